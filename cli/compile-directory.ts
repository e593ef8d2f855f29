// A directory compiled: reading, git and the compiler in one step, for every verb that starts from YAML.
import { statSync } from 'node:fs';
import type { Compiled } from '../compiler/compile.ts';
import { analyse, compile } from '../compiler/compile.ts';
import type { Diagnostic } from '../compiler/diagnostics/diagnostic.ts';
import { createCollector } from '../compiler/diagnostics/report.ts';
import type { Origin } from '../compiler/emit/emit.ts';
import { gitOrigin } from './git-origin.ts';
import type { RepositoryFiles } from './read-repository.ts';
import { readRepository } from './read-repository.ts';
import { UsageError } from './usage-error.ts';
import { version } from './version.ts';

export interface Findings {
  readonly diagnostics: readonly Diagnostic[];
  /** YAML files that were read. */
  readonly fileCount: number;
  /** How many there are, when there is no error. */
  readonly upstreams?: number;
  readonly routes?: number;
}

export interface CompiledDirectory extends Compiled, Findings {}

/**
 * Compiles a directory, commit and dirty flag included.
 * @throws UsageError when there is no such directory
 */
export async function compileDirectory(directory: string): Promise<CompiledDirectory> {
  const read = readDirectory(directory);
  return compileRead(read, await gitOrigin(directory, read.pathspecs));
}

/** Only what is wrong with it: makes no bundle, and does not ask git. */
export function checkDirectory(directory: string): Findings {
  const { files, problems } = readDirectory(directory);
  const fileCount = Object.keys(files).length;
  if (problems.length > 0) return { diagnostics: unreadable(problems), fileCount };
  const { program, diagnostics } = analyse(files);
  if (program === undefined) return { diagnostics, fileCount };
  return { diagnostics, fileCount, upstreams: program.upstreams.length, routes: program.routes.length };
}

function readDirectory(directory: string): RepositoryFiles {
  if (!statSync(directory, { throwIfNoEntry: false })?.isDirectory())
    throw new UsageError(`${directory} is not a directory`);
  return readRepository(directory);
}

function compileRead({ files, problems }: RepositoryFiles, origin: Origin): CompiledDirectory {
  const fileCount = Object.keys(files).length;
  if (problems.length > 0) return { diagnostics: unreadable(problems), fileCount };
  const compiled = compile(files, origin, `mcpgw ${version()}`);
  if (compiled.bundle === undefined) return { ...compiled, fileCount };
  const { upstreams, routes } = compiled.bundle;
  return { ...compiled, fileCount, upstreams: upstreams.length, routes: routes.table.length };
}

/** What stands in an unreadable file is unknown, so nothing is said about the others. */
function unreadable(problems: RepositoryFiles['problems']): readonly Diagnostic[] {
  const { report, diagnostics } = createCollector();
  for (const { path, problem } of problems) {
    report('unreadable-file', { file: { path, text: '' }, start: 0, end: 0 }, { problem });
  }
  return diagnostics();
}
