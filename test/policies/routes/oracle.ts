// The naive matcher: every alternative of every route is tried on the configuration as it was written, and the best
// is kept by its own comparison. It shares no code with policies/routes; the property tests compare the two.
import type { Match, Route, ValueMatch } from '../../../schema/generated/config.ts';

export interface OracleCall {
  readonly kind: 'tool' | 'prompt' | 'resource' | 'none';
  readonly name: string;
  readonly method: string;
  readonly listener: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Nobody known by default. */
  readonly principal?: Readonly<{
    client: string;
    clientType: string;
    user: string;
    teams: readonly string[];
    scopes: readonly string[];
    claims: Readonly<Record<string, unknown>>;
  }>;
}

type Rank = readonly number[];

/** Position of the route that wins, or -1. `regexPrefix` knows how every name a regex matches begins. */
export function oracleMatch(
  routes: readonly Route[],
  call: OracleCall,
  region: string,
  regexPrefix: (source: string) => string,
): number {
  let best: { rank: Rank; route: number } | undefined;
  for (const [route, { match, priority = 0 }] of routes.entries()) {
    for (const one of Array.isArray(match) ? match : [match]) {
      if (!othersHold(one, call, region)) continue;
      const extras =
        ['method', 'listener', 'region', 'team', 'client', 'client_type', 'user', 'scope', 'when'].filter(
          (f) => f in one,
        ).length +
        Object.keys(one.header ?? {}).length +
        Object.keys(one.claim ?? {}).length;
      const fields = Object.entries(one).filter(([field]) => /^(tool|prompt|resource)_/.test(field));
      const ranks: Rank[] = fields.length === 0 ? [[-priority, one.default ? 3 : 2, 0, 0, -extras]] : [];
      for (const [field, texts] of fields) {
        for (const text of [texts].flat() as string[]) {
          const [kind, form] = field.split('_') as [string, string];
          if (kind !== call.kind || !textHolds(form, text, call.name)) continue;
          const literal =
            form === 'glob' ? text.split(/[*?]/)[0]! : form === 'regex' ? regexPrefix(text) : text;
          const tier = one.default ? 3 : form === 'name' || form === 'uri' ? 0 : 1;
          ranks.push([-priority, tier, -literal.length, form === 'regex' ? 1 : 0, -extras]);
        }
      }
      for (const rank of ranks) if (best === undefined || before(rank, best.rank)) best = { rank, route };
    }
  }
  return best?.route ?? -1;
}

/** Ties go to what was found first: routes are tried by place. */
function before(a: Rank, b: Rank): boolean {
  const step = a.findIndex((value, i) => value !== b[i]);
  return step !== -1 && a[step]! < b[step]!;
}

function othersHold(match: Match, call: OracleCall, region: string): boolean {
  const { method, listener, headers } = call;
  if (!callerHolds(match, call)) return false;
  const among = (texts: string | string[] | undefined, text: string) =>
    texts === undefined || [texts].flat().includes(text);
  if (!among(match.method, method) || !among(match.listener, listener) || !among(match.region, region))
    return false;
  return Object.entries(match.header ?? {}).every(([name, wanted]) =>
    headerHolds(wanted, headers[name.toLowerCase()]),
  );
}

/** `when` holds what it turns out to be. */
function callerHolds(match: Match, { principal }: OracleCall): boolean {
  const { client = '', clientType = '', user = '', teams = [], scopes = [], claims = {} } = principal ?? {};
  const list = (texts: string | string[] | undefined) => (texts === undefined ? undefined : [texts].flat());
  const glob = (globs: string[] | undefined, id: string) =>
    globs === undefined || (id !== '' && globs.some((one) => textHolds('glob', one, id)));
  return (
    (list(match.team)?.some((team) => teams.includes(team)) ?? true) &&
    glob(list(match.client), client) &&
    (list(match.client_type)?.includes(clientType) ?? true) &&
    glob(list(match.user), user) &&
    (list(match.scope)?.every((scope) => scopes.includes(scope)) ?? true) &&
    Object.entries(match.claim ?? {}).every(([path, wanted]) => claimHolds(wanted, claims, path)) &&
    (match.when === undefined || match.when === 'true')
  );
}

/** A claim of several values has one that holds; what is no text, number or boolean is there and equals nothing. */
function claimHolds(wanted: ValueMatch, claims: Readonly<Record<string, unknown>>, path: string): boolean {
  const { not, present, ...forms } = typeof wanted === 'string' ? { exact: wanted } : wanted;
  const [first = '', second] = path.split('.');
  const parent = claims[first];
  const value =
    path in claims
      ? claims[path]
      : second !== undefined && typeof parent === 'object' && parent !== null
        ? (parent as Record<string, unknown>)[second]
        : undefined;
  const texts = [value].flat().filter((one) => ['string', 'number', 'boolean'].includes(typeof one));
  const isThere = value !== undefined && value !== null;
  const asked = Object.entries(forms);
  const holds =
    (present === undefined || present === isThere) &&
    (asked.length === 0 ||
      texts.some((one) => asked.every(([form, text]) => textHolds(form, text, String(one)))));
  return holds !== (not === true);
}

function headerHolds(wanted: ValueMatch, value: string | undefined): boolean {
  const { not, present, ...forms } = typeof wanted === 'string' ? { exact: wanted } : wanted;
  const holds =
    (present === undefined || present === (value !== undefined)) &&
    Object.entries(forms).every(([form, text]) => value !== undefined && textHolds(form, text, value));
  return holds !== (not === true);
}

export function textHolds(form: string, text: string, value: string): boolean {
  if (form === 'prefix') return value.slice(0, text.length) === text;
  if (form === 'glob') return globHolds([...text], [...value]);
  if (form === 'regex') return new RegExp(`^(?:${text})$`).test(value);
  return text === value;
}

function globHolds([wanted, ...glob]: string[], value: string[]): boolean {
  if (wanted === undefined) return value.length === 0;
  if (wanted === '*')
    return globHolds(glob, value) || (value.length > 0 && globHolds(['*', ...glob], value.slice(1)));
  return value.length > 0 && (wanted === '?' || wanted === value[0]) && globHolds(glob, value.slice(1));
}
