// Fields that mean something only beside a certain value of another one, and would be ignored without it.
import { memberPointer } from '../ast/pointer.ts';
import { isMap } from '../ast/value.ts';
import { inWords } from './names-in-words.ts';
import type { Scope } from './scope.ts';
import { whereOf } from './where.ts';

interface Companion {
  /** Inside an upstream. */
  readonly section: string;
  readonly fields: readonly string[];
  /** The field that decides, and the values of it that read `fields`. */
  readonly by: string;
  readonly values: readonly string[];
  /** Whether `fields` mean nothing when `by` is not written. */
  readonly needed: boolean;
}

const COMPANIONS: readonly Companion[] = [
  {
    section: 'health_check',
    fields: ['path', 'expected_status'],
    by: 'type',
    values: ['http'],
    needed: false,
  },
  {
    section: 'load_balancing',
    fields: ['hash_on'],
    by: 'algorithm',
    values: ['consistent_hash'],
    needed: true,
  },
];

export function reportCompanions(scope: Scope): void {
  for (const name of Object.keys(scope.valueAt('/upstreams') ?? {})) {
    for (const { section, fields, by, values, needed } of COMPANIONS) {
      const pointer = memberPointer(memberPointer('/upstreams', name), section);
      const map = scope.valueAt(pointer);
      if (!isMap(map)) continue;
      const value = map[by];
      const isRead = value === undefined ? !needed : typeof value !== 'string' || values.includes(value);
      if (isRead || scope.isFaulty(memberPointer(pointer, by))) continue;
      for (const field of fields.filter((one) => one in map)) {
        const wanted = inWords(
          values.map((one) => `${by}: ${one}`),
          'or',
        );
        const params = { field, where: whereOf(scope, pointer), wanted };
        const at = memberPointer(pointer, field);
        if (!scope.isFaulty(at))
          scope.fault('useless-field', at, 'key', params, { label: `needs ${wanted}` });
      }
    }
  }
}
