// The token of an Authorization header (RFC 6750, 2.1), without a copy or a pattern over it: that comes later, and only
// for tokens nobody has seen before.

const SCHEME = 'bearer ';

/** Undefined for another scheme, or for no token. */
export function bearerToken(authorization: string): string | undefined {
  if (authorization.length <= SCHEME.length) return undefined;
  if (authorization.slice(0, SCHEME.length).toLowerCase() !== SCHEME) return undefined;
  let start = SCHEME.length;
  let end = authorization.length;
  while (authorization.charCodeAt(start) === 0x20) start += 1;
  while (end > start && isBlank(authorization.charCodeAt(end - 1))) end -= 1;
  return start === end ? undefined : authorization.slice(start, end);
}

/** Whether a text can be a token at all; two of them in one header cannot. */
export function isToken(text: string): boolean {
  return /^[A-Za-z0-9._~+/-]+=*$/.test(text);
}

function isBlank(code: number): boolean {
  return code === 0x20 || code === 0x09;
}
