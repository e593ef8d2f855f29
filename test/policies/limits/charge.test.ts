// What callers are told, whose budget a call uses, and which limits apply to it.
import { describe, expect, it } from 'vitest';
import type { ExpressionFacts } from '../../../policies/expressions/facts.ts';
import { charge, release } from '../../../policies/limits/charge.ts';
import { LimitState } from '../../../policies/limits/state.ts';
import { applying, at, CALL, limitOf, MINUTE, principalOf, SECOND, TOOL } from './limit-scene.ts';

const refusalAt = (applicable: ReturnType<typeof applying>, state: LimitState, ms = 0) =>
  charge(applicable, state, CALL, at(ms)).refusal;

describe('a refusal', () => {
  it('has the members of the article', () => {
    const applicable = applying([
      limitOf({ name: 'per_tool read/minute', limit_type: 'per_tool', limit: 30, key: ['client', 'tool'] }),
    ]);
    const state = new LimitState();
    for (let i = 0; i < 30; i += 1) expect(refusalAt(applicable, state, i * 500)).toBeUndefined();
    expect(refusalAt(applicable, state, 15 * SECOND)?.data).toEqual({
      limit_type: 'per_tool',
      tool: 'read',
      retry_after: 45,
      limit: 30,
      window: '60s',
    });
  });

  it('names the limit that has to be waited for longest', () => {
    const state = new LimitState();
    const applicable = applying([
      limitOf({ name: 'hour', limit_type: 'long', limit: 1, window_ms: 3_600_000 }),
      limitOf({ name: 'minute', limit_type: 'short', limit: 1 }),
    ]);
    refusalAt(applicable, state);
    expect(refusalAt(applicable, state)?.data).toMatchObject({
      limit_type: 'long',
      window: '1h',
      retry_after: 3600,
    });
  });

  it('promises nothing when a call costs more than the budget ever holds', () => {
    const state = new LimitState();
    for (const kind of ['window', 'bucket', 'quota'] as const) {
      const data = refusalAt(applying([limitOf({ kind, limit: 3, burst: 3, cost: 4 })]), state)?.data;
      expect(data).toBeDefined();
      expect(data).not.toHaveProperty('retry_after');
    }
  });

  it('has no tool for what is none', () => {
    const target = { ...TOOL, kind: 'resource' as const, name: 'file:///x' };
    const applicable = applying([limitOf({ limit: 1 })], { target });
    const state = new LimitState();
    refusalAt(applicable, state);
    expect(refusalAt(applicable, state)?.data).not.toHaveProperty('tool');
  });
});

describe('calls at once', () => {
  const applicable = applying([limitOf({ kind: 'concurrent', limit: 2, window_ms: 0 })]);

  it('are as many as the limit says, until one has ended', () => {
    const state = new LimitState();
    const first = charge(applicable, state, CALL, at(0));
    charge(applicable, state, CALL, at(0));
    const third = charge(applicable, state, CALL, at(0));
    expect(third.refusal?.data).toEqual({ limit_type: 'per_client', tool: 'read', retry_after: 1, limit: 2 });
    release(third);
    expect(refusalAt(applicable, state)).toBeDefined();
    release(first);
    expect(refusalAt(applicable, state)).toBeUndefined();
    expect(refusalAt(applicable, state)).toBeDefined();
  });

  it('hold nothing when another limit refuses the call', () => {
    const both = applying([
      limitOf({ name: 'at once', kind: 'concurrent', limit: 1, window_ms: 0 }),
      limitOf({ name: 'minute', limit: 1 }),
    ]);
    const state = new LimitState();
    release(charge(both, state, CALL, at(0)));
    expect(refusalAt(both, state, 1)?.data.window).toBe('60s');
    expect(refusalAt(both, state, MINUTE)).toBeUndefined();
  });
});

describe('a limit in audit mode', () => {
  it('refuses nothing and tells what it would have refused', () => {
    const applicable = applying([limitOf({ mode: 'audit', limit: 1 })]);
    const state = new LimitState();
    expect(charge(applicable, state, CALL, at(0)).exceeded).toEqual([]);
    const second = charge(applicable, state, CALL, at(1));
    expect(second.refusal).toBeUndefined();
    expect(second.exceeded.map(({ limit }) => limit)).toEqual([0]);
  });
});

