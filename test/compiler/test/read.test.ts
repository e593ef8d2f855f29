// What is wrong with a test file is said in the words of every other file, and no test of it is run.
import { describe, expect, test } from 'vitest';
import { renderText } from '../../../compiler/diagnostics/render-text.ts';
import { readTests } from '../../../compiler/test/read.ts';
import { isTestFile } from '../../../compiler/test/suite.ts';
import { policyOf } from './policy-of.ts';

const { bundle } = policyOf({
  'mcpgw.yaml': `version: 1
gateway: { listeners: [{ name: main }] }
upstreams: { search-v1: { url: "http://127.0.0.1:9001" } }
routes: [{ name: search, match: { tool_name: search }, upstream: search-v1 }]
teams: { red: { match: { groups: [red] }, allow: [search] } }
rate_limits: { global: { requests_per_second: 5 } }
`,
});

const read = (text: string) => readTests({ 'tests/a.test.yaml': text }, bundle);
const said = (text: string) =>
  read(text).diagnostics.map(({ slug, message, help }) => [slug, message, ...help]);
const test1 = (members: string) => `tests:\n  - name: one\n${members.replace(/^/gm, '    ')}\n`;
const SOUND = 'call: { tool: search }\nexpect: { decision: allow }';

describe('a sound file', () => {
  test('gives its tests with their places', () => {
    const { suites, diagnostics } = read(test1(SOUND));
    expect(diagnostics).toEqual([]);
    expect(suites.map(({ path, cases }) => [path, cases.map(({ name }) => name)])).toEqual([
      ['tests/a.test.yaml', ['one']],
    ]);
  });

  test('is run although another one is not', () => {
    const { suites, diagnostics } = readTests(
      { 'tests/a.test.yaml': 'tests: 1\n', 'tests/b.test.yaml': test1(SOUND) },
      bundle,
    );
    expect(suites.map(({ path }) => path)).toEqual(['tests/b.test.yaml']);
    expect(diagnostics).toHaveLength(1);
  });

  test('is one in tests/ that ends in .test.yaml', () => {
    expect(['tests/a.test.yaml', 'tests/deep/er/a.test.yml'].every(isTestFile)).toBe(true);
    expect(['tests/a.yaml', 'a.test.yaml', 'tests/.test.yaml', 'x/tests/a.test.yaml'].some(isTestFile)).toBe(
      false,
    );
  });
});

describe('the shape', () => {
  test('no test of a file with a fault is run', () => {
    expect(read(test1(`${SOUND}\nexpct: 1`)).suites).toEqual([]);
  });

  test.each([
    [
      'a misspelt field',
      test1('call: { tol: search }\nexpect: { decision: allow }'),
      ['unknown-field', 'unknown field `tol` in `call` of test `one`', 'did you mean `tool`?'],
    ],
    [
      'a misspelt field that is needed',
      test1('call: { tool: search }\nexpct: { decision: allow }'),
      ['unknown-field', 'unknown field `expct` in test `one`', 'did you mean `expect`?'],
    ],
    [
      'another value',
      test1('call: { tool: search }\nexpect: { decision: allowed }'),
      [
        'bad-value',
        '`allowed` is not possible for `decision`: expected `allow`, `deny` or `error`',
        'did you mean `allow`?',
      ],
    ],
    [
      'another type',
      test1('call: { tool: search }\nexpect: { allowed: "3" }\nrepeat: { times: 3 }'),
      ['wrong-type', '`allowed` must be a whole number, but this is a text'],
    ],
    [
      'a missing field',
      'tests:\n  - name: one\n    call: { tool: search }\n',
      ['missing-field', 'test `one` needs `expect`'],
    ],
    [
      'a duration without a unit',
      test1(`${SOUND}\nrepeat: { times: 3, within: "10" }`),
      [
        'bad-duration',
        '`10` is not a duration for `within`',
        'a duration is a number with a unit: `250ms`, `10s`, `5m`, or several such as `1m30s`',
      ],
    ],
    [
      'a time',
      test1(`${SOUND}\ngiven: { time: noon }`),
      ['bad-value', '`noon` is not possible for `time`: expected a moment such as `2027-01-15T12:00:00Z`'],
    ],
    [
      'too many',
      test1(`${SOUND}\nrepeat: { times: 0 }`),
      ['bad-value', '`0` is not possible for `times`: expected a number from 1 to 1000000'],
    ],
    [
      'no test',
      'tests: []\n',
      ['bad-value', '`[]` is not possible for `tests`: expected at least one entry'],
    ],
    [
      'no expectation',
      test1('call: { tool: search }\nexpect: {}'),
      ['bad-value', '`{}` is not possible for `expect`: expected at least one entry'],
    ],
    [
      'something else than tests',
      'routes: []\ntests: [{ name: a, expect: { decision: allow }, call: { method: ping } }]\n',
      ['unknown-field', 'unknown field `routes` in the test file', 'fields are `defaults` and `tests`'],
    ],
    ['broken YAML', 'tests: [\n', ['yaml-syntax', expect.any(String)]],
  ])('%s is told', (_what, text, expected) => {
    const [first] = said(text);
    expect(first?.slice(0, expected.length)).toEqual(expected);
    expect(said(text)).toHaveLength(1);
  });

  test('the name of a test is its own', () => {
    expect(said(`${test1(SOUND)}${test1(SOUND).replace('tests:\n', '')}`)).toEqual([
      ['duplicate-name', 'test `one` is defined twice'],
    ]);
  });
});

