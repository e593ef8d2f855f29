// What conditions see of a call, and what becomes of those that cannot be answered.
import { describe, expect, test } from 'vitest';
import { ANONYMOUS } from '../../../policies/access/principal.ts';
import { costOf, evaluate, prepareExpression } from '../../../policies/expressions/evaluate.ts';
import { type ExpressionFacts, UNKNOWN } from '../../../policies/expressions/facts.ts';

const CALL: ExpressionFacts = {
  principal: { ...ANONYMOUS, teams: ['data', 'platform'], ip: '10.1.2.3', claims: { level: 3 } },
  request: {
    method: 'tools/call',
    protocolVersion: '2026-07-28',
    listener: 'main',
    path: '/mcp',
    region: 'eu',
    header: (name) => (name === 'x-env' ? 'prod' : undefined),
  },
  now: Date.UTC(2026, 6, 28, 22, 30),
};
const TOOL = { name: 'db_query', upstream: 'db', description: '', annotations: { readOnlyHint: true } };

const ask = (ir: unknown[], facts: Partial<ExpressionFacts> = {}) =>
  evaluate(prepareExpression({ ir, source: '', origin: '', cost: 1 }), { ...CALL, ...facts });
type Arguments = NonNullable<ExpressionFacts['tool']>['arguments'];

const withArguments = (given: Arguments): Pick<Required<ExpressionFacts>, 'tool'> => ({
  tool: { ...TOOL, arguments: given },
});
const argument = (name: string) => ['get', ['var', 'tool.arguments'], name];
const text = (value: string) => ['const', value];
const fails = ['gt', ['div', ['int', '1'], ['int', '0']], ['int', '1']];
const yes = ['const', true];
const no = ['const', false];

describe('what cannot be answered', () => {
  const unknown = ['eq', argument('a'), ['int', '1']];

  test.each([
    [['and', fails, no], 'false'],
    [['and', no, fails], 'false'],
    [['and', fails, yes], 'error'],
    [['or', fails, yes], 'true'],
    [['or', fails, no], 'error'],
    [['and', unknown, no], 'false'],
    [['or', yes, unknown], 'true'],
    [['and', unknown, yes], 'unknown'],
    [['and', fails, unknown], 'unknown'],
    [['or', unknown, no, fails], 'unknown'],
    [['not', unknown], 'unknown'],
    [['if', unknown, yes, yes], 'unknown'],
    [['has', ['var', 'tool.arguments'], 'a'], 'unknown'],
    [['all', ['var', 'tool.arguments'], 0, 1, yes], 'unknown'],
    [['and', text('a'), yes], 'error'],
    [text('true'), 'error'],
  ])('%j is %s', (ir, answer) => {
    expect(ask(ir, withArguments(UNKNOWN))).toBe(answer);
  });

  test('a condition on tools is false of everything else', () => {
    const deny = ['ne', ['var', 'tool.name'], text('db_query')];
    expect(ask(deny)).toBe('false');
    expect(ask(['not', deny])).toBe('false');
    expect(ask(['or', deny, ['in', text('data'), ['var', 'client.teams']]])).toBe('true');
    expect(ask(['and', deny, fails])).toBe('error');
  });

  test('without an upstream nothing is concluded from it', () => {
    expect(ask(['eq', ['var', 'upstream.region'], text('eu')])).toBe('error');
  });
});

