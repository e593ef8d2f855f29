// Diagnostics as data for programs. `format_version` follows Terraform's rule: a new minor adds members, a new major
// is to be refused by readers that do not know it.
import { createHash } from 'node:crypto';
import type { Span } from '../ast/source.ts';
import { lineColumn } from '../ast/source.ts';
import type { Diagnostic } from './diagnostic.ts';

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
}

export function renderJson(diagnostics: readonly Diagnostic[]): JsonReport {
  const summary = summaryOf(diagnostics);
  const fingerprint = fingerprints();
  return {
    format_version: FORMAT_VERSION,
    ok: summary.errors === 0,
    diagnostics: diagnostics.map((diagnostic) => jsonOf(diagnostic, fingerprint(diagnostic))),
    summary,
  };
}

export function summaryOf(diagnostics: readonly Diagnostic[]): JsonSummary {
  const count = (severity: string) =>
    diagnostics.filter((diagnostic) => diagnostic.severity === severity).length;
  return { errors: count('error'), warnings: count('warning'), infos: count('info') };
}

/** Hashes what stays when lines move. Of faults that are alike in one file, each next one gets its own. */
function fingerprints(): (diagnostic: Diagnostic) => string {
  const seen = new Map<string, number>();
  return ({ slug, at, message }) => {
    const identity = JSON.stringify([slug, at.file.path, message]);
    const earlier = seen.get(identity) ?? 0;
    seen.set(identity, earlier + 1);
    return createHash('sha256').update(`${identity}${earlier}`).digest('hex').slice(0, 12);
  };
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
  };
}

function placeOf({ file, start, end }: Span): JsonPlace {
  return { file: file.path, range: { start: lineColumn(file, start), end: lineColumn(file, end) } };
}
