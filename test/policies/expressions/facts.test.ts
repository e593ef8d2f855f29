// What conditions read of a call, and what they come out as when a part of it is not there or not known yet.
import { describe, expect, test } from 'vitest';
import { ANONYMOUS } from '../../../policies/access/principal.ts';
import { costOf, evaluate, prepareExpression } from '../../../policies/expressions/evaluate.ts';
import { type ExpressionFacts, UNKNOWN } from '../../../policies/expressions/facts.ts';
import { MAX_STEPS, PER_STEP } from '../../../policies/expressions/steps.ts';
import { FACTS } from '../../compiler/expressions/facts.ts';

const { tool, upstream, ...OTHERS } = FACTS;
const CALL: ExpressionFacts = OTHERS;
const TOOL = tool!;

const ask = (ir: unknown[], facts: ExpressionFacts = CALL) =>
  evaluate(prepareExpression({ ir, source: '', origin: '', cost: 1 }), facts);
const variable = (name: string) => ['var', name];
const text = (value: string) => ['const', value];
const is = (name: string, value: unknown) => ['eq', variable(name), ['const', value]];

const yes = ['const', true];
const no = ['const', false];
const fault = ['eq', ['div', ['int', '1'], ['int', '0']], ['int', '1']];
const absent = is('tool.name', 'a');
const unknown = ['eq', ['get', variable('tool.arguments'), 'a'], ['int', '1']];

describe('a variable', () => {
  const prompt = { name: 'greet', arguments: { who: 'me' } };
  const resource = { uri: 'file:///a' };

  test.each([
    ['client.id', 'ci-bot'],
    ['client.type', 'cursor'],
    ['client.ip', '10.1.2.3'],
    ['client.user_id', 'ada@example.com'],
    ['client.team_id', 'data'],
    ['client.authenticated', true],
    ['client.session', 's-1'],
    ['tool.name', 'db_query'],
    ['tool.upstream', 'database'],
    ['tool.description', TOOL.description],
    ['prompt.name', 'greet'],
    ['resource.uri', 'file:///a'],
    ['request.method', 'tools/call'],
    ['request.protocol_version', '2026-07-28'],
    ['request.listener', 'main'],
    ['request.path', '/mcp'],
    ['request.region', 'eu-west-1'],
    ['upstream.name', 'database'],
    ['upstream.region', 'eu-west-1'],
  ])('%s is read from the call', (name, value) => {
    const facts = { ...FACTS, prompt, resource };
    expect(ask(is(name, value), facts)).toBe('true');
    expect(ask(is(name, typeof value === 'boolean' ? !value : `${value}x`), facts)).toBe('false');
  });

  test('holds what is in it', () => {
    const facts = { ...FACTS, prompt, resource };
    expect(ask(['eq', ['get', variable('prompt.arguments'), 'who'], text('me')], facts)).toBe('true');
    expect(ask(['eq', ['get', variable('upstream.labels'), 'tier'], text('gold')], facts)).toBe('true');
    expect(ask(['in', text('tools:write'), variable('client.scopes')], facts)).toBe('true');
    expect(ask(['eq', ['part', variable('now'), 'getMinutes'], ['int', '30']], facts)).toBe('true');
  });

  test.each([
    'tool.name',
    'tool.upstream',
    'tool.description',
    'tool.arguments',
    'tool.annotations.readOnlyHint',
    'prompt.name',
    'prompt.arguments',
    'resource.uri',
    'resource.host',
  ])('%s of another kind of call makes a condition false, and is an error inside of one', (name) => {
    expect(ask(['eq', variable(name), variable(name)])).toBe('false');
    expect(ask(['not', ['eq', variable(name), variable(name)]])).toBe('false');
    expect(ask(['or', ['eq', variable(name), variable(name)], yes])).toBe('true');
  });

  test.each(['upstream.name', 'upstream.region', 'upstream.labels'])(
    '%s without an upstream is an error',
    (name) => {
      expect(ask(['eq', variable(name), variable(name)])).toBe('error');
    },
  );

  test.each(['readOnlyHint', 'destructiveHint', 'idempotentHint', 'openWorldHint'])(
    'the hint %s holds only when it was given as true',
    (hint) => {
      const hinted = (annotations: Record<string, unknown>) =>
        ask(variable(`tool.annotations.${hint}`), { ...CALL, tool: { ...TOOL, annotations } as typeof TOOL });
      expect(hinted({ [hint]: true })).toBe('true');
      for (const given of [false, 'true', 1, null])
        expect(hinted({ [hint]: given }), String(given)).toBe('false');
      expect(hinted({})).toBe('false');
      expect(hinted(Object.create({ [hint]: true }))).toBe('false');
    },
  );

  test.each([
    ['http://Example.com:80/a?b#c', 'http', 'example.com', '/a'],
    ['http://user:pass@example.com', 'http', 'example.com', ''],
    ['http://a@b@c/d', 'http', 'c', '/d'],
    ['http://[::1]:80/x', 'http', '[::1]', '/x'],
    ['//host/path', '', 'host', '/path'],
    ['/just/path', '', '', '/just/path'],
    ['a/b:c', '', '', 'a/b:c'],
    ['mailto:a@b', 'mailto', '', 'a@b'],
    ['http://host:/x', 'http', 'host', '/x'],
    ['http://h:80:90/', 'http', 'h:80', '/'],
    ['', '', '', ''],
  ])('the parts of %s are %j, %j and %j', (uri, scheme, host, path) => {
    for (const [part, value] of Object.entries({ scheme, host, path }))
      expect(ask(is(`resource.${part}`, value), { ...CALL, resource: { uri } }), part).toBe('true');
  });
});

