// What `fmt` makes of a text, and what it leaves alone.
import { describe, expect, test } from 'vitest';
import { plainDuration } from '../../../compiler/format/durations.ts';
import { formatText } from '../../../compiler/format/format.ts';
import { CONFIG_SCHEMA } from './config-schema.ts';

const formatted = (text: string): string => {
  const { text: once, problem } = formatText(text, CONFIG_SCHEMA);
  expect(problem).toBeUndefined();
  expect(formatText(once, CONFIG_SCHEMA).text).toBe(once);
  return once;
};

test.each<[string, string, string]>([
  [
    'fields in the order of the schema, four spaces and bare lists made two',
    'routes:\n- upstream: a\n  match:\n      toolPrefix: "x_"\n  name: r\n',
    'routes:\n  - name: r\n    match:\n      tool_prefix: "x_"\n    upstream: a\n',
  ],
  [
    'sections, with their blank lines',
    'upstreams:\n  a: { url: "http://127.0.0.1" }\n\nversion: 1\n',
    'version: 1\n\nupstreams:\n  a: { url: "http://127.0.0.1" }\n',
  ],
  [
    'entries by name stay in the order of their author',
    'upstreams:\n  b: {}\n  a: {}\n',
    'upstreams:\n  b: {}\n  a: {}\n',
  ],
  [
    'camelCase of fields, and never of names',
    'rateLimits:\n  perTool:\n    executeCode: {requestsPerMinute: 30,requestsPerDay: 500}\n',
    'rate_limits:\n  per_tool:\n    executeCode: { requests_per_minute: 30, requests_per_day: 500 }\n',
  ],
  [
    'a field that is there in both spellings stays for somebody to choose',
    'rate_limits:\n  per_client: { requestsPerMinute: 1, requests_per_minute: 2 }\n',
    'rate_limits:\n  per_client: { requests_per_minute: 2, requestsPerMinute: 1 }\n',
  ],
  [
    'bare references in flow maps are quoted',
    'upstreams:\n  a: { url: http://127.0.0.1, headers: { x: ${env:X}, y: a ${env:Y:-b} } }\n',
    'upstreams:\n  a: { url: http://127.0.0.1, headers: { x: "${env:X}", y: "a ${env:Y:-b}" } }\n',
  ],
  [
    'padding of flow collections',
    'routes: [ {match: {tool_name: [ a,b ]}, upstream: c} ]\n',
    'routes: [{ match: { tool_name: [a, b] }, upstream: c }]\n',
  ],
  [
    'flow collections over several lines are joined when they fit',
    'routes:\n  - { name: a,\n      match: { default: true },\n      deny: "no" }\n',
    'routes:\n  - { name: a, match: { default: true }, deny: "no" }\n',
  ],
  [
    'and become blocks when they do not, or hold comments',
    `routes:\n  - { name: a, # why\n      match: { default: true },\n      deny: "no" }\n  - { match: { default: true },\n      deny: ${'x'.repeat(100)} }\n`,
    `routes:\n  - name: a # why\n    match: { default: true }\n    deny: "no"\n  - match: { default: true }\n    deny: ${'x'.repeat(100)}\n`,
  ],
  [
    'texts of several lines',
    'routes:\n    -   deny: |-\n            first\n              second\n\n            third\n        match: { default: true }\n\n    -   match: { default: true }\n        deny: "a\n               b"\n',
    'routes:\n  - match: { default: true }\n    deny: |-\n      first\n        second\n\n      third\n\n  - match: { default: true }\n    deny: "a\n      b"\n',
  ],
  [
    'durations',
    'upstreams:\n  a: { timeouts: { call: 30s1m, idle: 60s, connect: "1s0ms" } }\n',
    'upstreams:\n  a: { timeouts: { connect: "1s", call: 1m30s, idle: 60s } }\n',
  ],
  ['line ends of other systems', 'version: 1\r\nroutes: []\r\n', 'version: 1\nroutes: []\n'],
])('%s', (_, before, after) => {
  expect(formatted(before)).toBe(after);
});

test('comments and blank lines stay with what they are about', () => {
  const before = `# yaml-language-server: $schema=https://mcpgw.dev/schema/v1/mcpgw.schema.json
# All of them.
upstreams: # by name

  # The first.
  a: # is local
    # where
    url: "http://127.0.0.1" # port 80


    # whether
    enabled: true
    # - the end of a

  b: {} # empty
# routes below
routes:
  # about the item
  - # about its fields
    upstream: a
    # the match
    match: { default: true }

  # - commented out

version: 1 # the format
# the end
`;
  expect(
    formatted(before),
  ).toBe(`# yaml-language-server: $schema=https://mcpgw.dev/schema/v1/mcpgw.schema.json
version: 1 # the format
# All of them.
upstreams: # by name

  # The first.
  a: # is local
    # whether
    enabled: true

    # where
    url: "http://127.0.0.1" # port 80
    # - the end of a

  b: {} # empty
# routes below
routes:
  # about the item
  # about its fields
  # the match
  - match: { default: true }
    upstream: a

  # - commented out

# the end
`);
});

test.each([
  ['no YAML', 'a: [1'],
  ['an anchor', 'a: &x 1\nb: *x\n'],
  ['two documents', 'a: 1\n---\nb: 2\n'],
  ['a key that is given twice', 'version: 1\nversion: 1\n'],
  ['a list alone', '- 1\n'],
  ['nesting without end', '['.repeat(100_000)],
  ['lost indentation', 'routes: []\nupstreams:\nfiles:\nurl: http://127.0.0.1:9001/mcp\n'],
])('%s is left as it is, with the reason', (_, text) => {
  const result = formatText(text, CONFIG_SCHEMA);
  expect(result.text).toBe(text);
  expect(result.problem).toBeDefined();
});

test.each([
  ['still YAML', '# mine\nupstreams:\nfiles:\nurl: http://127.0.0.1:9001/mcp\nversion: 1\n', 3],
  ['no YAML any more', 'routes:\n- match:\ntool_prefix: a\n- match:\n', 3],
  ['a key twice', 'upstreams:\na:\nurl: x\nb:\nurl: y\n', 2],
])('of lost indentation the first line is named: %s', (_, text, line) => {
  const problem = `its indentation looks lost: line ${line} should stand further right`;
  expect(formatText(text, CONFIG_SCHEMA)).toEqual({ text, problem });
});

test('empty sections at the margin are no lost indentation', () => {
  expect(formatted('teams:\nrateLimits:\nversion: 1\n')).toMatch(/^version: 1\n/);
});

test.each(['', '\n', '# only a comment\n\n'])('there is nothing to format in %j', (text) => {
  expect(formatText(text, CONFIG_SCHEMA)).toEqual({ text });
});

describe('a duration', () => {
  test.each([
    ['60s', '60s'],
    ['90s', '90s'],
    ['1m0s', '1m'],
    ['30s1m', '1m30s'],
    ['1s1s', '2s'],
    ['0s0m', '0s'],
    ['500ms1s', '1s500ms'],
    ['${env:X}', '${env:X}'],
  ])('%s is written %s', (before, after) => expect(plainDuration(before)).toBe(after));
});
