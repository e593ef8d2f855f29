// Client certificates: proved on the connection itself, or handed on by a trusted proxy that took the proof.
import { X509Certificate } from 'node:crypto';
import { matchesGlob } from '../../../policies/routes/glob.ts';
import type { Credentials } from '../authenticator.ts';
import { invalid } from '../failures.ts';
import type { Verdict } from '../verdict.ts';
import { type Authorities, endOf } from './authorities.ts';
import { type NameField, namesIn } from './certificate-names.ts';

export interface CertificateProviderParts {
  readonly provider: string;
  readonly authority: string;
  readonly authorities: Authorities;
  readonly clientFrom: NameField;
  /** Globs. */
  readonly allowed: readonly string[];
  /** Lower case. */
  readonly proxyHeader: string | undefined;
  readonly now: () => number;
}

export class CertificateProvider {
  readonly kind = 'mtls';
  readonly authority: string;
  readonly #parts: CertificateProviderParts;

  constructor(parts: CertificateProviderParts) {
    this.authority = parts.authority;
    this.#parts = parts;
  }

  /** Whether it expects certificates from proxies. */
  get handedOn(): boolean {
    return this.#parts.proxyHeader !== undefined;
  }

  /**
   * Name of the header that holds the client's certificate; undefined when it is the connection's. Behind a proxy that
   * hands certificates on, that of the connection is the proxy's own.
   */
  headerFor(credentials: Credentials): string | undefined {
    const { proxyHeader } = this.#parts;
    return proxyHeader !== undefined && credentials.throughProxy ? proxyHeader : undefined;
  }

  verify(der: Buffer): Verdict {
    const { provider, authority, authorities, clientFrom, allowed, now } = this.#parts;
    const certificate = certificateOf(der);
    const signer = certificate && authorities.signerOf(certificate, now());
    if (certificate === undefined || signer === undefined) return invalid('certificate');
    const names = namesIn(certificate, clientFrom);
    const client = names.find((name) => name !== '' && allowed.some((glob) => matchesGlob(glob, name)));
    if (client === undefined) return invalid('certificate');
    const expiresAt = Math.min(endOf(certificate), endOf(signer.certificate));
    const proof = Object.freeze({
      provider,
      authority,
      owner: JSON.stringify([provider, client]),
      client,
      user: '',
      groups: [],
      teams: [],
      scopes: [],
      claims: {},
      expiresAt,
      token: undefined,
    });
    return { proof, grounds: signer, until: expiresAt };
  }

  close(): void {
    this.#parts.authorities.close();
  }
}

function certificateOf(der: Buffer): X509Certificate | undefined {
  try {
    return new X509Certificate(der);
  } catch {
    return undefined;
  }
}
