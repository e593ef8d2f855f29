// Keys of an api_key provider, as settings say them: in the configuration, or in a file of their own.
import { hash } from 'node:crypto';
import { parse } from 'yaml';
import type { BundleProvider } from '../../../schema/generated/bundle.ts';
import type { Proof } from '../proof.ts';

export type KeySettings = NonNullable<BundleProvider['api_key']>['keys'][string];

export interface KeyEntry {
  readonly digest: Buffer;
  readonly proof: Proof;
}

const ID = /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/;
const HASH = /^sha256:[0-9a-f]{64}$/;
const EXPIRES = /^[0-9]{4}-[0-9]{2}-[0-9]{2}(T[0-9]{2}:[0-9]{2}:[0-9]{2}Z)?$/;

/** Throws for settings that are none, without a word of what they say. */
export function keyEntry(provider: string, header: string, id: string, key: KeySettings): KeyEntry {
  const { hash: digest, scopes, team, user = '' } = key;
  return {
    digest: Buffer.from(digest.slice('sha256:'.length), 'hex'),
    proof: Object.freeze({
      provider,
      authority: hash('sha256', JSON.stringify([provider, header, id, key])),
      owner: JSON.stringify([provider, id, user]),
      client: id,
      user,
      groups: [],
      teams: team === undefined ? [] : [team],
      scopes,
      claims: {},
      expiresAt: endOf(key.expires),
      token: undefined,
    }),
  };
}

/** A file of keys, in YAML or JSON: what stands under `keys` in the configuration. Throws. */
export function keysInFile(text: string): Record<string, KeySettings> {
  let content: unknown;
  try {
    content = parse(text, { maxAliasCount: 0, prettyErrors: false, logLevel: 'error' });
  } catch {
    throw new Error('is neither YAML nor JSON');
  }
  if (!isMap(content)) throw new Error('is no map of keys by id');
  return Object.fromEntries(
    Object.entries(content).map(([id, key], number) => {
      const settings = ID.test(id) ? settingsOf(key) : undefined;
      if (settings === undefined) throw new Error(`has no key with an id and a hash in place ${number + 1}`);
      return [id, settings];
    }),
  );
}

/** A key is good until its moment, and to the end of its day, in UTC. */
function endOf(expires: string | undefined): number {
  if (expires === undefined) return Number.POSITIVE_INFINITY;
  const end = Date.parse(expires.includes('T') ? expires : `${expires}T24:00:00Z`);
  // A day no calendar has is over.
  return Number.isNaN(end) ? 0 : end;
}

/** Undefined for what the configuration would not take either. */
function settingsOf(key: unknown): KeySettings | undefined {
  if (!isMap(key)) return undefined;
  const { hash: digest, scopes = [], team, user, expires, ...rest } = key;
  const fits =
    Object.keys(rest).length === 0 &&
    isText(digest, HASH) &&
    Array.isArray(scopes) &&
    scopes.every((scope) => isText(scope)) &&
    (team === undefined || isText(team, ID)) &&
    (user === undefined || isText(user)) &&
    (expires === undefined || isText(expires, EXPIRES));
  return fits ? ({ ...key, scopes } as KeySettings) : undefined;
}

function isText(value: unknown, pattern?: RegExp): value is string {
  return typeof value === 'string' && (pattern?.test(value) ?? true);
}

function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