describe('operands without a value', () => {
  const facts = { ...CALL, prompt: { name: 'a', arguments: UNKNOWN } } as unknown as ExpressionFacts;
  const notYet = ['eq', ['get', variable('prompt.arguments'), 'a'], ['int', '1']];

  test.each([
    [['and', absent, no], 'false'],
    [['and', absent, yes], 'false'],
    [['or', absent, no], 'false'],
    [['or', absent, yes], 'true'],
    [['and', absent, fault], 'error'],
    [['and', fault, absent], 'error'],
    [['and', absent, absent], 'false'],
    [['and', fault, fault], 'error'],
    [['and', fault, yes], 'error'],
    [['and', yes, fault], 'error'],
    [['and', text('a'), absent], 'error'],
    [['and', absent, text('a')], 'error'],
    [['and', text('a'), text('b')], 'error'],
    [['and', absent, notYet], 'unknown'],
    [['and', notYet, fault], 'unknown'],
    [['and', notYet, text('a')], 'unknown'],
    [['and', notYet, no], 'false'],
    [['and', yes, absent, yes], 'false'],
    [['and', yes, absent, fault], 'error'],
    [['or', no, absent, no], 'false'],
    [['or', no, absent, yes], 'true'],
    [['if', absent, yes, yes], 'false'],
    [['if', notYet, yes, yes], 'unknown'],
    [['if', fault, yes, yes], 'error'],
    [['not', notYet], 'unknown'],
    [['ne', notYet, yes], 'unknown'],
    [['ne', absent, yes], 'false'],
    [['eq', yes, notYet], 'unknown'],
    [['eq', ['int', '1'], ['list', fault]], 'error'],
    [['lt', ['get', variable('prompt.arguments'), 'a'], ['int', '1']], 'unknown'],
    [['lt', ['div', ['int', '1'], ['int', '0']], ['int', '1']], 'error'],
    [['in', text('a'), variable('prompt.arguments')], 'unknown'],
    [['in', variable('prompt.arguments'), ['list', text('a')]], 'unknown'],
    [['contains', variable('prompt.arguments'), text('a')], 'unknown'],
    [['contains', text('a'), variable('prompt.arguments')], 'unknown'],
    [['has_header', variable('prompt.arguments')], 'unknown'],
    [['has_header', ['int', '1']], 'error'],
    [['exists', ['list', no, notYet], 0, 1, ['item', 0]], 'unknown'],
    [['exists', ['list', yes], 0, 1, notYet], 'unknown'],
    [['exists', variable('prompt.arguments'), 0, 1, yes], 'unknown'],
    [['all', ['list', yes, no], 0, 1, ['or', ['not', ['item', 0]], notYet]], 'unknown'],
    [['eq', ['size', ['filter', ['list', yes], 0, 1, notYet]], ['int', '1']], 'unknown'],
    [
      ['eq', ['size', ['filter', ['list', yes, no], 0, 1, ['if', ['item', 0], fault, notYet]]], ['int', '1']],
      'unknown',
    ],
    [
      ['eq', ['size', ['map', ['list', yes, no], 0, 1, ['if', ['item', 0], absent, fault]]], ['int', '1']],
      'error',
    ],
    [['eq', ['size', ['map', ['list', yes], 0, 1, absent]], ['int', '1']], 'false'],
    [['exists_one', ['list', yes], 0, 1, notYet], 'unknown'],
    [notYet, 'unknown'],
    [unknown, 'false'],
  ])('%j is %s', (ir, expected) => {
    expect(ask(ir as unknown[], facts)).toBe(expected);
  });
});

