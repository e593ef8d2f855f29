// Random route sets made to collide: few words, so that prefixes are shared, globs overlap and priorities tie; among
// them empty texts, characters beyond U+FFFF, characters that regular expressions treat specially, and names that
// plain objects are born with.
import fc from 'fast-check';
import { lowerRoutes } from '../../../compiler/lower/route.ts';
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

const match: fc.Arbitrary<Match> = fc.oneof(
  { weight: 5, arbitrary: named },
  { weight: 4, arbitrary: fc.tuple(named, conditions).map(([a, b]) => ({ ...a, ...b })) },
  { weight: 2, arbitrary: conditions },
  { weight: 1, arbitrary: fc.constant<Match>({ default: true }) },
  { weight: 1, arbitrary: conditions.map((others): Match => ({ ...others, default: true })) },
);
const route: fc.Arbitrary<Route> = fc.record({
  priority: fc.constantFrom(0, 0, 0, 0, 1, -1),
  match: fc.oneof({ weight: 3, arbitrary: match }, fc.array(match, { minLength: 1, maxLength: 3 })),
});

export const routeSet: fc.Arbitrary<Route[]> = fc.array(route, { maxLength: 8 });

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
});

/** A call as the matcher wants it. */
export function subjectOf({ kind, name, method, listener, headers }: OracleCall): Subject {
  return { kind, name: kind === 'none' ? '' : name, method, listener, header: (header) => headers[header] };
}

/** The routes through the compiler and into the matcher, JSON in between, as in a bundle. */
export function prepared(routes: readonly Route[], region = REGION): Routes {
  return prepareRoutes(JSON.parse(JSON.stringify(lowerRoutes(programOf(routes, region)))));
}

/** What `lowerRoutes` needs of a program; every route without a target. */
export function programOf(routes: readonly Route[], region = REGION) {
  const full = routes.map(
    (one): FullRoute =>
      ({ enabled: true, priority: 0, split: { sticky_by: 'session' }, ...one }) as FullRoute,
  );
  return {
    config: { gateway: { region } } as FullConfig,
    routes: full.map((one, i) => ({ name: `r${i}`, pointer: `/routes/${i}`, route: one, targets: [] })),
  };
}
