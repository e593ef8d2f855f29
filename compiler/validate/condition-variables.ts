// Variables inside conditions. They are replaced as text, so a value could end a quote, or bind less tightly than what
// stands around it: `${var:admins} && ...` with `a || b` would let everybody of `a` in. What is more than one value is
// therefore refused, but for a condition that is one variable and nothing else.
import { maskedText } from '../expressions/masked-text.ts';

/** What of a text leaves its quotes. */
const LEAVES_QUOTES = /["'\\\r\n]/;
const ONE_VALUE = /^(?:-?[0-9]+(?:\.[0-9]+)?|[A-Za-z_][A-Za-z0-9_]*(?:\.[A-Za-z_][A-Za-z0-9_]*)*)$/;

/** Whether a value is one value where it stands. `before`: the condition up to there. */
export function isOneValue(before: string, value: string): boolean {
  const isQuoted = /["']/.test(maskedText(before));
  return isQuoted ? !LEAVES_QUOTES.test(value) : ONE_VALUE.test(value);
}
