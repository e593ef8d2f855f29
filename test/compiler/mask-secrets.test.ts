// What a diagnostic shows of a line that looks as if it held a secret.
import { expect, test } from 'vitest';
import { withoutSecretLines } from '../../compiler/diagnostics/mask-secrets.ts';

const shown = (text: string): string => withoutSecretLines({ path: 'a.yaml', text }).text;

test.each([
  ['API_KEY: abc def', 'API_KEY: *** ***'],
  ['env: { DB_PASSWORD: "a b", USER: me }', 'env: { DB_PASSWORD: "* *", USER: me }'],
  ["'client-secret': 'x1'", "'client-secret': '**'"],
  ['authorization: Bearer a.b', 'authorization: ****** ***'],
  ['args: [--api-key=k1, -v]', 'args: [--api-key=**, -v]'],
  ['args: [sk-0123456789abcdefXYZ]', 'args: [**********************]'],
  ['url: "http://u:pass@h:port"', 'url: "http://u:****@h:port"'],
  ['token: "never closed\nnext: 1', 'token: "***** ******\nnext: 1'],
])('%j is shown as %j', (text, expected) => {
  expect(shown(text)).toBe(expected);
  expect(shown(text)).toHaveLength(text.length);
});

test.each([
  'TOKEN: "${env:TOKEN}"',
  'TOKEN_FILE: /run/secret',
  'API_KEY: true',
  'tool_name: get_token',
  'upstreams: { token: { url: "http://127.0.0.1" } }',
  'secret:\n  url: x',
])('%j is shown as it is', (text) => {
  expect(shown(text)).toBe(text);
});

test('a line made to be hard costs no more than one pass', () => {
  for (const piece of ['eyJ-', 'a', 'a.', 'token ', 'token: ', '"', ' ', '-----BEGIN ', '://u:'])
    expect(shown(piece.repeat(200_000))).toHaveLength(piece.length * 200_000);
});
