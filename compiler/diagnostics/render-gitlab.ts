// Findings as GitLab's Code Quality report, which merge requests show beside the changed lines.
import { lineColumn } from '../ast/source.ts';
import type { Diagnostic } from './diagnostic.ts';
import { fingerprintsOf } from './fingerprint.ts';
import { printable } from './printable.ts';
import type { RenderContext } from './render-context.ts';

const SEVERITIES = { error: 'critical', warning: 'minor', info: 'info' } as const;

/** A JSON list; empty when there is nothing to say, which GitLab needs to clear old findings. */
export function renderGitlab(
  diagnostics: readonly Diagnostic[],
  { base }: Pick<RenderContext, 'base'>,
): string {
  const fingerprints = fingerprintsOf(diagnostics);
  const findings = diagnostics.map((diagnostic) => ({
    description: [diagnostic.message, ...diagnostic.help].map(printable).join('; '),
    check_name: diagnostic.slug,
    fingerprint: fingerprints.get(diagnostic),
    severity: SEVERITIES[diagnostic.severity],
    location: {
      path: `${base}${diagnostic.at.file.path}`,
      lines: {
        begin: lineColumn(diagnostic.at.file, diagnostic.at.start).line,
        end: lineColumn(diagnostic.at.file, diagnostic.at.end).line,
      },
    },
  }));
  return `${JSON.stringify(findings, null, 2)}\n`;
}
