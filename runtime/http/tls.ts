// What key, certificate and authority must be before a listener uses them. Looked at here, because OpenSSL takes what
// it can of something broken: an authority that is no certificate would be no authority at all.
import { createPrivateKey, type KeyObject, X509Certificate } from 'node:crypto';
import { createSecureContext } from 'node:tls';
import type { ServerTls } from './server.ts';

/** Throws, with words for the operator that quote nothing, when a server could not use it. */
export function checkTls({ cert, key, clientCa, requireClientCert, minVersion }: ServerTls): void {
  const own = certificate(cert, 'the certificate');
  if (!own.checkPrivateKey(privateKey(key))) throw new Error('the key is not the one of the certificate');
  if (clientCa !== undefined) certificate(clientCa, 'the authority of clients');
  else if (requireClientCert) throw new Error('clients must show a certificate, but no authority is named');
  // Whatever else the texts hold is only read here: the rest of a chain, further authorities.
  createSecureContext(
    clientCa === undefined ? { cert, key, minVersion } : { cert, key, minVersion, ca: clientCa },
  );
}

/** The first one of a text. */
function certificate(pem: string, what: string): X509Certificate {
  try {
    return new X509Certificate(pem);
  } catch {
    throw new Error(`${what} cannot be used: no certificate in PEM`);
  }
}

function privateKey(pem: string): KeyObject {
  try {
    return createPrivateKey(pem);
  } catch {
    throw new Error('the key cannot be used: no private key in PEM, or one with a passphrase');
  }
}
