// Random route sets made to collide: few words, so that prefixes are shared, globs overlap and priorities tie; among
// them empty texts, characters beyond U+FFFF, characters that regular expressions treat specially, and names that
// plain objects are born with.
import fc from 'fast-check';
import { lowerRoutes } from '../../../compiler/lower/route.ts';
import { timeoutsOf } from '../../../compiler/lower/timeouts.ts';
import { ANONYMOUS, type Principal } from '../../../policies/access/principal.ts';
import type { ExpressionFacts, Truth } from '../../../policies/expressions/facts.ts';
import { prepareRoutes, type Routes } from '../../../policies/routes/routes.ts';
import type { Subject } from '../../../policies/routes/subject.ts';
import type { Match, Route, ValueMatch } from '../../../schema/generated/config.ts';
import type { FullConfig, Route as FullRoute } from '../../../schema/generated/full-config.ts';
import type { OracleCall } from './oracle.ts';

export const REGION = 'eu';
const WORDS = [
  '',
  'a',
  'b',
  'ab',
  'file_',
  'read',
  'é',
  '😀',
  '😁',
  '__proto__',
  'constructor',
  '.',
  '+',
  '(',
  '[x]',
  '^',
  '$',
  '\\',
  '|',
  '/',
  '{2}',
  '-',
];
const HEADERS = ['x-env', 'x-team'];
const VALUES = ['', 'a', 'ab', 'staging', 'stage', '__proto__', 'é', 'a.b'];
const LISTENERS = ['default', 'internal'];
const METHODS = ['tools/call', 'prompts/get', 'resources/read', 'ping'];

/** What may follow the literal start of a regex, and what it adds to that start. */
const REGEX_TAILS: readonly (readonly [tail: string, literal: string])[] = [
  ['.*', ''],
  ['', ''],
  ['[a-z_]+', ''],
  ['(a|b)*', ''],
  ['a?b', ''],
  ['a+', 'a'],
  ['a*', ''],
  ['\\w{0,3}', ''],
  ['\\.x', '.x'],
  ['a|b', '-'],
];
const REGEX_PREFIXES = new Map<string, string>();

export function regexPrefixOf(source: string): string {
  return REGEX_PREFIXES.get(source)!;
}

const word = fc.constantFrom(...WORDS);
/** Half of the names are a few that many conditions ask for. */
const name = fc.oneof(
  fc.constantFrom('a', 'ab', 'file_read', 'é😀', '😀', '__proto__', 'constructor', ''),
  fc.array(word, { maxLength: 3 }).map((words) => words.join('')),
);
const glob = fc
  .array(fc.oneof(word, fc.constantFrom('*', '?')), { maxLength: 4 })
  .map((words) => words.join(''));
const regex = fc
  .tuple(fc.constantFrom('', 'a', 'ab', 'file_', 'é', '😀', 'a.b', '+'), fc.constantFrom(...REGEX_TAILS))
  .map(([start, [tail, literal]]) => {
    const source = start.replace(/[.+]/g, '\\$&') + tail;
    REGEX_PREFIXES.set(source, tail === 'a|b' ? '' : start + literal);
    return source;
  });

const texts = (one: fc.Arbitrary<string>): fc.Arbitrary<string | string[]> =>
  fc.oneof({ weight: 3, arbitrary: one }, fc.array(one, { minLength: 1, maxLength: 3 }));
const named: fc.Arbitrary<Match> = fc.oneof(
  ...(
    ['tool_name', 'tool_prefix', 'prompt_name', 'prompt_prefix', 'resource_uri', 'resource_prefix'] as const
  ).map((field) => texts(name).map((value) => ({ [field]: value }))),
  ...(['tool_glob', 'tool_glob', 'prompt_glob', 'resource_glob'] as const).map((field) =>
    texts(glob).map((value) => ({ [field]: value })),
  ),
  texts(regex).map((value) => ({ tool_regex: value })),
  texts(name).map((value) => ({ tool_name: value })),
  texts(name).map((value) => ({ tool_prefix: value })),
);
const value = fc.constantFrom(...VALUES);
const valueMatch: fc.Arbitrary<ValueMatch> = fc.oneof(
  value,
  fc.record(
    {
      exact: value,
      prefix: value,
      glob: fc.constantFrom('*', 'st*g*', 'a?b', 'a*'),
      regex: fc.constantFrom('a+b?', 'stag(e|ing)', '.*'),
      present: fc.boolean(),
      not: fc.boolean(),
    },
    { requiredKeys: [] },
  ),
  fc.record({ present: fc.boolean() }),
  fc.record({ exact: value, not: fc.boolean() }),
) as fc.Arbitrary<ValueMatch>;
const conditions: fc.Arbitrary<Match> = fc.record(
  {
    header: fc.dictionary(fc.constantFrom('x-env', 'X-Team', 'x-team'), valueMatch, {
      minKeys: 1,
      maxKeys: 2,
      noNullPrototype: true,
    }),
    method: texts(fc.constantFrom(...METHODS)),
    listener: texts(fc.constantFrom(...LISTENERS)),
    region: fc.constantFrom('eu', 'us', 'eu'),
  },
  { requiredKeys: [] },
) as fc.Arbitrary<Match>;
/** Stands for what an expression turns out to be. */
const truth = fc.constantFrom<Truth>('true', 'true', 'false', 'unknown', 'error');
const identity: fc.Arbitrary<Match> = fc.record(
  {
    team: texts(fc.constantFrom('red', 'blue')),
    client: texts(fc.constantFrom('ci-*', 'ci-1', '*', 'x')),
    client_type: texts(fc.constantFrom('cursor', '')),
    user: texts(fc.constantFrom('a?', '*', 'root')),
    scope: texts(fc.constantFrom('s1', 's2')),
    claim: fc.dictionary(fc.constantFrom('dept', 'org.unit', 'roles', 'a.b'), valueMatch, {
      minKeys: 1,
      maxKeys: 2,
      noNullPrototype: true,
    }),
    when: truth,
  },
  { requiredKeys: [] },
) as fc.Arbitrary<Match>;

