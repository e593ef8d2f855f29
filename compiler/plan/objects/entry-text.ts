// Conditions of routes in the words of the configuration. Globs are in the bundle as regular expressions; those that
// came from a glob are turned back.
import { globSource } from '../../../policies/routes/glob.ts';
import type { Bundle, HeaderCondition, NameIndex, RouteEntry } from '../../../schema/generated/bundle.ts';

/** What entries of routes and of limits have in common. */
export type Conditions = Omit<RouteEntry, 'route' | 'pattern'>;

/** For each entry of the bundle, by number, the condition on a name; empty for none. */
export function nameTexts(bundle: Bundle): readonly string[] {
  const texts = bundle.routes.entries.map(() => '');
  for (const kind of ['tool', 'prompt', 'resource'] as const) {
    for (const [entry, literal] of literalsOf(bundle.routes[kind])) {
      const pattern = bundle.routes.entries[entry]?.pattern;
      texts[entry] = `${kind} ${pattern === undefined ? literal : patternText(pattern)}`;
    }
  }
  return texts;
}

/** Entry -> its name, or its prefix with a `*` behind it. */
function literalsOf(index: NameIndex): Map<number, string> {
  const literals = new Map<number, string>();
  for (const [name, entries] of Object.entries(index.exact)) {
    for (const entry of entries) literals.set(entry, name);
  }
  const prefixes = [''];
  for (const [node, label] of index.labels.entries()) {
    const prefix = `${prefixes[node] ?? ''}${label}`;
    for (const entry of index.entries[node] ?? []) literals.set(entry, `${prefix}*`);
    const first = index.first[node] ?? 0;
    for (let child = first; child < first + (index.counts[node] ?? 0); child += 1) prefixes[child] = prefix;
  }
  return literals;
}

/** A glob where the pattern came from one, else `/regex/`. */
export function patternText(pattern: string): string {
  const source = /^\^\(\?:(.*)\)\$$/s.exec(pattern)?.[1] ?? pattern;
  const glob = source
    .replaceAll(globSource('*'), '*')
    .replaceAll(globSource('?'), '?')
    .replace(/\\([\\^$.*+?()[\]{}|/])/g, '$1');
  return globSource(glob) === source ? glob : `/${source}/`;
}

/** Every condition of an entry but the one on the name, sorted. */
export function conditionTexts(bundle: Bundle, entry: Conditions): string[] {
  const texts = [
    ...listed('method', entry.methods),
    ...listed('listener', entry.listeners),
    ...(entry.headers ?? []).map((one) => valueText('header', one)),
    ...listed('team', entry.teams),
    ...listed('client', entry.clients),
    ...listed('client type', entry.client_types),
    ...listed('user', entry.users),
    ...listed('scope', entry.scopes),
    ...(entry.claims ?? []).map((one) => valueText('claim', one)),
    ...(entry.when === undefined ? [] : [expressionText(bundle, entry.when)]),
  ];
  return texts.sort();
}

export function expressionText(bundle: Bundle, number: number): string {
  return bundle.expressions?.[number]?.source.trim().replace(/\s+/g, ' ') ?? '';
}

/** Such as `header x-mcp-environment=staging`. */
export function valueText(kind: string, condition: HeaderCondition): string {
  const { name, not, exact, prefix, patterns = [], present } = condition;
  const tests = [
    ...(exact === undefined ? [] : [`${name}=${exact}`]),
    ...(prefix === undefined ? [] : [`${name}=${prefix}*`]),
    ...patterns.map((pattern) => `${name}=${patternText(pattern)}`),
    ...(present === undefined ? [] : [present ? `${name} present` : `${name} absent`]),
  ];
  const text = `${kind} ${tests.join(' and ') || name}`;
  return not ? `not (${text})` : text;
}

function listed(kind: string, values: readonly string[] | undefined): string[] {
  return values === undefined ? [] : [`${kind} ${values.join('|')}`];
}
