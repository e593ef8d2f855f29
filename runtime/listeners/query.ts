// What may be in the query of an address. Credentials may not: addresses end up in logs, histories and
// referrers (RFC 6750, 5.3).
import type { Refusal } from '../wire/errors.ts';

const CREDENTIALS =
  /^(?:(?:(?:access|auth|bearer|id|refresh)[_-]?)?token|(?:x[_-])?api[_-]?key|auth(?:orization)?|bearer|jwt|client[_-]?secret)$/i;

const CREDENTIALS_IN_QUERY: Refusal = {
  kind: 'invalid_request',
  text: 'Invalid Request: credentials belong in a header, not in the address',
};

/** `query`: text behind the question mark. */
export function checkQuery(query: string): Refusal | undefined {
  if (query === '') return undefined;
  const names = [...new URLSearchParams(query).keys()];
  return names.some((name) => CREDENTIALS.test(name)) ? CREDENTIALS_IN_QUERY : undefined;
}

/** The value of a parameter that must come once; undefined when it does not. */
export function only(query: string, name: string): string | undefined {
  const [value, ...more] = new URLSearchParams(query).getAll(name);
  return more.length === 0 && value !== '' ? value : undefined;
}
