// One key under two names: which of the two a call comes from, and so what it may do, could not be told.
import { memberPointer } from '../ast/pointer.ts';
import type { Program } from '../ast/program.ts';
import type { Report } from '../diagnostics/diagnostic.ts';

export function duplicateApiKey({ config, spanOf }: Program, report: Report): void {
  const firsts = new Map<string, { key: string; pointer: string }>();
  for (const [name, { keys = {} }] of Object.entries(config.authn.providers)) {
    for (const [key, { hash }] of Object.entries(keys)) {
      const pointer = `${memberPointer(`${memberPointer('/authn/providers', name)}/keys`, key)}/hash`;
      const same = hash.toLowerCase();
      const first = firsts.get(same);
      if (first === undefined) {
        firsts.set(same, { key, pointer });
        continue;
      }
      report(
        'duplicate-api-key',
        spanOf(pointer, 'value'),
        { key, other: first.key },
        {
          label: 'the same hash',
          related: [{ at: spanOf(first.pointer, 'value'), message: `key \`${first.key}\` has it` }],
          help: ['make a key for each of them with `mcpgw keygen`'],
        },
      );
    }
  }
}
