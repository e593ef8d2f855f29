// What a decision says, in the cases people ask about.
import { describe, expect, it } from 'vitest';
import type { Access } from '../../../policies/access/access.ts';
import { callerOf } from '../../../policies/access/caller.ts';
import { decide, decideWithoutFacts } from '../../../policies/access/decide.ts';
import { targetOf } from '../../../policies/access/known-target.ts';
import type { Principal } from '../../../policies/access/principal.ts';
import type { Target } from '../../../policies/access/target.ts';
import { UNKNOWN } from '../../../policies/expressions/facts.ts';
import type { Rule } from '../../../schema/generated/config.ts';
import { accessOf, factsOf, principal, tool } from './scene.ts';

const ada = principal({ user: 'ada', client: 'web', teams: ['red'] });

function ask(access: Access, caller: Principal, target: Target, given: object | typeof UNKNOWN = {}) {
  const facts = factsOf(caller, target, given as never);
  const decision = decide(access, callerOf(access, caller), targetOf(access, target), facts);
  const rule = decision.rule === -1 ? undefined : access.table.rules[decision.rule]!.name;
  return { ...decision, rule, audited: decision.audited.map((number) => access.table.rules[number]!.name) };
}

const rules = (...written: Rule[]) => accessOf({ authz: { rules: written } });
const allowAll: Rule = { name: 'all', effect: 'allow' };

describe('the reason', () => {
  it('is the rule that denies, before anything else', () => {
    const access = accessOf({
      authz: {
        tool_permissions: { x: ['s'] },
        rules: [{ name: 'no', effect: 'deny', what: { tools: ['x'] } }],
      },
    });
    expect(ask(access, ada, tool('x'))).toMatchObject({
      outcome: 'deny',
      reason: 'denied_by_rule',
      rule: 'no',
    });
  });

  it('is a deny rule that is certain, before one that could not be evaluated', () => {
    const access = rules(
      allowAll,
      { name: 'a-broken', effect: 'deny', when: 'broken' },
      { name: 'b-certain', effect: 'deny', when: 'yes' },
    );
    expect(ask(access, ada, tool('x'))).toMatchObject({ reason: 'denied_by_rule', rule: 'b-certain' });
  });

  it('is no deny rule whose condition does not hold', () => {
    const access = rules(allowAll, { name: 'no', effect: 'deny', when: 'p' });
    expect(ask(access, ada, tool('x'), { p: false })).toMatchObject({ outcome: 'allow', rule: 'all' });
    expect(ask(access, ada, tool('x'), { p: true })).toMatchObject({ outcome: 'deny', rule: 'no' });
  });

  it('names the first deny rule that could not be evaluated', () => {
    const access = rules(
      allowAll,
      { name: 'b', effect: 'deny', when: 'broken' },
      { name: 'a', effect: 'deny', when: 'broken' },
    );
    expect(ask(access, ada, tool('x'))).toMatchObject({
      outcome: 'deny',
      reason: 'denied_by_fault',
      rule: 'a',
    });
  });

  it('is that nothing allows it, before missing scopes', () => {
    const access = accessOf({
      authz: {
        tool_permissions: { x: ['s'] },
        rules: [{ name: 'some', effect: 'allow', what: { tools: ['y'] } }],
      },
    });
    expect(ask(access, ada, tool('x'))).toMatchObject({
      outcome: 'deny',
      reason: 'no_rule_allows',
      rule: undefined,
    });
  });

  it('lists every missing scope, sorted', () => {
    const access = accessOf({ authz: { tool_permissions: { x: ['z', 'm', 'a'] } } });
    expect(ask(access, { ...ada, scopes: ['m'] }, tool('x'))).toMatchObject({
      outcome: 'deny',
      reason: 'missing_scope',
      rule: undefined,
      missingScopes: ['a', 'z'],
      audited: [],
    });
  });

  it('is the rule that allows, one without a condition first', () => {
    const access = rules(
      { name: 'a-when', effect: 'allow', when: 'yes' },
      { name: 'b-always', effect: 'allow' },
      { name: 'c-always', effect: 'allow' },
    );
    expect(ask(access, ada, tool('x'))).toMatchObject({
      outcome: 'allow',
      reason: 'allowed_by_rule',
      rule: 'b-always',
    });
  });

  it('is the first condition that holds', () => {
    const access = rules(
      { name: 'c', effect: 'allow', when: 'yes' },
      { name: 'b', effect: 'allow', when: 'yes' },
      { name: 'a', effect: 'allow', when: 'no' },
    );
    expect(ask(access, ada, tool('x'))).toMatchObject({ rule: 'b' });
  });

  it('is the default, where nothing says otherwise', () => {
    const open = accessOf({
      authz: { default: 'allow', rules: [{ name: 'n', effect: 'deny', what: { tools: ['y'] } }] },
    });
    expect(ask(open, ada, tool('x'))).toMatchObject({
      outcome: 'allow',
      reason: 'allowed_by_default',
      rule: undefined,
    });
    const closed = accessOf({ authz: { default: 'deny' } });
    expect(ask(closed, ada, tool('x'))).toMatchObject({
      outcome: 'deny',
      reason: 'no_rule_allows',
      rule: undefined,
    });
  });

  it('is a rule that allows, although the default would', () => {
    const access = accessOf({
      authz: { default: 'allow', rules: [{ name: 'yes', effect: 'allow', when: 'yes' }] },
    });
    expect(ask(access, ada, tool('x'))).toMatchObject({ reason: 'allowed_by_rule', rule: 'yes' });
  });
});

