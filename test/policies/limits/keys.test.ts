// Whose budget a call uses, for each part a key can have, and who is left out.
import { describe, expect, it } from 'vitest';
import type { Principal } from '../../../policies/access/principal.ts';
import { limitsForCaller, limitsForTarget } from '../../../policies/limits/applicable.ts';
import { prepareLimits } from '../../../policies/limits/prepare.ts';
import type { LimitTarget } from '../../../policies/limits/target.ts';
import type { BundleLimit, LimitMatch } from '../../../schema/generated/bundle.ts';
import { applying, limitOf, principalOf, TOOL } from './limit-scene.ts';

type Key = BundleLimit['key'];

const budgets = (key: Key, given: Partial<Principal> = {}, target: Partial<LimitTarget> = {}, limit = {}) =>
  applying([limitOf({ key, ...limit })], {
    principal: principalOf(given),
    target: { ...TOOL, ...target },
  }).applicable.flatMap(({ ids }) => ids);

describe('one budget for each', () => {
  it('session, and for each client where there is none', () => {
    expect(budgets(['session'], { session: 's1' })).toEqual(
      budgets(['session'], { session: 's1', client: 'c2' }),
    );
    expect(budgets(['session'], { session: 's1' })).not.toEqual(budgets(['session'], { session: 's2' }));
    expect(budgets(['session'], { session: '' })).toEqual(budgets(['client']));
  });

  it('tool, and one for everything that is none', () => {
    expect(budgets(['tool'], {}, { name: 'a' })).not.toEqual(budgets(['tool'], {}, { name: 'b' }));
    expect(budgets(['tool'], { client: 'x' }, { name: 'a' })).toEqual(budgets(['tool'], {}, { name: 'a' }));
    const prompt = { kind: 'prompt' as const, name: 'a' };
    expect(budgets(['tool'], {}, prompt)).toEqual(budgets(['tool'], {}, { ...prompt, name: 'b' }));
    expect(budgets(['tool'], {}, prompt)).not.toEqual(budgets(['tool'], {}, { name: 'a' }));
  });

  it('upstream, whatever its number, and one for calls without any', () => {
    expect(budgets(['upstream'], {}, { upstream: 0 })).not.toEqual(
      budgets(['upstream'], {}, { upstream: 1 }),
    );
    expect(budgets(['upstream'], { client: 'x' })).toEqual(budgets(['upstream']));
    expect(budgets(['upstream'], {}, { upstream: -1 })).toHaveLength(1);
    expect(budgets(['upstream'], {}, { upstream: -1 })).not.toEqual(
      budgets(['upstream'], {}, { upstream: 0 }),
    );
    const renumbered = applying([limitOf({ key: ['upstream'] })], { upstreams: ['u1', 'u0'] }).applicable[0]!
      .ids;
    expect(renumbered).toEqual(budgets(['upstream'], {}, { upstream: 1 }));
  });

  it('address, user and client, never mistaken for each other', () => {
    const same = { client: 'x', ip: 'x', user: 'x', session: 'x', teams: ['x'] };
    const all = (['client', 'ip', 'user', 'session', 'team', 'tool', 'upstream'] as const).map((part) =>
      JSON.stringify(budgets([part], same, { name: 'x' })),
    );
    expect(new Set(all).size).toBe(all.length);
    expect(budgets(['ip'], { ip: '1.1.1.1' })).not.toEqual(budgets(['ip'], { ip: '1.1.1.2' }));
    expect(budgets(['user'], { user: 'a' })).not.toEqual(budgets(['user'], { user: 'b' }));
  });

  it('team of the caller, and the client of who has none', () => {
    expect(budgets(['team'], { teams: ['a', 'b'] })).toHaveLength(2);
    expect(budgets(['team'], { teams: ['a'] })).not.toEqual(budgets(['team'], { teams: ['b'] }));
    expect(budgets(['team'], { teams: [] })).toEqual(budgets(['client']));
  });

  it('combination of parts', () => {
    expect(budgets(['team', 'tool'], { teams: ['a', 'b'] })).toHaveLength(2);
    expect(budgets(['client', 'tool'], { client: 'a' }, { name: 'b' })).not.toEqual(
      budgets(['client', 'tool'], { client: 'b' }, { name: 'a' }),
    );
    expect(budgets([], { client: 'a' })).toEqual(budgets([], { client: 'b' }));
    expect(budgets([], {})).toHaveLength(1);
  });

  it('limit, by its name, its kind and its window', () => {
    for (const other of [{ name: 'other' }, { kind: 'bucket' as const }, { window_ms: 1 }])
      expect(budgets(['client'], {}, {}, other)).not.toEqual(budgets(['client']));
    expect(budgets(['client'], {}, {}, { limit: 9 })).toEqual(budgets(['client']));
  });
});