describe('steps', () => {
  const listOf = (length: number) => Array.from({ length }, () => 'x');
  const withArguments = (given: Record<string, unknown>): ExpressionFacts => ({
    ...CALL,
    tool: { ...TOOL, arguments: given } as typeof TOOL,
  });
  const argument = (name: string) => ['get', variable('tool.arguments'), name];
  const loop = (steps: number, body: unknown = yes) => ['all', argument('list'), 0, steps, body];

  test('are taken by each turn of a loop, all of them and no more', () => {
    const steps = 100;
    const turns = MAX_STEPS / steps;
    expect(ask(loop(steps), withArguments({ list: listOf(turns) }))).toBe('true');
    expect(ask(loop(steps), withArguments({ list: listOf(turns + 1) }))).toBe('error');
    expect(
      ask(
        ['eq', ['size', ['map', argument('list'), 0, steps, yes]], ['int', `${turns}`]],
        withArguments({ list: listOf(turns) }),
      ),
    ).toBe('true');
    expect(
      ask(
        ['ge', ['size', ['map', argument('list'), 0, steps, yes]], ['int', '0']],
        withArguments({ list: listOf(turns + 1) }),
      ),
    ).toBe('error');
  });

  test('are taken by each part of an expression from one purse', () => {
    const half = listOf(MAX_STEPS / 100 / 2);
    expect(ask(['and', loop(100), loop(100)], withArguments({ list: half }))).toBe('true');
    expect(ask(['and', loop(100), loop(100)], withArguments({ list: [...half, 'x'] }))).toBe('error');
  });

  test.each([
    ['contains', ['contains', argument('text'), text('b')], 'false'],
    ['matches', ['matches', argument('text'), 'b'], 'false'],
    ['size', ['eq', ['size', argument('text')], ['int', '0']], 'false'],
    ['lower', ['eq', ['lower', argument('text')], text('b')], 'false'],
    ['split', ['eq', ['size', ['split', argument('text'), text(',')]], ['int', '1']], 'true'],
    ['to_int', ['eq', ['to_int', argument('text')], ['int', '1']], 'error'],
  ])('are taken by %s for every %d characters', (_, ir, answer) => {
    const length = MAX_STEPS * PER_STEP;
    const value = (size: number) => withArguments({ text: 'a'.repeat(size) });
    expect(ask(ir as unknown[], value(length))).toBe(answer);
    expect(ask(ir as unknown[], value(length + 1))).toBe('error');
  });

  test('are not taken by looking at the start or the end of a text', () => {
    const long = withArguments({ text: 'a'.repeat(MAX_STEPS * PER_STEP * 2) });
    expect(ask(['starts', argument('text'), text('a')], long)).toBe('true');
    expect(ask(['ends', argument('text'), text('b')], long)).toBe('false');
  });

  test('are taken by membership, also of what is added', () => {
    const length = MAX_STEPS * PER_STEP;
    const list = listOf(length);
    expect(ask(['in', text('y'), argument('list')], withArguments({ list }))).toBe('false');
    expect(ask(['in', text('y'), argument('list')], withArguments({ list: [...list, 'x'] }))).toBe('error');
    const half = listOf(length / 2);
    const added = ['ge', ['size', ['add', argument('list'), argument('list')]], ['int', '1']];
    expect(ask(added, withArguments({ list: half }))).toBe('true');
    expect(ask(added, withArguments({ list: [...half, 'x'] }))).toBe('error');
    const longer = ['starts', ['add', argument('text'), argument('text')], text('a')];
    expect(ask(longer, withArguments({ text: 'a'.repeat(length / 2) }))).toBe('true');
    expect(ask(longer, withArguments({ text: 'a'.repeat(length / 2 + 1) }))).toBe('error');
  });

  test('are taken by each pair that is compared', () => {
    const same = ['eq', argument('a'), argument('b')];
    const lists = (size: number) => withArguments({ a: listOf(size), b: listOf(size) });
    expect(ask(same, lists(MAX_STEPS))).toBe('true');
    expect(ask(same, lists(MAX_STEPS + 1))).toBe('error');
    const maps = (size: number) => {
      const make = () => Object.fromEntries(Array.from({ length: size }, (_, i) => [`k${i}`, i]));
      return withArguments({ a: make(), b: make() });
    };
    expect(ask(same, maps(MAX_STEPS))).toBe('true');
    expect(ask(same, maps(MAX_STEPS + 1))).toBe('error');
    const isIn = ['in', ['list', argument('a')], ['list', argument('b'), ['list', argument('b')]]];
    expect(ask(isIn, lists(10))).toBe('true');
    expect(ask(['in', argument('a'), ['list', argument('b'), no]], lists(MAX_STEPS + 1))).toBe('error');
  });

  test('are taken by a glob for its length times that of the text', () => {
    const glob = ['glob', argument('text'), '*a*b'];
    expect(ask(glob, withArguments({ text: 'a'.repeat(63) }))).toBe('false');
    expect(ask(glob, withArguments({ text: 'a'.repeat((MAX_STEPS * 64) / 4) }))).toBe('false');
    expect(ask(glob, withArguments({ text: 'a'.repeat((MAX_STEPS * 64) / 4 + 16) }))).toBe('error');
    expect(ask(['glob', argument('n'), '*'], withArguments({ n: 1 }))).toBe('error');
  });

  test('are taken by looking at the keys of a map', () => {
    const map = Object.fromEntries(Array.from({ length: 1_000 }, (_, i) => [`k${i}`, i]));
    const keys = ['all', argument('map'), 0, 1, ['starts', ['item', 0], text('k')]];
    expect(ask(keys, withArguments({ map }))).toBe('true');
    expect(ask(['eq', ['size', argument('map')], ['int', '1000']], withArguments({ map }))).toBe('true');
  });
});