describe('members', () => {
  test.each(['constructor', '__proto__', 'toString', 'hasOwnProperty'])('%s is never inherited', (name) => {
    expect(ask(['has', ['var', 'tool.arguments'], name], withArguments({}))).toBe('false');
    expect(ask(['in', text(name), ['var', 'tool.arguments']], withArguments({}))).toBe('false');
    expect(ask(['eq', argument(name), argument(name)], withArguments({}))).toBe('error');
  });

  test('own members of such names are read like any other', () => {
    const given = JSON.parse('{"__proto__": "a", "constructor": "b"}');
    expect(ask(['eq', argument('__proto__'), text('a')], withArguments(given))).toBe('true');
    expect(ask(['eq', argument('constructor'), text('b')], withArguments(given))).toBe('true');
  });

  test('lists and texts have none', () => {
    expect(ask(['has', ['var', 'client.teams'], 'length'])).toBe('error');
    expect(ask(['ge', ['get', ['var', 'client.ip'], 'length'], ['int', '0']])).toBe('error');
    expect(ask(['has', argument('a'), 'b'], withArguments({ a: null }))).toBe('error');
  });
});

describe('numbers', () => {
  const max = ['int', '9223372036854775807'];

  test('of JSON compare with ints exactly', () => {
    expect(ask(['le', argument('n'), ['int', '100']], withArguments({ n: 100 }))).toBe('true');
    expect(ask(['eq', argument('n'), ['int', '100']], withArguments({ n: 100.5 }))).toBe('false');
    expect(ask(['gt', argument('n'), max], withArguments({ n: 2 ** 63 }))).toBe('true');
    expect(ask(['eq', argument('n'), ['int', '9007199254740993']], withArguments({ n: 2 ** 53 }))).toBe(
      'false',
    );
  });

  test('never leave 64 bits', () => {
    expect(ask(['gt', ['add', max, ['int', '1']], ['int', '0']])).toBe('error');
    expect(
      ask(['eq', ['sub', ['add', max, ['int', '0']], ['int', '1']], ['int', '9223372036854775806']]),
    ).toBe('true');
  });

  test('a small int that is written out is compared as any other', () => {
    for (const operator of ['eq', 'ne', 'lt', 'le', 'gt', 'ge']) {
      for (const given of [99, 100, 100.5, 101, 'x', null, [100], Number.NaN, Number.POSITIVE_INFINITY]) {
        const short = ask([operator, argument('n'), ['int', '100']], withArguments({ n: given }));
        const long = ask(
          [operator, argument('n'), ['add', ['int', '99'], ['int', '1']]],
          withArguments({ n: given }),
        );
        expect(short, `${operator} ${String(given)}`).toBe(long);
      }
    }
  });
});

describe('work is bounded', () => {
  const long = Array.from({ length: 60_000 }, (_, i) => `item ${i}`);

  test('a list that is too long for a loop is an error, and other operands still decide', () => {
    const loop = ['all', argument('list'), 0, 2, ['starts', ['item', 0], text('item')]];
    expect(ask(loop, withArguments({ list: long.slice(0, 1_000) }))).toBe('true');
    expect(ask(loop, withArguments({ list: long }))).toBe('error');
    expect(
      ask(['and', loop, ['in', text('nobody'), ['var', 'client.teams']]], withArguments({ list: long })),
    ).toBe('false');
  });

  test('so is a text that is too long to scan', () => {
    const scan = ['contains', argument('text'), text('b')];
    expect(ask(scan, withArguments({ text: 'a'.repeat(1_000_000) }))).toBe('false');
    expect(ask(scan, withArguments({ text: 'a'.repeat(2_000_000) }))).toBe('error');
  });

  test('arguments too deep to compare are an error', () => {
    let deep: unknown = 1;
    for (let i = 0; i < 50_000; i += 1) deep = [deep];
    expect(ask(['eq', argument('a'), argument('b')], withArguments({ a: deep, b: [deep] }))).toBe('error');
  });
});

