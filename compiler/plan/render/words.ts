// Parts of a plan in words, the same in text and in Markdown.

import { canonical } from '../../../schema/canonical.ts';
import { grouped } from '../grouped.ts';
import type { AccessChange, ObjectChange, Plan, RoutingChange, Share, Subject } from '../model.ts';
import { counted, percentText } from '../units.ts';

export const SIGNS = { added: '+', changed: '~', removed: '-' } as const;

/** Such as `team data`; a section there is only one of is its own name. */
export function objectText({ kind, name }: ObjectChange): string {
  return name === '' ? kind : `${kind} ${name}`;
}

/** `routes/main.yaml:9` of `routes/main.yaml:9:3`. */
export function placeText(origin: string | null): string {
  return (origin ?? '').replace(/:\d+$/, '');
}

/** Such as `search-v1 90%, search-v2 10%`. */
export function sharesText(shares: readonly Share[]): string {
  const [only] = shares;
  if (only !== undefined && shares.length === 1) return only.to;
  return shares.map(({ to, percent }) => `${to} ${percentText(percent)}`).join(', ');
}

export interface RoutingRow {
  /** Of which calls. */
  readonly calls: string;
  readonly tools: string;
  readonly moves: string;
  readonly changes: readonly RoutingChange[];
}

/** Calls that come from several places and go to one are one row. */
export function routingRows(changes: readonly RoutingChange[]): RoutingRow[] {
  const groups = grouped(changes, ({ when, before, after }) =>
    canonical([when, isSplitMoved(before, after) ? before : [], after]),
  );
  return [...groups.values()].map((group) => {
    const { when, of, before, after } = group[0]!;
    const from = [...new Set(group.map((change) => sharesText(change.before)))];
    const moves = isSplitMoved(before, after)
      ? splitText(before, after)
      : `${from.length === 1 ? `${from[0]} ` : ''}→ ${sharesText(after)}`;
    const tools = group.flatMap((change) => change.tools).sort();
    const calls = when.length === 0 ? '' : `with ${when.join(' and ')}`;
    return { calls, tools: toolsText(tools, of), moves, changes: group };
  });
}

function isSplitMoved(before: readonly Share[], after: readonly Share[]): boolean {
  const names = (shares: readonly Share[]): string => shares.map(({ to }) => to).join('\n');
  return before.length > 1 && names(before) === names(after);
}

/** Of a split whose sides stay the same, only what changes in it. */
function splitText(before: readonly Share[], after: readonly Share[]): string {
  return before
    .flatMap(({ to, percent }, i) => {
      const now = after[i]!.percent;
      return now === percent ? [] : [`${to} ${percentText(percent)} → ${percentText(now)}`];
    })
    .join(', ');
}

/** The names of a few; of many, how many there are. */
function toolsText(tools: readonly string[], of: number): string {
  if (tools.length === of && of > FEW) return `all ${of} tools`;
  return tools.length <= FEW ? tools.join(', ') : `${tools.length} of ${of} tools`;
}

const FEW = 3;

/** Such as `data via cursor with scopes a, b`. */
export function subjectText({ kind, name, client_types, scopes }: Subject): string {
  const who = {
    team: name,
    client: `client ${name}`,
    api_key: `key ${name}`,
    no_team: '(no team)',
    anonymous: '(anonymous)',
  }[kind];
  const types = client_types?.map((type) => type || 'other clients').join('|');
  const held = scopes?.map((set) => (set.length === 0 ? 'no scope' : `only ${set.join('+')}`)).join(' or ');
  return [
    who,
    ...(types === undefined ? [] : [`via ${types}`]),
    ...(held === undefined ? [] : [`with ${held}`]),
  ].join(' ');
}

export const ACCESS_LABELS = {
  grant: 'GRANT',
  revoke: 'REVOKE',
  conditional: 'CONDITIONAL',
  condition: 'CONDITION',
} as const;

export interface AccessRow {
  readonly sign: string;
  readonly label: string;
  readonly who: string;
  readonly tools: readonly string[];
  readonly why: string;
  readonly destructive: boolean;
  readonly changes: readonly AccessChange[];
}

