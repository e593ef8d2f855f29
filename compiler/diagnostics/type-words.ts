// What a value is called where another one was expected.

/** `a list`, `` `true` ``, `empty`. */
export function typeInWords(data: unknown): string {
  if (data === null) return 'empty';
  if (Array.isArray(data)) return 'a list';
  if (typeof data === 'boolean') return `\`${data}\``;
  if (typeof data === 'number') return Number.isInteger(data) ? 'a whole number' : 'a number with a fraction';
  return typeof data === 'string' ? 'a text' : 'a map';
}
