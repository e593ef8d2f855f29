// A git revision: `origin/main`, `HEAD~1`, or `<revision>:<directory>`.
import { statSync } from 'node:fs';
import { readApprovals } from '../approvals-file.ts';
import { compileDirectory } from '../compile-directory.ts';
import { EXIT } from '../exit-codes.ts';
import { timeOf } from '../git-origin.ts';
import { withCheckout } from './checkout.ts';
import { commitOf, gitLine, prefixOf } from './git.ts';
import { type Sourced, SourceError, type SourceOptions } from './source.ts';

export interface Revision {
  /** As it was asked for. */
  readonly name: string;
  readonly commit: string;
  /** From the root of the work tree; as `prefixOf`. */
  readonly folder: string;
}

/**
 * What a text names in the git repository that `directory` is in; undefined when it names nothing there.
 * @param directory of the configuration; the same one is meant in the revision unless the text names another
 */
export async function revisionOf(directory: string, text: string): Promise<Revision | undefined> {
  if (!statSync(directory, { throwIfNoEntry: false })?.isDirectory()) return undefined;
  const prefix = await prefixOf(directory);
  if (prefix === undefined) return undefined;
  const whole = await commitOf(directory, text);
  if (whole !== undefined) return { name: text, commit: whole, folder: prefix };
  const [, revision = '', folder = ''] = /^([^:]+):(.*)$/s.exec(text) ?? [];
  const commit = await commitOf(directory, revision);
  const isPath = !folder.startsWith('/') && !folder.split('/').includes('..');
  return commit !== undefined && isPath
    ? { name: text, commit, folder: folder.replace(/^\.\/?/, '') }
    : undefined;
}

/**
 * Where the branch began that is worked on, else the last commit; undefined outside of git.
 * @throws SourceError in a shallow clone that does not reach that far: compared with the last commit, whatever the
 *   branch did would look as if nothing had changed
 */
export async function defaultRevision(directory: string): Promise<Revision | undefined> {
  for (const branch of ['origin/main', 'main']) {
    const commit = await commitOf(directory, branch);
    if (commit === undefined) continue;
    const start = await gitLine(directory, ['merge-base', 'HEAD', commit]);
    if (start !== undefined && start !== '')
      return { ...(await revisionOf(directory, start))!, name: branch };
  }
  if (await isShallow(directory)) {
    throw new SourceError(
      'where this branch left main was not fetched; fetch the whole history (`fetch-depth: 0`), or name a base that is here',
      EXIT.findings,
    );
  }
  return revisionOf(directory, 'HEAD');
}

/** Whether the history was cut off when the repository was cloned. */
export async function isShallow(directory: string): Promise<boolean> {
  if (!statSync(directory, { throwIfNoEntry: false })?.isDirectory()) return false;
  return (await gitLine(directory, ['rev-parse', '--is-shallow-repository'])) === 'true';
}

/** @throws SourceError when the commit has no such directory, or not all of it is on this machine */
export async function gitSource(
  directory: string,
  { name, commit, folder }: Revision,
  options: SourceOptions,
): Promise<Sourced> {
  const origin = { commit, dirty: false, committed: await timeOf(directory, commit) };
  const compiled = await withCheckout(directory, commit, folder, async (checkout) => {
    const result = await compileDirectory(checkout, options, origin);
    return { ...result, approvals: readApprovals(checkout) };
  });
  if (compiled === undefined) {
    const where = folder === '' ? 'no files' : `no directory ${folder.replace(/\/$/, '')}`;
    throw new SourceError(
      `${name} (${commit.slice(0, 8)}) has ${where}, or not all of it was fetched; with --base-empty everything counts as new`,
      EXIT.findings,
    );
  }
  const { bundle, diagnostics, approvals } = compiled;
  return bundle === undefined ? { name, diagnostics } : { name, bundle, approvals };
}
