// A token in compact JWS form (RFC 7515, 7.1), taken apart strictly and before anything is done with it. Nothing in its
// header can make the gateway fetch a key, or take one from it: `jku`, `x5u` and `x5c` are not looked at, and headers
// that would change how the token is read are refused.
import { isUtf8 } from 'node:buffer';
import type { AuthReason } from '../authenticator.ts';
import type { Claims } from '../claims-proof.ts';

export interface CompactJws {
  readonly token: string;
  readonly header: Claims;
  readonly claims: Claims;
}

const TYPES: ReadonlySet<unknown> = new Set([
  undefined,
  'jwt',
  'at+jwt',
  'application/jwt',
  'application/at+jwt',
]);

/**
 * `crit` and `b64` change what is signed, `zip` and `enc` what the payload is, and a token that brings its own key
 * (`jwk`) is signed by whoever made it.
 */
const REFUSED_HEADERS = ['crit', 'b64', 'zip', 'enc', 'jwk'];

/** Undefined for everything that does not have the form: an opaque token, or an encrypted one. */
export function parseCompactJws(token: string): CompactJws | undefined {
  const parts = token.split('.', 4);
  if (parts.length !== 3) return undefined;
  const [head = '', body = '', signature = ''] = parts;
  if (!isBase64url(signature)) return undefined;
  const header = jsonObject(head);
  const claims = header && jsonObject(body);
  return claims && { token, header, claims };
}

/** What is wrong with the header, whoever signed it; `algorithms` are those of the issuer. */
export function headerFlaw(header: Claims, algorithms: ReadonlySet<unknown>): AuthReason | undefined {
  if (REFUSED_HEADERS.some((name) => Object.hasOwn(header, name))) return 'malformed';
  if (!algorithms.has(header.alg)) return 'algorithm';
  const { typ, kid } = header;
  if (!TYPES.has(typeof typ === 'string' ? typ.toLowerCase() : typ)) return 'type';
  return kid === undefined || typeof kid === 'string' ? undefined : 'malformed';
}

function jsonObject(part: string): Claims | undefined {
  if (part === '' || !isBase64url(part)) return undefined;
  const bytes = Buffer.from(part, 'base64url');
  if (!isUtf8(bytes)) return undefined;
  try {
    const value: unknown = JSON.parse(bytes.toString());
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Claims)
      : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Without padding, no other alphabet, and no bits behind the last byte: node itself would read all of these, and one
 * token would have many spellings.
 */
function isBase64url(text: string): boolean {
  return /^(?:[A-Za-z0-9_-]{4})*(?:[A-Za-z0-9_-][AQgw]|[A-Za-z0-9_-]{2}[AEIMQUYcgkosw048])?$/.test(text);
}
