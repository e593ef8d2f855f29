// What the checks and the lowering receive: one document with every default, numbered, and a place for everything.
import { expect, test } from 'vitest';
import type { Program } from '../../compiler/ast/program.ts';
import { originOf } from '../../compiler/ast/source.ts';
import { createCollector } from '../../compiler/diagnostics/report.ts';
import { merge } from '../../compiler/merge/merge.ts';
import { parse } from '../../compiler/parse/parse.ts';
import { resolve } from '../../compiler/resolve/resolve.ts';
import { validate } from '../../compiler/validate/validate.ts';

function programOf(files: Record<string, string>): { program: Program | undefined; slugs: string[] } {
  const { report, diagnostics } = createCollector();
  const document = validate(merge(parse(files, undefined, report), report), {}, report);
  const program = resolve(document, { files, environment: undefined }, report);
  return { program, slugs: diagnostics().map(({ slug }) => slug) };
}

const FILES = {
  'mcpgw.yaml': 'version: 1\ngateway: { name: edge }\n',
  'policies/limits.yaml': 'gateway:\n  limits: { max_sessions: 7 }\n',
  'routes/a.yaml':
    'routes:\n  - { match: { tool_name: x }, upstream: b }\n  - { name: second, match: { tool_name: y }, upstream: a }\n',
  'routes/b.yaml':
    'routes:\n  - { enabled: false, match: { tool_name: z }, upstream: a }\n  - match: { tool_name: w }\n    upstreams: [{ target: a }, { target: b, weight: 0 }]\n',
  'upstreams/b.yaml': 'upstreams:\n  b: { command: node }\n  old: { enabled: false, command: node }\n',
  'upstreams/a.yaml': 'upstreams:\n  a:\n    url: http://127.0.0.1:9001\n',
};

test('fragments become one document with every default', () => {
  const { program, slugs } = programOf(FILES);
  expect(slugs).toEqual([]);
  expect(program?.config.gateway).toMatchObject({
    name: 'edge',
    limits: { max_sessions: 7, max_request_bytes: '4MiB' },
    listeners: [{ name: 'default', address: '127.0.0.1', port: 8080, path: '/mcp', allowed_origins: [] }],
    admin: { port: 9901 },
  });
  expect(program?.config.upstreams.a).toMatchObject({
    timeouts: { call: '120s' },
    tools: { include: ['*'] },
    args: [],
  });
});

test('upstreams are numbered by name, routes by file and position; what is disabled drops out', () => {
  const { program } = programOf(FILES);
  expect(program?.upstreams.map(({ name, pointer }) => [name, pointer])).toEqual([
    ['a', '/upstreams/a'],
    ['b', '/upstreams/b'],
  ]);
  expect(program?.routes.map(({ name, pointer, targets }) => [name, pointer, targets])).toEqual([
    ['routes/a.yaml#1', '/routes/0', [{ upstream: 1, weight: 1 }]],
    ['second', '/routes/1', [{ upstream: 0, weight: 1 }]],
    [
      'routes/b.yaml#2',
      '/routes/3',
      [
        { upstream: 0, weight: 1 },
        { upstream: 1, weight: 0 },
      ],
    ],
  ]);
});

test('everything written has its place, and everything else that of what is nearest above it', () => {
  const { program } = programOf(FILES);
  const place = (pointer: string, part: 'key' | 'value') =>
    program && originOf(program.spanOf(pointer, part));
  expect(place('/upstreams/a', 'key')).toBe('upstreams/a.yaml:2:3');
  expect(place('/upstreams/a/url', 'value')).toBe('upstreams/a.yaml:3:10');
  expect(place('/upstreams/a/timeouts/call', 'value')).toBe('upstreams/a.yaml:3:5');
  expect(place('/routes/1/name', 'value')).toBe('routes/a.yaml:3:13');
  expect(place('/routes/3/upstreams/1/target', 'key')).toBe('routes/b.yaml:4:34');
  expect(place('/gateway/limits/max_sessions', 'value')).toBe('policies/limits.yaml:2:27');
  expect(place('/gateway/listeners/0/port', 'value')).toBe('mcpgw.yaml:2:10');
  expect(place('/vars/NONE', 'key')).toBe('mcpgw.yaml:1:1');
});

test('an upstream that cannot be read takes no other fault with it', () => {
  const broken = 'routes:\n  - { match: { tool_name: q }, upstream: nowhere }\n';
  expect(programOf({ ...FILES, 'routes/c.yaml': broken }).slugs).toEqual(['unknown-upstream']);
  expect(programOf({ ...FILES, 'upstreams/a.yaml': 'upstreams: {' }).slugs).toEqual(['yaml-syntax']);
  expect(programOf({ ...FILES, 'upstreams/a.yaml': 'upstreams: 5\n' }).slugs).toEqual(['wrong-type']);
  expect(
    programOf({ ...FILES, 'upstreams/a.yaml': 'upstreams: { a: { ulr: http://127.0.0.1:9001 } }\n' }).slugs,
  ).toEqual(['unknown-field']);
  expect(programOf({ ...FILES, 'upstreams/a.yaml': 'upstreams: { a: 5 }\n' }).program).toBeUndefined();
});

test('shape and names are reported together', () => {
  const { slugs } = programOf({
    ...FILES,
    'routes/c.yaml':
      'routes:\n  - { match: { tol_name: q }, upstream: a }\n  - { match: { tool_name: q }, upstream: nowhere }\n',
  });
  expect(slugs).toEqual(['unknown-field', 'unknown-upstream']);
});