describe('while arguments are unknown', () => {
  it('a possible allow may allow, and is named', () => {
    const access = rules(
      { name: 'b', effect: 'allow', when: 'p' },
      { name: 'a', effect: 'allow', when: 'q' },
    );
    expect(ask(access, ada, tool('x'), UNKNOWN)).toMatchObject({
      outcome: 'maybe',
      reason: 'allowed_by_rule',
      rule: 'a',
    });
  });

  it('a possible deny leaves it open, and the allow is named', () => {
    const access = rules(allowAll, { name: 'no', effect: 'deny', when: 'p' });
    expect(ask(access, ada, tool('x'), UNKNOWN)).toMatchObject({ outcome: 'maybe', rule: 'all' });
    const open = accessOf({
      authz: { default: 'allow', rules: [{ name: 'no', effect: 'deny', when: 'p' }] },
    });
    expect(ask(open, ada, tool('x'), UNKNOWN)).toMatchObject({
      outcome: 'maybe',
      reason: 'allowed_by_default',
    });
    const both = rules(
      { name: 'yes', effect: 'allow', when: 'p' },
      { name: 'no', effect: 'deny', when: 'p' },
    );
    expect(ask(both, ada, tool('x'), UNKNOWN)).toMatchObject({ outcome: 'maybe', rule: 'yes' });
  });

  it('a certain deny and a fault in a deny hide', () => {
    const certain = rules(allowAll, { name: 'no', effect: 'deny', when: 'user ada' });
    expect(ask(certain, ada, tool('x'), UNKNOWN)).toMatchObject({ outcome: 'deny' });
    const broken = rules(allowAll, { name: 'no', effect: 'deny', when: 'broken' });
    expect(ask(broken, ada, tool('x'), UNKNOWN)).toMatchObject({
      outcome: 'deny',
      reason: 'denied_by_fault',
    });
  });

  it('missing scopes hide', () => {
    const access = accessOf({
      authz: { tool_permissions: { x: ['s'] }, rules: [{ name: 'a', effect: 'allow', when: 'p' }] },
    });
    expect(ask(access, ada, tool('x'), UNKNOWN)).toMatchObject({ outcome: 'deny', reason: 'missing_scope' });
    expect(ask(access, { ...ada, scopes: ['s'] }, tool('x'), UNKNOWN)).toMatchObject({ outcome: 'maybe' });
  });
});

