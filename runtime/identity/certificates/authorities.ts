// Certificate authorities of a provider: the file that names them, and whether one of them has signed a certificate
// that is good now for a client. The TLS engine checks the chain as well, for every provider of a listener together;
// which provider's authority it was, and what a proxy hands on, is found out here.
import { X509Certificate } from 'node:crypto';
import type { Log } from '../../observe/log.ts';
import type { SecretText } from '../../secrets/secrets.ts';
import type { Grounds } from '../verdict.ts';

const CLIENT_AUTH = '1.3.6.1.5.5.7.3.2';
const ANY_USE = '2.5.29.37.0';
const PEM = /-----BEGIN CERTIFICATE-----[A-Za-z0-9+/=\s]+-----END CERTIFICATE-----/g;

export interface Authority extends Grounds {
  readonly certificate: X509Certificate;
}

export class Authorities {
  readonly #text: SecretText;
  #all: readonly Authority[] = [];

  /** Throws when the file holds no certificate of an authority. */
  constructor(text: SecretText, provider: string, log: Log) {
    this.#text = text;
    this.#read();
    text.onChange(() => {
      try {
        this.#read();
      } catch (error) {
        log.error('a file of authorities is no good, those before stay', { provider, err: error });
      }
    });
  }

  /** The one that has signed it; undefined when none has, or when one of the two is not good `now`. */
  signerOf(certificate: X509Certificate, now: number): Authority | undefined {
    if (!isGoodAt(certificate, now) || !isForClients(certificate)) return undefined;
    return this.#all.find(
      (authority) =>
        isGoodAt(authority.certificate, now) &&
        certificate.checkIssued(authority.certificate) &&
        certificate.verify(authority.certificate.publicKey),
    );
  }

  close(): void {
    this.#text.release();
  }

  #read(): void {
    const found = (this.#text.value.match(PEM) ?? []).map((pem) => new X509Certificate(pem));
    const authorities = found.filter(({ ca }) => ca);
    if (authorities.length === 0) throw new Error('holds no certificate of an authority');
    const before = new Map(this.#all.map((authority) => [authority.certificate.fingerprint256, authority]));
    const now = new Map<string, Authority>();
    for (const certificate of authorities) {
      const { fingerprint256 } = certificate;
      now.set(fingerprint256, before.get(fingerprint256) ?? { certificate, good: true });
    }
    for (const [fingerprint, authority] of before) if (!now.has(fingerprint)) authority.good = false;
    this.#all = [...now.values()];
  }
}

/** Milliseconds since 1970 from which on it is over. */
export function endOf(certificate: X509Certificate): number {
  return Date.parse(certificate.validTo);
}

/** A date that cannot be read is no date it is good at. */
function isGoodAt(certificate: X509Certificate, now: number): boolean {
  return Date.parse(certificate.validFrom) <= now && now < endOf(certificate);
}

/** One that names uses must name this one (RFC 5280, 4.2.1.12). */
function isForClients({ keyUsage }: X509Certificate): boolean {
  const uses = keyUsage as readonly string[] | undefined;
  return uses === undefined || uses.includes(CLIENT_AUTH) || uses.includes(ANY_USE);
}
