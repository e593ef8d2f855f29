// Keys that are no longer good: whoever holds one is refused. The compiler has no clock, so that this is only told
// where the caller says what time it is; a bundle never depends on it.
import { memberPointer } from '../ast/pointer.ts';
import type { Program } from '../ast/program.ts';
import type { Report } from '../diagnostics/diagnostic.ts';

/** @param now milliseconds since 1970; undefined where nobody knows */
export function apiKeyExpired({ config, spanOf }: Program, report: Report, now: number | undefined): void {
  if (now === undefined) return;
  for (const [name, { keys = {} }] of Object.entries(config.authn.providers)) {
    for (const [key, { expires }] of Object.entries(keys)) {
      if (expires === undefined || now < endOf(expires)) continue;
      const pointer = memberPointer(`${memberPointer('/authn/providers', name)}/keys`, key);
      report(
        'api-key-expired',
        spanOf(`${pointer}/expires`, 'value'),
        { key, expires },
        { label: 'is over', help: ['make a new one with `mcpgw keygen`, or remove this one'] },
      );
    }
  }
}

/** A key is good until its moment, and to the end of its day, in UTC. */
function endOf(expires: string): number {
  return expires.includes('T') ? Date.parse(expires) : Date.parse(`${expires}T24:00:00Z`);
}
