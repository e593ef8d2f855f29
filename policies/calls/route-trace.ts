// Why one route takes a call and others do not: the name condition that led to each, and the step of the order
// (policies/routes/specificity.ts) that put the winner first.
import type { RouteEntry } from '../../schema/generated/bundle.ts';
import { anchored } from '../routes/alternatives.ts';
import { conditionsHold, nameHolds } from '../routes/conditions.ts';
import { globSource } from '../routes/glob.ts';
import type { PrefixNode, PreparedIndex } from '../routes/routes.ts';
import type { NameKind, Subject } from '../routes/subject.ts';
import type { Policy } from './policy.ts';
import type { Named } from './verdict.ts';
import { type NamedCall, subjectOf } from './way.ts';

export interface RouteTrace {
  readonly route: Named;
  /** The condition on the name, such as `tool_prefix "db_"`; `any name` without one. */
  readonly condition: string;
  readonly rank: Rank;
  /** The members of `match` beside the name, such as `header` and `team`. */
  readonly beside: readonly string[];
}

export interface Rank {
  readonly priority: number;
  readonly tier: 'exact' | 'pattern' | 'no name' | 'default';
  /** Length of the literal start. */
  readonly literal: number;
  readonly isRegex: boolean;
  readonly conditions: number;
}

export interface BeatenRoute extends RouteTrace {
  /** The step that decides between it and the winner, in words about the winner. */
  readonly why: string;
}

/** The winner among all routes that want the call, and those it beats, best first; undefined when none wants it. */
export function traceRoutes(
  policy: Policy,
  now: number,
  call: NamedCall,
): { readonly winner: RouteTrace; readonly beaten: readonly BeatenRoute[] } | undefined {
  const subject = subjectOf(policy, now, call);
  const [first, ...others] = matching(policy, subject, call.kind, call.name);
  if (first === undefined) return undefined;
  const winner = traceOf(policy, call.kind, first);
  const beaten: BeatenRoute[] = [];
  for (const other of others) {
    const trace = traceOf(policy, call.kind, other);
    // Several alternatives of one route: the first one speaks for it.
    const isKnown = [winner, ...beaten].some(({ route }) => route.number === trace.route.number);
    if (!isKnown) beaten.push({ ...trace, why: decisiveStep(winner.rank, trace.rank) });
  }
  return { winner, beaten };
}

interface Found {
  readonly entry: number;
  /** Undefined for entries without a condition on the name. */
  readonly literal: string | undefined;
  readonly isExact: boolean;
}

/** Every entry that takes the call if those before it do not, best first. */
function matching({ routes }: Policy, subject: Subject, kind: NameKind, name: string): Found[] {
  const unnamed = routes.unnamed.map((entry) => ({ entry, literal: undefined, isExact: false }));
  return [...named(routes[kind], name), ...unnamed]
    .filter(
      ({ entry }) =>
        nameHolds(routes.entries[entry]!, name) && conditionsHold(routes.entries[entry]!, subject),
    )
    .sort((a, b) => a.entry - b.entry);
}

/** As `listsOf`, with the literal text that leads to each entry. */
function* named(index: PreparedIndex, name: string): Generator<Found> {
  for (const entry of index.exact.get(name) ?? []) yield { entry, literal: name, isExact: true };
  let node: PrefixNode | undefined = index.root;
  let at = 0;
  while (node !== undefined) {
    for (const entry of node.entries) yield { entry, literal: name.slice(0, at), isExact: false };
    const child: PrefixNode | undefined =
      at < name.length ? node.children.get(name.codePointAt(at)!) : undefined;
    node = child !== undefined && name.startsWith(child.label, at) ? child : undefined;
    at += node?.label.length ?? 0;
  }
}

function traceOf(
  { bundle, named: names }: Policy,
  kind: NameKind,
  { entry, literal, isExact }: Found,
): RouteTrace {
  const row = bundle.routes.entries[entry]!;
  const { condition, isRegex } = nameInWords(kind, row, literal, isExact);
  const beside = besideOf(row);
  const tier = isExact
    ? 'exact'
    : literal !== undefined
      ? 'pattern'
      : row.default === true
        ? 'default'
        : 'no name';
  return {
    route: names.routes[row.route]!,
    condition,
    rank: {
      priority: row.priority ?? 0,
      tier,
      literal: literal?.length ?? 0,
      isRegex,
      conditions: beside.length,
    },
    beside,
  };
}

const EXACT_FIELD = { tool: 'tool_name', prompt: 'prompt_name', resource: 'resource_uri' } as const;

function nameInWords(kind: NameKind, { pattern }: RouteEntry, literal: string | undefined, isExact: boolean) {
  const say = (field: string, text: string) => `${field} ${JSON.stringify(text)}`;
  if (literal === undefined) return { condition: 'any name', isRegex: false };
  if (isExact) return { condition: say(EXACT_FIELD[kind], literal), isRegex: false };
  if (pattern === undefined) return { condition: say(`${kind}_prefix`, literal), isRegex: false };
  const glob = globOf(pattern);
  if (glob !== undefined) return { condition: say(`${kind}_glob`, glob), isRegex: false };
  return { condition: say(`${kind}_regex`, pattern.slice('^(?:'.length, -')$'.length)), isRegex: true };
}

const ANY_RUN = globSource('*');
const ONE_CHARACTER = globSource('?');

/** The glob that a pattern was made from; undefined when it was written as a regular expression. */
export function globOf(pattern: string): string | undefined {
  const source = pattern.slice('^(?:'.length, -')$'.length);
  const glob = source
    .split(ANY_RUN)
    .map((part) =>
      part
        .split(ONE_CHARACTER)
        .map((text) => text.replace(/\\([\\^$.*+?()[\]{}|/])/g, '$1'))
        .join('?'),
    )
    .join('*');
  return anchored(globSource(glob)) === pattern ? glob : undefined;
}

/** Headers and claims count one by one, everything else once. */
function besideOf(row: RouteEntry): string[] {
  const {
    methods,
    listeners,
    headers = [],
    teams,
    clients,
    client_types,
    users,
    scopes,
    claims = [],
    when,
  } = row;
  const once = {
    method: methods,
    listener: listeners,
    team: teams,
    client: clients,
    client_type: client_types,
  };
  const more = { ...once, user: users, scope: scopes, when };
  return [
    ...headers.map(({ name }) => `header ${name}`),
    ...claims.map(({ name }) => `claim ${name}`),
    ...Object.entries(more).flatMap(([field, given]) => (given === undefined ? [] : [field])),
  ];
}

const TIERS = ['exact', 'pattern', 'no name', 'default'];
const TIER_WORDS = {
  exact: 'an exact name',
  pattern: 'a pattern',
  'no name': 'no name',
  default: 'a default',
};

function decisiveStep(winner: Rank, other: Rank): string {
  if (winner.priority !== other.priority) return `priority ${winner.priority} before ${other.priority}`;
  if (TIERS.indexOf(winner.tier) !== TIERS.indexOf(other.tier))
    return `${TIER_WORDS[winner.tier]} before ${TIER_WORDS[other.tier]}`;
  if (winner.literal !== other.literal)
    return `a literal start of ${winner.literal} characters before ${other.literal}`;
  if (winner.isRegex !== other.isRegex) return 'a glob before a regular expression';
  if (winner.conditions !== other.conditions)
    return `${winner.conditions} conditions beside the name before ${other.conditions}`;
  return 'the place in the files, for nothing else tells them apart';
}