describe('rules in audit mode', () => {
  const audit = (name: string, effect: 'allow' | 'deny', when?: string): Rule => ({
    name,
    effect,
    mode: 'audit',
    ...(when && { when }),
  });

  it('are reported when they would have denied, also because they could not be evaluated', () => {
    const access = rules(
      allowAll,
      audit('a', 'deny'),
      audit('b', 'deny', 'broken'),
      audit('c', 'deny', 'no'),
    );
    expect(ask(access, ada, tool('x'))).toMatchObject({ outcome: 'allow', rule: 'all', audited: ['a', 'b'] });
  });

  it('are reported when they would have allowed', () => {
    const access = rules(audit('a', 'allow'), audit('b', 'allow', 'broken'), audit('c', 'deny'));
    expect(ask(access, ada, tool('x'))).toMatchObject({
      outcome: 'deny',
      reason: 'no_rule_allows',
      audited: ['a'],
    });
  });

  it('are not reported where they change nothing', () => {
    const denied = rules({ name: 'no', effect: 'deny' }, audit('a', 'allow'), audit('b', 'deny'));
    expect(ask(denied, ada, tool('x')).audited).toEqual([]);
    const allowed = rules(allowAll, audit('a', 'allow'));
    expect(ask(allowed, ada, tool('x')).audited).toEqual([]);
    const scopeless = accessOf({
      authz: { tool_permissions: { x: ['s'] }, rules: [allowAll, audit('a', 'deny')] },
    });
    expect(ask(scopeless, ada, tool('x'))).toMatchObject({ reason: 'missing_scope', audited: [] });
    const unnamed = accessOf({
      authz: { tool_permissions: { y: [] }, rules: [allowAll, audit('a', 'allow')] },
    });
    expect(ask(unnamed, ada, tool('x'))).toMatchObject({ reason: 'no_rule_allows', audited: [] });
  });

  it('are reported when nothing allows yet, but not when scopes are missing anyway', () => {
    const access = accessOf({
      authz: {
        tool_permissions: { x: ['s'] },
        rules: [{ name: 'other', effect: 'allow', what: { tools: ['y'] } }, audit('a', 'allow')],
      },
    });
    expect(ask(access, ada, tool('x'))).toMatchObject({ reason: 'no_rule_allows', audited: [] });
    expect(ask(access, { ...ada, scopes: ['s'] }, tool('x'))).toMatchObject({ audited: ['a'] });
  });

  it('are reported when they would have left it open, or settled it', () => {
    const open = rules(allowAll, audit('a', 'deny', 'p'));
    expect(ask(open, ada, tool('x'), UNKNOWN)).toMatchObject({ outcome: 'allow', audited: ['a'] });
    const undecided = rules(
      { name: 'w', effect: 'allow', when: 'p' },
      audit('a', 'allow'),
      audit('b', 'allow', 'q'),
    );
    expect(ask(undecided, ada, tool('x'), UNKNOWN)).toMatchObject({ outcome: 'maybe', audited: ['a'] });
    const hidden = rules(audit('a', 'allow', 'p'));
    expect(ask(hidden, ada, tool('x'), UNKNOWN)).toMatchObject({ outcome: 'deny', audited: ['a'] });
    const doubtful = rules(
      allowAll,
      { name: 'd', effect: 'deny', when: 'p' },
      audit('a', 'deny', 'q'),
      audit('b', 'deny'),
    );
    expect(ask(doubtful, ada, tool('x'), UNKNOWN)).toMatchObject({ outcome: 'maybe', audited: ['b'] });
  });
});

