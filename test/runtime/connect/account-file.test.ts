// Accounts on disk: there again after a restart, for whoever has the key, and for nobody else.
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Account, type AccountRecord } from '../../../runtime/connect/account.ts';
import { AccountFile } from '../../../runtime/connect/account-file.ts';
import { MustConnect } from '../../../runtime/connect/user-tokens.ts';
import { ALICE, BOB, KEY, type Scene, startScene } from './connect-scene.ts';

let folder: string;
const scenes: Scene[] = [];

beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), 'mcpgw-accounts-')), 'state');
});
afterEach(async () => {
  for (const scene of scenes.splice(0)) await scene.close();
  rmSync(join(folder, '..'), { recursive: true });
});

async function scene(key: string | null = KEY): Promise<Scene> {
  const made = await startScene({ auth: {}, stateFolder: folder, key });
  scenes.push(made);
  return made;
}

function connect({ accounts }: Scene, proof = ALICE): void {
  const { binding } = accounts.settingsOf('crm')!;
  const tokens = { access: `access-of-${proof.user}`, refresh: `refresh-of-${proof.user}`, expiresIn: 3600 };
  accounts.connected({ owner: proof.owner, upstream: 'crm', binding }, 'https://as.example.com', tokens);
}

const HEADERS = ['authorization', 'Bearer access-of-alice'];
const file = () => join(folder, 'accounts');

test('they are there again after a restart, in a file that says nothing', async () => {
  const first = await scene();
  connect(first);
  connect(first, BOB);
  await first.accounts.close();
  const bytes = readFileSync(file(), 'latin1');
  expect(bytes).not.toMatch(/alice|bob|access|refresh|crm|example/);
  expect(statSync(file()).mode & 0o777).toBe(0o600);
  expect(readdirSync(folder)).toEqual(['accounts']);
  const second = await scene();
  expect(second.accounts.headersFor('crm', ALICE)).toEqual(HEADERS);
  expect(second.accounts.headersFor('crm', BOB)).toEqual(['authorization', 'Bearer access-of-bob']);
});

test('with another key they are gone, and put aside for the right one', async () => {
  const first = await scene();
  connect(first);
  await first.accounts.close();
  const second = await scene(KEY.replace('0', '1'));
  expect(second.accounts.headersFor('crm', ALICE)).toBeInstanceOf(MustConnect);
  expect(second.logged.join()).toContain('sealed with another key');
  expect([existsSync(file()), existsSync(`${file()}.unreadable`)]).toEqual([false, true]);
});

test('an account that was forgotten is not written any more', async () => {
  const first = await scene();
  connect(first);
  connect(first, BOB);
  const headers = first.accounts.headersFor('crm', ALICE) as readonly string[];
  first.accounts.rejected('crm', ALICE, headers);
  await first.accounts.close();
  const second = await scene();
  expect(second.accounts.headersFor('crm', ALICE)).toBeInstanceOf(MustConnect);
  expect(second.accounts.headersFor('crm', BOB)).toEqual(['authorization', 'Bearer access-of-bob']);
});

test.each([
  ['no key', null, 'gateway.sessions.key is not set'],
  ['a key that is too short', 'short', 'shorter than 32'],
])('with %s nothing is written, and that is said', async (_, key, words) => {
  const first = await scene(key);
  connect(first);
  expect(first.accounts.headersFor('crm', ALICE)).toEqual(HEADERS);
  await first.accounts.close();
  expect(existsSync(file())).toBe(false);
  expect(first.logged.join()).toContain(words);
});

test('a line that was tampered with is nothing; the others are read', async () => {
  const first = await scene();
  connect(first);
  connect(first, BOB);
  await first.accounts.close();
  const [alices = '', bobs = ''] = readFileSync(file(), 'latin1').split('\n');
  const changed = alices.replace(/.{4}$/, (end) => end.split('').reverse().join(''));
  writeFileSync(file(), `${changed === alices ? '' : changed}\n${bobs}\nnonsense\n`);
  const second = await scene();
  expect(second.accounts.headersFor('crm', ALICE)).toBeInstanceOf(MustConnect);
  expect(second.accounts.headersFor('crm', BOB)).toEqual(['authorization', 'Bearer access-of-bob']);
});

test('changes that come close together are written once, and a disk that refuses is no reason to stop', async () => {
  const logged: unknown[] = [];
  const line = (...parts: unknown[]) => void logged.push(parts);
  const log = { error: line, warn: line, info: line, debug: line };
  const record: AccountRecord = {
    owner: 'o',
    upstream: 'u',
    binding: 'b',
    issuer: undefined,
    access: 'a',
    refresh: undefined,
    expiresAt: null,
  };
  const kept = new AccountFile({ folder, key: KEY, log });
  for (let count = 1; count <= 3; count += 1) {
    kept.keep(Array.from({ length: count }, (_, i) => new Account({ ...record, owner: `o${i}` }, 0)));
  }
  await Promise.all([kept.flush(), kept.flush()]);
  expect(new AccountFile({ folder, key: KEY, log }).read()).toHaveLength(3);
  writeFileSync(join(folder, 'blocked'), '');
  const refused = new AccountFile({ folder: join(folder, 'blocked'), key: KEY, log });
  expect(refused.read()).toEqual([]);
  refused.keep([new Account(record, 0)]);
  await refused.flush();
  expect(logged.join()).toContain('cannot be written');
});
