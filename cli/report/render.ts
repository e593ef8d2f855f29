// A report in one of the formats, as text.
import { renderBaseline } from '../../compiler/diagnostics/render-baseline.ts';
import { renderGithub } from '../../compiler/diagnostics/render-github.ts';
import { renderGitlab } from '../../compiler/diagnostics/render-gitlab.ts';
import { FORMAT_VERSION, renderJson } from '../../compiler/diagnostics/render-json.ts';
import { casesOf, renderJunit } from '../../compiler/diagnostics/render-junit.ts';
import { markdownText, renderMarkdown } from '../../compiler/diagnostics/render-markdown.ts';
import { renderSarif } from '../../compiler/diagnostics/render-sarif.ts';
import { renderText } from '../../compiler/diagnostics/render-text.ts';
import { version } from '../version.ts';
import type { Format } from './formats.ts';
import { failsOn } from './options.ts';
import { pageOf } from './pages.ts';
import { findingsOf, type Part, type Report } from './report.ts';

export interface RenderSettings {
  readonly base: string;
  readonly color: boolean;
  readonly quiet: boolean;
  readonly summary: boolean;
}

export function render(report: Report, format: Format, settings: RenderSettings): string {
  const { base } = settings;
  switch (format) {
    case 'text':
      return textOf(report, settings);
    case 'json':
      return `${JSON.stringify(jsonOf(report))}\n`;
    case 'sarif':
      return renderSarif(findingsOf(report), { version: version(), base, page: pageOf });
    case 'github':
      return renderGithub(findingsOf(report), { base }).commands + summariesOf(report, settings);
    case 'gitlab':
      return renderGitlab(findingsOf(report), { base });
    case 'junit':
      return renderJunit(
        report.parts.map((part) => ({ name: `mcpgw ${part.name}`, cases: junitCases(part, base) })),
      );
    case 'markdown':
      return markdownOf(report, settings);
    case 'baseline':
      return renderBaseline(findingsOf(report));
  }
}

function textOf(report: Report, settings: RenderSettings): string {
  const details = settings.quiet ? [] : report.parts.map((part) => detailsOf(part, settings.color));
  return details.join('') + summariesOf(report, settings);
}

function detailsOf({ diagnostics, text = '' }: Part, color: boolean): string {
  const frames = renderText(diagnostics, { color });
  return `${frames === '' ? '' : `${frames}\n`}${text}`;
}

/** Of several parts, each line says which it is about and whether it is fine. */
function summariesOf({ verb, parts }: Report, { summary }: RenderSettings): string {
  if (!summary) return '';
  if (parts.length === 1) return parts.map((part) => `Summary: ${part.summary}\n`).join('');
  const width = Math.max(...parts.map(({ name }) => name.length));
  const lines = parts.map(
    (part) => `${part.ok ? 'ok  ' : 'FAIL'}  ${part.name.padEnd(width)}  ${part.summary}`,
  );
  const failed = parts.filter(({ ok }) => !ok).map(({ name }) => name);
  const last = failed.length === 0 ? 'everything is fine' : `${failed.join(', ')} failed`;
  return `${[...lines, `Summary: ${verb}: ${last}`].join('\n')}\n`;
}

/** A report of one part has its members at the top. */
function jsonOf(report: Report): object {
  const { parts } = report;
  const ok = parts.every((part) => part.ok);
  const all = renderJson(findingsOf(report));
  if (parts.length === 1) return { ...all, ok, ...parts[0]?.json };
  const details = parts.map(({ name, ok: partOk, summary, diagnostics, json }) => ({
    name,
    ok: partOk,
    summary,
    diagnostics: diagnostics.length,
    ...json,
  }));
  return { ...all, format_version: FORMAT_VERSION, ok, parts: details };
}

function junitCases({ ok, cases, diagnostics }: Part, base: string) {
  // A part that is fine has no finding that fails, whatever counts as failing.
  return cases ?? casesOf(diagnostics, base, failsOn(ok ? 'error' : 'info'));
}

function markdownOf({ verb, parts }: Report, { base, summary }: RenderSettings): string {
  const sections = parts.map((part) =>
    [
      `### mcpgw ${part.name}: ${part.ok ? 'ok' : 'failed'}`,
      ...(summary ? [markdownText(part.summary)] : []),
      part.diagnostics.length > 0 || part.markdown === undefined
        ? renderMarkdown(part.diagnostics, { base }).trimEnd()
        : '',
      part.markdown?.trimEnd() ?? '',
    ]
      .filter((block) => block !== '')
      .join('\n\n'),
  );
  // One comment of a pull request is found again by this line and replaced.
  return `${[`<!-- mcpgw:${verb} -->`, ...sections].join('\n\n')}\n`;
}
