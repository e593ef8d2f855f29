// A plan for a comment on a pull request: what matters first, tables folded below it. The marker lets a bot find its own
// comment again, so that there is one that is kept up to date. Every text that comes from a configuration is code, which
// neither mentions people nor becomes markup.
import { markdownCode, markdownText } from '../../diagnostics/render-markdown.ts';
import type { Effect, ObjectChange, Plan } from '../model.ts';
import { fieldText } from '../objects/field-text.ts';
import {
  accessRows,
  matrixText,
  objectText,
  placeText,
  reloadText,
  routingRows,
  SIGNS,
  sideText,
  summaryText,
} from './words.ts';

/** The first line of every comment. */
export const PLAN_MARKER = '<!-- mcpgw-plan -->';

/** A comment has at most 65,536 characters: the rest of a table is counted. What matters more has its rows first. */
const MOST_CHARACTERS = 60_000;
const MOST_ROWS = 100;
const MOST_FIELDS = 20;
const LONGEST_CELL = 300;

/** Ends in a newline. */
export function renderPlanMarkdown(plan: Plan): string {
  const head = [
    PLAN_MARKER,
    `### mcpgw plan: ${plan.changed ? `risk ${plan.risk.level}` : 'no changes'}`,
    '',
  ];
  const compared = `${code(sideText(plan.base))} → ${code(sideText(plan.head))}`;
  if (!plan.changed) return `${[...head, compared].join('\n')}\n`;
  const blocks = [
    [compared, '', `**${summaryText(plan)}**`].join('\n'),
    riskList(plan),
    `Reload: ${code(reloadText(plan.reload))}`,
    approvalText(plan),
  ];
  const room = MOST_CHARACTERS - blocks.join('\n\n').length;
  blocks.push(...tables(plan, room));
  return `${[...head, blocks.filter((block) => block !== '').join('\n\n')].join('\n')}\n`;
}

function riskList({ risk }: Plan): string {
  const told = risk.reasons.slice(0, MOST_FIELDS).map(({ level, text }) => `- **${level}**: ${code(text)}`);
  const more = risk.reasons.length - told.length;
  return [...told, ...(more > 0 ? [`- ... and ${more} more`] : [])].join('\n');
}

/** `room`: for so many characters. */
function tables(plan: Plan, room: number): string[] {
  const { objects, tools, routing, access, limits, safeguards } = plan;
  let left = room;
  const table = (title: string, columns: readonly string[], rows: readonly (readonly string[])[]): string => {
    const text = tableOf(title, columns, rows, left);
    left -= text.length;
    return text;
  };
  return [
    table(
      `Access: ${matrixText(plan)}`,
      ['', 'change', 'who', 'tools', 'why', 'fingerprint'],
      accessRows(access.changes).map(({ sign, label, who, tools: names, why, destructive, changes }) => [
        code(sign),
        `${label}${destructive ? ' **destructive**' : ''}`,
        code(who),
        code(names.join(', ')),
        code(why),
        fingerprints(changes),
      ]),
    ),
    table(
      'Routing: calls that would go elsewhere',
      ['calls', 'tools', 'from → to', 'fingerprint'],
      routingRows(routing).map(({ calls, tools: names, moves, changes }) => [
        code(calls),
        code(names),
        code(moves),
        fingerprints(changes),
      ]),
    ),
    table(
      'Limits',
      ['limit', 'before', 'after', '', 'fingerprint'],
      limits.map((change) => [
        code(change.limit),
        code(change.before ?? 'none'),
        code(change.after ?? 'none'),
        change.direction,
        fingerprints([change]),
      ]),
    ),
    table(
      'Safeguards',
      ['', 'what', '', 'fingerprint'],
      safeguards.map((change) => [
        change.safeguard,
        code(change.text),
        change.direction,
        fingerprints([change]),
      ]),
    ),
    table(
      'Pinned tools',
      ['', 'tool', 'change', 'fingerprint'],
      tools.map((change) => [
        code(SIGNS[change.change]),
        code(`${change.upstream}: ${change.tool}`),
        code([change.drift ?? change.change, ...change.details].join(', ')),
        fingerprints([change]),
      ]),
    ),
    table(
      'Objects',
      ['', 'object', 'fields', 'place'],
      objects.map((object) => [
        code(SIGNS[object.change]),
        code(objectText(object)),
        fieldsText(object),
        code(placeText(object.origin)),
      ]),
    ),
  ];
}

function fieldsText({ fields }: ObjectChange): string {
  const told = fields.slice(0, MOST_FIELDS).map((field) => code(fieldText(field)));
  const more = fields.length - told.length;
  return [...told, ...(more > 0 ? [`... and ${more} more`] : [])].join('<br>');
}

/** Folded; empty without rows. At most about `room` characters. */
function tableOf(
  title: string,
  columns: readonly string[],
  rows: readonly (readonly string[])[],
  room: number,
): string {
  if (rows.length === 0) return '';
  const shown: string[] = [];
  let left = room;
  for (const row of rows.slice(0, MOST_ROWS)) {
    const line = `| ${row.join(' | ')} |`;
    left -= line.length + 1;
    if (left < 0) break;
    shown.push(line);
  }
  const lines = [
    `| ${columns.join(' | ')} |`,
    `|${columns.map(() => '---|').join('')}`,
    ...shown,
    ...(rows.length > shown.length ? ['', `... and ${rows.length - shown.length} more`] : []),
  ];
  return [
    '<details>',
    `<summary>${markdownText(title)} (${rows.length})</summary>`,
    '',
    ...lines,
    '',
    '</details>',
  ].join('\n');
}

function approvalText({ approvals: { used, unknown, expired, own } }: Plan): string {
  const listed = (what: string, list: readonly string[]): string[] => {
    if (list.length === 0) return [];
    const more = list.length - MOST_ROWS;
    const told = list.slice(0, MOST_ROWS).map(code).join(', ');
    return [`- ${what}: ${told}${more > 0 ? ` and ${more} more` : ''}`];
  };
  return [
    ...listed('approved', used),
    ...listed('approved by the change itself, which counts for nothing', own),
    ...listed('approvals that expired', expired),
    ...listed('approvals of nothing in this plan', unknown),
  ].join('\n');
}

function fingerprints(effects: readonly Effect[]): string {
  const shown = effects
    .slice(0, 10)
    .map(({ fingerprint, approved }) => `${code(fingerprint)}${approved ? ' ✓' : ''}`);
  return [...shown, ...(effects.length > shown.length ? ['…'] : [])].join(' ');
}

function code(text: string): string {
  const short =
    text.length <= LONGEST_CELL ? text : `${[...text.slice(0, LONGEST_CELL)].slice(0, -1).join('')}…`;
  return markdownCode(short);
}
