// What a caller sees of a list, and why not the rest, as text.
import { because } from '../../policies/calls/because.ts';
import type { Listing } from '../../policies/calls/list-for.ts';
import { placeOf } from './columns.ts';

/** Ends in a newline. `what`: `tools`, `prompts` or `resources`. */
export function listingText(what: string, { shown, hidden }: Listing): string {
  const width = Math.max(0, ...[...shown, ...hidden].map(({ name }) => name.length)) + 2;
  const row = (name: string, text: string, origin: string | undefined) =>
    `  ${name.padEnd(width)}${text.padEnd(48)}${placeOf(origin)}`.trimEnd();
  const lines = [
    `Shown: ${shown.length} of ${shown.length + hidden.length} ${what}`,
    ...shown.map((one) => {
      const { text, origin } = because(one);
      return row(one.name, text, origin);
    }),
    `Hidden: ${hidden.length}`,
    ...hidden.map((one) => {
      const { text, origin } = because(one);
      return row(
        one.name,
        one.because === undefined ? text : `left out by the catalog: ${one.because}`,
        origin,
      );
    }),
  ];
  return `${lines.join('\n')}\n`;
}
