// START HERE: the six passes of the compiler, in order.
//
//   parse     texts -> fragments: values that know the places of their keys
//   validate  variables replaced, then every fragment against the schema
//   resolve   fragments -> one program: merged, defaults filled in, names linked
//   check     what the schema cannot say: routing, security, tools, cost
//   lower     program -> tables of the bundle
//   emit      tables -> canonical text with its digest
//
// Pure: no disk, clock, environment or locale, so the same files give the same bytes anywhere.
import type { Program } from './ast/program.ts';
import { check } from './check/check.ts';
import type { Diagnostic } from './diagnostics/diagnostic.ts';
import { createCollector } from './diagnostics/report.ts';
import type { Emitted, Origin } from './emit/emit.ts';
import { emit } from './emit/emit.ts';
import { lower } from './lower/lower.ts';
import { parse } from './parse/parse.ts';
import { resolve } from './resolve/resolve.ts';
import { validate } from './validate/validate.ts';

export interface Compiled extends Partial<Emitted> {
  /** By file and place. With an error among them there is no bundle. */
  readonly diagnostics: readonly Diagnostic[];
}

export interface Analysed {
  /** Without errors. */
  readonly program?: Program;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Compiles a repository.
 * @param files YAML texts by path, relative to the repository and with `/`; their order has no meaning
 * @param origin where the texts come from
 * @param compiler what the bundle says compiled it, such as `mcpgw 0.1.0`
 */
export function compile(
  files: Readonly<Record<string, string>>,
  origin: Origin,
  compiler = 'mcpgw',
): Compiled {
  const { program, diagnostics } = analyse(files);
  if (program === undefined) return { diagnostics };
  const tables = lower(program);
  return { ...emit(tables, files, origin, compiler), diagnostics };
}

/** The first four passes: everything that can be wrong. Without a program, something is. */
export function analyse(files: Readonly<Record<string, string>>): Analysed {
  const { report, hasErrors, diagnostics } = createCollector();
  const read = parse(files, report);
  const shaped = validate(read, report);
  const program = resolve(shaped, report);
  if (program !== undefined) check(program, report);
  return hasErrors() || program === undefined
    ? { diagnostics: diagnostics() }
    : { program, diagnostics: diagnostics() };
}
