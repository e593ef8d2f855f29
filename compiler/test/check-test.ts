// What the schema cannot say of a test: that the names in it exist, and that what it expects can be looked at.
import { METHODS, OWN_METHODS } from '../../policies/calls/call.ts';
import type { Bundle } from '../../schema/generated/bundle.ts';
import type { PolicyTest, TestExpectation, TestFile, TestVerdict } from '../../schema/generated/tests.ts';
import type { Part } from '../ast/place.ts';
import { memberPointer } from '../ast/pointer.ts';
import type { Span } from '../ast/source.ts';
import type { Report } from '../diagnostics/diagnostic.ts';
import { nearest } from '../diagnostics/suggest.ts';

/** One file while it is read. */
export interface Reading {
  readonly bundle: Bundle;
  readonly report: Report;
  at(pointer: string, part: Part): Span;
}

/** `pointer`: of the test in its file. */
export function checkTest(test: PolicyTest, pointer: string, reading: Reading): void {
  reportSubject(test, pointer, reading);
  reportMisplaced(test, pointer, reading);
  const names = new Names(`test \`${test.name}\``, reading);
  names.ofSetting(test, pointer);
  names.ofExpectation(test.expect, `${pointer}/expect`);
}

/** The names that the defaults of a file hold. */
export function checkDefaults(defaults: TestFile['defaults'], reading: Reading): void {
  if (defaults !== undefined) new Names('`defaults`', reading).ofSetting(defaults, '/defaults');
}

/** Exactly one of call and list, and in a call exactly one name, or a method that needs none. */
function reportSubject(test: PolicyTest, pointer: string, { report, at }: Reading): void {
  const { name, call, list } = test;
  const where = `test \`${name}\``;
  if ((call === undefined) === (list === undefined)) {
    if (call === undefined)
      report('missing-field', at(`${pointer}/name`, 'value'), { where, fields: '`call` or `list`' });
    else report('conflicting-fields', at(`${pointer}/list`, 'key'), { where, fields: '`call` and `list`' });
    return;
  }
  if (call === undefined) return;
  const given = (['tool', 'prompt', 'resource'] as const).filter((kind) => call[kind] !== undefined);
  const [kind, other] = given;
  const inCall = `\`call\` of ${where}`;
  if (other !== undefined) {
    const fields = `\`${kind}\` and \`${other}\``;
    report('conflicting-fields', at(`${pointer}/call/${other}`, 'key'), { where: inCall, fields });
  } else if (kind === undefined && call.method === undefined) {
    const fields = '`tool`, `prompt`, `resource` or `method`';
    report('missing-field', at(`${pointer}/call`, 'key'), { where: inCall, fields });
  } else if (call.method !== undefined) {
    const methods: readonly string[] = kind === undefined ? OWN_METHODS : METHODS[kind];
    if (methods.includes(call.method)) return;
    const near = nearest(call.method, methods);
    const value = at(`${pointer}/call/method`, 'value');
    const expected = methods.map((method) => `\`${method}\``).join(', ');
    const help = near === undefined ? [] : [`did you mean \`${near}\`?`];
    report(
      'bad-value',
      value,
      { field: 'method', value: call.method, expected: `one of ${expected}` },
      { help },
    );
  }
}

const OF_LISTS = ['exactly', 'includes', 'excludes'] as const;
/** What everything fits when nothing is in it. */
const HOLDS_WHEN_EMPTY = ['includes', 'excludes', 'never_upstream', 'split', 'last', 'rewritten'] as const;
const OF_REPEATS = ['split', 'allowed', 'last'] as const;