describe('variables', () => {
  test('headers are found in any case, and only when they were sent', () => {
    expect(ask(['eq', ['header', text('X-Env')], text('prod')])).toBe('true');
    expect(ask(['has_header', text('x-env')])).toBe('true');
    expect(ask(['has_header', text('x-other')])).toBe('false');
    expect(ask(['eq', ['header', text('x-other')], text('')])).toBe('error');
  });

  test.each([
    ['file:///etc/passwd', 'file', '', '/etc/passwd'],
    ['HTTPS://User@Docs.Example:8443/a/b?c#d', 'https', 'docs.example', '/a/b'],
    ['urn:isbn:1', 'urn', '', 'isbn:1'],
  ])('%s has scheme, host and path', (uri, scheme, host, path) => {
    const parts = { scheme, host, path };
    for (const [part, value] of Object.entries(parts))
      expect(ask(['eq', ['var', `resource.${part}`], text(value)], { resource: { uri } }), part).toBe('true');
  });

  test('the first team is the team; nobody has the empty one', () => {
    expect(ask(['eq', ['var', 'client.team_id'], text('data')])).toBe('true');
    expect(ask(['eq', ['var', 'client.team_id'], text('')], { principal: ANONYMOUS })).toBe('true');
  });

  test('hints that nobody gave are false', () => {
    expect(ask(['var', 'tool.annotations.readOnlyHint'], withArguments({}))).toBe('true');
    expect(ask(['var', 'tool.annotations.destructiveHint'], withArguments({}))).toBe('false');
  });
});

describe('time', () => {
  const hour = (zone: string) => ['part', ['var', 'now'], 'getHours', zone];

  test.each([
    ['UTC', '22'],
    ['+05:30', '4'],
    ['-03:30', '19'],
    ['Europe/Berlin', '0'],
    ['America/New_York', '18'],
  ])('22:30 UTC in July is in %s at hour %s', (zone, shown) => {
    expect(ask(['eq', hour(zone), ['int', shown]])).toBe('true');
    expect(ask(['eq', hour(zone), ['int', shown]])).toBe('true');
  });

  test('a zone knows when clocks change', () => {
    const before = Date.UTC(2026, 2, 29, 0, 59, 59, 999);
    expect(ask(['eq', hour('Europe/Berlin'), ['int', '1']], { now: before })).toBe('true');
    expect(ask(['eq', hour('Europe/Berlin'), ['int', '3']], { now: before + 1 })).toBe('true');
  });
});

describe('blocks of addresses', () => {
  const inside = ['cidr', ['var', 'client.ip'], '10.0.0.0/8'];

  test.each([
    ['10.255.0.1', 'true'],
    ['11.0.0.1', 'false'],
    ['::ffff:10.0.0.1', 'true'],
    ['2001:db8::1', 'false'],
    ['', 'error'],
    ['10.0.0', 'error'],
  ])('%s: %s', (ip, answer) => {
    expect(ask(inside, { principal: { ...ANONYMOUS, ip } })).toBe(answer);
  });
});

describe('a cost', () => {
  const cost = (ir: unknown[], given: Arguments) =>
    costOf(prepareExpression({ ir, source: '', origin: '', cost: 1 }), { ...CALL, ...withArguments(given) });

  test('is a whole number that is not negative', () => {
    const rows = ['to_int', argument('rows')];
    expect(cost(rows, { rows: 12.9 })).toBe(12);
    expect(cost(rows, { rows: 0 })).toBe(0);
    expect(cost(rows, { rows: -1 })).toBe('error');
    expect(cost(rows, { rows: 'x' })).toBe('error');
    expect(cost(rows, { rows: 1e18 })).toBe('error');
    expect(cost(rows, UNKNOWN)).toBe('unknown');
  });
});

describe('a bundle of another compiler', () => {
  test.each([
    [[]],
    [['unheard', 1]],
    [['var', 'client.password']],
    [['var', 'constructor']],
    [['item', 99]],
    [['all', ['list'], 0, 0, yes]],
    [['part', ['var', 'now'], 'getHours', 'Mars/Olympus']],
    [['cidr', ['var', 'client.ip'], '10.0.0.0/33']],
    [['matches', ['var', 'client.ip'], '(']],
    ['client.id'],
  ])('%j is refused when it is loaded', (ir) => {
    expect(() => ask(ir as unknown[])).toThrow();
  });
});