describe('the subject', () => {
  test.each([
    ['expect: { decision: allow }', ['missing-field', 'test `one` needs `call` or `list`']],
    [
      'call: { tool: search }\nlist: tools\nexpect: { exactly: [] }',
      ['conflicting-fields', 'test `one` takes only one of `call` and `list`'],
    ],
    [
      'call: { tool: search, prompt: x }\nexpect: { decision: allow }',
      ['conflicting-fields', '`call` of test `one` takes only one of `tool` and `prompt`'],
    ],
    [
      'call: { arguments: {} }\nexpect: { decision: allow }',
      ['missing-field', '`call` of test `one` needs `tool`, `prompt`, `resource` or `method`'],
    ],
    [
      'call: { resource: x, method: resources/raed }\nexpect: { decision: allow }',
      [
        'bad-value',
        expect.stringContaining('`resources/raed` is not possible for `method`'),
        'did you mean `resources/read`?',
      ],
    ],
  ])('%j', (members, expected) => {
    expect(said(test1(members))[0]).toEqual(expected);
  });
});

describe('misplaced-expectation', () => {
  test.each([
    [
      'call: { tool: search }\nexpect: { exactly: [search] }',
      '`exactly` says nothing in test `one`: no `list` is asked for',
    ],
    [
      'list: tools\nexpect: { decision: allow }',
      '`decision` says nothing in test `one`: a list has no verdict',
    ],
    [
      'call: { tool: search }\nexpect: { allowed: 1 }',
      '`allowed` says nothing in test `one`: there is one call',
    ],
    [
      'call: { tool: search }\nexpect: { decision: allow, tolerance: 1% }',
      '`tolerance` says nothing in test `one`: there is no `split`',
    ],
    [
      'list: tools\nrepeat: { times: 2 }\nexpect: { exactly: [] }',
      '`repeat` says nothing in test `one`: a list is asked for once',
    ],
  ])('%j', (members, message) => {
    expect(said(test1(members))).toEqual([['misplaced-expectation', message]]);
  });
});

describe('unknown-name-in-test', () => {
  test.each([
    ['given: { down: [serch-v1] }', 'upstream `serch-v1`', ['did you mean `search-v1`?']],
    ['as: { teams: [rad] }', 'team `rad`', ['did you mean `red`?']],
    ['expect: { decision: allow, route: find }', 'route `find`', []],
    [
      'expect: { decision: allow, rule: team red alow }',
      'rule `team red alow`',
      ['did you mean `team red allow`?'],
    ],
    [
      'expect: { upstream: search-v2, decision: allow }',
      'upstream `search-v2`',
      ['did you mean `search-v1`?'],
    ],
    ['expect: { never_upstream: [nowhere] }', 'upstream `nowhere`', []],
    [
      'expect: { last: { limit_type: globl } }\nrepeat: { times: 2 }',
      'limit `globl`',
      ['did you mean `global`?'],
    ],
    ['expect: { split: { search: 10% } }\nrepeat: { times: 2 }', 'upstream `search`', expect.any(Array)],
    ['call: { tool: search, listener: man }', 'listener `man`', ['did you mean `main`?']],
  ])('%j', (members, name, help) => {
    const base = members.includes('call:') ? '' : 'call: { tool: search }\n';
    const end = members.includes('expect:') ? '' : '\nexpect: { decision: allow }';
    const [[slug, message, ...advice] = []] = said(test1(`${base}${members}${end}`));
    expect([slug, message]).toEqual([
      'unknown-name-in-test',
      `test \`one\` names ${name}, which does not exist`,
    ]);
    expect(advice).toEqual(help);
  });

  test('in the defaults is told once, whatever the number of tests', () => {
    const text = `defaults: { given: { open: [x-v9] } }\n${test1(SOUND)}${test1(SOUND).replace('tests:\n', '').replace('one', 'two')}`;
    expect(said(text)).toEqual([
      ['unknown-name-in-test', '`defaults` names upstream `x-v9`, which does not exist'],
    ]);
  });

  test('is underlined where it stands', () => {
    const { diagnostics } = read(
      test1('call: { tool: search }\nexpect: { decision: allow, upstream: serch-v1 }'),
    );
    expect(
      renderText(diagnostics),
    ).toBe(`error[MCPGW5030]: test \`one\` names upstream \`serch-v1\`, which does not exist
 --> tests/a.test.yaml:4:42
  |
4 |     expect: { decision: allow, upstream: serch-v1 }
  |                                          ^^^^^^^^
  |
  = help: did you mean \`search-v1\`?
`);
  });
});

describe('what everything fits', () => {
  test.each([
    ['list: tools\nexpect: { excludes: [] }', 'excludes'],
    ['list: tools\nexpect: { includes: [] }', 'includes'],
    ['call: { tool: search }\nexpect: { never_upstream: [] }', 'never_upstream'],
    ['call: { tool: search }\nrepeat: { times: 2 }\nexpect: { split: {} }', 'split'],
    [
      'call: { tool: search }\nrepeat: { times: 2 }\nexpect: { split: { search-v1: 10% }, tolerance: 100% }',
      'split',
    ],
    ['call: { tool: search }\nrepeat: { times: 2 }\nexpect: { split: { search-v1: 1% } }', 'split'],
  ])('is no expectation: %j', (members, field) => {
    const [found] = said(test1(members));
    expect(found?.[0]).toMatch(/misplaced-expectation|bad-value/);
    expect(found?.[1]).toContain(`\`${field}\``);
    expect(read(test1(members)).suites).toEqual([]);
  });
});