/** What is never looked at would make a test pass whatever the policy says. */
function reportMisplaced(test: PolicyTest, pointer: string, { report, at }: Reading): void {
  const { name, expect, list, repeat } = test;
  const say = (field: string, problem: string, part = `${pointer}/expect/${field}`) =>
    report('misplaced-expectation', at(part, 'key'), { test: name, field, problem });
  for (const field of Object.keys(expect)) {
    const isOfList = OF_LISTS.some((one) => one === field);
    if (list !== undefined && !isOfList) say(field, 'a list has no verdict');
    else if (list === undefined && isOfList) say(field, 'no `list` is asked for');
    else if (repeat === undefined && OF_REPEATS.some((one) => one === field)) say(field, 'there is one call');
    else if (field === 'tolerance' && expect.split === undefined) say(field, 'there is no `split`');
  }
  for (const field of HOLDS_WHEN_EMPTY) {
    const expected = expect[field];
    if (expected !== undefined && Object.keys(expected).length === 0) say(field, 'it is empty');
  }
  const { split = {}, tolerance = '1%' } = expect;
  for (const [upstream, share] of Object.entries(split)) {
    const percent = Number.parseFloat(share);
    if (percent > 0 && Number.parseFloat(tolerance) >= percent)
      say('split', `the share of \`${upstream}\` is within the tolerance of ${tolerance}`);
  }
  if (list !== undefined && repeat !== undefined)
    say('repeat', 'a list is asked for once', `${pointer}/repeat`);
}

/** What defaults and tests have in common: who calls, how, and in what world. */
type Setting = Pick<PolicyTest, 'as' | 'given'> & { readonly call?: { readonly listener?: string } };

/** Looks names up, and reports those that are not there with the nearest that is. */
class Names {
  readonly #where: string;
  readonly #reading: Reading;
  readonly #known: Readonly<Record<string, ReadonlySet<string>>>;

  constructor(where: string, reading: Reading) {
    const { upstreams, routes, access, gateway, limits } = reading.bundle;
    this.#where = where;
    this.#reading = reading;
    this.#known = {
      upstream: new Set(upstreams.map(({ name }) => name)),
      route: new Set(routes.table.map(({ name }) => name)),
      rule: new Set(access?.rules.map(({ name }) => name)),
      team: new Set(access?.teams.map(({ name }) => name)),
      listener: new Set(gateway.listeners.map(({ name }) => name)),
      limit: new Set(limits?.table.map((limit) => limit.limit_type)),
    };
  }

  ofSetting({ as, given, call }: Setting, pointer: string): void {
    this.#all('team', as?.teams, `${pointer}/as/teams`);
    this.#all('upstream', given?.down, `${pointer}/given/down`);
    this.#all('upstream', given?.open, `${pointer}/given/open`);
    this.#one('listener', call?.listener, `${pointer}/call/listener`);
  }

  ofExpectation(expect: TestExpectation, pointer: string): void {
    this.#ofVerdict(expect, pointer);
    this.#ofVerdict(expect.last ?? {}, `${pointer}/last`);
    this.#all('upstream', expect.never_upstream, `${pointer}/never_upstream`);
    for (const upstream of Object.keys(expect.split ?? {}))
      this.#one('upstream', upstream, memberPointer(`${pointer}/split`, upstream), 'key');
  }

  #ofVerdict({ upstream, route, rule, limit_type }: TestVerdict, pointer: string): void {
    this.#one('upstream', upstream, `${pointer}/upstream`);
    this.#one('route', route, `${pointer}/route`);
    this.#one('rule', rule, `${pointer}/rule`);
    this.#one('limit', limit_type, `${pointer}/limit_type`);
  }

  #one(kind: string, name: string | undefined, pointer: string, part: Part = 'value'): void {
    const known = this.#known[kind];
    if (name === undefined || known === undefined || known.has(name)) return;
    const near = nearest(name, known);
    const { report, at } = this.#reading;
    const help = near === undefined ? [] : [`did you mean \`${near}\`?`];
    report('unknown-name-in-test', at(pointer, part), { where: this.#where, kind, name }, { help });
  }

  #all(kind: string, names: readonly string[] | undefined, pointer: string): void {
    for (const [i, name] of (names ?? []).entries()) this.#one(kind, name, `${pointer}/${i}`);
  }
}
