// Keys as the command line names them: public ones are files, a private one is a file or a variable of the environment.
// No word that is printed has anything of a key in it.
import type { KeyObject } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { privateKeyIn, publicKeyIn, type TrustedKey } from '../schema/signing-key.ts';
import { UsageError } from './usage-error.ts';

/** @throws UsageError when the file holds no such key */
export function publicKeyFile(file: string): TrustedKey {
  const key = publicKeyIn(read(file));
  if (typeof key === 'string') throw new UsageError(`${file} is ${key}`);
  return key;
}

/**
 * The key that signs. Complains on stderr about a file that others may read.
 * @param source a file, or `env:NAME`
 * @throws UsageError when there is no such key
 */
export function signingKey(source: string): KeyObject {
  const name = /^env:(.*)$/s.exec(source)?.[1];
  const text = name === undefined ? read(source) : process.env[name];
  if (text === undefined || text === '') throw new UsageError(`${source} is not set`);
  const key = privateKeyIn(text);
  if (typeof key === 'string') throw new UsageError(`${source} is ${key}`);
  if (name === undefined) complainWhenOpen(source);
  return key;
}

function complainWhenOpen(file: string): void {
  // Windows has no such bits, and node makes some up.
  if (process.platform === 'win32' || (statSync(file).mode & 0o077) === 0) return;
  process.stderr.write(`mcpgw: others may read or write ${file}: chmod 600 ${file}\n`);
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new UsageError(`cannot read ${file}: ${(error as NodeJS.ErrnoException).code ?? 'unknown reason'}`);
  }
}
