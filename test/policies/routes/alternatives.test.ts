// How a route's `match` spreads out: where each alternative was written, and its conditions in one spelling.
import { describe, expect, it } from 'vitest';
import {
  type Alternative,
  alternativesOf,
  nameSource,
  valueConditions,
} from '../../../policies/routes/alternatives.ts';
import { compareAlternatives } from '../../../policies/routes/specificity.ts';
import type { Match } from '../../../schema/generated/config.ts';

const of = (match: Match | Match[], number = 0): Alternative[] => alternativesOf({ match }, number, 'eu');
const only = (match: Match): Alternative => of(match)[0]!;

describe('the alternatives of a route', () => {
  it('point at what makes each of them one', () => {
    const pointers = (match: Match | Match[]) => of(match).map(({ pointer }) => pointer);
    expect(pointers({ listener: 'a' })).toEqual(['/match']);
    expect(pointers({ tool_name: 'a' })).toEqual(['/match/tool_name']);
    expect(pointers({ tool_name: ['a', 'b'], prompt_glob: 'c*' })).toEqual([
      '/match/tool_name/0',
      '/match/tool_name/1',
      '/match/prompt_glob',
    ]);
    expect(pointers([{ tool_prefix: ['a'] }, { default: true }])).toEqual([
      '/match/0/tool_prefix/0',
      '/match/1',
    ]);
  });

  it('are numbered over the whole route', () => {
    const all = of([{ tool_name: ['a', 'b'] }, { default: true }, { tool_glob: '*' }], 7);
    expect(all.map(({ position }) => position)).toEqual([0, 1, 2, 3]);
    expect(all.map(({ route }) => route)).toEqual([7, 7, 7, 7]);
    expect(all.map(({ isDefault }) => isDefault)).toEqual([false, false, true, false]);
  });

  it.each([
    ['tool_name', 'tool', 'exact', 'a*', 'a*'],
    ['tool_prefix', 'tool', 'prefix', 'a*', 'a*'],
    ['tool_glob', 'tool', 'glob', 'ab?', 'ab'],
    ['tool_regex', 'tool', 'regex', 'ab.*', 'ab'],
    ['prompt_name', 'prompt', 'exact', 'a', 'a'],
    ['prompt_prefix', 'prompt', 'prefix', 'a', 'a'],
    ['prompt_glob', 'prompt', 'glob', 'a*', 'a'],
    ['resource_uri', 'resource', 'exact', 'a:b', 'a:b'],
    ['resource_prefix', 'resource', 'prefix', 'a:', 'a:'],
    ['resource_glob', 'resource', 'glob', 'a:*', 'a:'],
  ])('of `%s` ask for a name of a %s, %s', (field, kind, form, text, literal) => {
    expect(only({ [field]: text }).name).toEqual({ kind, form, text, literal });
  });

  it('have a regular expression for globs and regular expressions, and none for names and prefixes', () => {
    const source = (match: Match) => nameSource(only(match).name!);
    expect(source({ tool_regex: 'a|b' })).toBe('a|b');
    expect(new RegExp(source({ tool_glob: 'a.*' })!).test('a.b')).toBe(true);
    expect(new RegExp(source({ tool_glob: 'a.*' })!).test('a-b')).toBe(false);
    expect(source({ tool_name: 'a' })).toBeUndefined();
    expect(source({ tool_prefix: 'a' })).toBeUndefined();
  });

  it('hold lists sorted and without repetitions, whatever way they were written', () => {
    const { methods, listeners, identity } = only({
      method: ['tools/list', 'ping', 'ping'],
      listener: 'b',
      team: ['y', 'x', 'y'],
      client: ['d', 'c'],
      client_type: ['f', 'e'],
      user: ['h', 'g'],
      scope: ['j', 'i'],
      claim: { z: '1', y: '2' },
    } as Match);
    expect({ methods, listeners }).toEqual({ methods: ['ping', 'tools/list'], listeners: ['b'] });
    expect(identity).toEqual({
      teams: ['x', 'y'],
      clients: ['c', 'd'],
      client_types: ['e', 'f'],
      users: ['g', 'h'],
      scopes: ['i', 'j'],
      claims: [
        { name: 'y', not: false, exact: '2' },
        { name: 'z', not: false, exact: '1' },
      ],
    });
  });

  it('say nothing of what is not asked', () => {
    const { methods, listeners, headers, identity, when, elsewhere, extras } = only({ tool_name: 'a' });
    expect({ methods, listeners, headers, when, elsewhere, extras }).toEqual({
      methods: undefined,
      listeners: undefined,
      headers: [],
      when: undefined,
      elsewhere: false,
      extras: 0,
    });
    expect(Object.keys(identity)).toEqual([]);
  });

  it('say where their expression was written', () => {
    expect(only({ when: 'true' }).when).toEqual({ pointer: '/match/when', source: 'true' });
    expect(of([{ tool_name: 'a' }, { when: 'x' }])[1]!.when).toEqual({
      pointer: '/match/1/when',
      source: 'x',
    });
  });

  it('rank by the place in the file, then by the place in the route', () => {
    const [a, b] = of({ tool_name: ['a', 'b'] }, 2);
    const [c] = of({ tool_name: 'a' }, 3);
    expect(Math.sign(compareAlternatives(a!, b!))).toBe(-1);
    expect(Math.sign(compareAlternatives(b!, a!))).toBe(1);
    expect(Math.sign(compareAlternatives(b!, c!))).toBe(-1);
    expect(Math.sign(compareAlternatives(c!, b!))).toBe(1);
    expect(compareAlternatives(a!, a!)).toBe(0);
  });
});

describe('conditions on values', () => {
  it('are sorted by name as it is spelled in the end', () => {
    const values = { b: '1', C: '2', a: '3' };
    expect(valueConditions(values).map(({ name }) => name)).toEqual(['C', 'a', 'b']);
    expect(valueConditions(values, (name) => name.toLowerCase()).map(({ name }) => name)).toEqual([
      'a',
      'b',
      'c',
    ]);
  });

  it('have only the members that were written', () => {
    const [written] = valueConditions({ a: { exact: 'x' } });
    expect(Object.keys(written!).sort()).toEqual(['exact', 'name', 'not']);
    const [other] = valueConditions({ a: { present: false } });
    expect(Object.keys(other!).sort()).toEqual(['name', 'not', 'present']);
    expect(valueConditions({ a: { prefix: 'x', glob: 'y*', regex: 'z', not: true } })[0]).toMatchObject({
      not: true,
      prefix: 'x',
      patterns: [expect.stringMatching(/^\^.*\$$/), '^(?:z)$'],
    });
  });
});
