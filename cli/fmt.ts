// `mcpgw fmt [paths...]`: files into the one form all of them have; `--check` only says which are not in it, and what
// would change. `-` formats standard input.
import { statSync } from 'node:fs';
import { text as readAll } from 'node:stream/consumers';
import { formatText } from '../compiler/format/format.ts';
import { notFormatted } from '../compiler/format/not-formatted.ts';
import { EXIT } from './exit-codes.ts';
import { counted } from './findings.ts';
import { applyFixes } from './fmt/apply-fixes.ts';
import { formatDiff } from './format-diff.ts';
import { type FileForm, formOf, formsOf, schemaOf } from './format-files.ts';
import type { EnvironmentOptions } from './options.ts';
import type { OutputOptions } from './report/options.ts';
import type { Part } from './report/report.ts';
import { withoutCommands } from './report/workflow-commands.ts';
import { writeReport } from './report/write.ts';
import { UsageError } from './usage-error.ts';
import { writeAtomically } from './write-atomically.ts';

export interface FmtOptions extends OutputOptions, EnvironmentOptions {
  /** Write nothing; exit code 1 when a file is not formatted. */
  readonly check: boolean;
  /** First apply what findings offer as their certain fix. */
  readonly fix: boolean;
}

/** Returns the exit code. */
export async function fmt(paths: readonly string[], options: FmtOptions): Promise<number> {
  const startedAt = performance.now();
  if (paths.includes('-')) {
    if (paths.length > 1) throw new UsageError('`-` is standard input, and cannot be named beside files');
    return formatInput(options.check);
  }
  const fixed = options.fix ? await applyFixes(paths, options) : 0;
  const forms = paths.flatMap((path) => (isFile(path) ? [formOf(path, path)] : formsOf(path)));
  const changed = forms.filter(({ before, after }) => before !== after);
  if (!options.check) for (const { file, after, path } of changed) await write(path, file, after);
  const elapsed = Math.round(performance.now() - startedAt);
  const part = options.check ? checked(forms, changed, elapsed) : written(forms, changed, fixed, elapsed);
  const [directory = '.'] = paths;
  return writeReport(
    { verb: 'fmt', directory: isFile(directory) ? '.' : directory, parts: [part] },
    options,
    startedAt,
  );
}

function written(
  forms: readonly FileForm[],
  changed: readonly FileForm[],
  fixed: number,
  elapsedMs: number,
): Part {
  const left = forms.filter(({ problem }) => problem !== undefined);
  const lines = [
    ...changed.map(({ path }) => `formatted ${path}`),
    ...left.map(({ path, problem }) => `left alone ${path}: ${problem}`),
  ];
  const fixes = fixed > 0 ? [`${counted(fixed, 'fix').replace(/fixs$/, 'fixes')} applied`] : [];
  const counts = [counted(forms.length, 'file'), ...fixes, `${changed.length} formatted`];
  return {
    name: 'fmt',
    ok: left.length === 0,
    diagnostics: [],
    text: lines.map((line) => `${line}\n`).join(''),
    json: jsonOf(changed, left),
    summary: `${counts.join(', ')}${left.length > 0 ? `, ${left.length} left alone` : ''} (${elapsedMs} ms)`,
  };
}

function checked(forms: readonly FileForm[], changed: readonly FileForm[], elapsedMs: number): Part {
  const left = forms.filter(({ problem }) => problem !== undefined);
  const problems = left.map(({ path, problem }) => `cannot check ${path}: ${problem}\n`);
  return {
    name: 'fmt',
    ok: changed.length === 0 && left.length === 0,
    diagnostics: notFormatted(changed),
    text: formatDiff(changed) + problems.join(''),
    json: jsonOf(changed, left),
    summary: `${counted(forms.length, 'file')}, ${changed.length} not formatted (${elapsedMs} ms)`,
  };
}

function jsonOf(changed: readonly FileForm[], left: readonly FileForm[]): object {
  return {
    changed: changed.map(({ path }) => path),
    left_alone: left.map(({ path, problem }) => ({ file: path, problem })),
  };
}

async function formatInput(check: boolean): Promise<number> {
  const before = await readAll(process.stdin);
  const path = 'stdin.yaml';
  const { text: after, problem } = formatText(before, schemaOf(path));
  if (problem !== undefined) {
    process.stderr.write(`mcpgw: standard input is left alone: ${problem}\n`);
    return EXIT.findings;
  }
  const diff = () => withoutCommands(formatDiff([{ path, file: path, before, after }]), process.env);
  process.stdout.write(check ? diff() : after);
  return check && before !== after ? EXIT.findings : EXIT.ok;
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() === true;
}

async function write(path: string, file: string, text: string): Promise<void> {
  try {
    await writeAtomically(file, text);
  } catch (error) {
    throw new UsageError(
      `cannot write ${path}: ${(error as NodeJS.ErrnoException).code ?? 'unknown reason'}`,
    );
  }
}
