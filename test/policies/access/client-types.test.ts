// What kind of client calls, from what it calls itself.
import { expect, test } from 'vitest';
import { clientTypeNamed, clientTypeOfAgent } from '../../../policies/access/client-types.ts';

test.each([
  ['claude-ai', 'claude_desktop'],
  ['Claude Desktop', 'claude_desktop'],
  ['claude-code', 'claude_code'],
  ['cursor-vscode', 'cursor'],
  ['Visual Studio Code', 'vscode'],
  ['ChatGPT', 'chatgpt'],
  ['MCP Inspector', 'inspector'],
  ['inspector-client', 'inspector'],
])('%s is %s', (name, type) => {
  expect(clientTypeNamed(name)).toBe(type);
});

test.each(['', 'cursor2', 'my claude-ai', 'constructor', '__proto__', 'cursor'.repeat(100)])(
  'of `%s` nothing is known',
  (name) => {
    expect([clientTypeNamed(name), clientTypeOfAgent(name)]).toEqual(['', '']);
  },
);

test('a User-Agent counts by its first product', () => {
  expect(
    ['claude-code/2.1.0 (cli)', 'Cursor/1.7', 'Mozilla/5.0 cursor/1', 'cursor'].map(clientTypeOfAgent),
  ).toEqual(['claude_code', 'cursor', '', 'cursor']);
});
