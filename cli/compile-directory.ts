// A directory compiled: reading, git and the compiler in one step, for every verb that starts from YAML.
import { statSync } from 'node:fs';
import type { Compiled } from '../compiler/compile.ts';
import { compile } from '../compiler/compile.ts';
import type { Diagnostic } from '../compiler/diagnostics/diagnostic.ts';
import { createCollector } from '../compiler/diagnostics/report.ts';
import type { Origin } from '../compiler/emit/emit.ts';
import { gitOrigin } from './git-origin.ts';
import type { RepositoryFiles } from './read-repository.ts';
import { readRepository } from './read-repository.ts';
import { UsageError } from './usage-error.ts';
import { version } from './version.ts';

export interface CompiledDirectory extends Compiled {
  /** YAML files that were read. */
  readonly fileCount: number;
}

/**
 * Compiles a directory, commit and dirty flag included.
 * @throws UsageError when there is no such directory
 */
export async function compileDirectory(directory: string): Promise<CompiledDirectory> {
  const read = readDirectory(directory);
  return compileRead(read, await gitOrigin(directory, read.pathspecs));
}

/** The same for those who only want the diagnostics: does not ask git. */
export function checkDirectory(directory: string): CompiledDirectory {
  return compileRead(readDirectory(directory), { commit: null, dirty: false });
}

function readDirectory(directory: string): RepositoryFiles {
  if (!statSync(directory, { throwIfNoEntry: false })?.isDirectory())
    throw new UsageError(`${directory} is not a directory`);
  return readRepository(directory);
}

function compileRead({ files, problems }: RepositoryFiles, origin: Origin): CompiledDirectory {
  const fileCount = Object.keys(files).length;
  if (problems.length > 0) return { diagnostics: unreadable(problems), fileCount };
  return { ...compile(files, origin, `mcpgw ${version()}`), fileCount };
}

/** What stands in an unreadable file is unknown, so nothing is said about the others. */
function unreadable(problems: RepositoryFiles['problems']): readonly Diagnostic[] {
  const { report, diagnostics } = createCollector();
  for (const { path, problem } of problems) {
    report('unreadable-file', { file: { path, text: '' }, start: 0, end: 0 }, { problem });
  }
  return diagnostics();
}
