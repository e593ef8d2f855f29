// Whatever the text, the compiler answers with a bundle or with diagnostics: it never throws, hangs or prints what a
// terminal would obey.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compile } from '../../compiler/compile.ts';
import { renderJson } from '../../compiler/diagnostics/render-json.ts';
import { renderText } from '../../compiler/diagnostics/render-text.ts';

const origin = { commit: null, dirty: false };

/** A repository that uses every section, to be broken. */
const SOUND = `version: 1
vars: { HOST: 127.0.0.1, CALL: 10s }
gateway:
  name: edge
  listeners:
    - { name: main, port: 8080, allowed_origins: ["https://app.example.com"] }
  limits: { max_request_bytes: 1MiB }
upstreams:
  files:
    command: node
    args: ["server.js", "\${env:HOME:-/tmp}", "$\${literal}"]
    env: { TOKEN: "\${file:/run/token}" }
  web:
    instances: [{ url: "http://\${var:HOST}:9002" }, { url: "http://127.0.0.1:9003", weight: 0 }]
    timeouts: { call: "\${var:CALL}" }
    tools: { include: ["a_*"], rename: { a_b: c } }
routes:
  - name: files
    match: [{ tool_prefix: file_ }, { tool_regex: "f[0-9]+", header: { x-env: { not: true, exact: prod } } }]
    upstream: files
  - match: { tool_name: [search, find], listener: main }
    upstreams: [{ target: web, weight: 9 }, { target: files, weight: 1 }]
    split: { sticky_by: none }
  - match: { tool_glob: "drop_*" }
    deny: not here
  - match: { default: true }
    upstream: web
`;

function answer(text: string): string {
  const { bundle, diagnostics } = compile({ 'mcpgw.yaml': text }, origin);
  expect(bundle !== undefined || diagnostics.some(({ severity }) => severity === 'error')).toBe(true);
  for (const { at, related, message } of diagnostics) {
    for (const { file, start, end } of [at, ...related.map((other) => other.at)]) {
      expect(start >= 0 && start <= end && end <= file.text.length, message).toBe(true);
    }
  }
  const rendered = renderText(diagnostics);
  expect(rendered).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/);
  expect(JSON.parse(JSON.stringify(renderJson(diagnostics))).ok).toBe(bundle !== undefined);
  return rendered;
}

test('the text to be broken is sound', () => {
  expect(answer(SOUND)).not.toContain('error[');
});

describe('a bundle or a diagnostic, never a throw', () => {
  test('random text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => void answer(text)),
      { numRuns: 500 },
    );
  });

  test('random YAML-looking text', () => {
    const piece = fc.constantFrom(
      'a',
      ': ',
      '- ',
      '\n',
      '  ',
      '"',
      "'",
      '{',
      '}',
      '[',
      ']',
      '&x',
      '*x',
      '!!int',
      '#',
      '|',
      '>',
      '%YAML',
      '---',
      '${',
      '?',
      'routes',
      'upstreams',
      'null',
      '1e999',
      '\t',
      '\r\n',
      '__proto__',
      '<<',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => void answer(pieces.join(''))),
      { numRuns: 1_500 },
    );
  });

  test('one change to a sound file', () => {
    const change = fc.record({
      at: fc.nat({ max: SOUND.length }),
      drop: fc.nat({ max: 12 }),
      insert: fc.oneof(
        fc.string({ maxLength: 4 }),
        fc.constantFrom('\n', ' ', ': ', 'null', '[]', '{}', '-1', '${env:', '}'),
      ),
    });
    fc.assert(
      fc.property(
        change,
        ({ at, drop, insert }) => void answer(SOUND.slice(0, at) + insert + SOUND.slice(at + drop)),
      ),
      { numRuns: 500 },
    );
  });

  test('any value in any place', () => {
    const places = [...SOUND.matchAll(/(?<=: )[^\s{[][^,}\]\n]*/g)].map(
      (match) => [match.index, match[0].length] as const,
    );
    const value = fc.oneof(
      fc.json({ maxDepth: 2 }),
      fc.constantFrom('~', 'yes', '0x10', '.inf', '-.nan', '10', '1.5', '""', '"${env:X}"', '9'.repeat(400)),
    );
    fc.assert(
      fc.property(
        fc.constantFrom(...places),
        value,
        ([at, length], text) => void answer(SOUND.slice(0, at) + text + SOUND.slice(at + length)),
      ),
      { numRuns: 500 },
    );
  });
});

