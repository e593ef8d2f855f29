// A route's `match` spread out: one alternative for each element of the list and each name in it, with conditions
// in the form the bundle holds. The compiler ranks, checks and lowers these; the runtime never sees them.
import type { HeaderCondition } from '../../schema/generated/bundle.ts';
import type { Match, Route, Texts, ValueMatch } from '../../schema/generated/config.ts';
import { globPrefix, globSource } from './glob.ts';
import type { IdentityConditions } from './identity.ts';
import { regexPrefix } from './literal-prefix.ts';
import type { NameKind } from './subject.ts';

export interface Alternative {
  /** Number of the route. */
  readonly route: number;
  /** Place among the alternatives of its route: the last of all ties. */
  readonly position: number;
  /** JSON pointer from the route to what makes this alternative one, such as `/match/0/tool_name/1` or `/match`. */
  readonly pointer: string;
  readonly priority: number;
  readonly name: NameCondition | undefined;
  /** `default: true` only ranks: behind everything that asks for something. */
  readonly isDefault: boolean;
  readonly methods: readonly string[] | undefined;
  readonly listeners: readonly string[] | undefined;
  /** Sorted by name. */
  readonly headers: readonly HeaderCondition[];
  /** What is asked of the caller; without members when nothing is. */
  readonly identity: IdentityConditions;
  readonly when: WrittenCondition | undefined;
  /** How many conditions there are beside the name; a region counts although it is settled by now. */
  readonly extras: number;
  /** True when its `region` is not the gateway's, so that it takes no call here. */
  readonly elsewhere: boolean;
}

/** A condition in CEL, where it was written. */
export interface WrittenCondition {
  /** JSON pointer from the route to its text, such as `/match/0/when`. */
  readonly pointer: string;
  readonly source: string;
}

export interface NameCondition {
  readonly kind: NameKind;
  readonly form: 'exact' | 'prefix' | 'glob' | 'regex';
  readonly text: string;
  /** What every matching name begins with: the whole text of a name or prefix, else what stands before the first wildcard. */
  readonly literal: string;
}

const NAME_FIELDS = {
  tool_name: ['tool', 'exact'],
  tool_prefix: ['tool', 'prefix'],
  tool_glob: ['tool', 'glob'],
  tool_regex: ['tool', 'regex'],
  prompt_name: ['prompt', 'exact'],
  prompt_prefix: ['prompt', 'prefix'],
  prompt_glob: ['prompt', 'glob'],
  resource_uri: ['resource', 'exact'],
  resource_prefix: ['resource', 'prefix'],
  resource_glob: ['resource', 'glob'],
} as const satisfies Partial<Record<keyof Match, readonly [NameKind, NameCondition['form']]>>;

const NAME_ENTRIES = Object.entries(NAME_FIELDS) as [
  keyof typeof NAME_FIELDS,
  readonly [NameKind, NameCondition['form']],
][];

/** Conditions that count once for specificity, however many texts they list; headers and claims count one by one. */
const ONE_EACH = [
  'method',
  'listener',
  'region',
  'team',
  'client',
  'client_type',
  'user',
  'scope',
  'when',
] as const satisfies readonly (keyof Match)[];

/** The alternatives of `route`, which has number `number`, on a gateway that runs in `region`. */
export function alternativesOf(
  route: Pick<Route, 'match' | 'priority'>,
  number: number,
  region: string,
): Alternative[] {
  const spread: Alternative[] = [];
  const isList = Array.isArray(route.match);
  for (const [i, match] of [route.match].flat().entries()) {
    const headers = headersOf(match);
    const regions = listOf(match.region);
    const pointer = isList ? `/match/${i}` : '/match';
    const shared = {
      route: number,
      priority: route.priority ?? 0,
      isDefault: match.default === true,
      methods: listOf(match.method),
      listeners: listOf(match.listener),
      headers,
      identity: identityOf(match),
      when: match.when === undefined ? undefined : { pointer: `${pointer}/when`, source: match.when },
      extras:
        headers.length +
        Object.keys(match.claim ?? {}).length +
        ONE_EACH.filter((field) => match[field] !== undefined).length,
      elsewhere: regions !== undefined && !regions.includes(region),
    };
    const names = namesOf(match);
    if (names.length === 0) spread.push({ ...shared, pointer, name: undefined, position: spread.length });
    for (const [field, name] of names) {
      spread.push({ ...shared, pointer: `${pointer}/${field}`, name, position: spread.length });
    }
  }
  return spread;
}

/** Regular expression, not yet anchored, of a name condition. */
export function nameSource(name: NameCondition): string | undefined {
  if (name.form === 'regex') return name.text;
  return name.form === 'glob' ? globSource(name.text) : undefined;
}

/** A pattern must match the whole of a text. */
export function anchored(source: string): string {
  return `^(?:${source})$`;
}

/** Every name asked for, with the field (and index in it) that asks. */
function namesOf(match: Match): [field: string, NameCondition][] {
  const names: [string, NameCondition][] = [];
  for (const [field, [kind, form]] of NAME_ENTRIES) {
    const texts = match[field];
    if (texts === undefined) continue;
    for (const [i, text] of [texts].flat().entries()) {
      const name = { kind, form, text, literal: literalOf(form, text) };
      names.push([Array.isArray(texts) ? `${field}/${i}` : field, name]);
    }
  }
  return names;
}

function literalOf(form: NameCondition['form'], text: string): string {
  if (form === 'glob') return globPrefix(text);
  return form === 'regex' ? regexPrefix(text) : text;
}

function headersOf(match: Match): HeaderCondition[] {
  return valueConditions(match.header ?? {}, (name) => name.toLowerCase());
}

function identityOf({ team, client, client_type, user, scope, claim }: Match): IdentityConditions {
  return {
    ...(team !== undefined && { teams: listOf(team)! }),
    ...(client !== undefined && { clients: listOf(client)! }),
    ...(client_type !== undefined && { client_types: listOf(client_type)! }),
    ...(user !== undefined && { users: listOf(user)! }),
    ...(scope !== undefined && { scopes: listOf(scope)! }),
    ...(claim !== undefined && { claims: valueConditions(claim) }),
  };
}

/** Conditions on values by name, in the form the bundle holds; sorted by name. */
export function valueConditions(
  values: Readonly<Record<string, ValueMatch>>,
  spell: (name: string) => string = (name) => name,
): HeaderCondition[] {
  const conditions = Object.entries(values).map(([name, value]) => headerCondition(spell(name), value));
  return conditions.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
}

function headerCondition(name: string, value: ValueMatch): HeaderCondition {
  if (typeof value === 'string') return { name, not: false, exact: value };
  const { exact, prefix, glob, regex, present, not = false } = value;
  const patterns = [
    ...(glob === undefined ? [] : [globSource(glob)]),
    ...(regex === undefined ? [] : [regex]),
  ];
  return {
    name,
    not,
    ...(exact !== undefined && { exact }),
    ...(prefix !== undefined && { prefix }),
    ...(patterns.length > 0 && { patterns: patterns.map(anchored) }),
    ...(present !== undefined && { present }),
  };
}

/** Sorted, each once; undefined when the condition is not given. */
function listOf(texts: Texts | undefined): string[] | undefined {
  if (texts === undefined) return undefined;
  return typeof texts === 'string' ? [texts] : [...new Set(texts)].sort();
}