describe('a budget', () => {
  const shared = (
    a: Parameters<typeof principalOf>[0],
    b: typeof a,
    key: ('client' | 'user' | 'team' | 'ip')[],
  ) => {
    const state = new LimitState();
    const limits = [limitOf({ limit: 1, key })];
    refusalAt(applying(limits, { principal: principalOf(a) }), state);
    return refusalAt(applying(limits, { principal: principalOf(b) }), state) !== undefined;
  };

  it('is of the client, the user, the address or everybody', () => {
    expect(shared({ client: 'a' }, { client: 'a', user: 'x' }, ['client'])).toBe(true);
    expect(shared({ client: 'a' }, { client: 'b' }, ['client'])).toBe(false);
    expect(shared({ client: 'a', user: 'x' }, { client: 'b', user: 'x' }, ['user'])).toBe(true);
    expect(shared({ client: 'a' }, { client: 'b' }, ['ip'])).toBe(true);
    expect(shared({ client: 'a' }, { client: 'b' }, [])).toBe(true);
  });

  it('of somebody without the id is told apart by client, then by address', () => {
    expect(shared({ client: 'a' }, { client: 'a' }, ['user'])).toBe(true);
    expect(shared({ client: 'a' }, { client: 'b' }, ['user'])).toBe(false);
    expect(shared({ client: '', ip: '1.1.1.1' }, { client: '', ip: '1.1.1.1' }, ['client'])).toBe(true);
    expect(shared({ client: '', ip: '1.1.1.1' }, { client: '', ip: '1.1.1.2' }, ['client'])).toBe(false);
    expect(shared({ client: '', ip: 'x' }, { client: 'x' }, ['client'])).toBe(false);
  });

  it('of a team is used by each of its members, and a member of two uses both', () => {
    expect(shared({ teams: ['a'] }, { client: 'c2', teams: ['a', 'b'] }, ['team'])).toBe(true);
    expect(shared({ teams: ['a', 'b'] }, { client: 'c2', teams: ['b'] }, ['team'])).toBe(true);
    expect(shared({ teams: ['a'] }, { client: 'c2', teams: ['b'] }, ['team'])).toBe(false);
  });

  it('of the many is not for those with one of their own', () => {
    const state = new LimitState();
    const limits = [limitOf({ limit: 1, except: ['vip'] })];
    const vip = applying(limits, { principal: principalOf({ client: 'vip' }) });
    expect(vip.applicable).toEqual([]);
    expect(charge(vip, state, CALL, at(0)).refusal).toBeUndefined();
    expect(applying(limits).applicable).toHaveLength(1);
  });

  it('outlives a bundle that says another number under the same name', () => {
    const state = new LimitState();
    for (let i = 0; i < 5; i += 1) refusalAt(applying([limitOf({ limit: 5 })]), state);
    expect(refusalAt(applying([limitOf({ limit: 6 })]), state)).toBeUndefined();
    expect(refusalAt(applying([limitOf({ limit: 6 })]), state)).toBeDefined();
    expect(refusalAt(applying([limitOf({ limit: 5, window_ms: SECOND })]), state)).toBeUndefined();
  });
});

