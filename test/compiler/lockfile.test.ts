// The lockfile in the program, and places inside JSON.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { memberPointer } from '../../compiler/ast/pointer.ts';
import { analyse, compile } from '../../compiler/compile.ts';
import { jsonSpan } from '../../compiler/resolve/json-span.ts';
import { hashTool } from '../../policies/pinning/definition.ts';
import { repeatedKey } from '../../policies/pinning/lock-faults.ts';

const YAML =
  'version: 1\npinning: { mode: enforce }\nupstreams: { files: { url: http://127.0.0.1:9001/mcp } }\n';
const inputSchema = { type: 'object' };

function lockText(hash: string): string {
  const tools = { read: { hash, inputSchema } };
  return JSON.stringify({ lockfile_version: 1, upstreams: { files: { tools } } });
}

test('a good lockfile is in the program and a source of the bundle', () => {
  const text = lockText(hashTool({ name: 'read', inputSchema }));
  const { program, diagnostics, sources } = analyse({ 'mcpgw.yaml': YAML, 'mcpgw.lock.json': text });
  expect(diagnostics).toEqual([]);
  expect(program?.lock?.upstreams.files?.tools.read?.inputSchema).toEqual(inputSchema);
  expect(sources).toEqual(['mcpgw.lock.json', 'mcpgw.yaml']);
});

test('one changed byte is found', () => {
  const text = lockText(hashTool({ name: 'read', inputSchema })).replace('"object"', '"objekt"');
  const { program, diagnostics } = analyse({ 'mcpgw.yaml': YAML, 'mcpgw.lock.json': text });
  expect(diagnostics.map(({ slug }) => slug)).toEqual(['bad-lockfile']);
  expect(program).toBeUndefined();
});

describe('a lockfile that says something twice is refused, at the second place', () => {
  const good = { hash: hashTool({ name: 'read', inputSchema }), inputSchema };
  const entry = JSON.stringify(good);
  const evil = JSON.stringify({ ...good, description: 'what a reviewer reads' });
  test.each([
    ['a tool', `{"read":${evil},"read":${entry}}`, 'read'],
    ['a tool, spelt with an escape', `{"read":${evil},"r\\u0065ad":${entry}}`, 'read'],
    ['a member', `{"read":{"description":"x",${entry.slice(1, -1)},"hash":"${good.hash}"}}`, 'hash'],
    [
      'a member inside a schema',
      `{"read":{"hash":"${good.hash}","inputSchema":{"type":"x","type":"object"}}}`,
      'type',
    ],
  ])('%s', (_, tools, key) => {
    const text = `{"lockfile_version":1,"upstreams":{"files":{"tools":${tools}}}}`;
    const { program, diagnostics } = analyse({ 'mcpgw.yaml': YAML, 'mcpgw.lock.json': text });
    expect(diagnostics.map(({ message }) => message)).toEqual([
      `the lockfile cannot be used: it gives \`${key}\` twice`,
    ]);
    expect(diagnostics[0]?.at.start).toBe(
      Math.max(text.lastIndexOf(`"${key}"`), text.lastIndexOf('"r\\u0065ad"')),
    );
    expect(program).toBeUndefined();
  });

  test('keys of different objects are no repetition, and neither are texts', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 5 }), fc.constantFrom(0, 2), (value, indent) => {
        expect(repeatedKey(JSON.stringify(value, null, indent))).toBeUndefined();
      }),
    );
  });
});

test('an upstream may be called like something every object inherits', () => {
  const yaml = 'version: 1\nupstreams: { toString: { url: http://127.0.0.1:9001/mcp } }\n';
  const text = JSON.stringify({ lockfile_version: 1, upstreams: {} });
  const { bundle } = compile({ 'mcpgw.yaml': yaml, 'mcpgw.lock.json': text }, { commit: null, dirty: false });
  expect(bundle?.pins?.upstreams).toEqual({});
});

test('the place of every value is where the value is written', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 4 }), fc.constantFrom(0, 2), (value, indent) => {
      const file = { path: 'x.json', text: JSON.stringify(value, null, indent) };
      const visit = (part: unknown, pointer: string): void => {
        const { start } = jsonSpan(file, pointer);
        const written = JSON.stringify(part, null, indent).split('\n')[0] ?? '';
        expect(file.text.slice(start, start + written.length)).toBe(written);
        if (typeof part === 'object' && part !== null)
          for (const [key, member] of Object.entries(part)) visit(member, memberPointer(pointer, key));
      };
      visit(JSON.parse(file.text), '');
    }),
    { numRuns: 300 },
  );
});
