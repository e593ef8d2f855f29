// Collects what the passes report and puts it in one order, so that the same repository always gives the same text.
import type { SourceFile, Span } from '../ast/source.ts';
import type { DiagnosticKey, Params, Row } from './codes.ts';
import { CODES } from './codes.ts';
import type { Collected, Diagnostic, Extras, Report } from './diagnostic.ts';
import { withoutSecretLines, withoutStretches, withoutTokens } from './mask-secrets.ts';

export interface Collector {
  /** Handed to the passes. */
  readonly report: Report;
  /** Whether an error, and not only warnings, was reported so far. */
  hasErrors(): boolean;
  /** Everything reported: by file, place and code, without repetitions. */
  diagnostics(): readonly Diagnostic[];
}

export function createCollector(): Collector {
  const collected = new Map<string, Collected>();
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

/** Anything shorter would overwrite parts of other words. */
const SHORTEST_SECRET = 6;

/**
 * Secrets that were found are overwritten in what any diagnostic shows of their files: it may stand on the same line.
 * A file too broken for that check is masked by what its lines look like.
 */
function withoutSecrets(diagnostics: readonly Collected[]): Diagnostic[] {
  const secrets = diagnostics.flatMap(({ secret }) => (secret === undefined ? [] : [secret]));
  const copies = new Map<string, SourceFile>();
  const shown = (span: Span): Span => {
    const { path } = span.file;
    let copy = copies.get(path);
    if (copy === undefined) {
      const own = secrets.filter(({ file }) => file.path === path);
      copy = withoutSecretLines(withoutStretches(span.file, own));
      copies.set(path, copy);
    }
    return { ...span, file: copy };
  };
  const hide = hiding(secrets);
  return diagnostics.map(({ secret: _, label, fix, ...one }) => ({
    ...one,
    at: shown(one.at),
    message: hide(one.message),
    ...(label === undefined ? {} : { label: hide(label) }),
    related: one.related.map((other) => ({ at: shown(other.at), message: hide(other.message) })),
    help: one.help.map(hide),
    // A text with a part overwritten mends nothing.
    ...(fix === undefined || hide(fix.text) !== fix.text ? {} : { fix }),
  }));
}

/** Overwrites what was found to be a secret wherever it turns up: a variable can carry it to any other place. */
function hiding(secrets: readonly Span[]): (text: string) => string {
  /** Longest first, by how they begin: there may be as many as messages. */
  const byStart = new Map<string, string[]>();
  for (const { file, start, end } of secrets) {
    const text = file.text.slice(start, end).replace(/^(["'])(.*)\1$/s, '$2');
    if (text.length < SHORTEST_SECRET) continue;
    const alike = byStart.get(text.slice(0, SHORTEST_SECRET)) ?? [];
    alike.push(text);
    byStart.set(text.slice(0, SHORTEST_SECRET), alike);
  }
  for (const alike of byStart.values()) alike.sort((a, b) => b.length - a.length);
  return (text) => withoutTexts(withoutTokens(text), byStart);
}

function withoutTexts(text: string, byStart: ReadonlyMap<string, readonly string[]>): string {
  if (byStart.size === 0) return text;
  let hidden = '';
  let from = 0;
  for (let at = 0; at < text.length; at += 1) {
    const found = byStart
      .get(text.slice(at, at + SHORTEST_SECRET))
      ?.find((secret) => text.startsWith(secret, at));
    if (found === undefined) continue;
    hidden += `${text.slice(from, at)}***`;
    from = at + found.length;
    at = from - 1;
  }
  return hidden + text.slice(from);
}

function diagnosticOf<K extends DiagnosticKey>(
  slug: K,
  at: Diagnostic['at'],
  params: Params<K>,
  { related = [], help = [], ...extras }: Extras,
): Collected {
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
