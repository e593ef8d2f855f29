// A plan as text for people: what changed, then what that means, then one line to end with.
import pc from 'picocolors';
import { printable } from '../../diagnostics/printable.ts';
import type { Plan } from '../model.ts';
import { fieldText } from '../objects/field-text.ts';
import { counted } from '../units.ts';
import { tableText } from './table-text.ts';
import {
  accessRows,
  matrixText,
  objectText,
  placeText,
  reloadText,
  riskText,
  routingRows,
  SIGNS,
  sideText,
  summaryText,
} from './words.ts';

export interface TextOptions {
  readonly color?: boolean;
  /** Only the last line. */
  readonly quiet?: boolean;
}

type Paint = ReturnType<typeof pc.createColors>;

/** Ends in a newline. */
export function renderPlanText(plan: Plan, { color = false, quiet = false }: TextOptions = {}): string {
  const paint = pc.createColors(color);
  const last = plan.changed ? `${paint.bold('Plan:')} ${summaryText(plan)}` : 'No changes.';
  if (quiet) return `${last}\n`;
  const blocks = [
    [headline(plan)],
    bounded(objectLines(plan, paint)),
    bounded(toolLines(plan, paint)),
    bounded(routingLines(plan, paint)),
    bounded(accessLines(plan, paint)),
    effectLines(plan, paint),
    [...approvalLines(plan), last],
  ];
  return `${blocks
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}

/** What matters most comes first; `--format json` has all of it. */
function bounded(lines: readonly string[]): readonly string[] {
  if (lines.length <= MOST_LINES) return lines;
  return [...lines.slice(0, MOST_LINES), `  ... and ${lines.length - MOST_LINES} more lines`];
}

const MOST_LINES = 500;

function headline({ base, head }: Plan): string {
  const environment = head.environment === null ? '' : `, env ${head.environment}`;
  const text = `Comparing ${sideText(base)} → ${sideText(head)}${environment}, ${counted(head.tools, 'locked tool')}`;
  return printable(text);
}

function objectLines({ objects }: Plan, paint: Paint): string[] {
  const rows = objects.flatMap((object) => {
    const fields = object.fields.map(fieldText);
    const [first = '', ...more] = fields;
    const place = `${placeText(object.origin)}${object.change === 'removed' && object.origin ? ' (removed)' : ''}`;
    return [
      [SIGNS[object.change], objectText(object), first, place],
      ...more.map((field) => ['', '', field, '']),
    ];
  });
  return tableText(rows, (sign, line) => signed(paint, sign)(line));
}

function toolLines({ tools }: Plan, paint: Paint): string[] {
  if (tools.length === 0) return [];
  const rows = tools.map(({ change, upstream, tool, drift, details, destructive }) => [
    SIGNS[change],
    `${upstream}: ${tool}`,
    [
      drift === null ? change : `${drift}: ${details.join(', ')}`,
      ...(destructive ? ['! destructive'] : []),
    ].join(' '),
  ]);
  return [paint.bold('Tools (as pinned)'), ...tableText(rows, (sign, line) => signed(paint, sign)(line))];
}

function routingLines({ routing }: Plan, paint: Paint): string[] {
  if (routing.length === 0) return [];
  const rows = routingRows(routing).map(({ calls, tools, moves }) => [
    '',
    `${calls === '' ? '' : `${calls}: `}${tools}`,
    moves,
  ]);
  return [
    paint.bold('Routing changes (calls that would go elsewhere)'),
    ...tableText(rows, (_, line) => line),
  ];
}

function accessLines(plan: Plan, paint: Paint): string[] {
  if (plan.access.changes.length === 0) return [];
  const rows = accessRows(plan.access.changes).map(
    ({ sign, label, who, tools, why, destructive, changes }) => {
      const approved = changes.every((change) => change.approved !== null) ? ' (approved)' : '';
      const places = placeText(changes[0]?.after.origin ?? changes[0]?.before.origin ?? null);
      const names =
        tools.length <= SHOWN
          ? tools.join(', ')
          : `${tools.slice(0, SHOWN).join(', ')} and ${tools.length - SHOWN} more`;
      return [sign, label, who, names, `${why}${destructive ? '  ! destructive' : ''}${approved}`, places];
    },
  );
  const heading = `${paint.bold('Access changes')} (${matrixText(plan)})`;
  return [heading, ...tableText(rows, (sign, line) => signed(paint, sign)(line))];
}

const SHOWN = 6;

/** One line for each thing that is no object, call or caller. */
function effectLines(plan: Plan, paint: Paint): string[] {
  if (!plan.changed) return [];
  const limits = plan.limits.map(({ limit, before, after, direction }) => [
    '',
    'Limits',
    `${limit} ${before ?? 'none'} → ${after ?? 'none'}`,
    direction,
  ]);
  const safeguards = plan.safeguards.map(({ safeguard, text, direction }) => [
    '',
    safeguard[0]!.toUpperCase() + safeguard.slice(1),
    text,
    direction,
  ]);
  const tints = { none: paint.dim, low: paint.green, medium: paint.yellow, high: paint.red };
  const rows = [
    ...limits.slice(0, MOST_LINES),
    ...safeguards.slice(0, MOST_LINES),
    ['', 'Reload', reloadText(plan.reload)],
    [plan.risk.level, 'Risk', riskText(plan.risk)],
  ];
  return tableText(rows, (level, line) => tints[level as keyof typeof tints]?.(line) ?? line);
}

function approvalLines({ approvals: { used, unknown, expired, own } }: Plan): string[] {
  return [
    ...(used.length === 0 ? [] : [`Approved: ${counted(used.length, 'effect')} of this plan`]),
    ...(own.length === 0
      ? []
      : [`Approved by the change itself, which counts for nothing: ${own.join(', ')}`]),
    ...(expired.length === 0 ? [] : [`Expired approvals: ${expired.join(', ')}`]),
    ...(unknown.length === 0 ? [] : [`Approvals of nothing in this plan: ${unknown.join(', ')}`]),
  ];
}

function signed(paint: Paint, sign: string): (line: string) => string {
  if (sign.startsWith('+')) return paint.green;
  if (sign === '-') return paint.red;
  return sign === '~' ? paint.yellow : (line) => line;
}