describe('an amount', () => {
  const amount = (ir: unknown[], facts: ExpressionFacts = CALL) =>
    costOf(prepareExpression({ ir, source: '', origin: '', cost: 1 }), facts);

  test('is an int that a limit can count', () => {
    expect(amount(['int', '0'])).toBe(0);
    expect(amount(['int', '9007199254740991'])).toBe(Number.MAX_SAFE_INTEGER);
    expect(amount(['int', '9007199254740992'])).toBe('error');
    expect(amount(['int', '-1'])).toBe('error');
    expect(amount(['const', 5])).toBe('error');
    expect(amount(['size', variable('client.teams')])).toBe(2);
    expect(amount(['size', variable('tool.name')])).toBe('error');
  });
});

describe('the address of a caller', () => {
  test('is looked at again when it changes, and when it comes back', () => {
    const inside = prepareExpression({
      ir: ['cidr', variable('client.ip'), '10.0.0.0/8'],
      source: '',
      origin: '',
      cost: 1,
    });
    const from = (ip: string) => evaluate(inside, { ...CALL, principal: { ...ANONYMOUS, ip } });
    expect(['10.0.0.1', '10.0.0.1', '11.0.0.1', '11.0.0.1', 'x', 'x', '10.0.0.1'].map(from)).toEqual([
      'true',
      'true',
      'false',
      'false',
      'error',
      'error',
      'true',
    ]);
    expect(ask(['cidr', ['int', '1'], '10.0.0.0/8'])).toBe('error');
  });
});

describe('what no compiler of ours wrote', () => {
  test.each([
    [['all', ['list'], 8, 1, yes], 'loop variable'],
    [['all', ['list'], -1, 1, yes], 'loop variable'],
    [['all', ['list'], 0.5, 1, yes], 'loop variable'],
    [['all', ['list'], '0', 1, yes], 'loop variable'],
    [['all', ['list'], 0, 0, yes], 'no steps'],
    [['all', ['list'], 0, '1', yes], 'no steps'],
    [['map', ['list'], 0, Number.NaN, yes], 'no steps'],
    [['get', yes, 5], 'in place of a text'],
    [['var', 5], 'in place of a text'],
    [['var', 'toString'], 'no variable "toString"'],
    [['toString', 1], 'no operator "toString"'],
    [['part', variable('now'), 'getHours', 'Nowhere'], 'no time zone "Nowhere"'],
    [['part', variable('now'), 'getHours', '+24:00'], 'no time zone'],
    [['part', variable('now'), 'getHours', '+10:60'], 'no time zone'],
    [['part', variable('now'), 'getHours', ' UTC'], 'no time zone'],
    [['part', variable('now'), 'getHours', '1UTC'], 'no time zone'],
    [['part', variable('now'), 'getHours', 'UTC!'], 'no time zone'],
    [['cidr', variable('client.ip'), 'x'], '"x" is no block of addresses'],
    [['and', yes, 5], 'no operator'],
  ])('%j is refused: %s', (ir, message) => {
    expect(() => ask(ir as unknown[])).toThrow(message);
  });

  test('a constant that is none is an error when it is asked', () => {
    expect(ask(['eq', ['const', { a: 1 }], yes])).toBe('error');
    expect(ask(['eq', ['const', ['a']], yes])).toBe('error');
    expect(ask(['eq', ['const', null], ['const', null]])).toBe('true');
    expect(ask(['eq', ['int', '9223372036854775808'], ['int', '1']])).toBe('error');
    expect(ask(['eq', ['part', variable('now'), 'getCentury'], ['int', '1']])).toBe('error');
    expect(ask(['all', ['list', yes], 7, 1, ['item', 7]])).toBe('true');
  });
});
