// Every limit of the configuration, wherever it may be written, with whom and what it is for. Nothing is computed here.
import type { BundleLimit, BundleScope } from '../../schema/generated/bundle.ts';
import type { Limit, LimitRule, RouteLimits } from '../../schema/generated/full-config.ts';
import { memberPointer } from '../ast/pointer.ts';
import type { Program } from '../ast/program.ts';

export interface WrittenLimit {
  /** Of the `Limit`; a rule's is in its member `limit`. */
  readonly pointer: string;
  /** Unique but for the number it stands for. */
  readonly name: string;
  readonly type: string;
  readonly key: BundleLimit['key'];
  readonly scope: BundleScope;
  readonly limit: Limit;
  readonly tools?: readonly string[];
  readonly except?: readonly string[];
  /** Of a rule: its conditions, cost and mode, and where it stands. */
  readonly rule?: { readonly pointer: string; readonly written: LimitRule };
}

type LimitProgram = Pick<Program, 'config' | 'upstreams' | 'attached'>;

export function writtenLimits({ config, upstreams, attached }: LimitProgram): WrittenLimit[] {
  const { rate_limits: limits, teams, clients } = config;
  const numbers = new Map(upstreams.map(({ name }, number) => [name, number]));
  const except = { team: withLimits(teams), client: withLimits(clients) };
  const found = sectionLimits(limits, '/rate_limits', '', {}, except);
  for (const [tool, limit] of sorted(limits.per_tool)) {
    const key: BundleLimit['key'] = limit.scope === 'global' ? ['tool'] : [limit.scope, 'tool'];
    const pointer = memberPointer('/rate_limits/per_tool', tool);
    found.push({ pointer, name: `per_tool ${tool}`, type: 'per_tool', key, scope: {}, limit, tools: [tool] });
  }
  for (const [upstream, limit] of sorted(limits.per_upstream)) {
    const number = numbers.get(upstream);
    if (number === undefined) continue;
    const pointer = memberPointer('/rate_limits/per_upstream', upstream);
    const scope = { upstreams: [number] };
    found.push({ pointer, name: `per_upstream ${upstream}`, type: 'per_upstream', key: [], scope, limit });
  }
  for (const [team, { rate_limits: limit }] of sorted(teams)) {
    if (limit === undefined) continue;
    const pointer = `${memberPointer('/teams', team)}/rate_limits`;
    found.push({ pointer, name: `team ${team}`, type: 'per_team', key: [], scope: { teams: [team] }, limit });
  }
  for (const [client, { rate_limits: limit }] of sorted(clients)) {
    if (limit === undefined) continue;
    const pointer = `${memberPointer('/clients', client)}/rate_limits`;
    const scope = { clients: [client] };
    found.push({ pointer, name: `client ${client}`, type: 'per_client', key: [], scope, limit });
  }
  for (const { pointer, name, sections, scopes } of attached) {
    if (sections.rate_limits === undefined) continue;
    const kind = pointer.startsWith('/policies/') ? 'policy' : 'route';
    for (const scope of scopes) {
      // One budget for each kind of object it is attached to; what a policy is called does not change with the others.
      const where = kind === 'policy' ? ` on ${Object.keys(scope).sort().join(' and ')}` : '';
      const owner = `${kind} ${name}${where}: `;
      found.push(...sectionLimits(sections.rate_limits, `${pointer}/rate_limits`, owner, scope, {}));
    }
  }
  return found;
}

const KEYED = [
  ['per_client', 'client'],
  ['per_user', 'user'],
  ['per_team', 'team'],
] as const;

function sectionLimits(
  section: RouteLimits,
  pointer: string,
  owner: string,
  scope: BundleScope,
  except: Readonly<Partial<Record<'client' | 'user' | 'team', readonly string[]>>>,
): WrittenLimit[] {
  const found: WrittenLimit[] = [];
  for (const [field, key] of KEYED) {
    const limit = section[field];
    if (limit === undefined) continue;
    const own = except[key] ?? [];
    found.push({
      pointer: `${pointer}/${field}`,
      name: owner + field,
      type: field,
      key: [key],
      scope,
      limit,
      ...(own.length > 0 && { except: own }),
    });
  }
  if (section.global !== undefined) {
    const at = `${pointer}/global`;
    found.push({
      pointer: at,
      name: `${owner}global`,
      type: 'global',
      key: [],
      scope,
      limit: section.global,
    });
  }
  for (const [i, written] of section.rules.entries()) {
    const at = `${pointer}/rules/${i}`;
    const { name, limit } = written;
    const rule = { pointer: at, written };
    const key = keyOf(written);
    found.push({ pointer: `${at}/limit`, name: `${owner}rule ${name}`, type: name, key, scope, limit, rule });
  }
  return found;
}

/** `global` adds nothing to what a budget is told apart by. */
function keyOf({ key }: LimitRule): BundleLimit['key'] {
  return [...new Set(key)].filter((part) => part !== 'global').sort();
}

function withLimits(owners: Readonly<Record<string, { readonly rate_limits?: Limit }>>): string[] {
  return sorted(owners).flatMap(([name, { rate_limits }]) => (rate_limits === undefined ? [] : [name]));
}

function sorted<T>(map: Readonly<Record<string, T>>): [string, T][] {
  return Object.entries(map).sort(([a], [b]) => (a < b ? -1 : 1));
}
