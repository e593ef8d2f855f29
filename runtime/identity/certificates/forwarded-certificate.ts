// The certificate of a client as a trusted proxy hands it on in a header: a byte sequence (RFC 9440), or PEM in URL
// encoding as common proxies write it.

/** More than any certificate of a client. */
const MOST_CHARACTERS = 16 * 1024;

/** DER, not looked at yet; undefined for a value in neither form. */
export function forwardedCertificate(value: string): Buffer | undefined {
  const text = value.trim();
  if (text.length > MOST_CHARACTERS) return undefined;
  if (text.startsWith(':')) return base64(/^:([A-Za-z0-9+/]+={0,2}):$/.exec(text)?.[1]);
  const pem = decoded(text);
  return base64(
    pem && /^-----BEGIN CERTIFICATE-----([A-Za-z0-9+/=\s]+)-----END CERTIFICATE-----\s*$/.exec(pem)?.[1],
  );
}

function base64(text: string | undefined): Buffer | undefined {
  return text === undefined ? undefined : Buffer.from(text, 'base64');
}

/** Some leave `+` as it is, which is part of base64 and no space. */
function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
