// The configuration of a commit, laid out in a temporary directory, so that the same code reads it that reads the work
// tree: which files belong to a configuration is decided in one place.
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { filesBeside } from '../../compiler/named-files.ts';
import { MAX_FILE_BYTES } from '../../compiler/parse/parse.ts';
import { contentsOf, filesIn, type TreeEntry } from './git.ts';

const LINK = '120000';
const YAML = /\.ya?ml$/;

/**
 * Calls `use` with a directory that holds what the commit has below `folder`; it is gone afterwards.
 * @returns undefined when the commit has no such folder, or its objects are not all here
 */
export async function withCheckout<Result>(
  directory: string,
  commit: string,
  folder: string,
  use: (checkout: string) => Promise<Result>,
): Promise<Result | undefined> {
  const entries = (await filesIn(directory, commit, folder))?.filter(({ path }) => staysBelow(path));
  if (entries === undefined) return undefined;
  const yaml = await read(
    directory,
    entries.filter(({ mode, path }) => mode === LINK || YAML.test(path)),
  );
  if (yaml === undefined) return undefined;
  // Only the YAML says which other files there are.
  const beside = new Set(
    filesBeside(Object.fromEntries(yaml.map(({ path, content }) => [path, content.toString('utf8')]))),
  );
  const others = await read(
    directory,
    entries.filter(({ mode, path }) => mode !== LINK && !YAML.test(path) && beside.has(path)),
  );
  if (others === undefined) return undefined;
  const checkout = mkdtempSync(join(tmpdir(), 'mcpgw-plan-'));
  try {
    layOut(checkout, [...yaml, ...others]);
    return await use(checkout);
  } finally {
    rmSync(checkout, { recursive: true, force: true });
  }
}

interface File extends TreeEntry {
  readonly content: Buffer;
}

async function read(directory: string, entries: readonly TreeEntry[]): Promise<File[] | undefined> {
  const small = entries.filter(({ size }) => size <= MAX_FILE_BYTES);
  const contents = await contentsOf(
    directory,
    small.map(({ object }) => object),
  );
  // The reader says of each that it is too large; what is in it does not matter.
  const large = entries.filter(({ size }) => size > MAX_FILE_BYTES);
  const oversized = Buffer.alloc(large.length === 0 ? 0 : MAX_FILE_BYTES + 1);
  return (
    contents && [
      ...contents.map((content, i) => ({ ...small[i]!, content })),
      ...large.map((entry) => ({ ...entry, content: oversized })),
    ]
  );
}

/** Links come last, so that nothing is ever written through one; one that leads out is refused by the reader. */
function layOut(checkout: string, files: readonly File[]): void {
  const links = files.filter(({ mode }) => mode === LINK);
  for (const { path, content } of files.filter(({ mode }) => mode !== LINK)) {
    mkdirSync(dirname(join(checkout, path)), { recursive: true });
    writeFileSync(join(checkout, path), content, { flag: 'wx' });
  }
  for (const { path, content } of links) {
    mkdirSync(dirname(join(checkout, path)), { recursive: true });
    symlinkSync(content.toString('utf8'), join(checkout, path));
  }
}

/** Git makes no other paths, but whoever writes objects by hand can. */
function staysBelow(path: string): boolean {
  return !path.split(/[\\/]/).some((part) => part === '' || part === '.' || part === '..');
}
