// Texts -> tests that can be run: parsed with places, held against their schema, and every name in them looked up in
// the policy. A file with an error is not run: a test that asks for what does not exist would prove nothing.
import type { Bundle } from '../../schema/generated/bundle.ts';
import type { TestFile } from '../../schema/generated/tests.ts';
import type { Fragment } from '../ast/fragment.ts';
import { spanAt } from '../ast/place.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { createCollector } from '../diagnostics/report.ts';
import { parseFile } from '../parse/parse.ts';
import { checkDefaults, checkTest, type Reading } from './check-test.ts';
import { shape } from './shape.ts';
import type { Suite } from './suite.ts';

export interface ReadTests {
  /** By path; without the files that have errors. */
  readonly suites: readonly Suite[];
  /** By path. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Reads test files.
 * @param files texts by path, relative to the repository
 * @param bundle whose upstreams, routes and rules the tests may name
 */
export function readTests(files: Readonly<Record<string, string>>, bundle: Bundle): ReadTests {
  const { report, diagnostics } = createCollector();
  const fragments = Object.keys(files)
    .sort()
    .map((path) => parseFile({ path, text: files[path] ?? '' }, report));
  const read = fragments
    .filter((fragment) => fragment !== undefined)
    .map((fragment) => readFile(fragment, bundle));
  return {
    suites: read.map(({ suite }) => suite).filter((suite) => suite !== undefined),
    diagnostics: [...diagnostics(), ...read.flatMap((one) => one.diagnostics)],
  };
}

function readFile(
  fragment: Fragment,
  bundle: Bundle,
): { readonly suite?: Suite; readonly diagnostics: readonly Diagnostic[] } {
  const { report, hasErrors, diagnostics } = createCollector();
  const file = shape(fragment, report);
  if (file === undefined) return { diagnostics: diagnostics() };
  const reading: Reading = { bundle, report, at: (pointer, part) => spanAt(fragment.place, pointer, part) };
  reportRepeatedNames(file, reading);
  checkDefaults(file.defaults, reading);
  for (const [number, test] of file.tests.entries()) checkTest(test, `/tests/${number}`, reading);
  if (hasErrors()) return { diagnostics: diagnostics() };
  const cases = file.tests.map((test, number) => ({
    name: test.name,
    at: reading.at(`/tests/${number}`, 'value'),
    test,
    defaults: file.defaults ?? {},
  }));
  return { suite: { path: fragment.file.path, cases }, diagnostics: diagnostics() };
}

/** A name picks a test (`--filter`) and stands alone in a report. */
function reportRepeatedNames({ tests }: TestFile, { report, at }: Reading): void {
  const first = new Map<string, number>();
  for (const [number, { name }] of tests.entries()) {
    const earlier = first.get(name);
    if (earlier === undefined) first.set(name, number);
    else {
      const related = [{ at: at(`/tests/${earlier}/name`, 'value'), message: 'first defined here' }];
      report('duplicate-name', at(`/tests/${number}/name`, 'value'), { kind: 'test', name }, { related });
    }
  }
}
