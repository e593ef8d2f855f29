// What findings offer as their certain fix, written into the files.
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Diagnostic } from '../../compiler/diagnostics/diagnostic.ts';
import { checkDirectory } from '../compile-directory.ts';
import type { EnvironmentOptions } from '../options.ts';
import { UsageError } from '../usage-error.ts';
import { writeAtomically } from '../write-atomically.ts';

/** Mending a file can show what was hidden behind the fault; this often is enough for any file people write. */
const ROUNDS = 10;

/**
 * Applies fixes until no finding offers one.
 * @returns how many were applied
 * @throws UsageError when a path is no directory: a fix may depend on every file of the configuration
 */
export async function applyFixes(paths: readonly string[], options: EnvironmentOptions): Promise<number> {
  let count = 0;
  for (const directory of paths) {
    if (!statSync(directory, { throwIfNoEntry: false })?.isDirectory())
      throw new UsageError(`--fix needs the directory of a configuration, and ${directory} is none`);
    for (let round = 0; round < ROUNDS; round += 1) {
      const applied = await applyOnce(directory, checkDirectory(directory, options).diagnostics);
      if (applied === 0) break;
      count += applied;
    }
  }
  return count;
}

async function applyOnce(directory: string, diagnostics: readonly Diagnostic[]): Promise<number> {
  const byPath = new Map<string, NonNullable<Diagnostic['fix']>[]>();
  for (const { fix } of diagnostics) {
    if (fix === undefined) continue;
    const { path } = fix.at.file;
    byPath.set(path, [...(byPath.get(path) ?? []), fix]);
  }
  let count = 0;
  for (const [path, fixes] of byPath) {
    const file = join(directory, path);
    const before = readFileSync(file, 'utf8');
    const { text, applied } = withFixes(before, fixes);
    if (text === before) continue;
    await writeAtomically(file, text);
    count += applied;
  }
  return count;
}

/** Of fixes that overlap, the first; the others are found again in the next round. */
function withFixes(
  before: string,
  fixes: readonly NonNullable<Diagnostic['fix']>[],
): { readonly text: string; readonly applied: number } {
  let text = '';
  let at = 0;
  let applied = 0;
  for (const fix of fixes.toSorted((a, b) => a.at.start - b.at.start)) {
    if (fix.at.start < at) continue;
    text += before.slice(at, fix.at.start) + fix.text;
    at = fix.at.end;
    applied += 1;
  }
  return { text: text + before.slice(at), applied };
}
