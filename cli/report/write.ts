// A report where it was asked to go: standard output in one format, files in others, and in GitHub Actions the
// annotations of the step.
import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { ANNOTATIONS_PER_STEP, renderGithub } from '../../compiler/diagnostics/render-github.ts';
import { renderMarkdown } from '../../compiler/diagnostics/render-markdown.ts';
import { wantsColor } from '../color.ts';
import { UsageError } from '../usage-error.ts';
import { baseOf } from './base.ts';
import { FORMATS, type Format, isFormat } from './formats.ts';
import type { OutputOptions } from './options.ts';
import { render } from './render.ts';
import { exitCodeOf, findingsOf, type Report } from './report.ts';
import { withoutCommands } from './workflow-commands.ts';

/**
 * Prints and writes a report.
 * @param startedAt `performance.now()` when the verb began
 * @returns the exit code
 * @throws UsageError when a file cannot be written
 */
export function writeReport(report: Report, options: OutputOptions, startedAt: number): number {
  const doneAt = performance.now();
  const { env } = process;
  const base = baseOf(report.directory, env);
  const { quiet, summary } = options;
  const targets = options.files.map((text) => targetOf(text, options.format));
  const color = wantsColor(options.color, process.stdout.isTTY === true, env);
  process.stdout.write(render(withSafeTexts(report, env), options.format, { base, color, quiet, summary }));
  if (options.format === 'github' || (options.format === 'text' && env.GITHUB_ACTIONS === 'true'))
    annotate(report, options.format, base, env);
  for (const { file, format } of targets)
    writeTo(file, render(report, format, { base, color: false, quiet: false, summary }));
  if (options.verbose) {
    const [start, work, output] = [startedAt, doneAt - startedAt, performance.now() - doneAt].map(Math.round);
    process.stderr.write(`took ${start} ms to start, ${work} ms to work, ${output} ms to write\n`);
  }
  return exitCodeOf(report);
}

/**
 * `FILE` in the format of standard output, or `FORMAT:FILE`.
 * @throws UsageError for a format alone or one that does not exist
 */
export function targetOf(text: string, format: Format): { readonly file: string; readonly format: Format } {
  const [, prefix = '', file = ''] = /^([a-z]{2,}):(.*)$/s.exec(text) ?? [];
  if (prefix === '') {
    if (isFormat(text))
      throw new UsageError(`\`${text}\` is a format without a file: write ${text}:FILE, or --format ${text}`);
    return { file: text, format };
  }
  if (!isFormat(prefix))
    throw new UsageError(`there is no format \`${prefix}\`; there are ${FORMATS.join(', ')}`);
  if (file === '') throw new UsageError(`\`${text}\` names no file`);
  return { file, format: prefix };
}

/** What verbs say beside findings shows lines of files, as a diff does; the frames of findings have a gutter before them. */
function withSafeTexts(report: Report, env: NodeJS.ProcessEnv): Report {
  const parts = report.parts.map((part) =>
    part.text === undefined ? part : { ...part, text: withoutCommands(part.text, env) },
  );
  return { ...report, parts };
}

/** What is beyond the annotations GitHub shows is told, and goes to the summary of the job where there is one. */
function annotate(report: Report, format: Format, base: string, env: NodeJS.ProcessEnv): void {
  const { commands, rest } = renderGithub(findingsOf(report), { base });
  if (format !== 'github') process.stdout.write(commands);
  if (rest.length === 0) return;
  const file = env.GITHUB_STEP_SUMMARY;
  const where = file ? '; they are in the summary of the job' : '';
  process.stdout.write(
    `${rest.length} more without annotations: GitHub shows ${ANNOTATIONS_PER_STEP} of a kind for each step${where}\n`,
  );
  if (file) {
    const heading = `### mcpgw ${report.verb}: findings without annotations`;
    withFile(file, () => appendFileSync(file, `${heading}\n\n${renderMarkdown(rest, { base })}\n`));
  }
}

function writeTo(file: string, text: string): void {
  withFile(file, () => {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  });
}

function withFile(file: string, write: () => void): void {
  try {
    write();
  } catch (error) {
    const { code = 'unknown reason' } = error as NodeJS.ErrnoException;
    throw new UsageError(`cannot write ${file}: ${code}`);
  }
}
