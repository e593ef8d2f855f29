// Documentation that is executed: a shell block after `<!-- run -->` runs, every YAML block compiles without a warning,
// every npm script that is named exists, every link to a file leads somewhere.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { compile } from '../../compiler/compile.ts';
import { renderText } from '../../compiler/diagnostics/render-text.ts';
import { codeBlocks, fileLinks } from './markdown.ts';
import { filesMatching, root } from './sources.ts';

const RUN_TIMEOUT_MS = 60_000;

const pages = filesMatching(
  /^(README|CONTRIBUTING|CHANGELOG|docs\/.*|examples\/.*|test\/bench\/README)(\.md)?$/,
);
const markdown = [...pages].filter(([path]) => path.endsWith('.md'));
const blocks = markdown.flatMap(([path, text]) =>
  codeBlocks(text).map((block) => ({ ...block, place: `${path}:${block.line}` })),
);

describe('documentation', () => {
  it('is found', () => {
    expect(markdown.map(([path]) => path)).toContain('README.md');
    expect(blocks.length).toBeGreaterThan(3);
  });

  const runnable = blocks.filter(({ language, run }) => language === 'sh' && run);
  if (runnable.length > 0) {
    it.each(runnable)('the command at $place runs', ({ text }) => {
      execFileSync('bash', ['-euo', 'pipefail', '-c', text], {
        cwd: root,
        timeout: RUN_TIMEOUT_MS,
        stdio: 'pipe',
      });
    });
  }

  // The pages of the diagnostics are wrong on purpose; diagnostic-pages.test.ts holds them to it. A block that names
  // a file behind its language (```yaml .github/workflows/policy.yml) is that file, and no configuration by itself.
  const configurations = blocks.filter(
    ({ place, language, info }) =>
      language === 'yaml' && info === undefined && !place.startsWith('docs/diagnostics/'),
  );
  it.each(configurations)('the YAML at $place compiles', ({ text }) => {
    expect(problems(text)).toBe('');
  });

  it('names only npm scripts that exist', () => {
    const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
      scripts: Record<string, string>;
    };
    const named = markdown.flatMap(([, text]) =>
      [...text.matchAll(/npm run (?:--silent )?([\w:-]+)/g)].map(([, name = '']) => name),
    );
    expect(named.filter((name) => !scripts[name])).toEqual([]);
  });

  it('links only to files that exist', () => {
    const dead = markdown.flatMap(([path, text]) =>
      fileLinks(text)
        .filter((target) => !existsSync(join(root, dirname(path), target)))
        .map((target) => `${path} -> ${target}`),
    );
    expect(dead).toEqual([]);
  });

  it('would not pass with a broken block or link', () => {
    const page =
      'See [a](docs/a.md#top), [b](https://example.com).\n\n<!-- run -->\n```sh\nfalse\n```\n\n```yaml\nroutes: 1\n```\n';
    expect(fileLinks(page)).toEqual(['docs/a.md']);
    const [command, yaml] = codeBlocks(page);
    expect(command).toEqual({ language: 'sh', text: 'false\n', line: 4, run: true });
    expect(yaml).toEqual({ language: 'yaml', text: 'routes: 1\n', line: 8, run: false });
    expect(problems(yaml?.text ?? '')).not.toBe('');
  });
});

/** What the compiler has against a block, which is a root file when it says `version:` and a fragment otherwise. */
function problems(text: string): string {
  const files = /^version:/m.test(text)
    ? { 'mcpgw.yaml': text }
    : { 'mcpgw.yaml': 'version: 1\n', 'example.yaml': text };
  const { diagnostics } = compile(files, { commit: null, dirty: false });
  return renderText(diagnostics.filter(({ severity }) => severity !== 'info'));
}
