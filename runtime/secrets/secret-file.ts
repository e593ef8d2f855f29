// One look at a file that holds a secret: what it says, and a stamp that tells whether another look is worth it.
// Paths are opened as they are, so a link that was turned elsewhere (Kubernetes swaps a whole folder that way) is
// simply another file.
import { closeSync, constants, fstatSync, openSync, readFileSync } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { UnresolvedReference } from './template.ts';

/** More than any key, token or chain of certificates; a device or a log named by mistake is not read to its end. */
const MAX_BYTES = 1024 * 1024;
/** A file written so recently may be written again without its times showing it: clocks of file systems tick. */
const SETTLED_MS = 1_000;
/** Never waits for the other end of a pipe. */
const FLAGS = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);

export interface Look {
  /** Without the line break at its end. */
  readonly text: string;
  /** Equal stamps, equal content; undefined when only another look can tell. */
  readonly stamp: string | undefined;
}

interface Stats {
  isFile(): boolean;
  readonly dev: bigint;
  readonly ino: bigint;
  readonly size: bigint;
  readonly mtimeNs: bigint;
  readonly ctimeNs: bigint;
  readonly mtimeMs: bigint;
}

/** Blocks; for start and reload. Throws UnresolvedReference with the path and the reason. */
export function look(path: string): Look {
  try {
    const file = openSync(path, FLAGS);
    try {
      checked(fstatSync(file, { bigint: true }));
      const bytes = readFileSync(file);
      return lookOf(bytes, fstatSync(file, { bigint: true }));
    } finally {
      closeSync(file);
    }
  } catch (error) {
    throw unreadable(path, error);
  }
}

/** Undefined when the file is the one of `stamp`, or is just being written. Rejects with UnresolvedReference. */
export async function lookAgain(path: string, stamp: string | undefined): Promise<Look | undefined> {
  try {
    if (stamp !== undefined && stampOf(await stat(path, { bigint: true })) === stamp) return undefined;
    const file = await open(path, FLAGS);
    try {
      const before = checked(await file.stat({ bigint: true }));
      const bytes = await file.readFile();
      const after = await file.stat({ bigint: true });
      return stampOf(before) === stampOf(after) ? lookOf(bytes, after) : undefined;
    } finally {
      await file.close();
    }
  } catch (error) {
    throw unreadable(path, error);
  }
}

class Unfit extends Error {}

function checked(stats: Stats): Stats {
  if (!stats.isFile()) throw new Unfit('not a regular file');
  if (stats.size > BigInt(MAX_BYTES)) throw new Unfit(`larger than ${MAX_BYTES} bytes`);
  return stats;
}

/** An empty file counts as none, like an empty variable: a secret that is nothing is a mistake, or half written. */
function lookOf(bytes: Buffer, stats: Stats): Look {
  const text = bytes.toString('utf8').replace(/\r?\n$/, '');
  if (text === '') throw new Unfit('empty');
  const settled = Date.now() - Number(stats.mtimeMs) > SETTLED_MS;
  return { text, stamp: settled ? stampOf(stats) : undefined };
}

function stampOf({ dev, ino, size, mtimeNs, ctimeNs }: Stats): string {
  return `${dev} ${ino} ${size} ${mtimeNs} ${ctimeNs}`;
}

function unreadable(path: string, error: unknown): UnresolvedReference {
  const reason = error instanceof Unfit ? error.message : (error as NodeJS.ErrnoException).code;
  return new UnresolvedReference(`file ${path} cannot be read (${reason ?? 'unreadable'})`);
}
