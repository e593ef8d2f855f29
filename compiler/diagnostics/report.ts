// Collects what the passes report and puts it in one order, so that the same repository always gives the same text.
import type { SourceFile, Span } from '../ast/source.ts';
import type { DiagnosticKey, Params, Row } from './codes.ts';
import { CODES } from './codes.ts';
import type { Diagnostic, Extras, Report } from './diagnostic.ts';
import { withoutSecretLines, withoutTokens } from './mask-secrets.ts';

export interface Collector {
  /** Handed to the passes. */
  readonly report: Report;
  /** Whether an error, and not only warnings, was reported so far. */
  hasErrors(): boolean;
  /** Everything reported: by file, place and code, without repetitions. */
  diagnostics(): readonly Diagnostic[];
}

export function createCollector(): Collector {
  const collected = new Map<string, Diagnostic>();
  const report: Report = (slug, at, params, extras = {}) => {
    const diagnostic = diagnosticOf(slug, at, params, extras);
    collected.set(
      `${diagnostic.code} ${at.file.path} ${at.start} ${at.end} ${diagnostic.message}`,
      diagnostic,
    );
  };
  return {
    report,
    hasErrors: () => [...collected.values()].some((diagnostic) => diagnostic.severity === 'error'),
    diagnostics: () => withoutSecrets([...collected.values()]).sort(byPlace),
  };
}

/**
 * `literal-secret` points into a copy of the file in which the secrets are masked, at the same offsets. Whatever else
 * was found in that file is shown from the copy, too: it may stand on the same line. A file too broken for that check
 * is masked by what its lines look like.
 */
function withoutSecrets(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const secrets = diagnostics.filter(({ slug }) => slug === 'literal-secret');
  const masked = new Map(secrets.map(({ at }) => [at.file.path, at.file]));
  const copies = new Map<string, SourceFile>();
  const shown = (span: Span): Span => {
    const { path } = span.file;
    const copy = copies.get(path) ?? withoutSecretLines(masked.get(path) ?? span.file);
    copies.set(path, copy);
    return { ...span, file: copy };
  };
  return diagnostics.map((one) => ({
    ...one,
    at: shown(one.at),
    message: withoutTokens(one.message),
    related: one.related.map((other) => ({ ...other, at: shown(other.at) })),
    help: one.help.map(withoutTokens),
  }));
}

function diagnosticOf<K extends DiagnosticKey>(
  slug: K,
  at: Diagnostic['at'],
  params: Params<K>,
  { related = [], help = [], ...extras }: Extras,
): Diagnostic {
  const { code, severity, message } = CODES[slug] as Row<Params<K>>;
  return { code, slug, severity, message: message(params), at, related, help, ...extras };
}

function byPlace(a: Diagnostic, b: Diagnostic): number {
  return (
    compareText(a.at.file.path, b.at.file.path) ||
    a.at.start - b.at.start ||
    compareText(a.code, b.code) ||
    compareText(a.message, b.message)
  );
}

/** By code unit: never by locale, which differs between machines. */
function compareText(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