describe('whoever has a budget of their own', () => {
  it('is left out, as a client', () => {
    expect(budgets(['client'], { client: 'vip' }, {}, { except: ['vip'] })).toEqual([]);
    expect(budgets(['client'], { client: 'c' }, {}, { except: ['vip'] })).toHaveLength(1);
  });

  it('is left out with the teams that have one, and charged for the others', () => {
    expect(budgets(['team'], { teams: ['vip', 'a'] }, {}, { except: ['vip'] })).toEqual(
      budgets(['team'], { teams: ['a'] }),
    );
    expect(budgets(['team'], { teams: ['vip'] }, {}, { except: ['vip'] })).toEqual([]);
  });
});

describe('a limit that does not concern', () => {
  const table = (limit: Partial<BundleLimit>, matches: LimitMatch[] = []) =>
    prepareLimits(
      {
        store: 'memory',
        on_store_failure: 'allow',
        quota_reset: 'utc_midnight',
        table: [limitOf(limit)],
        matches,
      },
      { upstreams: ['u0'], conditions: [], amounts: [] },
    );

  it('a target is not asked for any of its callers', () => {
    const forTarget = (match: LimitMatch, target: Partial<LimitTarget> = {}) =>
      limitsForTarget(table({ matches: [0] }, [match]), { ...TOOL, ...target }).applicable.length;
    expect(forTarget({ name: { kind: 'tool', exact: 'read' } })).toBe(1);
    expect(forTarget({ name: { kind: 'tool', exact: 'rea' } })).toBe(0);
    expect(forTarget({ name: { kind: 'tool', prefix: 're' } })).toBe(1);
    expect(forTarget({ name: { kind: 'tool', prefix: 'ad' } })).toBe(0);
    expect(forTarget({ name: { kind: 'tool', pattern: '^(?:r.*d)$' } })).toBe(1);
    expect(forTarget({ name: { kind: 'tool', pattern: '^(?:ea)$' } })).toBe(0);
    expect(forTarget({ name: { kind: 'tool', exact: 'read' } }, { kind: 'prompt' })).toBe(0);
    expect(forTarget({ methods: ['tools/call', 'ping'] })).toBe(1);
    expect(forTarget({ methods: ['ping'] })).toBe(0);
  });

  it('a caller is not charged', () => {
    const forCaller = (limit: Partial<BundleLimit>, given: Partial<Principal>, matches?: LimitMatch[]) =>
      limitsForCaller(limitsForTarget(table(limit, matches), TOOL), principalOf(given)).applicable.length;
    expect(forCaller({ scope: { clients: ['a', 'b'] } }, { client: 'b' })).toBe(1);
    expect(forCaller({ scope: { clients: ['a', 'b'] } }, { client: 'c' })).toBe(0);
    expect(forCaller({ scope: { teams: ['a', 'b'] } }, { teams: ['b', 'c'] })).toBe(1);
    expect(forCaller({ scope: { teams: ['a', 'b'] } }, { teams: ['c'] })).toBe(0);
    expect(forCaller({ matches: [0] }, { user: 'x' }, [{ users: ['x'] }])).toBe(1);
    expect(forCaller({ matches: [0] }, { user: 'y' }, [{ users: ['x'] }])).toBe(0);
  });
});