const plain: fc.Arbitrary<Match> = fc.oneof(
  { weight: 5, arbitrary: named },
  { weight: 4, arbitrary: fc.tuple(named, conditions).map(([a, b]) => ({ ...a, ...b })) },
  { weight: 2, arbitrary: conditions },
  { weight: 1, arbitrary: fc.constant<Match>({ default: true }) },
  { weight: 1, arbitrary: conditions.map((others): Match => ({ ...others, default: true })) },
);
const personal: fc.Arbitrary<Match> = fc.oneof(
  { weight: 3, arbitrary: fc.tuple(named, identity).map(([a, b]) => ({ ...a, ...b })) },
  { weight: 1, arbitrary: fc.tuple(conditions, identity).map(([a, b]) => ({ ...a, ...b })) },
);

function setOf(match: fc.Arbitrary<Match>): fc.Arbitrary<Route[]> {
  const route: fc.Arbitrary<Route> = fc.record({
    priority: fc.constantFrom(0, 0, 0, 0, 1, -1),
    match: fc.oneof({ weight: 3, arbitrary: match }, fc.array(match, { minLength: 1, maxLength: 3 })),
  });
  return fc.array(route, { maxLength: 8 });
}

/** Some of which ask who calls. */
export const routeSet = setOf(fc.oneof({ weight: 2, arbitrary: plain }, personal));
/** None of which does. */
export const plainRouteSet = setOf(plain);

export const call: fc.Arbitrary<OracleCall> = fc.record({
  kind: fc.constantFrom(
    'tool' as const,
    'tool' as const,
    'tool' as const,
    'prompt' as const,
    'resource' as const,
    'none' as const,
  ),
  name,
  method: fc.constantFrom(...METHODS),
  listener: fc.constantFrom(...LISTENERS),
  headers: fc.dictionary(fc.constantFrom(...HEADERS), value, { noNullPrototype: true }),
  principal: fc.record({
    client: fc.constantFrom('', 'ci-1', 'ci-2', 'x'),
    clientType: fc.constantFrom('', 'cursor'),
    user: fc.constantFrom('', 'ab', 'root'),
    teams: fc.subarray(['blue', 'red']),
    scopes: fc.subarray(['s1', 's2']),
    claims: fc.record(
      {
        dept: fc.oneof(value, fc.integer({ min: 0, max: 2 }), fc.constant(null)),
        org: fc.oneof(fc.record({ unit: value }), value),
        roles: fc.array(fc.oneof(value, fc.constant({ a: 'a' })), { maxLength: 2 }),
        'a.b': value,
      },
      { requiredKeys: [], noNullPrototype: true },
    ),
  }),
});

export const FACTS = { now: 0 } as ExpressionFacts;

/** A call as the matcher wants it. */
export function subjectOf(one: OracleCall): Subject {
  const { kind, name, method, listener, headers } = one;
  return {
    kind,
    name: kind === 'none' ? '' : name,
    method,
    listener,
    header: (header) => headers[header],
    principal: principalOf(one),
    facts: FACTS,
  };
}

export function principalOf({ principal }: OracleCall): Principal {
  return principal === undefined ? ANONYMOUS : { ...ANONYMOUS, ...principal };
}

/** The routes through the compiler and into the matcher, JSON in between, as in a bundle. */
export function prepared(routes: readonly Route[], region = REGION): Routes {
  const program = programOf(routes, region);
  const conditions = [...program.expressions.values()].map(
    ({ source }) =>
      () =>
        source as Truth,
  );
  return prepareRoutes(JSON.parse(JSON.stringify(lowerRoutes(program, NO_TIMEOUTS))), conditions);
}

const NO_TIMEOUTS = timeoutsOf([]);

/** What `lowerRoutes` needs of a program; every route without a target. Expressions are numbered by route. */
export function programOf(routes: readonly Route[], region = REGION) {
  const full = routes.map(
    (one): FullRoute =>
      ({ enabled: true, priority: 0, split: { sticky_by: 'session' }, ...one }) as FullRoute,
  );
  const conditions = full.flatMap(({ match }, i) =>
    Array.isArray(match)
      ? match.map((one, j) => ({ pointer: `/routes/${i}/match/${j}/when`, source: one.when }))
      : [{ pointer: `/routes/${i}/match/when`, source: match.when }],
  );
  const written = conditions.flatMap(({ pointer, source }) =>
    source === undefined ? [] : [{ pointer, source }],
  );
  return {
    config: { gateway: { region } } as FullConfig,
    routes: full.map((one, i) => ({
      name: `r${i}`,
      pointer: `/routes/${i}`,
      route: one,
      targets: [],
      fallback: [],
      mirror: undefined,
    })),
    expressions: new Map(
      written.map(({ pointer, source }, number) => [pointer, { number, pointer, source, ir: [], cost: 1 }]),
    ),
  };
}
