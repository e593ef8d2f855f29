// How findings are treated: `lint.rules` of the root file, comments that ignore a finding, flags of the command line.
// Part of the analysis, so that a finding that was made an error keeps a bundle from being made. What is an error in
// the table stays one: the compiler could not go on without it.
import type { SourceFile } from '../ast/source.ts';
import { lineColumn } from '../ast/source.ts';
import type { DiagnosticKey, Severity } from './codes.ts';
import { CODES } from './codes.ts';
import type { Diagnostic, Report } from './diagnostic.ts';
import { readIgnores } from './ignores.ts';

export type Level = Severity | 'off';

export interface Treatment {
  /** Levels by slug, from `lint.rules`. */
  readonly rules: Readonly<Record<string, Level>>;
  /** Slugs that are errors (`-E`) and warnings (`-W`) whatever `rules` says. */
  readonly errors?: readonly DiagnosticKey[] | undefined;
  readonly warnings?: readonly DiagnosticKey[] | undefined;
}

/** The level a finding gets. Flags win over `lint.rules`. `severity`: where it was reported as another than the table's. */
export function levelOf(
  slug: DiagnosticKey,
  { rules, errors = [], warnings = [] }: Treatment,
  severity: Severity = CODES[slug].severity,
): Level {
  if (severity === 'error' || errors.includes(slug)) return 'error';
  if (warnings.includes(slug)) return 'warning';
  return Object.hasOwn(rules, slug) ? (rules[slug] ?? severity) : severity;
}

/** The finding a code (`MCPGW2004`) or a slug (`shadowed-route`) stands for. */
export function findingCalled(name: string): DiagnosticKey | undefined {
  const slugs = Object.keys(CODES) as DiagnosticKey[];
  return slugs.find((slug) => slug === name || CODES[slug].code === name.toUpperCase());
}

/** Every finding at the level it gets; those that are off are left out. */
export function treated(diagnostics: readonly Diagnostic[], treatment: Treatment): Diagnostic[] {
  return diagnostics.flatMap((diagnostic) => {
    const severity = levelOf(diagnostic.slug, treatment, diagnostic.severity);
    return severity === 'off' ? [] : [{ ...diagnostic, severity }];
  });
}

/**
 * Leaves out what comments ignore, and reports comments that ignore nothing.
 * @param isWhole whether every pass ran; only then is it certain that a comment has nothing to ignore
 */
export function withoutIgnored(
  files: readonly SourceFile[],
  report: Report,
  diagnostics: () => readonly Diagnostic[],
  isWhole: boolean,
): Diagnostic[] {
  const ignores = files.flatMap((file) => readIgnores(file, report));
  const meant = new Set(ignores.map(({ slug, at, line }) => placeKey(slug, at.file.path, line)));
  // What the situation made an error is one that the compiler cannot go on with, whatever the table says.
  const keyOf = ({ slug, severity, at }: Diagnostic) =>
    severity === 'error' ? '' : placeKey(slug, at.file.path, lineColumn(at.file, at.start).line);
  const found = new Set(diagnostics().map(keyOf));
  for (const { slug, at, line } of isWhole ? ignores : [])
    if (!found.has(placeKey(slug, at.file.path, line)))
      report('unused-ignore', at, { slug }, { help: ['remove the comment'] });
  return diagnostics().filter((diagnostic) => !meant.has(keyOf(diagnostic)));
}

function placeKey(slug: DiagnosticKey, path: string, line: number): string {
  return `${slug} ${line} ${path}`;
}
