// One person's account at one upstream: the tokens the gateway holds for it.
import type { Tokens } from './token-request.ts';

/** What is written down about it; all of it secret. */
export interface AccountRecord {
  /** `owner` of the proof of whoever connected it; empty where nobody is asked who he is. */
  readonly owner: string;
  /** Name of the upstream. */
  readonly upstream: string;
  /** Of the settings it was connected under. */
  readonly binding: string;
  /** Who gave the tokens: nobody else gets the refresh token. Undefined when the configuration names no issuer. */
  readonly issuer: string | undefined;
  readonly access: string;
  readonly refresh: string | undefined;
  /** Milliseconds since 1970; null for never, as far as anybody knows. */
  readonly expiresAt: number | null;
}

export class Account {
  readonly record: AccountRecord;
  /** What a call goes out with: one list for all of them. */
  readonly headers: readonly string[];
  /** The upstream refused what is in the headers. */
  refused = false;
  /** When the tokens came; 0 for those that were read back from disk. */
  readonly since: number;

  constructor(record: AccountRecord, since: number) {
    this.record = record;
    this.headers = ['authorization', `Bearer ${record.access}`];
    this.since = since;
  }

  /** Whether its headers can be sent for `spareMs` more milliseconds. */
  isGood(now: number, spareMs: number): boolean {
    const { expiresAt } = this.record;
    return !this.refused && (expiresAt === null || now + spareMs < expiresAt);
  }
}

/** Where an account is found. */
export interface AccountKey {
  readonly owner: string;
  readonly upstream: string;
  readonly binding: string;
}

/** With new tokens; a refresh token that was not replaced goes on. */
export function recordOf(
  { owner, upstream, binding }: AccountKey,
  issuer: string | undefined,
  tokens: Tokens,
  now: number,
  refresh?: string,
): AccountRecord {
  const { access, expiresIn } = tokens;
  const expiresAt = expiresIn === undefined ? null : now + expiresIn * 1000;
  return { owner, upstream, binding, issuer, access, refresh: tokens.refresh ?? refresh, expiresAt };
}
