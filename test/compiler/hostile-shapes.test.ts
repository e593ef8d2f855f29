// Repositories of the wrong shape everywhere: whatever stands in place of what, in fragments, overlay and lockfile, the
// compiler answers with findings, the same ones every time.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compile } from '../../compiler/compile.ts';
import { CONFIG_FIELDS, type Fields } from '../../schema/generated/config-fields.ts';

const origin = { commit: null, dirty: false };

/** Every name the schema knows, so that shapes meet the code that reads them. */
function namesIn(fields: Fields, names = new Set<string>(), seen = new Set<Fields>()): Set<string> {
  if (seen.has(fields)) return names;
  seen.add(fields);
  for (const name of fields.names) names.add(name);
  const inner = [fields.sections, fields.optional, fields.collections, fields.alternatives];
  for (const table of inner) for (const one of Object.values(table)) namesIn(one, names, seen);
  return names;
}

const NAMES = [...namesIn(CONFIG_FIELDS), 'a', 'files', 'toString', 'hasOwnProperty', 'x.y/z~0', ''];
const SECTIONS = [...CONFIG_FIELDS.names];

const scalar = fc.constantFrom<unknown>(
  null,
  true,
  0,
  -1,
  1e308,
  2 ** 60,
  '',
  'a',
  'files',
  '10s',
  '${var:a}',
  '${env:A:-x}',
  'tool.name == "a"',
  '\ud83d\ude00',
  '10.0.0.0/8',
  '*',
  'toString',
);

const json = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 5, depthSize: 'small' },
    scalar,
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(fc.constantFrom(...NAMES), tie('value'), { maxKeys: 5, noNullPrototype: true }),
  ),
}));

const document = fc.oneof(
  fc.dictionary(fc.constantFrom(...SECTIONS), json.value, { maxKeys: 5, noNullPrototype: true }),
  json.value,
);

const lock = fc.oneof(
  json.value,
  json.value.map((tools) => ({ lockfile_version: 1, upstreams: { files: { tools } } })),
);

/** One part of a sound configuration replaced: what is around it gets past the first checks. */
const SOUND = {
  upstreams: { files: { url: 'http://127.0.0.1:9001/mcp', tools: { include: ['*'], rename: { a: 'b' } } } },
  routes: [
    { name: 'r', match: { tool_name: 'a', when: 'true' }, upstream: 'files', rewrite: { set_arguments: {} } },
  ],
  authz: {
    rules: [{ name: 'x', effect: 'deny', who: { teams: ['t'] }, what: { tools: ['a'] }, when: 'true' }],
  },
  teams: { t: { match: { claims: { group: 'g' } }, allow: ['a'] } },
  policies: { p: { rate_limits: { rules: [{ name: 'l', limit: { requests_per_minute: 1 }, cost: '1' }] } } },
  rate_limits: { per_tool: { a: { requests_per_minute: 5 } } },
  pinning: { mode: 'warn' },
  vars: { a: 'x' },
};

const broken = fc.tuple(fc.nat(), json.value).map(([which, value]) => replacedAt(SOUND, which, value));

function replacedAt(whole: unknown, which: number, value: unknown): unknown {
  const copy = JSON.parse(JSON.stringify(whole)) as Record<string, unknown>;
  const places: [Record<string, unknown>, string][] = [];
  const visit = (part: unknown): void => {
    if (typeof part !== 'object' || part === null) return;
    for (const key of Object.keys(part)) {
      places.push([part as Record<string, unknown>, key]);
      visit((part as Record<string, unknown>)[key]);
    }
  };
  visit(copy);
  const [owner, key] = places[which % places.length]!;
  owner[key] = value;
  return copy;
}

const files = fc
  .record({
    root: fc.oneof(broken, broken, document),
    fragment: fc.option(document, { nil: undefined }),
    overlay: fc.option(document, { nil: undefined }),
    locked: fc.option(lock, { nil: undefined }),
  })
  .map(({ root, fragment, overlay, locked }) => ({
    'mcpgw.yaml': JSON.stringify(
      typeof root === 'object' && root !== null && !Array.isArray(root) ? { version: 1, ...root } : root,
    ),
    ...(fragment !== undefined && { 'policies/a.yaml': JSON.stringify(fragment, null, 1) }),
    ...(overlay !== undefined && { 'environments/e.yaml': JSON.stringify(overlay) }),
    ...(locked !== undefined && { 'mcpgw.lock.json': JSON.stringify(locked) }),
  }));

test('a repository of any shape gives findings or a bundle, and the same ones in whatever order its files come', () => {
  fc.assert(
    fc.property(files, (given) => {
      const options = { environment: 'environments/e.yaml' in given ? 'e' : undefined };
      const first = compile(given, origin, 'x', options);
      const turned = Object.fromEntries(Object.entries(given).reverse()) as typeof given;
      const second = compile(turned, origin, 'x', options);
      const summary = ({ bytes, diagnostics }: typeof first) => [
        bytes && Buffer.from(bytes).toString(),
        diagnostics.map(
          ({ code, message, at }) => `${code} ${at.file.path}:${at.start}-${at.end} ${message}`,
        ),
      ];
      expect(summary(second)).toEqual(summary(first));
      expect(first.bundle === undefined).toBe(first.diagnostics.some(({ severity }) => severity === 'error'));
      for (const { message, help, label = '' } of first.diagnostics)
        expect([message, label, ...help].join('\n')).not.toMatch(
          /\bundefined\b|\[object |must NOT|must match|should be|NaN/,
        );
    }),
    { numRuns: 400 },
  );
}, 240_000);
