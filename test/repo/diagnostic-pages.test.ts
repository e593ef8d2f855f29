// Every diagnostic has a page, and both examples of the page do what it says: the wrong one gives this diagnostic and
// no other, the right one nothing. `UPDATE=1` writes what mcpgw says into the pages: read the diff.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findingPage } from '../../cli/explain/finding.ts';
import { schemaOf } from '../../cli/format-files.ts';
import { compile } from '../../compiler/compile.ts';
import { CODES, type DiagnosticKey } from '../../compiler/diagnostics/codes.ts';
import type { Diagnostic } from '../../compiler/diagnostics/diagnostic.ts';
import { renderText } from '../../compiler/diagnostics/render-text.ts';
import { formatText } from '../../compiler/format/format.ts';
import { notFormatted } from '../../compiler/format/not-formatted.ts';
import { readTests } from '../../compiler/test/read.ts';
import { runTests } from '../../compiler/test/run.ts';
import { isTestFile } from '../../compiler/test/suite.ts';
import { untestedRules } from '../../compiler/test/untested.ts';
import { preparePolicy } from '../../policies/calls/policy.ts';
import { type Example, pageOf } from './diagnostic-page.ts';
import { root } from './sources.ts';

const folder = join(root, 'docs', 'diagnostics');
const slugs = Object.keys(CODES) as DiagnosticKey[];
const pages = new Map(
  readdirSync(folder)
    .filter((name) => name.endsWith('.md') && name !== 'README.md')
    .map((name) => [name.replace(/\.md$/, ''), readFileSync(join(folder, name), 'utf8')]),
);

/** Codes that come together with another one, whatever the example is, and why. */
const TOGETHER: Readonly<Partial<Record<DiagnosticKey, { with: DiagnosticKey; because: string }>>> = {
  'bad-ignore': {
    with: 'rename-of-excluded-tool',
    because: 'the comment was to set this aside, and does not',
  },
};

/** When the pages are read: keys of an earlier year are over. */
const NOW = Date.UTC(2027, 0, 1);

const SECTIONS = ['Wrong', 'Why', 'Right'];

describe('the pages of the diagnostics', () => {
  it('are there for every code, and for nothing else', () => {
    expect(slugs.filter((slug) => !pages.has(slug))).toEqual([]);
    expect([...pages.keys()].filter((name) => !Object.hasOwn(CODES, name))).toEqual([]);
  });

  const written = slugs.flatMap((slug) => {
    const text = pages.get(slug);
    return text === undefined ? [] : [{ slug, text }];
  });

  it.each(written)('$slug', ({ slug, text }) => {
    const { sections, wrong, right, ...title } = pageOf(text);
    expect(title).toEqual({ slug, code: CODES[slug].code });
    expect(sections.filter((section) => section !== 'See also')).toEqual(SECTIONS);

    const found = findings(wrong, slug);
    const said = found.map(inShort).join('');
    if (process.env.UPDATE === '1' && said !== wrong.said) update(slug, text, said);
    else expect(said).toBe(wrong.said);
    expect(new Set(found.map((one) => one.slug))).toEqual(new Set([slug, ...[TOGETHER[slug]?.with ?? slug]]));

    expect(renderText(findings(right, slug))).toBe('');
    expect(renderText(formatting(right.files))).toBe('');
  });

  it('show the severity of the table', () => {
    const other = written.filter(({ slug, text }) => {
      const { severity, code } = CODES[slug];
      return !pageOf(text).wrong.said.includes(`${severity}[${code}]: `);
    });
    expect(other.map(({ slug }) => slug)).toEqual([]);
  });

  it('are shipped, and what `mcpgw explain` prints, by number and by slug', () => {
    expect(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).files).toContain('docs');
    for (const { slug, text } of written) {
      expect(findingPage(slug)).toBe(text);
      expect(findingPage(CODES[slug].code)).toBe(text);
    }
  });

  it('explain before they mend', () => {
    const short = written.filter(({ text }) => {
      const [, why = ''] = /^## Why\n\n([\s\S]*?)\n\n## Right$/m.exec(text) ?? [];
      return why.length < 120;
    });
    expect(short.map(({ slug }) => slug)).toEqual([]);
  });
});

describe('a page that does not behave is found', () => {
  const page = pages.get('unknown-upstream') ?? '';

  it('when its title is stale', () => {
    expect(pageOf(page.replace('MCPGW2001 unknown', 'MCPGW2000 known'))).toMatchObject({
      code: 'MCPGW2000',
      slug: 'known-upstream',
    });
    expect(pageOf(page.replace('# MCPGW2001', 'MCPGW2001')).code).toBe('');
  });

  it('when its examples are mixed up', () => {
    const { wrong, right } = pageOf(
      page.replace('## Wrong', '## R').replace('## Right', '## Wrong').replace('## R\n', '## Right\n'),
    );
    expect(findings(wrong, 'unknown-upstream')).toEqual([]);
    expect(findings(right, 'unknown-upstream').map(({ slug }) => slug)).toEqual(['unknown-upstream']);
  });
});

/** What the part of mcpgw that reports a code says of an example. */
function findings({ files, environment, variables }: Example, slug: DiagnosticKey): readonly Diagnostic[] {
  if (slug === 'not-formatted') return formatting(files);
  const entries = Object.entries(files);
  const tests = Object.fromEntries(entries.filter(([path]) => isTestFile(path)));
  const configuration = Object.fromEntries(entries.filter(([path]) => !isTestFile(path)));
  const options = { environment, variables, now: NOW };
  const { bundle, diagnostics } = compile(configuration, { commit: null, dirty: false }, 'mcpgw', options);
  if (bundle === undefined || Object.keys(tests).length === 0) return diagnostics;
  const read = readTests(tests, bundle);
  const { failed, coverage } = runTests(preparePolicy(bundle), read.suites);
  expect(failed, 'tests that fail').toBe(0);
  const untested = read.diagnostics.length > 0 ? [] : untestedRules(coverage, configuration);
  return [...diagnostics, ...read.diagnostics, ...untested];
}

function formatting(files: Example['files']): readonly Diagnostic[] {
  const yaml = Object.entries(files).filter(([path]) => /\.ya?ml$/.test(path));
  const forms = yaml.map(([path, before]) => ({
    path,
    before,
    after: formatText(before, schemaOf(path)).text,
  }));
  return notFormatted(forms.filter(({ before, after }) => before !== after));
}

/** The first two lines of what is printed. */
function inShort(diagnostic: Diagnostic): string {
  const [message = '', place = ''] = renderText([diagnostic]).split('\n');
  return `${message}\n ${place.trim()}\n`;
}

function update(slug: string, text: string, said: string): void {
  writeFileSync(
    join(folder, `${slug}.md`),
    text.replace(
      /^(## Wrong\n[\s\S]*?^```text\n)[\s\S]*?^```$/m,
      (_, before: string) => `${before}${said}\`\`\``,
    ),
  );
}
