// Requests as authentication sees them: header lines, an address, maybe a certificate.
import type { Credentials } from '../../../runtime/identity/authenticator.ts';

/** Lines in order; a name given twice is repeated. */
export function headersOf(...lines: readonly (readonly [string, string])[]): Credentials['headers'] {
  return {
    get: (name) => lines.find((line) => line[0] === name)?.[1],
    repeated: (name) => lines.filter((line) => line[0] === name).length > 1,
    forEach: (visit) => {
      for (const [name, value] of lines) visit(name, value);
    },
  };
}

export function showing(
  lines: readonly (readonly [string, string])[],
  more: Partial<Omit<Credentials, 'headers'>> = {},
): Credentials {
  return {
    headers: headersOf(...lines),
    address: '198.51.100.7',
    peerAddress: '198.51.100.7',
    certificate: undefined,
    throughProxy: false,
    ...more,
  };
}

export function bearer(token: string, more: Partial<Omit<Credentials, 'headers'>> = {}): Credentials {
  return showing([['authorization', `Bearer ${token}`]], more);
}
