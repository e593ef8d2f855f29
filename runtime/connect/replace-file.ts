// A file in the state folder replaced as a whole: at any time it is the one before or the new one, on disk to its end,
// for this user alone. Nothing somebody else has put into the folder is followed or written to.
import { randomBytes } from 'node:crypto';
import { readdirSync, rmSync, statSync } from 'node:fs';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** Whoever still writes to its temporary file after this long has died. */
const LEFT_MS = 60_000;

/** Makes the folder if need be. Rejects as the file system does; the file is the one before then. */
export async function replaceFile(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  // Exclusive: a link that somebody put there would have to be guessed, and is not followed.
  const temporary = `${path}.${randomBytes(6).toString('hex')}.tmp`;
  const file = await open(temporary, 'wx', 0o600);
  try {
    try {
      await file.chmod(0o600);
      await file.writeFile(text, 'latin1');
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}

/** Removes what processes left of this file that died while they wrote. */
export function removeLeftovers(path: string): void {
  const folder = dirname(path);
  try {
    for (const name of readdirSync(folder)) {
      if (!isTemporary(name, basename(path))) continue;
      const left = join(folder, name);
      if (Date.now() - statSync(left).mtimeMs > LEFT_MS) rmSync(left);
    }
  } catch {
    // There is no folder yet, or somebody else was faster.
  }
}

function isTemporary(name: string, of: string): boolean {
  return name.startsWith(`${of}.`) && /^\.[0-9a-f]{12}\.tmp$/.test(name.slice(of.length));
}
