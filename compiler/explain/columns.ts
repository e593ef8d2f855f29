// The columns of an explanation: number and title of the step, what there is to say, and where it is written.

const TITLE = 13;
/** Widths of what there is to say, and of its place. */
export const TEXT = 38;
export const PLACE = 26;

export const DECIDES = ' ← decides';

/** The lines of one step; the first carries its number and title. */
export function section(number: number, title: string, lines: readonly string[]): string[] {
  return lines.map((text, i) => {
    const head = i === 0 ? `${number} ${title}` : '';
    return `${head.padEnd(TITLE)}${text}`.trimEnd();
  });
}

/** A text and its place, padded for what follows. */
export function line(text: string, origin: string | undefined): string {
  return `${text.padEnd(TEXT)} ${placeOf(origin).padEnd(PLACE)} `;
}

/** `file:line` of a `file:line:column`; empty for none. */
export function placeOf(origin: string | undefined): string {
  return (origin ?? '').replace(/:\d+$/, '');
}
