// The last bundle that was activated, kept on disk: a gateway that restarts beside a broken bundle goes on with it.
// Written only after activation; temporary file, fsync, rename, fsync of the folder, mode 0600.
import { mkdir, open, readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';

const FILE = 'last-good.bundle.json';

/** Keeps `bytes` as the last good bundle in `folder`, which is made when missing. Rejects when the disk refuses. */
export async function keepLastGood(folder: string, bytes: Buffer): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const target = join(folder, FILE);
  const temporary = `${target}.${process.pid}.tmp`;
  const file = await open(temporary, 'w', 0o600);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(temporary, target);
  const directory = await open(folder, 'r');
  try {
    await directory.sync();
  } finally {
    await directory.close();
  }
}

/** The last good bundle's bytes; undefined when there is none. */
export async function readLastGood(folder: string): Promise<Buffer | undefined> {
  try {
    return await readFile(join(folder, FILE));
  } catch {
    return undefined;
  }
}
