// `pattern` of a schema as a regular expression whose time is bounded. The process lets V8 change over to its linear engine
// when a match backtracks too much (cli/serve/bounded-regex.ts). That engine knows neither flag `u`, nor look-around, nor
// back-references: the flag is left out wherever it would change nothing, and texts for what is left are short.

/** What only flag `u` reads as it is meant. */
const NEEDS_UNICODE = /\\[pP]\{|\\u\{|[\ud800-\udfff]/;
const LOOKS_OR_REFERS = /\(\?<?[=!]|\\[1-9]|\\k</;
/** Longer texts do not fit a pattern that backtracks. */
const LONGEST = 1_024;

export interface Pattern {
  test(text: string): boolean;
}

/** @throws for what is no regular expression with flag `u` or without */
export function patternOf(source: string): Pattern {
  const needsUnicode = NEEDS_UNICODE.test(source);
  const expression = new RegExp(source, needsUnicode ? 'u' : '');
  if (!needsUnicode && !LOOKS_OR_REFERS.test(source)) return expression;
  return { test: (text) => text.length <= LONGEST && expression.test(text) };
}
