// docs/routing.md says what its routes for prompts and resources do: its own example is compiled and asked.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { compile } from '../../compiler/compile.ts';
import { matchRoute } from '../../policies/routes/match.ts';
import { prepareRoutes } from '../../policies/routes/routes.ts';
import type { Subject } from '../../policies/routes/subject.ts';
import { codeBlocks } from './markdown.ts';
import { root } from './sources.ts';

const page = readFileSync(join(root, 'docs', 'routing.md'), 'utf8');
const example = codeBlocks(page).find(({ text }) => text.includes('prompt_prefix:'))?.text ?? '';
const { bundle } = compile({ 'mcpgw.yaml': example }, { commit: null, dirty: false });
if (bundle === undefined) throw new Error('the example of docs/routing.md does not compile');
const { routes: table } = bundle;
const routes = prepareRoutes(table);

it.each([
  ['prompt', 'prompts/get', 'review_pr', 'reviews'],
  ['prompt', 'completion/complete', 'review_pr', 'reviews'],
  ['prompt', 'prompts/get', 'summary', undefined],
  ['tool', 'tools/call', 'review_pr', undefined],
  ['resource', 'resources/read', 'docs://handbook/a', 'handbook'],
  ['resource', 'completion/complete', 'docs://handbook/{page}', 'handbook'],
  ['resource', 'resources/subscribe', 'docs://b/draft', 'no-drafts'],
  ['resource', 'subscriptions/listen', 'docs://handbook/draft', 'no-drafts'],
  ['resource', 'resources/read', 'docs://handbook/draft', 'no-drafts'],
  ['resource', 'resources/read', 'docs://b/final', undefined],
] as const)('the %s of %s %s goes by route %s', (kind, method, name, route) => {
  const subject: Subject = { kind, method, name, listener: 'default', header: () => undefined };
  const entry = routes.entries[matchRoute(routes, subject)];
  expect(entry === undefined ? undefined : table.table[entry.route]?.name).toBe(route);
});
