// The formats of CI systems: their shapes, their escapes and their limits.
import { describe, expect, test } from 'vitest';
import { parseDocument } from 'yaml';
import { renderBaseline } from '../../../compiler/diagnostics/render-baseline.ts';
import { renderGithub } from '../../../compiler/diagnostics/render-github.ts';
import { renderGitlab } from '../../../compiler/diagnostics/render-gitlab.ts';
import { casesOf, renderJunit } from '../../../compiler/diagnostics/render-junit.ts';
import { markdownCode, markdownText, renderMarkdown } from '../../../compiler/diagnostics/render-markdown.ts';
import { CASES, CONTEXT, findingsOf, unknownFields } from './findings.ts';

const everything = CASES.flatMap(findingsOf);

describe('github', () => {
  test('a finding is one command, with its place', () => {
    const { commands, rest } = renderGithub(unknownFields(['a'], 'routes/main.yaml'), { base: 'infra/' });
    expect(commands).toBe(
      '::error title=unknown-field (MCPGW1003),file=infra/routes/main.yaml,line=1,col=1,endColumn=3::' +
        'unknown field `a` in a route%0Ahelp: remove it\n',
    );
    expect(rest).toEqual([]);
  });

  test('nothing of a name can end a command or begin one', () => {
    const { commands } = renderGithub(unknownFields(['50%\n::error::x\r']), { base: '' });
    expect(commands.split('\n')).toHaveLength(2);
    expect(commands).toContain('`50%25');
    const { commands: places } = renderGithub(unknownFields(['a'], 'a,line=9:b%.yaml'), { base: '' });
    expect(places).toContain('file=a%2Cline=9%3Ab%25.yaml,line=1,');
  });

  test('ten of each kind; the rest is handed back', () => {
    const names = Array.from({ length: 13 }, (_, index) => `f${index}`);
    const { commands, rest } = renderGithub(unknownFields(names), { base: '' });
    expect(commands.match(/^::error /gm)).toHaveLength(10);
    expect(rest.map(({ message }) => message)).toEqual(
      ['f10', 'f11', 'f12'].map((name) => `unknown field \`${name}\` in a route`),
    );
  });

  test('every golden case is lines of commands', () => {
    for (const name of CASES)
      expect(renderGithub(findingsOf(name), { base: '' }).commands).toMatch(
        /^(::(error|warning|notice) title=[^,\n]+,file=[^,\n]+,line=\d+,col=\d+,(endColumn|endLine)=\d+::[^\n]+\n)*$/,
      );
  });
});

