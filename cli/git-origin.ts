// Which commit a configuration comes from, and whether its files differ from that commit. Without git, or outside a
// repository, there is simply nothing to say.
import { execFile } from 'node:child_process';
import type { Origin } from '../compiler/emit/emit.ts';

const NOWHERE: Origin = { commit: null, dirty: false };

/** Runs no program the repository may name (fsmonitor) and writes nothing to it (optional locks). */
export function gitOrigin(directory: string, pathspecs: readonly string[]): Promise<Origin> {
  const status = [
    'status',
    '--porcelain=v2',
    '--branch',
    '--untracked-files=all',
    '--ignored',
    '--',
    ...pathspecs,
  ];
  const env = { ...process.env, GIT_OPTIONAL_LOCKS: '0' };
  return new Promise((resolve) => {
    execFile(
      'git',
      ['-c', 'core.fsmonitor=false', ...status],
      { cwd: directory, env, timeout: 10_000, maxBuffer: 16 * 1024 * 1024 },
      (error, output) => {
        resolve(error === null ? originOf(output) : NOWHERE);
      },
    );
  });
}

function originOf(output: string): Origin {
  const lines = output.split('\n').filter((line) => line !== '');
  const commit = lines
    .map((line) => /^# branch\.oid ([0-9a-f]{40,64})$/.exec(line)?.[1])
    .find((oid) => oid !== undefined);
  return { commit: commit ?? null, dirty: lines.some((line) => !line.startsWith('#')) };
}
