// What can be said of a route's conditions before there is a call, and of tables that no compiler made.
import { describe, expect, it } from 'vitest';
import { ANONYMOUS } from '../../../policies/access/principal.ts';
import type { Truth } from '../../../policies/expressions/facts.ts';
import { entriesFor } from '../../../policies/routes/candidates.ts';
import { callerHolds, prepareEntry } from '../../../policies/routes/conditions.ts';
import { FACTS, prepared } from './route-sets.ts';

const red = { ...ANONYMOUS, teams: ['red'] };
const blue = { ...ANONYMOUS, teams: ['blue'] };

describe('what is asked of the caller, before the call', () => {
  const known = (
    teams: string[] | undefined,
    when: Truth | undefined,
    caller: Parameters<typeof callerHolds>[1],
    isDeny = false,
  ) =>
    callerHolds(
      prepareEntry(
        { route: 0, ...(teams && { teams }), ...(when && { when: 0 }) },
        when ? [() => when] : [],
        isDeny,
      ),
      caller,
    );

  it.each([
    [undefined, undefined, {}, 'true'],
    [['red'], undefined, {}, 'unknown'],
    [['red'], undefined, { principal: red }, 'true'],
    [['red'], undefined, { principal: blue }, 'false'],
    [undefined, 'true', {}, 'unknown'],
    [undefined, 'false', {}, 'unknown'],
    [undefined, 'true', { facts: FACTS }, 'true'],
    [undefined, 'false', { facts: FACTS }, 'false'],
    [undefined, 'unknown', { facts: FACTS }, 'unknown'],
    [undefined, 'error', { facts: FACTS }, 'false'],
    [undefined, 'error', {}, 'unknown'],
    [['red'], 'true', { facts: FACTS }, 'unknown'],
    [['red'], 'false', { facts: FACTS }, 'false'],
    [['red'], 'true', { principal: red, facts: FACTS }, 'true'],
    [['red'], 'unknown', { principal: red, facts: FACTS }, 'unknown'],
    [['red'], 'true', { principal: blue, facts: FACTS }, 'false'],
    [['red'], 'true', { principal: blue }, 'false'],
    [['red'], 'true', { principal: red }, 'unknown'],
  ] as const)('teams %j and an expression that is %s, known %j: %s', (teams, when, caller, wanted) => {
    expect(known(teams && [...teams], when, caller)).toBe(wanted);
  });

  it('an expression that cannot be evaluated holds for a deny route, and for no other', () => {
    expect(known(undefined, 'error', { facts: FACTS }, true)).toBe('true');
    expect(known(['red'], 'error', { facts: FACTS }, true)).toBe('unknown');
    expect(known(['red'], 'error', { principal: blue, facts: FACTS }, true)).toBe('false');
  });

  it('an expression that the bundle does not have is no condition that holds', () => {
    expect(() => prepareEntry({ route: 0, when: 3 }, [], false)).toThrow(/expression 3/);
  });
});

describe('the entries a kind of names can lead to', () => {
  it('are those that ask for such names, however, and those that ask for none', () => {
    const routes = prepared([
      { match: { tool_name: 'a' } },
      { match: { tool_prefix: 'b_' } },
      { match: { tool_glob: 'b_c*' } },
      { match: { tool_regex: 'x.*' } },
      { match: { prompt_name: 'a' } },
      { match: { listener: 'l' } },
    ]);
    const routesOf = (kind: 'tool' | 'prompt' | 'resource') =>
      [...entriesFor(routes, kind)].map((entry) => routes.entries[entry]!.route).sort();
    expect(routesOf('tool')).toEqual([0, 1, 2, 3, 5]);
    expect(routesOf('prompt')).toEqual([4, 5]);
    expect(routesOf('resource')).toEqual([5]);
  });
});
