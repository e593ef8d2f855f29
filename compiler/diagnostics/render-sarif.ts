// Findings as SARIF 2.1.0, for code scanning. Columns are counted in UTF-16 code units, and paths are URIs relative to
// the root of the sources, so that the file means the same on every machine.
import type { Span } from '../ast/source.ts';
import { lineColumn } from '../ast/source.ts';
import type { Severity } from './codes/row.ts';
import type { DiagnosticKey } from './codes.ts';
import { CODES } from './codes.ts';
import type { Diagnostic } from './diagnostic.ts';
import { fingerprintsOf } from './fingerprint.ts';
import { printable } from './printable.ts';
import { pageAddress, type RenderContext } from './render-context.ts';

const SCHEMA = 'https://json.schemastore.org/sarif-2.1.0.json';
const LEVELS = { error: 'error', warning: 'warning', info: 'note' } as const;

/** The whole log, as text. */
export function renderSarif(diagnostics: readonly Diagnostic[], context: RenderContext): string {
  const slugs = [...new Set(diagnostics.map(({ slug }) => slug))].sort((a, b) =>
    CODES[a].code < CODES[b].code ? -1 : 1,
  );
  const fingerprints = fingerprintsOf(diagnostics);
  const log = {
    $schema: SCHEMA,
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'mcpgw',
            semanticVersion: context.version,
            informationUri: 'https://mcpgw.dev',
            rules: slugs.map((slug) => ruleOf(slug, context)),
          },
        },
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: { SRCROOT: { description: { text: 'The root of the sources.' } } },
        results: diagnostics.map((diagnostic) => ({
          ...resultOf(diagnostic, slugs.indexOf(diagnostic.slug), context.base),
          partialFingerprints: { 'mcpgw/v1': fingerprints.get(diagnostic) },
        })),
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

function ruleOf(slug: DiagnosticKey, { page }: RenderContext): object {
  const { code, severity } = CODES[slug] as { code: string; severity: Severity };
  const markdown = page?.(slug);
  return {
    id: code,
    name: slug,
    shortDescription: { text: titleOf(markdown) ?? slug.replace(/-/g, ' ') },
    helpUri: pageAddress(slug),
    help: {
      text: `mcpgw explain ${code} prints the page of this finding: ${pageAddress(slug)}`,
      ...(markdown === undefined ? {} : { markdown }),
    },
    defaultConfiguration: { level: LEVELS[severity] },
  };
}

/** The first heading of a page. */
function titleOf(markdown: string | undefined): string | undefined {
  return /^# (.+)$/m.exec(markdown ?? '')?.[1]?.trim();
}

function resultOf(diagnostic: Diagnostic, ruleIndex: number, base: string): object {
  const { code, severity, message, at, label, related, help, fix } = diagnostic;
  const lines = [message, ...(label === undefined ? [] : [label]), ...help.map((text) => `help: ${text}`)];
  return {
    ruleId: code,
    ruleIndex,
    level: LEVELS[severity],
    message: { text: lines.map(printable).join('\n') },
    locations: [{ physicalLocation: placeOf(at, base) }],
    ...(related.length === 0
      ? {}
      : {
          relatedLocations: related.map((other, id) => ({
            id,
            message: { text: printable(other.message) },
            physicalLocation: placeOf(other.at, base),
          })),
        }),
    ...(fix === undefined ? {} : { fixes: [fixOf(fix, help[0] ?? message, base)] }),
  };
}

function fixOf(fix: NonNullable<Diagnostic['fix']>, description: string, base: string): object {
  const { artifactLocation, region } = placeOf(fix.at, base);
  const replacement = { deletedRegion: region, insertedContent: { text: fix.text } };
  return {
    description: { text: printable(description) },
    artifactChanges: [{ artifactLocation, replacements: [replacement] }],
  };
}

function placeOf({ file, start, end }: Span, base: string) {
  const from = lineColumn(file, start);
  const to = lineColumn(file, end);
  return {
    artifactLocation: { uri: uriOf(`${base}${file.path}`), uriBaseId: 'SRCROOT' },
    region: { startLine: from.line, startColumn: from.column, endLine: to.line, endColumn: to.column },
  };
}

/** A path as a relative URI: `a b.yaml` is `a%20b.yaml`, and a colon makes no scheme. */
function uriOf(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}