test('what a terminal would obey is shown, not sent', () => {
  const rendered = answer('routes:\n  - name: "\\e[31mred\\u202e"\n    "\\e[2J": 1\n');
  expect(rendered).toContain('\\u001b[31mred\\u202e');
  expect(rendered).toContain('\\u001b[2J');
});

test('nothing in a file reaches the prototype of anything', () => {
  const before = Object.getOwnPropertyNames(Object.prototype);
  answer(
    '__proto__: { polluted: 1 }\nupstreams: { __proto__: { url: "http://a" }, constructor: { prototype: { polluted: 1 } } }\n',
  );
  expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(before);
  expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
});

test('names every object has are names like any other', () => {
  for (const name of ['toString', 'valueOf', 'hasOwnProperty', 'isPrototypeOf']) {
    expect(answer(`vars: { ${name}: x }\nupstreams: { ${name}: { url: "http://127.0.0.1:9001" } }\n`)).toBe(
      '',
    );
    expect(answer(`${name}: { a: 1 }\n`)).toContain(`unknown field \`${name}\``);
    expect(answer(`gateway: { ${name}: 1, reload: { ${name}: 1, watch: ${name} } }\n`)).toContain(
      '`watch` must be',
    );
    expect(answer(`upstreams: { a: { ${name}: 1, timeouts: { ${name}: 1s } } }\n`)).toContain(
      `unknown field \`${name}\``,
    );
    expect(answer(`routes: [{ match: { default: true }, upstream: ${name} }]\n`)).toContain(
      'which no file defines',
    );
    expect(answer(`upstreams: { a: { command: "\${var:${name}}" } }\n`)).toContain('is not defined');
  }
});

describe('what is too much is refused, not worked through', () => {
  const slugs = (files: Record<string, string>): string[] =>
    compile(files, origin).diagnostics.map(({ slug }) => slug);
  const mebibyte = 1024 * 1024;

  test.each([
    ['half a million open lists', '['.repeat(500_000)],
    ['block lists in one line', '- '.repeat(200_000)],
    ['open maps', '{a: '.repeat(200_000)],
    ['explicit keys', '? '.repeat(200_000)],
    ['a file of more than a mebibyte', `# ${'x'.repeat(mebibyte)}`],
  ])('%s', (_, text) => {
    expect(slugs({ 'mcpgw.yaml': text })).toEqual(['file-limit']);
  });

  test('64 levels are accepted as YAML, 65 are not', () => {
    const nested = (depth: number): string => `${'['.repeat(depth)}${']'.repeat(depth)}`;
    expect(slugs({ 'mcpgw.yaml': nested(64) })).toEqual(['wrong-type']);
    expect(slugs({ 'mcpgw.yaml': nested(66) })).toEqual(['file-limit']);
  });

  test('more than 2000 files, or more than 16 MiB together', () => {
    expect(
      slugs(Object.fromEntries(Array.from({ length: 2_001 }, (_, i) => [`routes/${i}.yaml`, '']))),
    ).toEqual(['file-limit']);
    const big = `# ${'x'.repeat(mebibyte - 10)}`;
    expect(
      slugs(Object.fromEntries(Array.from({ length: 17 }, (_, i) => [`routes/${i}.yaml`, big]))),
    ).toEqual(['file-limit']);
  });

  test('a map with 20,000 keys, and one key 10,000 times', () => {
    const keys = Array.from({ length: 20_000 }, (_, i) => `  K${i}: v\n`).join('');
    expect(slugs({ 'mcpgw.yaml': `vars:\n${keys}` })).toEqual([]);
    expect(slugs({ 'mcpgw.yaml': `vars:\n${'  K: v\n'.repeat(10_000)}` })).toHaveLength(9_999);
  });
});
