// What may be in the query of an address. Credentials may not: addresses end up in logs, histories and
// referrers (RFC 6750, 5.3).
import type { Refusal } from '../wire/errors.ts';

const CREDENTIALS = ['access_token', 'token'];

const CREDENTIALS_IN_QUERY: Refusal = {
  kind: 'invalid_request',
  text: 'Invalid Request: credentials belong in a header, not in the address',
};

/** `query`: text behind the question mark. */
export function checkQuery(query: string): Refusal | undefined {
  if (query === '') return undefined;
  const parameters = new URLSearchParams(query);
  return CREDENTIALS.some((name) => parameters.has(name)) ? CREDENTIALS_IN_QUERY : undefined;
}

/** The value of a parameter that must come once; undefined when it does not. */
export function only(query: string, name: string): string | undefined {
  const [value, ...more] = new URLSearchParams(query).getAll(name);
  return more.length === 0 && value !== '' ? value : undefined;
}
