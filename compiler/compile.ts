// START HERE: the seven passes of the compiler, in order.
//
//   parse     texts -> fragments: values that know the places of their keys
//   merge     fragments and the overlay of the environment -> one document
//   validate  variables replaced, then the document against the schema
//   resolve   document -> program: defaults filled in, names linked, conditions compiled
//   check     what the schema cannot say: routing, security, tools, cost
//   lower     program -> tables of the bundle
//   emit      tables -> canonical text with its digest
//
// Pure: no disk, clock, environment or locale, so the same files give the same bytes anywhere.
import type { Program } from './ast/program.ts';
import { check } from './check/check.ts';
import { treated, withoutIgnored } from './diagnostics/adjust.ts';
import type { DiagnosticKey } from './diagnostics/codes.ts';
import type { Diagnostic } from './diagnostics/diagnostic.ts';
import type { FailOn } from './diagnostics/lint.ts';
import { lintOf } from './diagnostics/lint.ts';
import { createCollector } from './diagnostics/report.ts';
import type { Emitted, Origin } from './emit/emit.ts';
import { emit } from './emit/emit.ts';
import { lower } from './lower/lower.ts';
import { merge } from './merge/merge.ts';
import { parse } from './parse/parse.ts';
import { resolve } from './resolve/resolve.ts';
import { validate } from './validate/validate.ts';

/** What was found, whatever became of it. */
interface Found {
  /** By file and place. With an error among them there is no bundle. */
  readonly diagnostics: readonly Diagnostic[];
  /** `lint.fail_on`, when it is written. */
  readonly failOn: FailOn | undefined;
  /** Paths of the texts that are a part of the configuration, sorted. */
  readonly sources: readonly string[];
}

export interface Compiled extends Partial<Emitted>, Found {}

export interface Analysed extends Found {
  /** Without errors. */
  readonly program?: Program;
}

export interface CompileOptions {
  /** The overlay to apply, `environments/<environment>.yaml`. None by default. */
  readonly environment?: string | undefined;
  /** Values for `${var:NAME}` that win over `vars` of every file. */
  readonly variables?: Readonly<Record<string, string>> | undefined;
  /** Findings that are errors or warnings whatever `lint.rules` says. What is an error by itself stays one. */
  readonly errors?: readonly DiagnosticKey[] | undefined;
  readonly warnings?: readonly DiagnosticKey[] | undefined;
  /** Milliseconds since 1970, to find what has expired; never in the bundle. */
  readonly now?: number | undefined;
}

/**
 * Compiles a repository.
 * @param files YAML texts (and the lockfile) by path, relative to the repository and with `/`; their order has no meaning
 * @param origin where the texts come from
 * @param compiler what the bundle says compiled it, such as `mcpgw 0.1.0`
 */
export function compile(
  files: Readonly<Record<string, string>>,
  origin: Origin,
  compiler = 'mcpgw',
  options: CompileOptions = {},
): Compiled {
  const { program, ...found } = analyse(files, options);
  if (program === undefined) return found;
  const tables = lower(program, files);
  const texts = Object.fromEntries(found.sources.map((path) => [path, files[path] ?? '']));
  return { ...emit(tables, texts, origin, compiler, program.environment), ...found };
}

/** The first five passes: everything that can be wrong. Without a program, something is. */
export function analyse(
  files: Readonly<Record<string, string>>,
  { environment, variables = {}, errors, warnings, now }: CompileOptions = {},
): Analysed {
  const { report, hasErrors, diagnostics: collected } = createCollector();
  const merged = merge(parse(files, environment, report), report);
  const document = validate(merged, variables, report);
  const program = resolve(document, { files, environment }, report);
  if (program !== undefined) check(program, report, now);
  const texts = document.paths.map((path) => ({ path, text: files[path] ?? '' }));
  const kept = withoutIgnored(texts, report, collected, program !== undefined && !hasErrors());
  const { rules, failOn } = lintOf(document);
  const diagnostics = treated(kept, { rules, errors, warnings });
  const isGood = program !== undefined && !diagnostics.some(({ severity }) => severity === 'error');
  const sources = [...document.paths, ...(program?.beside ?? [])].sort();
  return { ...(isGood && { program }), diagnostics, failOn, sources };
}
