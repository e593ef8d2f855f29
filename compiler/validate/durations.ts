// Durations that are well written and cannot be kept: longer than a timer can run, or too short to mean anything.

import type { Fields } from '../../schema/generated/config-fields.ts';
import { CONFIG_FIELDS } from '../../schema/generated/config-fields.ts';
import { memberPointer } from '../ast/pointer.ts';
import { durationMs } from '../ast/units.ts';
import type { Value } from '../ast/value.ts';
import { isMap } from '../ast/value.ts';
import type { Scope } from './scope.ts';

/** Timers of the platform hold 31 bits of milliseconds, a little over 24 days; longer ones fire at once. */
const LONGEST = '24d';

export function reportDurations(scope: Scope): void {
  inMap(scope, CONFIG_FIELDS, '', scope.value);
}

function inMap(scope: Scope, fields: Fields, pointer: string, map: Value): void {
  if (!isMap(map)) return;
  for (const [name, least] of Object.entries(fields.durations)) {
    const value = map[name];
    const at = memberPointer(pointer, name);
    if (typeof value === 'string' && !scope.isFaulty(at)) duration(scope, name, at, value, least);
  }
  for (const [name, section] of Object.entries(fields.sections)) {
    inMap(scope, section, memberPointer(pointer, name), map[name] ?? null);
  }
  for (const [name, items] of Object.entries(fields.collections)) {
    const at = memberPointer(pointer, name);
    for (const [key, item] of Object.entries(map[name] ?? {}))
      inMap(scope, items, memberPointer(at, key), item);
  }
}

function duration(scope: Scope, field: string, pointer: string, value: string, least: string): void {
  const ms = durationMs(value);
  if (ms > durationMs(LONGEST)) {
    scope.fault(
      'bad-duration',
      pointer,
      'value',
      { field, value },
      { help: [`it can be at most \`${LONGEST}\``] },
    );
  } else if (ms < durationMs(least)) {
    scope.fault(
      'bad-duration',
      pointer,
      'value',
      { field, value },
      { help: [`it must be at least \`${least}\``] },
    );
  }
}
