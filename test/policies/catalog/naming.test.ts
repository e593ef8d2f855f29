// Names from the upstream's side to the client's, list by list, and which of them nobody can be shown.
import { describe, expect, it } from 'vitest';
import { annotationsOf } from '../../../policies/catalog/annotations.ts';
import type { ListName } from '../../../policies/catalog/list-uses.ts';
import {
  exposedName,
  globsOf,
  isIncluded,
  type Naming,
  nameProblem,
  otherName,
} from '../../../policies/catalog/naming.ts';
import { prefixesOf } from '../../../policies/catalog/prefixes.ts';

const LISTS: readonly ListName[] = ['tools', 'prompts', 'resources', 'templates'];

const definition: Naming = {
  prefix: 'p_',
  on_name_conflict: 'prefix',
  conflict_prefix: 'c_',
  tools: { include: ['t*'], exclude: [], rename: { read: 'get' } },
  prompts: { include: ['p*'], exclude: [] },
  resources: { include: ['r*'], exclude: [] },
};

describe('the name clients see', () => {
  it('has a prefix for tools and prompts, and is never another one for what has a URI', () => {
    expect(LISTS.map((list) => exposedName(definition, list, 'write'))).toEqual([
      'p_write',
      'p_write',
      'write',
      'write',
    ]);
  });

  it('is another one for renamed tools only, and for none that is inherited', () => {
    expect(LISTS.map((list) => exposedName(definition, list, 'read'))).toEqual([
      'p_get',
      'p_read',
      'read',
      'read',
    ]);
    expect(exposedName(definition, 'tools', 'constructor')).toBe('p_constructor');
  });

  it('is another one where somebody else has it, as far as the policy says so', () => {
    expect(LISTS.map((list) => otherName(definition, list, 'a'))).toEqual([
      'c_a',
      'c_a',
      undefined,
      undefined,
    ]);
    const { conflict_prefix: _, ...without } = definition;
    expect(otherName(without, 'tools', 'a')).toBe('a');
    expect(otherName({ ...definition, on_name_conflict: 'hide' }, 'tools', 'a')).toBeUndefined();
  });

  it('is asked for in the globs of its list; templates have those of resources', () => {
    expect(LISTS.map((list) => globsOf(definition, list).include)).toEqual([['t*'], ['p*'], ['r*'], ['r*']]);
  });
});

describe('what is included', () => {
  it.each([
    [[], [], true],
    [['a*'], [], true],
    [['b', 'a*'], [], true],
    [['b'], [], false],
    [[], ['a*'], false],
    [[], ['b', 'ab'], false],
    [[], ['b'], true],
    [['ab'], ['ab'], false],
  ])('with include %j and exclude %j, `ab` is: %s', (include, exclude, expected) => {
    expect(isIncluded({ include, exclude }, 'ab')).toBe(expected);
  });
});

describe('a name that cannot be shown', () => {
  it('of a tool is one that models do not take', () => {
    for (const name of ['a', 'A-b_c.9', 'x'.repeat(64)]) expect(nameProblem('tools', name)).toBeUndefined();
    for (const name of ['', 'a b', 'a/b', 'é', 'a\n', ' a', 'a '])
      expect(nameProblem('tools', name), JSON.stringify(name)).toBe('bad_name');
    expect(nameProblem('tools', 'x'.repeat(65))).toBe('name_too_long');
  });

  it.each([
    ['prompts', 1_024],
    ['resources', 8_192],
    ['templates', 8_192],
  ] as const)('of %s is one that cannot be read, or is longer than %d characters', (list, longest) => {
    for (const name of ['a b', 'é/x', 'x'.repeat(longest)]) expect(nameProblem(list, name)).toBeUndefined();
    for (const name of ['', 'a\u200bb', 'a\nb', '\ud800']) expect(nameProblem(list, name)).toBe('bad_name');
    expect(nameProblem(list, 'x'.repeat(longest + 1))).toBe('name_too_long');
  });
});

describe('the prefixes of an upstream', () => {
  const prefixes = (namespace: object, on_name_conflict: 'hide' | 'prefix' = 'hide') =>
    prefixesOf('files', {
      namespace: { mode: 'always', separator: '__', ...namespace },
      on_name_conflict,
    } as Parameters<typeof prefixesOf>[1]);

  it('are its own name, or the one that was given, with a separator', () => {
    expect(prefixes({})).toEqual({ prefix: 'files__' });
    expect(prefixes({ prefix: 'f', separator: '.' })).toEqual({ prefix: 'f.' });
    expect(prefixes({ prefix: '' })).toEqual({ prefix: '__' });
  });

  it('are there always, or only for newcomers', () => {
    expect(prefixes({ mode: 'on_conflict' })).toEqual({ prefix: '' });
    expect(prefixes({ mode: 'on_conflict' }, 'prefix')).toEqual({ prefix: '', conflict_prefix: 'files__' });
    expect(prefixes({}, 'prefix')).toEqual({ prefix: 'files__', conflict_prefix: 'files__' });
  });
});

it('hints are taken as true or false only, and from nothing else than a map', () => {
  expect(
    annotationsOf({ readOnlyHint: true, destructiveHint: false, idempotentHint: 1, openWorldHint: null }),
  ).toEqual({
    read_only: true,
    destructive: false,
  });
  for (const none of [undefined, null, 'readOnlyHint', 5, true]) expect(annotationsOf(none)).toEqual({});
});