describe('gitlab', () => {
  test('every finding has what the Code Quality report needs', () => {
    const report = JSON.parse(renderGitlab(everything, { base: 'infra/' }));
    expect(report).toHaveLength(everything.length);
    for (const finding of report) {
      expect(finding).toEqual({
        description: expect.stringMatching(/\S/),
        check_name: expect.stringMatching(/^[a-z0-9-]+$/),
        fingerprint: expect.stringMatching(/^[0-9a-f]{12}$/),
        severity: expect.stringMatching(/^(info|minor|major|critical|blocker)$/),
        location: {
          path: expect.stringMatching(/^infra\//),
          lines: { begin: expect.any(Number), end: expect.any(Number) },
        },
      });
      expect(finding.location.lines.begin).toBeGreaterThan(0);
    }
    const fingerprints = new Set(report.map(({ fingerprint }: { fingerprint: string }) => fingerprint));
    expect(fingerprints.size).toBe(report.length);
  });

  test('nothing found is an empty list', () => expect(JSON.parse(renderGitlab([], CONTEXT))).toEqual([]));
});

describe('junit', () => {
  test('counts, escapes, and only failures fail', () => {
    const cases = casesOf(unknownFields(['<&"\'>\u0001\ud800', 'b']), 'infra/', ({ message }) =>
      message.includes('b'),
    );
    const text = renderJunit([{ name: 'mcpgw validate', cases }]);
    expect(text).toContain('<testsuites name="mcpgw" tests="2" failures="1" errors="0" skipped="0">');
    expect(text).toContain('classname="infra/mcpgw.yaml"');
    expect(text).toContain('&lt;&amp;&quot;&apos;&gt;\\u0001\ufffd');
    expect(text.match(/<failure /g)).toHaveLength(1);
    expect(text.match(/<system-out>/g)).toHaveLength(1);
    expect(xmlFault(text)).toBeUndefined();
  });

  test('every golden case is well-formed', () => {
    for (const name of CASES)
      expect(
        xmlFault(renderJunit([{ name, cases: casesOf(findingsOf(name), '', () => true) }])),
      ).toBeUndefined();
  });

  test('nothing found is one case that passes', () => {
    const text = renderJunit([{ name: 'mcpgw validate', cases: casesOf([], '', () => true) }]);
    expect(text).toContain('tests="1" failures="0"');
  });
});

/** The first place where tags do not nest, or a character is not escaped. */
function xmlFault(text: string): string | undefined {
  const open: string[] = [];
  const rest = text
    .replace(/^<\?xml [^>]*\?>/, '')
    .replace(
      /<(\/?)([a-z-]+)((?: [a-z]+="[^"<>&]*(?:&(?:amp|lt|gt|quot|apos);[^"<>&]*)*")*)(\/?)>/g,
      (_, close, name, _attributes, self) => {
        if (close === '/') {
          if (open.pop() !== name) open.push('crossed');
        } else if (self === '') open.push(name);
        return '';
      },
    );
  if (open.length > 0) return `open: ${open}`;
  return /[<>]|&(?!(amp|lt|gt|quot|apos);)/.exec(rest)?.[0];
}

describe('markdown', () => {
  test('a row for each finding, and nothing of a name is markup', () => {
    const text = renderMarkdown(unknownFields(['a|b', '<img src=x>', '`x` [y](z)']), { base: 'infra/' });
    expect(text.trimEnd().split('\n')).toHaveLength(5);
    expect(text).toContain('`a\\|b`');
    // Between backticks it is code, which is only shown.
    expect(text.replace(/`[^`\n]*`/g, '')).not.toMatch(/<img|\[y\]/);
    expect(text).toContain('`infra/mcpgw.yaml:1:1`');
  });

  test.each([
    ['a *b* _c_', 'a \\*b\\* \\_c\\_'],
    ['`a*b` c', '`a*b` c'],
    ['one ` alone', 'one \\` alone'],
    ['<b>&', '&lt;b&gt;&amp;'],
  ])('%j is written %j', (text, expected) => expect(markdownText(text)).toBe(expected));

  test.each(['|<b>', '\\|<b>', '\\\\|<b>', '`\\|<b>', '\\\\\\|a|\\|<b>'])(
    'no pipe of %j ends a cell',
    (text) => {
      const row = markdownCode(text);
      // Readers differ in what two backslashes before a pipe mean; one alone always takes the pipe.
      expect(row).not.toMatch(/(?<!\\)\||\\\\\|/);
      expect(row.match(/\|/g)).toHaveLength(text.split('|').length - 1);
    },
  );

  test('a name with a backslash before a pipe stays in its cell', () => {
    const text = renderMarkdown(unknownFields(['a\\|<img src=x>']), { base: '' });
    expect(text).toContain('`a\\ \\|<img src=x>`');
  });
});

test('baseline: comments to paste, with the indentation of the line below, for what may be accepted', () => {
  const text = renderBaseline(everything);
  const comments = text.split('\n').filter((line) => line.includes('mcpgw-ignore'));
  expect(comments.length).toBeGreaterThan(5);
  for (const comment of comments) {
    expect(comment).toMatch(/^ *# mcpgw-ignore: [a-z0-9-]+ -- \S/);
    expect(parseDocument(`${comment}\na: 1`).errors).toEqual([]);
  }
  expect(text).toMatch(/^errors can not be ignored: \d+ of them are left out$/m);
});