describe('what is remembered', () => {
  it('is one object for each answer: a call that no condition decides makes none', () => {
    const access = rules(allowAll, { name: 'no', effect: 'deny', what: { tools: ['y'] } });
    const caller = callerOf(access, ada);
    const target = targetOf(access, tool('x'));
    const facts = factsOf(ada, tool('x'), {});
    const decision = decide(access, caller, target, facts);
    expect(decide(access, caller, target, facts)).toBe(decision);
    expect(decideWithoutFacts(access, caller, target)).toBe(decision);
    expect(decide(access, callerOf(access, { ...ada }), targetOf(access, tool('z')), facts)).toBe(decision);
  });

  it('is one object for each answer where conditions decide, too', () => {
    const access = rules({ name: 'a', effect: 'allow', when: 'p' });
    const caller = callerOf(access, ada);
    const target = targetOf(access, tool('x'));
    const decideWith = (given: object) =>
      decide(access, caller, target, factsOf(ada, tool('x'), given as never));
    expect(decideWith({ p: true })).toBe(decideWith({ p: true }));
    expect(decideWith({ p: false })).toBe(decideWith({ p: false }));
    expect(decideWith({ p: true }).outcome).toBe('allow');
    expect(decideWith({ p: false }).outcome).toBe('deny');
    expect(decideWithoutFacts(access, caller, target)).toBeUndefined();
  });

  it('is shared by callers and by targets that the same rules are about', () => {
    const access = accessOf({
      authz: {
        tool_permissions: { 'x*': ['s'], y: ['s'] },
        rules: [{ name: 'a', effect: 'allow', who: { users: ['ada', 'bob'] } }],
      },
    });
    const bob = { ...ada, user: 'bob', ip: '10.0.0.1', scopes: ['unheard-of'] };
    expect(callerOf(access, bob)).toBe(callerOf(access, ada));
    expect(callerOf(access, { ...ada, user: 'eve' })).not.toBe(callerOf(access, ada));
    expect(callerOf(access, { ...ada, scopes: ['s'] })).not.toBe(callerOf(access, ada));
    expect(targetOf(access, tool('x1'))).toBe(targetOf(access, tool('x2', { upstream: 2 })));
    expect(targetOf(access, tool('y'))).not.toBe(targetOf(access, tool('x1')));
    expect(targetOf(access, tool('z'))).not.toBe(targetOf(access, tool('x1')));
  });

  it('has a bound for callers, and those forgotten stay right', () => {
    const names = Array.from({ length: 12 }, (_, i) => `s${i}`);
    const access = accessOf({ authz: { tool_permissions: { x: names } } });
    const scopesOf = (bits: number) => names.filter((_, i) => (bits & (1 << i)) !== 0);
    const first = callerOf(access, principal({ user: 'u', scopes: [] }));
    const second = callerOf(access, principal({ user: 'u', scopes: scopesOf(1) }));
    for (let bits = 2; bits < 1024; bits += 1)
      callerOf(access, principal({ user: 'u', scopes: scopesOf(bits) }));
    expect(access.callers.size).toBe(1024);
    expect(callerOf(access, principal({ user: 'u', scopes: [] }))).toBe(first);
    callerOf(access, principal({ user: 'u', scopes: scopesOf(1024) }));
    expect(access.callers.size).toBe(1024);
    expect(callerOf(access, principal({ user: 'u', scopes: scopesOf(1) }))).toBe(second);
    expect(callerOf(access, principal({ user: 'u', scopes: [] }))).not.toBe(first);
    expect(decide(access, first, targetOf(access, tool('x')), undefined as never).missingScopes).toHaveLength(
      12,
    );
  });

  it('has a bound for targets, and decisions about others are no different', () => {
    const globs = Array.from({ length: 13 }, (_, i) => `*<${i}>*`);
    const access = accessOf({
      authz: {
        rules: globs.map((glob, i) => ({ name: `r${i}`, effect: 'allow', what: { resources: [glob] } })),
      },
    });
    const resource = (bits: number): Target => ({
      ...tool(globs.map((_, i) => ((bits & (1 << i)) === 0 ? '' : `<${i}>`)).join('')),
      kind: 'resource',
    });
    for (let bits = 0; bits < 4096; bits += 1) targetOf(access, resource(bits));
    expect(targetOf(access, resource(4095)).number).toBe(4095);
    expect(targetOf(access, resource(4096)).number).toBe(-1);
    expect(access.targets.size).toBe(4096);
    const caller = callerOf(access, ada);
    expect(decide(access, caller, targetOf(access, resource(4096)), undefined as never)).toMatchObject({
      outcome: 'allow',
      rule: 4,
    });
    expect(access.table.rules[4]!.name).toBe('r12');
    expect(decide(access, caller, targetOf(access, resource(0)), undefined as never).outcome).toBe('deny');
    expect(decide(access, caller, targetOf(access, resource(4097)), undefined as never).rule).toBe(0);
    expect(Object.keys(caller.known)).not.toContain('-1');
  });

  it('is never used for another access table', () => {
    const access = rules(allowAll);
    const other = rules(allowAll);
    const message = 'of another access table';
    const decideAcross = (caller: Access, target: Access) => () =>
      decide(access, callerOf(caller, ada), targetOf(target, tool('x')), factsOf(ada, tool('x'), {}));
    expect(decideAcross(other, access)).toThrow(message);
    expect(decideAcross(access, other)).toThrow(message);
    expect(decideAcross(access, access)().outcome).toBe('allow');
  });
});
