// The last bundle that was activated, kept on disk: a gateway that restarts beside a broken bundle goes on with it, and
// knows what would be a step back. Written only after activation; temporary file, fsync, rename, fsync of the folder,
// mode 0600. Its signature is kept as well, for it is judged again like any other.
import { mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { sha256 } from '../../schema/canonical.ts';
import type { SignatureFile } from './trust.ts';

const FILE = 'last-good.bundle.json';

/** A bundle file, and what lay where its signature belongs. */
export interface LastGood {
  readonly bytes: Buffer;
  readonly signature: SignatureFile | undefined;
}

/** Keeps a bundle as the last good one in `folder`, which is made when missing. Rejects when the disk refuses. */
export async function keepLastGood(folder: string, { bytes, signature }: LastGood): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const signatureFile = signatureFileFor(bytes);
  if (signature !== undefined && 'text' in signature) await put(folder, signatureFile, signature.text);
  await put(folder, FILE, bytes);
  await forgetOthers(folder, signature === undefined ? undefined : signatureFile);
  const directory = await open(folder, 'r');
  try {
    await directory.sync();
  } finally {
    await directory.close();
  }
}

/** The last good bundle; undefined when there is none. */
export async function readLastGood(folder: string): Promise<LastGood | undefined> {
  try {
    const bytes = await readFile(join(folder, FILE));
    const text = await readFile(join(folder, signatureFileFor(bytes)), 'utf8').catch(() => undefined);
    return { bytes, signature: text === undefined ? undefined : { text } };
  } catch {
    return undefined;
  }
}

/** Named for the bytes it belongs to, so that a process that ends between two files leaves no wrong pair. */
function signatureFileFor(bytes: Buffer): string {
  return `last-good.${sha256(bytes).slice('sha256:'.length, 'sha256:'.length + 16)}.sig`;
}

async function put(folder: string, name: string, content: Buffer | string): Promise<void> {
  const target = join(folder, name);
  const temporary = `${target}.${process.pid}.tmp`;
  const file = await open(temporary, 'w', 0o600);
  try {
    await file.writeFile(content);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(temporary, target);
}

async function forgetOthers(folder: string, kept: string | undefined): Promise<void> {
  for (const name of await readdir(folder)) {
    if (/^last-good\.[0-9a-f]{16}\.sig$/.test(name) && name !== kept)
      await rm(join(folder, name), { force: true });
  }
}
