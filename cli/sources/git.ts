// Questions to git, answered from objects that are on this machine: nothing is fetched, nothing is written, and no
// program is run that the repository names.
import { execFile } from 'node:child_process';

const MOST_BYTES = 256 * 1024 * 1024;
const ENVIRONMENT: NodeJS.ProcessEnv = {
  GIT_OPTIONAL_LOCKS: '0',
  GIT_NO_LAZY_FETCH: '1',
  GIT_ALLOW_PROTOCOL: 'none',
  // Hooks of git set these, and mean another directory than ours.
  GIT_DIR: undefined,
  GIT_WORK_TREE: undefined,
  GIT_INDEX_FILE: undefined,
  GIT_PREFIX: undefined,
};

/** What git answers; undefined when it says no, or is not there. */
export function git(directory: string, args: readonly string[], input = ''): Promise<Buffer | undefined> {
  return new Promise((resolve) => {
    const child = execFile(
      'git',
      ['--no-replace-objects', '-c', 'core.fsmonitor=false', ...args],
      {
        cwd: directory,
        env: { ...process.env, ...ENVIRONMENT },
        encoding: 'buffer',
        maxBuffer: MOST_BYTES,
        timeout: 60_000,
      },
      (error, output) => resolve(error === null ? output : undefined),
    );
    // Git may have ended before it read everything.
    child.stdin?.on('error', () => undefined);
    child.stdin?.end(input);
  });
}

/** The first line of an answer. */
export async function gitLine(directory: string, args: readonly string[]): Promise<string | undefined> {
  const answer = await git(directory, args);
  return answer?.toString('utf8').split('\n')[0];
}

/** The commit a revision names, in full; undefined when there is none. */
export async function commitOf(directory: string, revision: string): Promise<string | undefined> {
  if (revision === '' || revision.startsWith('-')) return undefined;
  const line = await gitLine(directory, ['rev-parse', '--verify', '--quiet', `${revision}^{commit}`]);
  return line && /^[0-9a-f]{40,64}$/.test(line) ? line : undefined;
}

/** Where a directory lies in its work tree: empty, or a path with `/` at its end; undefined outside of any. */
export function prefixOf(directory: string): Promise<string | undefined> {
  return gitLine(directory, ['rev-parse', '--show-prefix']);
}

export interface TreeEntry {
  readonly mode: string;
  readonly object: string;
  readonly path: string;
  /** In bytes. */
  readonly size: number;
}

/** Files and links below `folder` (as `prefixOf`) in a commit, by path from there; submodules are left out. */
export async function filesIn(
  directory: string,
  commit: string,
  folder: string,
): Promise<readonly TreeEntry[] | undefined> {
  const answer = await git(directory, [
    'ls-tree',
    '-r',
    '-z',
    '--long',
    '--full-tree',
    `${commit}:${folder.replace(/\/$/, '')}`,
  ]);
  return answer
    ?.toString('utf8')
    .split('\0')
    .flatMap((line) => {
      const [, mode, kind, object, size, path] = /^(\d+) (\w+) ([0-9a-f]+) +(\d+|-)\t(.*)$/s.exec(line) ?? [];
      return mode !== undefined && kind === 'blob' && object !== undefined && path !== undefined
        ? [{ mode, object, path, size: Number(size) }]
        : [];
    });
}

/** The contents of objects, in order; undefined when one of them is not here. */
export async function contentsOf(
  directory: string,
  objects: readonly string[],
): Promise<readonly Buffer[] | undefined> {
  if (objects.length === 0) return [];
  const answer = await git(directory, ['cat-file', '--batch'], `${objects.join('\n')}\n`);
  if (answer === undefined) return undefined;
  const contents: Buffer[] = [];
  let at = 0;
  for (const object of objects) {
    const end = answer.indexOf('\n', at);
    const [, length] = new RegExp(`^${object} blob (\\d+)$`).exec(answer.toString('latin1', at, end)) ?? [];
    if (end === -1 || length === undefined) return undefined;
    const start = end + 1;
    contents.push(answer.subarray(start, start + Number(length)));
    at = start + Number(length) + 1;
  }
  return contents;
}