describe('what a limit applies to', () => {
  const applies = (...given: Parameters<typeof applying>): boolean => {
    const state = new LimitState();
    const applicable = applying(...given);
    refusalAt(applicable, state);
    return refusalAt(applicable, state) !== undefined;
  };

  it('is what it is attached to', () => {
    const scoped = (scope: object) => applies([limitOf({ limit: 1, scope })]);
    expect(scoped({ routes: [0] })).toBe(true);
    expect(scoped({ routes: [1] })).toBe(false);
    expect(scoped({ upstreams: [0, 1] })).toBe(true);
    expect(scoped({ routes: [0], upstreams: [1] })).toBe(false);
    expect(scoped({ teams: ['a'] })).toBe(false);
    expect(scoped({ clients: ['c1'] })).toBe(true);
    expect(
      applies([limitOf({ limit: 1, scope: { teams: ['a'] } })], { principal: principalOf({ teams: ['a'] }) }),
    ).toBe(true);
  });

  it('is a tool by its glob, and never anything else', () => {
    const named = (...tools: string[]) => applies([limitOf({ limit: 1, tools })]);
    expect(named('re*')).toBe(true);
    expect(named('x', 'read')).toBe(true);
    expect(named('rea')).toBe(false);
    expect(applies([limitOf({ limit: 1, tools: ['*'] })], { target: { ...TOOL, kind: 'prompt' } })).toBe(
      false,
    );
  });

  it('is what any of its matches fits', () => {
    const matched = (...matches: NonNullable<Parameters<typeof applying>[1]>['matches'] & object) =>
      applies([limitOf({ limit: 1, matches: matches.map((_, i) => i) })], { matches });
    expect(matched({ name: { kind: 'tool', exact: 'read' } })).toBe(true);
    expect(
      matched({ name: { kind: 'tool', prefix: 'w' } }, { name: { kind: 'tool', pattern: '^(?:r.*)$' } }),
    ).toBe(true);
    expect(matched({ name: { kind: 'prompt', exact: 'read' } })).toBe(false);
    expect(matched({ methods: ['prompts/get'] })).toBe(false);
    expect(matched({ listeners: ['default'] })).toBe(true);
    expect(matched({ listeners: ['other'] })).toBe(false);
    expect(matched({ headers: [{ name: 'x', not: false, present: true }] })).toBe(false);
    expect(matched({ clients: ['c*'] })).toBe(true);
    expect(matched({ clients: ['d*'] })).toBe(false);
  });

  it('holds when a condition is true or cannot be told', () => {
    const facts = {} as ExpressionFacts;
    const outcome = (truth: 'true' | 'false' | 'unknown' | 'error') => {
      const applicable = applying([limitOf({ limit: 1, matches: [0] })], {
        matches: [{ when: 0 }],
        conditions: [() => truth],
      });
      const state = new LimitState();
      const call = { ...CALL, facts: () => facts };
      charge(applicable, state, call, at(0));
      return charge(applicable, state, call, at(0)).refusal !== undefined;
    };
    expect(['true', 'false', 'unknown', 'error'].map((truth) => outcome(truth as 'true'))).toEqual([
      true,
      false,
      true,
      true,
    ]);
  });

  it('costs what its expression says, rounded up, at least 1, and too much when that fails', () => {
    const calls = (amount: number | undefined) => {
      const applicable = applying([limitOf({ limit: 6, cost_expression: 0 })], { amounts: [() => amount] });
      const state = new LimitState();
      const call = { ...CALL, facts: () => ({}) as ExpressionFacts };
      let admitted = 0;
      while (charge(applicable, state, call, at(0)).refusal === undefined) admitted += 1;
      return admitted;
    };
    expect([1, 2, 2.5, 0, -5, 7, Number.NaN, undefined].map(calls)).toEqual([6, 3, 2, 6, 6, 0, 0, 0]);
  });

  it('is not guessed when the bundle names what is not there', () => {
    expect(() => applying([limitOf({ matches: [0] })])).toThrow('number 0');
    expect(() => applying([limitOf({ cost_expression: 1 })])).toThrow('number 1');
    expect(() => applying([limitOf({ matches: [0] })], { matches: [{ when: 3 }] })).toThrow(
      'no expression 3',
    );
  });
});

describe('a bucket at the largest numbers the configuration takes', () => {
  it('neither loses nor makes a request by rounding', () => {
    const limit = limitOf({
      kind: 'bucket',
      limit: 1_000_000_000,
      window_ms: 3_600_000,
      burst: 1_000_000_000,
      cost: 500_000_000,
    });
    const state = new LimitState();
    const start = 9_000_000_000;
    expect(refusalAt(applying([limit]), state, start)).toBeUndefined();
    expect(refusalAt(applying([limit]), state, start)).toBeUndefined();
    expect(refusalAt(applying([{ ...limit, cost: 1 }]), state, start)?.wait).toBe(1);
    expect(refusalAt(applying([{ ...limit, cost: 277 }]), state, start + 1)).toBeUndefined();
    expect(refusalAt(applying([{ ...limit, cost: 1 }]), state, start + 1)).toBeDefined();
  });
});
