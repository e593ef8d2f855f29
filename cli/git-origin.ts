// Which commit a configuration comes from, from when that is, and whether its files differ from it. Without git, or
// outside a repository, there is simply nothing to say.
import { execFile } from 'node:child_process';
import type { Origin } from '../compiler/emit/emit.ts';
import { UsageError } from './usage-error.ts';

/**
 * The origin of the files `pathspecs` name.
 * @throws UsageError for a SOURCE_DATE_EPOCH that is no time
 */
export async function gitOrigin(directory: string, pathspecs: readonly string[]): Promise<Origin> {
  const status = await ask(directory, [
    'status',
    '--porcelain=v2',
    '--branch',
    '--untracked-files=all',
    '--ignored',
    '--',
    ...pathspecs,
  ]);
  const lines = (status ?? '').split('\n').filter((line) => line !== '');
  const commit = lines
    .map((line) => /^# branch\.oid ([0-9a-f]{40,64})$/.exec(line)?.[1])
    .find((oid) => oid !== undefined);
  const dirty = lines.some((line) => !line.startsWith('#'));
  return { commit: commit ?? null, dirty, committed: await timeOf(directory, commit) };
}

/**
 * When a commit was made, in seconds of Unix time: SOURCE_DATE_EPOCH where that is set, as it does for all builds.
 * @throws UsageError for a SOURCE_DATE_EPOCH that is no time
 */
export async function timeOf(directory: string, commit: string | undefined): Promise<number | undefined> {
  const told = process.env.SOURCE_DATE_EPOCH;
  if (told !== undefined && told !== '') {
    if (!/^\d{1,12}$/.test(told)) throw new UsageError('SOURCE_DATE_EPOCH is not a number of seconds');
    return Number(told);
  }
  if (commit === undefined) return undefined;
  const object = await ask(directory, ['--no-replace-objects', 'cat-file', 'commit', commit]);
  const [header = ''] = (object ?? '').split('\n\n');
  const seconds = /^committer .*> (\d{1,12}) [+-]\d{4}$/m.exec(header)?.[1];
  return seconds === undefined ? undefined : Number(seconds);
}

/** Runs no program the repository may name (fsmonitor) and writes nothing to it (optional locks). */
function ask(directory: string, args: readonly string[]): Promise<string | undefined> {
  const env = { ...process.env, GIT_OPTIONAL_LOCKS: '0', GIT_NO_LAZY_FETCH: '1' };
  return new Promise((resolve) => {
    execFile(
      'git',
      ['-c', 'core.fsmonitor=false', ...args],
      { cwd: directory, env, timeout: 10_000, maxBuffer: 16 * 1024 * 1024 },
      (error, output) => resolve(error === null ? output : undefined),
    );
  });
}