/** One row for everything of one caller that has the same reasons; grants first, destructive ones before others. */
export function accessRows(changes: readonly AccessChange[]): AccessRow[] {
  const groups = grouped(changes, (change) =>
    canonical([
      change.change,
      change.wider,
      change.destructive,
      subjectText(change.subject),
      whyText(change),
    ]),
  );
  const rows = [...groups.values()].map((group): AccessRow => {
    const [first] = group;
    const { change, wider, subject, destructive } = first!;
    return {
      sign: signOf(change, wider),
      label: ACCESS_LABELS[change],
      who: subjectText(subject),
      tools: group.map(({ tool }) => tool).sort(),
      why: whyText(first!),
      destructive: destructive && wider,
      changes: group,
    };
  });
  return rows.sort((a, b) => rankOf(a) - rankOf(b) || (keyOf(a) < keyOf(b) ? -1 : 1));
}

function signOf(change: AccessChange['change'], wider: boolean): string {
  if (change === 'grant') return '+';
  if (change === 'revoke') return '-';
  return change === 'conditional' && wider ? '+?' : '~';
}

function rankOf({ label, destructive }: AccessRow): number {
  return Object.values(ACCESS_LABELS).indexOf(label as 'GRANT') * 2 + (destructive ? 0 : 1);
}

function keyOf({ who, tools }: AccessRow): string {
  return canonical([who, tools]);
}

function whyText({ change, before, after }: AccessChange): string {
  const was = before.outcome === 'conditional' ? `only ${before.condition}` : before.by;
  if (change === 'grant') return before.outcome === 'deny' ? `by ${after.by}` : `by ${after.by}; was: ${was}`;
  if (change === 'revoke') return `${after.by}; was: ${was}`;
  if (change === 'condition') return `${after.condition}; was: ${before.condition}`;
  return `${after.condition}; was: ${before.outcome === 'allow' ? 'allowed' : 'denied'} (${before.by})`;
}

export function reloadText({ class: kind, reasons }: Plan['reload']): string {
  if (kind === 'none') return 'nothing to reload';
  if (kind === 'hot') return 'hot (no listener or restart change)';
  const told = reasons.filter((reason) => reason.class === kind).map(({ text }) => text);
  return kind === 'restart' ? `needs a restart: ${told.join(', ')}` : `binds anew: ${told.join(', ')}`;
}

export function riskText({ level, reasons }: Plan['risk']): string {
  const told = reasons.map(({ text }) => text).join('; ');
  return told === '' ? level.toUpperCase() : `${level.toUpperCase()}: ${told}`;
}

export function summaryText({ summary }: Plan): string {
  const { added, changed, removed, grants, revokes, conditional } = summary;
  const access = [
    counted(grants, 'grant'),
    counted(revokes, 'revoke'),
    ...(conditional === 0 ? [] : [`${conditional} conditional`]),
  ];
  return `${added} to add, ${changed} to change, ${removed} to remove. Access: ${access.join(', ')}.`;
}

/** Such as `origin/main (3f9c1e2a)`. */
export function sideText({ name, digest, commit, dirty }: Plan['base']): string {
  const short = commit?.slice(0, 8) ?? digest?.replace('sha256:', '').slice(0, 8);
  if (short === undefined) return name;
  return `${name} (${short}${dirty ? ', changed since' : ''})`;
}

/** Such as `3 team rows × 42 tools = 126 pairs: 2 granted`. */
export function matrixText({ access }: Plan): string {
  const { principals, tools, pairs, unchanged, changes } = access;
  const of = (kind: AccessChange['change']): number => changes.filter(({ change }) => change === kind).length;
  const parts = [
    `${of('grant')} granted`,
    `${of('revoke')} revoked`,
    ...(of('conditional') + of('condition') === 0
      ? []
      : [`${of('conditional') + of('condition')} conditional`]),
    `${unchanged} pairs unchanged`,
  ];
  const product = `${counted(principals, 'kind')} of caller × ${counted(tools, 'tool')} = ${counted(pairs, 'pair')}`;
  return `${product}: ${parts.join(', ')}`;
}
