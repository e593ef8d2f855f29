// Results as JUnit XML: what CI systems show as a list of tests. Findings become test cases, of which the errors fail;
// other products (the policy tests, the parts of `check`) bring cases of their own.
import { originOf } from '../ast/source.ts';
import type { Diagnostic } from './diagnostic.ts';
import { printable } from './printable.ts';

export interface JunitCase {
  readonly name: string;
  /** What it belongs to, such as a file. */
  readonly group: string;
  /** Why it failed; the first line is the summary. */
  readonly failure?: string;
  /** What it said although it passed. */
  readonly output?: string;
}

export interface JunitSuite {
  readonly name: string;
  readonly cases: readonly JunitCase[];
}

/** Each finding as a case; one case that passes when there is nothing to say, because no case looks like no run. */
export function casesOf(
  diagnostics: readonly Diagnostic[],
  base: string,
  fails: (diagnostic: Diagnostic) => boolean,
): readonly JunitCase[] {
  if (diagnostics.length === 0) return [{ name: 'no findings', group: 'configuration' }];
  return diagnostics.map((diagnostic) => {
    const { code, slug, at, message, help } = diagnostic;
    const place = `${base}${originOf(at)}`;
    const text = [message, `at ${place}`, ...help.map((line) => `help: ${line}`)].join('\n');
    return {
      name: `${code} ${slug} at ${place}`,
      group: `${base}${at.file.path}`,
      ...(fails(diagnostic) ? { failure: text } : { output: text }),
    };
  });
}

/** No times: the same result gives the same text. */
export function renderJunit(suites: readonly JunitSuite[]): string {
  const all = suites.flatMap(({ cases }) => cases);
  const lines = ['<?xml version="1.0" encoding="UTF-8"?>', `<testsuites name="mcpgw" ${counts(all)}>`];
  for (const { name, cases } of suites) {
    lines.push(`  <testsuite name="${escaped(name)}" ${counts(cases)}>`);
    for (const one of cases) lines.push(...caseOf(one));
    lines.push('  </testsuite>');
  }
  return `${[...lines, '</testsuites>'].join('\n')}\n`;
}

function counts(cases: readonly JunitCase[]): string {
  const failures = cases.filter(({ failure }) => failure !== undefined).length;
  return `tests="${cases.length}" failures="${failures}" errors="0" skipped="0"`;
}

function caseOf({ name, group, failure, output }: JunitCase): string[] {
  const head = `    <testcase name="${escaped(name)}" classname="${escaped(group)}"`;
  if (failure === undefined && output === undefined) return [`${head}/>`];
  const text = lined(failure ?? output ?? '');
  const body =
    failure === undefined
      ? `<system-out>${text}</system-out>`
      : `<failure message="${escaped(failure.split('\n', 1)[0] ?? '')}">${text}</failure>`;
  return [`${head}>`, `      ${body}`, '    </testcase>'];
}

function lined(text: string): string {
  return text.split('\n').map(escaped).join('\n');
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** XML has no way at all to write most control characters, nor halves of surrogate pairs. */
function escaped(text: string): string {
  const clean = printable(text).replace(/[\ufffe\uffff]/g, '\ufffd');
  return clean
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');
}
