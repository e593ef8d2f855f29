// A directory compiled: reading, git and the compiler in one step, for every verb that starts from YAML.
import { statSync } from 'node:fs';
import type { CompileOptions } from '../compiler/compile.ts';
import { analyse, compile } from '../compiler/compile.ts';
import { findingCalled } from '../compiler/diagnostics/adjust.ts';
import type { DiagnosticKey } from '../compiler/diagnostics/codes.ts';
import type { Diagnostic } from '../compiler/diagnostics/diagnostic.ts';
import { createCollector } from '../compiler/diagnostics/report.ts';
import type { Emitted, Origin } from '../compiler/emit/emit.ts';
import { gitOrigin } from './git-origin.ts';
import type { RepositoryFiles } from './read-repository.ts';
import { readRepository } from './read-repository.ts';
import type { FailOn } from './report/options.ts';
import { UsageError } from './usage-error.ts';
import { version } from './version.ts';

/** What the command line says about a compilation. */
export interface DirectoryOptions {
  /** The overlay; `MCPGW_ENV` where it is not given. */
  readonly env?: string;
  /** Values for `${var:NAME}`. */
  readonly var?: Readonly<Record<string, string>>;
  /** Slugs or numbers of findings to treat as errors, and as warnings. */
  readonly error?: readonly string[];
  readonly warn?: readonly string[];
}

export interface Findings {
  readonly diagnostics: readonly Diagnostic[];
  /** Files that were read and are a part of the configuration. */
  readonly fileCount: number;
  /** How many there are, when there is no error. */
  readonly upstreams?: number;
  readonly routes?: number;
  /** `lint.fail_on`, when it is written. */
  readonly failOn?: FailOn | undefined;
}

export interface CompiledDirectory extends Partial<Emitted>, Findings {}

/**
 * Compiles a directory, commit and dirty flag included.
 * @param origin where it comes from; asked of git when it is not given
 * @throws UsageError when there is no such directory, or no such finding as an option names
 */
export async function compileDirectory(
  directory: string,
  options: DirectoryOptions = {},
  origin?: Origin,
): Promise<CompiledDirectory> {
  const read = readDirectory(directory);
  return compileRead(read, origin ?? (await gitOrigin(directory, read.pathspecs)), compileOptions(options));
}

/**
 * Only what is wrong with it: makes no bundle, and does not ask git.
 * @throws UsageError as compileDirectory
 */
export function checkDirectory(directory: string, options: DirectoryOptions = {}): Findings {
  const { files, problems } = readDirectory(directory);
  if (problems.length > 0) return { diagnostics: unreadable(problems), fileCount: Object.keys(files).length };
  const { program, diagnostics, sources, failOn } = analyse(files, compileOptions(options));
  const found = { diagnostics, fileCount: sources.length, failOn };
  if (program === undefined) return found;
  return { ...found, upstreams: program.upstreams.length, routes: program.routes.length };
}

/** @throws UsageError when an option names a finding that does not exist */
export function compileOptions({ env, var: variables, error, warn }: DirectoryOptions): CompileOptions {
  const environment = env ?? (process.env.MCPGW_ENV || undefined);
  return { environment, variables, errors: findings(error), warnings: findings(warn), now: Date.now() };
}

function findings(names: readonly string[] = []): DiagnosticKey[] {
  return names.map((name) => {
    const slug = findingCalled(name);
    if (slug === undefined) throw new UsageError(`no finding is called ${name}`);
    return slug;
  });
}

function readDirectory(directory: string): RepositoryFiles {
  if (!statSync(directory, { throwIfNoEntry: false })?.isDirectory())
    throw new UsageError(`${directory} is not a directory`);
  return readRepository(directory);
}

function compileRead(
  { files, problems }: RepositoryFiles,
  origin: Origin,
  options: CompileOptions,
): CompiledDirectory {
  if (problems.length > 0) return { diagnostics: unreadable(problems), fileCount: Object.keys(files).length };
  const { sources, ...compiled } = compile(files, origin, `mcpgw ${version()}`, options);
  const fileCount = sources.length;
  if (compiled.bundle === undefined) return { ...compiled, fileCount };
  const { upstreams, routes } = compiled.bundle;
  return { ...compiled, fileCount, upstreams: upstreams.length, routes: routes.table.length };
}

/** What stands in an unreadable file is unknown, so nothing is said about the others. */
export function unreadable(problems: RepositoryFiles['problems']): readonly Diagnostic[] {
  const { report, diagnostics } = createCollector();
  for (const { path, problem } of problems) {
    report('unreadable-file', { file: { path, text: '' }, start: 0, end: 0 }, { problem });
  }
  return diagnostics();
}
