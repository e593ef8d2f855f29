// What a person can tell from the page before anything is connected: who asks, and whether it is the page that the own
// client was given, and not one that somebody sent.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, expect, test } from 'vitest';
import { NO_PROOF } from '../../../runtime/identity/proof.ts';
import { proofOf, type Scene, startScene } from './connect-scene.ts';
import { Person } from './person.ts';

const folder = mkdtempSync(join(tmpdir(), 'mcpgw-seen-'));
const SECRET = join(folder, 'secret');
writeFileSync(SECRET, 'geheim');
afterAll(() => rmSync(folder, { recursive: true }));

const scenes: Scene[] = [];
afterEach(async () => {
  for (const scene of scenes.splice(0)) await scene.close();
});

const AS = 'https://as.example.com';
const AUTH = { authorization_url: [{ text: `${AS}/authorize` }], token_url: [{ text: `${AS}/token` }] };

async function scene(given: Partial<Parameters<typeof startScene>[0]> = {}): Promise<Scene> {
  const made = await startScene({ auth: AUTH, ...given });
  scenes.push(made);
  return made;
}

const CODE = /^[BCDFGHJKLMNPQRSTVWXZ]{3}-[BCDFGHJKLMNPQRSTVWXZ]{3}$/;

test('the page shows the code that the client was given with its address, and no other page does', async () => {
  const { door } = await scene();
  const pages = [1, 2].map(() => door.pageFor('crm', proofOf('alice'))!);
  expect(pages[0]!.code).toMatch(CODE);
  expect(pages[0]!.code).not.toBe(pages[1]!.code);
  const person = new Person();
  for (const { url, code } of pages) {
    const { text } = await person.visit(url);
    expect(text).toContain(`<b>${code}</b>`);
    expect(text).toContain('somebody sent you');
  }
});

test('a name is cut before it hides what else is on the page', async () => {
  const { door } = await scene();
  const proof = { ...NO_PROOF, owner: 'o', user: `mallory${' x'.repeat(5_000)}`, client: 'c'.repeat(9_000) };
  const { text, status } = await new Person().visit(door.pageFor('crm', proof)!.url);
  expect(status).toBe(200);
  expect(text).toContain('mallory');
  expect(text.length).toBeLessThan(4_000);
});

test.each([
  ['written in it', [{ text: 'http://127.0.0.1:9/mcp?tenant=a' }], 'http://127.0.0.1:9/mcp?tenant=a'],
  ['a reference', [{ text: 'http://127.0.0.1:9/mcp?key=' }, { file: SECRET }], 'http://127.0.0.1:9/mcp'],
])('a query that is %s: where people are sent learns no secret', async (_, url, resource) => {
  const { door } = await scene({
    change: (bundle) => {
      bundle.upstreams[0]!.http!.instances[0] = { name: 'a', url, weight: 1 };
    },
  });
  const there = await new Person().setOut(door.pageFor('crm', proofOf('alice'))!.url);
  expect(there.searchParams.get('resource')).toBe(resource);
  expect(there.href).not.toContain('geheim');
});
