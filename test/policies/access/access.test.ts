// A table the compiler did not make is refused: to read it in some other way would be to decide something else.
import { describe, expect, it } from 'vitest';
import { partOf, prepareAccess } from '../../../policies/access/access.ts';
import type { AccessRule, AccessTable } from '../../../schema/generated/bundle.ts';
import { lowered } from './scene.ts';

const RULES = [
  { name: 'd', effect: 'deny' as const },
  { name: 'dw', effect: 'deny' as const, when: 'yes' },
  { name: 'a', effect: 'allow' as const },
  { name: 'aw', effect: 'allow' as const, when: 'yes' },
  { name: 'z', effect: 'deny' as const, mode: 'audit' as const },
  { name: 'aa', effect: 'allow' as const, mode: 'audit' as const, when: 'no' },
];
const yes = () => 'true' as const;

function table(): AccessTable {
  return structuredClone(lowered({ authz: { rules: RULES.toReversed() } }).access!);
}

describe('an access table', () => {
  it('is in the order its rules decide in', () => {
    const { rules } = table();
    expect(rules.map(({ name }) => name)).toEqual(['d', 'dw', 'a', 'aw', 'aa', 'z']);
    expect(rules.map(partOf)).toEqual([0, 1, 2, 3, 4, 4]);
    expect(prepareAccess(table(), [yes, yes, yes]).parts).toEqual({
      deny: 1,
      denyWhen: 2,
      allow: 3,
      allowWhen: 4,
    });
  });

  it('may lack any part', () => {
    const parts = (...names: string[]) =>
      prepareAccess(lowered({ authz: { rules: RULES.filter(({ name }) => names.includes(name)) } }).access!, [
        yes,
        yes,
      ]).parts;
    expect(parts('d', 'aw')).toEqual({ deny: 1, denyWhen: 1, allow: 1, allowWhen: 2 });
    expect(parts('dw', 'a')).toEqual({ deny: 0, denyWhen: 1, allow: 2, allowWhen: 2 });
    expect(parts('z')).toEqual({ deny: 0, denyWhen: 0, allow: 0, allowWhen: 0 });
  });

  it('in any other order is refused', () => {
    for (let i = 0; i < 4; i += 1) {
      const turned = table();
      [turned.rules[i], turned.rules[i + 1]] = [
        turned.rules[i + 1] as AccessRule,
        turned.rules[i] as AccessRule,
      ];
      expect(() => prepareAccess(turned, [yes, yes, yes])).toThrow(
        `rule ${i + 1} stands behind rules that decide after it`,
      );
    }
  });

  it('with a condition that is not there is refused', () => {
    expect(() => prepareAccess(table(), [yes])).toThrow('there is no expression');
  });

  it('with a block of addresses that is none is refused', () => {
    const { access } = lowered({
      authz: { rules: [{ name: 'r', effect: 'deny', who: { ips: ['10.0.0.0/40'] } }] },
    });
    expect(() => prepareAccess(access!)).toThrow('`10.0.0.0/40` is no block of addresses');
  });
});
