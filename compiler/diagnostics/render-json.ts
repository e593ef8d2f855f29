// Diagnostics as data for programs. `format_version` follows Terraform's rule: a new minor adds members, a new major
// is to be refused by readers that do not know it.
import type { Span } from '../ast/source.ts';
import { lineColumn } from '../ast/source.ts';
import type { Diagnostic } from './diagnostic.ts';
import { fingerprintsOf } from './fingerprint.ts';
import { pageAddress } from './render-context.ts';

export const FORMAT_VERSION = '1.0';

export interface JsonReport {
  readonly format_version: typeof FORMAT_VERSION;
  /** Whether there is no error. */
  readonly ok: boolean;
  readonly diagnostics: readonly JsonDiagnostic[];
  readonly summary: JsonSummary;
}

export interface JsonSummary {
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
}

interface JsonPlace {
  readonly file: string;
  /** 1-based; the end is exclusive. */
  readonly range: Readonly<Record<'start' | 'end', { readonly line: number; readonly column: number }>>;
}

export interface JsonDiagnostic extends JsonPlace {
  readonly code: string;
  readonly slug: string;
  readonly severity: string;
  readonly message: string;
  readonly label?: string;
  readonly related: readonly (JsonPlace & { readonly message: string })[];
  readonly help: readonly string[];
  readonly fix?: { readonly edits: readonly (JsonPlace & { readonly text: string })[] };
  /** The same for the same fault wherever its line moves to, so that a list of known findings survives edits. */
  readonly fingerprint: string;
  /** The page of the code. */
  readonly url: string;
}

export function renderJson(diagnostics: readonly Diagnostic[]): JsonReport {
  const summary = summaryOf(diagnostics);
  const fingerprints = fingerprintsOf(diagnostics);
  return {
    format_version: FORMAT_VERSION,
    ok: summary.errors === 0,
    diagnostics: diagnostics.map((diagnostic) => jsonOf(diagnostic, fingerprints.get(diagnostic) ?? '')),
    summary,
  };
}

export function summaryOf(diagnostics: readonly Diagnostic[]): JsonSummary {
  const count = (severity: string) =>
    diagnostics.filter((diagnostic) => diagnostic.severity === severity).length;
  return { errors: count('error'), warnings: count('warning'), infos: count('info') };
}

function jsonOf(
  { code, slug, severity, message, at, label, related, help, fix }: Diagnostic,
  fingerprint: string,
): JsonDiagnostic {
  return {
    code,
    slug,
    severity,
    message,
    ...placeOf(at),
    ...(label === undefined ? {} : { label }),
    related: related.map((other) => ({ ...placeOf(other.at), message: other.message })),
    help,
    ...(fix === undefined ? {} : { fix: { edits: [{ ...placeOf(fix.at), text: fix.text }] } }),
    fingerprint,
    url: pageAddress(slug),
  };
}

function placeOf({ file, start, end }: Span): JsonPlace {
  return { file: file.path, range: { start: lineColumn(file, start), end: lineColumn(file, end) } };
}
