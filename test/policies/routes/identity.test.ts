// Conditions on who calls, each alone: what fits, what does not, and what claims say as texts.
import { describe, expect, it } from 'vitest';
import { ANONYMOUS, type Principal } from '../../../policies/access/principal.ts';
import {
  type IdentityConditions,
  identityHolds,
  prepareIdentity,
} from '../../../policies/routes/identity.ts';
import type { HeaderCondition } from '../../../schema/generated/bundle.ts';

const fits = (conditions: IdentityConditions, given: Partial<Principal>): boolean =>
  identityHolds(prepareIdentity(conditions)!, { ...ANONYMOUS, ...given });

describe('a condition on the caller', () => {
  it('is none when nothing is asked', () => {
    expect(prepareIdentity({})).toBeUndefined();
    for (const field of ['teams', 'clients', 'client_types', 'users', 'scopes', 'claims'] as const)
      expect(prepareIdentity({ [field]: [] })).toBeDefined();
  });

  it('asks for any of the teams', () => {
    expect(fits({ teams: ['red', 'blue'] }, { teams: ['blue', 'green'] })).toBe(true);
    expect(fits({ teams: ['red', 'blue'] }, { teams: ['green'] })).toBe(false);
    expect(fits({ teams: ['red'] }, {})).toBe(false);
  });

  it('asks for any of the clients and any of the users, as globs', () => {
    for (const [field, of] of [
      ['clients', 'client'],
      ['users', 'user'],
    ] as const) {
      const wanted = { [field]: ['ci-*', 'root'] };
      expect(fits(wanted, { [of]: 'ci-1' })).toBe(true);
      expect(fits(wanted, { [of]: 'root' })).toBe(true);
      expect(fits(wanted, { [of]: 'me' })).toBe(false);
    }
  });

  it('does not fit somebody without an id, whatever the glob', () => {
    for (const glob of ['*', '']) {
      expect(fits({ clients: [glob] }, { client: '' })).toBe(false);
      expect(fits({ users: [glob] }, { user: '' })).toBe(false);
    }
    expect(fits({ users: ['*'] }, { user: 'a' })).toBe(true);
  });

  it('asks for any of the types of client, and for all of the scopes', () => {
    expect(fits({ client_types: ['cursor', 'ide'] }, { clientType: 'ide' })).toBe(true);
    expect(fits({ client_types: ['cursor', 'ide'] }, { clientType: 'i' })).toBe(false);
    expect(fits({ scopes: ['a', 'b'] }, { scopes: ['b', 'c', 'a'] })).toBe(true);
    expect(fits({ scopes: ['a', 'b'] }, { scopes: ['a', 'c'] })).toBe(false);
    expect(fits({ scopes: [] }, {})).toBe(true);
  });

  it('must hold in all its parts', () => {
    const somebody = {
      client: 'c',
      clientType: 't',
      user: 'u',
      teams: ['x'],
      scopes: ['s'],
      claims: { a: 'b' },
    };
    const all: IdentityConditions = {
      teams: ['x'],
      clients: ['c'],
      client_types: ['t'],
      users: ['u'],
      scopes: ['s'],
      claims: [{ name: 'a', not: false, exact: 'b' }],
    };
    expect(fits(all, somebody)).toBe(true);
    const others = {
      client: 'o',
      clientType: 'o',
      user: 'o',
      teams: ['o'],
      scopes: ['o'],
      claims: { a: 'o' },
    };
    for (const [part, value] of Object.entries(others))
      expect(fits(all, { ...somebody, [part]: value }), part).toBe(false);
  });
});

describe('a condition on a claim', () => {
  const holds = (
    condition: Omit<HeaderCondition, 'not'> & { not?: boolean },
    claims: Record<string, unknown>,
  ) => fits({ claims: [{ not: false, ...condition }] }, { claims });

  it('finds a claim by its dotted path', () => {
    const claims = { org: { unit: { name: 'core' } } };
    expect(holds({ name: 'org.unit.name', exact: 'core' }, claims)).toBe(true);
    expect(holds({ name: 'org.unit.other', exact: 'core' }, claims)).toBe(false);
    expect(holds({ name: 'org.unit', exact: 'core' }, claims)).toBe(false);
    expect(holds({ name: 'unit.name', exact: 'core' }, claims)).toBe(false);
  });

  it('finds a claim whose name holds dots by its whole name first', () => {
    const claims = { 'https://a.example/role': 'x', 'a.b': 'whole', a: { b: 'part' } };
    expect(holds({ name: 'https://a.example/role', exact: 'x' }, claims)).toBe(true);
    expect(holds({ name: 'a.b', exact: 'whole' }, claims)).toBe(true);
    expect(holds({ name: 'a.b', exact: 'part' }, claims)).toBe(false);
  });

  it('looks into maps only, and sees nothing that is inherited', () => {
    expect(holds({ name: 'list.0', present: true }, { list: ['a'] })).toBe(false);
    expect(holds({ name: 'text.length', present: true }, { text: 'abc' })).toBe(false);
    expect(holds({ name: 'none.a', present: true }, { none: null })).toBe(false);
    expect(holds({ name: 'number.toFixed', present: true }, { number: 1 })).toBe(false);
    for (const name of ['constructor', 'toString', 'a.constructor', '__proto__.a'])
      expect(holds({ name, present: true }, { a: {} }), name).toBe(false);
  });

  it.each([
    ['core', 'core', true],
    [12, '12', true],
    [true, 'true', true],
    [false, 'false', true],
    [null, 'null', false],
    [{ a: 1 }, '[object Object]', false],
    [['a', 'core'], 'core', true],
    [['a', 12], '12', true],
    [['a', ['core']], 'core', false],
    [['a', { core: 'core' }], 'core', false],
    [[], '', false],
    [['a', 'core'], 'a,core', false],
    [undefined, 'undefined', false],
  ])('of %j says %s: %s', (value, text, expected) => {
    expect(holds({ name: 'a', exact: text }, { a: value })).toBe(expected);
    expect(holds({ name: 'a', exact: text, not: true }, { a: value })).toBe(!expected);
  });

  it('that it is there holds of everything but null', () => {
    for (const value of ['', 0, false, [], {}]) {
      expect(holds({ name: 'a', present: true }, { a: value })).toBe(true);
      expect(holds({ name: 'a', present: false }, { a: value })).toBe(false);
      expect(holds({ name: 'a', present: true, not: true }, { a: value })).toBe(false);
    }
    for (const claims of [{}, { a: null }, { a: undefined }]) {
      expect(holds({ name: 'a', present: true }, claims)).toBe(false);
      expect(holds({ name: 'a', present: false }, claims)).toBe(true);
    }
  });

  it('asks one text for everything at once', () => {
    const condition = { name: 'a', prefix: 'st', patterns: ['^.*ing$'] };
    expect(holds(condition, { a: ['stage', 'staging'] })).toBe(true);
    expect(holds(condition, { a: ['stage', 'nothing'] })).toBe(false);
    expect(holds({ ...condition, present: true }, { a: 'staging' })).toBe(true);
    expect(holds({ ...condition, present: false }, { a: 'staging' })).toBe(false);
  });
});
