// Random expressions over our variables, mostly of fitting types, and random arguments for them to look at.
import fc from 'fast-check';

const quoted = (text: string) => JSON.stringify(text);

const TEXTS = ['', 'db_query', 'a', 'A', 'platform', 'x', ' x ', 'é😀', 'a,b', '50'];
const NAMES = ['limit', 'table', 'tags', 'dry_run', 'deep', 'missing', 'nothing'];

const text = fc.constantFrom(...TEXTS);
const number = fc.oneof(fc.integer({ min: -3, max: 60 }), fc.constantFrom(0.5, -1.5, 1e300, 50));
const json = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    fc.constant(null),
    fc.boolean(),
    number,
    text,
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(fc.constantFrom('a', 'b', 'length', '__proto__', 'constructor'), tie('value'), {
      maxKeys: 2,
    }),
  ),
})).value;

/** The other implementation says that `has` is false of a member that is null. */
const present = json.filter((value) => value !== null);

/** Arguments of a call; every one may be absent or of a type nobody expects. */
export const ARGUMENTS = fc.record(
  {
    limit: fc.oneof({ weight: 4, arbitrary: number }, present),
    table: fc.oneof({ weight: 4, arbitrary: text }, present),
    tags: fc.oneof({ weight: 4, arbitrary: fc.array(text, { maxLength: 4 }) }, present),
    dry_run: fc.oneof({ weight: 4, arbitrary: fc.boolean() }, present),
    deep: present,
    nothing: fc.constant(null),
  },
  { requiredKeys: [] },
) as fc.Arbitrary<Record<string, unknown>>;

const join = (...parts: (string | fc.Arbitrary<string>)[]): fc.Arbitrary<string> =>
  fc
    .tuple(...parts.map((part) => (typeof part === 'string' ? fc.constant(part) : part)))
    .map((all) => all.join(''));

const ARGUMENT = fc.constantFrom(...NAMES).map((name) => `tool.arguments.${name}`);
const LONG_INT = fc.constantFrom(
  '9223372036854775807',
  '-9223372036854775808',
  '4611686018427387904',
  '-1',
  '2',
  '0',
);

/** Conditions, as text. */
export const CONDITION: fc.Arbitrary<string> = fc.letrec<Record<string, string>>((tie) => ({
  bool: fc.oneof(
    { depthSize: 'medium', withCrossShrink: true },
    fc.constantFrom(
      'true',
      'false',
      'client.authenticated',
      'tool.annotations.readOnlyHint',
      'tool.arguments.dry_run',
    ),
    join(
      'has(tool.arguments.',
      fc.constantFrom(...NAMES.filter((name) => name !== 'nothing'), 'constructor'),
      ')',
    ),
    join('(', tie('bool'), fc.constantFrom(' && ', ' || ', ' == ', ' != '), tie('bool'), ')'),
    join('(', tie('bool'), ' && ', tie('bool'), ' && ', tie('bool'), ')'),
    join('!(', tie('bool'), ')'),
    join('(', tie('bool'), ' ? ', tie('bool'), ' : ', tie('bool'), ')'),
    join('(', tie('num'), fc.constantFrom(' < ', ' <= ', ' > ', ' >= ', ' == ', ' != '), tie('num'), ')'),
    join('(', tie('str'), fc.constantFrom(' < ', ' <= ', ' > ', ' >= ', ' == ', ' != '), tie('str'), ')'),
    join('(', tie('any'), fc.constantFrom(' == ', ' != ', ' < '), tie('any'), ')'),
    join('(', tie('any'), ' in ', tie('list'), ')'),
    join('(', tie('str'), ' in ', fc.constantFrom('client.claims', 'tool.arguments', 'upstream.labels'), ')'),
    join(tie('str'), '.', fc.constantFrom('startsWith', 'endsWith', 'contains'), '(', tie('str'), ')'),
    join(tie('str'), '.matches("', fc.constantFrom('^db_', '[a-z]+$', '(a|x)', ''), '")'),
    join(tie('list'), '.', fc.constantFrom('all', 'exists', 'exists_one'), '(i, ', tie('aboutItem'), ')'),
    join(
      '((',
      LONG_INT,
      fc.constantFrom(' + ', ' - ', ' * ', ' / ', ' % '),
      LONG_INT,
      ') == ',
      LONG_INT,
      ')',
    ),
    join(
      '(now ',
      fc.constantFrom('<', '>='),
      ' timestamp("2026-07-28T10:29:59.5Z") + duration("',
      fc.constantFrom('1s', '500ms', '-1h'),
      '"))',
    ),
  ),
  aboutItem: fc.oneof(
    { depthSize: 'small' },
    join('i', fc.constantFrom(' == ', ' != '), tie('any')),
    join('i.startsWith(', tie('str'), ')'),
    join('i in ', tie('list')),
    join('i < ', tie('any')),
    tie('bool'),
  ),
  str: fc.oneof(
    { depthSize: 'small' },
    text.map(quoted),
    fc.constantFrom(
      'client.id',
      'tool.name',
      'client.team_id',
      'tool.arguments.table',
      'client.claims.nested.region',
    ),
    join('(', tie('str'), ' + ', tie('str'), ')'),
    join(tie('str'), '.', fc.constantFrom('lowerAscii', 'upperAscii', 'trim'), '()'),
    join('string(', tie('num'), ')'),
    join(tie('list'), '[', fc.constantFrom('0', '1', '-1', '7'), ']'),
  ),
  num: fc.oneof(
    { depthSize: 'small' },
    fc.constantFrom(
      '0',
      '1',
      '2',
      '-3',
      '50',
      '0.5',
      '1e300',
      '50.0',
      'tool.arguments.limit',
      'client.claims.level',
    ),
    join('(', tie('num'), fc.constantFrom(' + ', ' - ', ' * ', ' / ', ' % '), tie('num'), ')'),
    join('size(', fc.oneof(tie('str'), tie('list')), ')'),
    join('double(', tie('num'), ')'),
    join('-(', tie('num'), ')'),
    fc.constantFrom('now.getHours()', 'now.getDayOfWeek("+14:00")', 'now.getMinutes("-03:30")', 'int(now)'),
  ),
  list: fc.oneof(
    { depthSize: 'small' },
    fc.constantFrom(
      'client.teams',
      'tool.arguments.tags',
      'client.claims.groups',
      'tool.arguments',
      '[]',
      '["a", "x"]',
      '[1, 2.0, "a"]',
    ),
    join('[', tie('any'), ', ', tie('any'), ']'),
    join(tie('str'), '.split(', fc.constantFrom('","', '"a"'), ')'),
    join(tie('list'), '.filter(i, ', tie('aboutItem'), ')'),
    join(tie('list'), '.map(i, ', fc.constantFrom('i', 'i + "x"', '[i]'), ')'),
  ),
  any: fc.oneof(
    { depthSize: 'small' },
    fc.constant('null'),
    ARGUMENT,
    tie('num'),
    tie('str'),
    tie('bool'),
    tie('list'),
  ),
})).bool!;
