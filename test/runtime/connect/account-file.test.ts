// Accounts on disk: there again after a restart, for whoever has the key, and for nobody else.
import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Account, type AccountRecord } from '../../../runtime/connect/account.ts';
import { AccountBook } from '../../../runtime/connect/account-book.ts';
import { AccountFile } from '../../../runtime/connect/account-file.ts';
import { MustConnect } from '../../../runtime/connect/user-tokens.ts';
import { ALICE, BOB, KEY, proofOf, type Scene, startScene } from './connect-scene.ts';

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

function connect({ accounts }: Scene, proof = ALICE, access = 'access'): void {
  const { binding } = accounts.settingsOf('crm')!;
  const tokens = {
    access: `${access}-of-${proof.user}`,
    refresh: `refresh-of-${proof.user}`,
    expiresIn: 3600,
  };
  accounts.connected({ owner: proof.owner, upstream: 'crm', binding }, 'https://as.example.com', tokens);
}

function bookOf(...accounts: Account[]): AccountBook {
  const book = new AccountBook();
  for (const account of accounts) book.put(account);
  return book;
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
  // Also the next time: what could be read is not put aside with the rest.
  for (let start = 0; start < 3; start += 1) {
    const next = await scene();
    expect(next.accounts.headersFor('crm', ALICE)).toBeInstanceOf(MustConnect);
    expect(next.accounts.headersFor('crm', BOB)).toEqual(['authorization', 'Bearer access-of-bob']);
    await next.accounts.close();
  }
});

test('a file that cannot be read is never written over', async () => {
  mkdirSync(folder);
  symlinkSync('accounts', file());
  const made = await scene();
  connect(made);
  await made.accounts.close();
  expect(made.logged.join()).toContain('cannot be read');
  expect(lstatSync(`${file()}.unreadable`).isSymbolicLink()).toBe(true);
  expect((await scene()).accounts.headersFor('crm', ALICE)).toEqual(HEADERS);
});

test('what somebody else puts into the folder leads nowhere', async () => {
  mkdirSync(folder);
  const victim = join(folder, '..', 'victim');
  writeFileSync(victim, 'as it was', { mode: 0o644 });
  symlinkSync(victim, `${file()}.${process.pid}.tmp`);
  const made = await scene();
  connect(made);
  await made.accounts.close();
  expect(readFileSync(victim, 'utf8')).toBe('as it was');
  expect(statSync(victim).mode & 0o777).toBe(0o644);
});

test('what a process left behind that died while it wrote is taken away', async () => {
  mkdirSync(folder);
  const [left, fresh] = ['0123456789ab', 'ba9876543210'].map((id) => `${file()}.${id}.tmp`);
  for (const path of [left!, fresh!]) writeFileSync(path, 'half a line');
  utimesSync(left!, 1, 1);
  const made = await scene();
  connect(made);
  await made.accounts.close();
  expect(new Set(readdirSync(folder))).toEqual(new Set(['accounts', 'accounts.ba9876543210.tmp']));
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
    const owners = Array.from({ length: count }, (_, i) => `o${i}`);
    kept.keep(bookOf(...owners.map((owner) => new Account({ ...record, owner }, 0))));
  }
  await Promise.all([kept.flush(), kept.flush()]);
  expect(new AccountFile({ folder, key: KEY, log }).read()).toHaveLength(3);
  writeFileSync(join(folder, 'blocked'), '');
  const refused = new AccountFile({ folder: join(folder, 'blocked'), key: KEY, log });
  expect(refused.read()).toEqual([]);
  refused.keep(bookOf(new Account(record, 0)));
  await refused.flush();
  expect(logged.join()).toContain('cannot be written');
});

test('what another gateway wrote meanwhile is taken in, and it is said', async () => {
  const before = await scene();
  connect(before, BOB);
  await before.accounts.close();
  const [one, other] = [await scene(), await scene()];
  connect(one);
  await one.accounts.close();
  expect(one.logged.join()).not.toContain('another gateway');
  connect(other, BOB);
  connect(other, proofOf('carol'));
  await other.accounts.close();
  expect(other.logged.join()).toContain('another gateway has written');
  const after = await scene();
  for (const proof of [ALICE, BOB, proofOf('carol')]) {
    expect(after.accounts.headersFor('crm', proof)).toEqual([
      'authorization',
      `Bearer access-of-${proof.user}`,
    ]);
  }
});

test('of an account that two gateways know, the newer tokens stay', async () => {
  const before = await scene();
  connect(before);
  connect(before, BOB);
  await before.accounts.close();
  const [one, other] = [await scene(), await scene()];
  connect(one, ALICE, 'newer');
  connect(one, BOB, 'newer');
  await one.accounts.close();
  connect(other, BOB, 'newest');
  await other.accounts.close();
  const after = await scene();
  expect(after.accounts.headersFor('crm', ALICE)).toEqual(['authorization', 'Bearer newer-of-alice']);
  expect(after.accounts.headersFor('crm', BOB)).toEqual(['authorization', 'Bearer newest-of-bob']);
});
