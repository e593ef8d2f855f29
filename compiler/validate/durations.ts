// Durations that are well written and cannot be kept: longer than a timer can run, or too short to mean anything.

import { eachMap } from '../ast/each-map.ts';
import { memberPointer } from '../ast/pointer.ts';
import { durationMs } from '../ast/units.ts';
import type { Scope } from './scope.ts';

/** Timers of the platform hold 31 bits of milliseconds, a little over 24 days; longer ones fire at once. */
const LONGEST = '24d';

export function reportDurations(scope: Scope): void {
  eachMap(scope.document.value, (map, pointer, { durations }) => {
    for (const [name, least] of Object.entries(durations)) {
      const value = map[name];
      const at = memberPointer(pointer, name);
      if (typeof value === 'string' && !scope.isFaulty(at)) duration(scope, name, at, value, least);
    }
  });
}

function duration(scope: Scope, field: string, pointer: string, value: string, least: string): void {
  const ms = durationMs(value);
  const fits = ms <= durationMs(LONGEST) && ms >= durationMs(least);
  if (fits) return;
  const bound = ms > durationMs(LONGEST) ? `can be at most \`${LONGEST}\`` : `must be at least \`${least}\``;
  scope.fault('bad-duration', pointer, 'value', { field, value }, { help: [`it ${bound}`] });
}
