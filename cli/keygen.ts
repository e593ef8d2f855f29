// `mcpgw keygen api-key|signing-key|session-key`: secrets that are hard enough to guess, in the form their place wants.
import { createHash, generateKeyPairSync, randomBytes } from 'node:crypto';
import { existsSync, writeFileSync } from 'node:fs';
import { keyIdOf } from '../schema/signing-key.ts';
import { EXIT } from './exit-codes.ts';
import { UsageError } from './usage-error.ts';

export type KeyKind = 'api-key' | 'signing-key' | 'session-key';

export interface KeygenOptions {
  /** Of api-key: the id of the client that gets it. */
  readonly id: string;
  /** Of signing-key: the files are `<out>.key` and `<out>.pub`. */
  readonly out: string;
}

/** Returns the exit code. */
export function keygen(kind: KeyKind, options: KeygenOptions): number {
  const lines = { 'api-key': apiKey, 'signing-key': signingKey, 'session-key': sessionKey }[kind](options);
  process.stdout.write(`${lines.join('\n')}\n`);
  return EXIT.ok;
}

/** The gateway only ever knows the hash; 256 random bits need no slow one. */
function apiKey({ id }: KeygenOptions): string[] {
  if (!/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/.test(id))
    throw new UsageError(
      'an id is at most 64 letters, digits, `.`, `_` and `-`, starting with a letter or digit',
    );
  const key = `mcpgw_${randomBytes(32).toString('base64url')}`;
  const hash = createHash('sha256').update(key).digest('hex');
  return [
    'The key, shown this once, for its holder alone:',
    '',
    key,
    '',
    'Its hash, for `keys` of an api_key provider under `authn.providers`:',
    '',
    `${id}: { hash: "sha256:${hash}" }`,
  ];
}

/** Existing files are never touched: a lost private key cannot be made again. */
function signingKey({ out }: KeygenOptions): string[] {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const [secretFile, publicFile] = [`${out}.key`, `${out}.pub`];
  const old = [secretFile, publicFile].find((file) => existsSync(file));
  if (old !== undefined) throw new UsageError(`${old} is there already, and stays as it is`);
  writeNew(secretFile, String(privateKey.export({ type: 'pkcs8', format: 'pem' })), 0o600);
  writeNew(publicFile, String(publicKey.export({ type: 'spki', format: 'pem' })), 0o644);
  return [
    `Private key ${secretFile} (only its owner may read it): keep it out of the repository`,
    `Public key  ${publicFile}: name it in gateway.reload.trusted_keys`,
    `Key id      ${keyIdOf(publicKey)}`,
  ];
}

/** 32 bytes, which is more than the 32 characters that are asked for. */
function sessionKey(): string[] {
  return [randomBytes(32).toString('base64url')];
}

function writeNew(file: string, text: string, mode: number): void {
  try {
    writeFileSync(file, text, { mode, flag: 'wx' });
  } catch (error) {
    const { code = 'unknown reason' } = error as NodeJS.ErrnoException;
    throw new UsageError(
      code === 'EEXIST' ? `${file} is there already, and stays as it is` : `cannot write ${file}: ${code}`,
    );
  }
}
