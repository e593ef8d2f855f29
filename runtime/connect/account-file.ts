// Accounts on disk, so that people need not connect them again after a restart: one file, replaced as a whole, a sealed
// line for each account. Its key is made from `gateway.sessions.key` for this purpose alone; without that key the file
// is noise. It is meant for one gateway. What another one has written there meanwhile, such as the one this one takes
// over from, is found before it would be overwritten, and taken in.
import { hkdfSync } from 'node:crypto';
import { readFileSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Log } from '../observe/log.ts';
import { Sealer } from '../sessions/seal.ts';
import { Account, type AccountRecord } from './account.ts';
import type { AccountBook } from './account-book.ts';
import { removeLeftovers, replaceFile } from './replace-file.ts';

const FILE = 'accounts';
const PURPOSE = 'mcpgw accounts 1';
/** Changes that come close together are written at once. */
const GATHER_MS = 1_000;

export interface AccountFileParts {
  readonly folder: string;
  /** `gateway.sessions.key`. */
  readonly key: string;
  readonly log: Log;
  readonly gatherMs?: number;
}

export class AccountFile {
  readonly #path: string;
  readonly #log: Log;
  readonly #gatherMs: number;
  readonly #sealer: Sealer;
  /** What an account is written as; sealing all of them for every change would cost too much. */
  readonly #lines = new WeakMap<Account, string>();
  #book: AccountBook | undefined;
  /** The file as this process last read or wrote it: which one it was, and its lines. */
  #version: string | undefined;
  #seen: ReadonlySet<string> = new Set();
  #timer: NodeJS.Timeout | undefined;
  #dirty = false;
  /** Some of the file was put aside: what could be read of it is not on disk any more. */
  #incomplete = false;
  #writing: Promise<void> | undefined;

  constructor({ folder, key, log, gatherMs = GATHER_MS }: AccountFileParts) {
    this.#path = join(folder, FILE);
    this.#log = log;
    this.#gatherMs = gatherMs;
    this.#sealer = new Sealer(Buffer.from(hkdfSync('sha256', key, '', PURPOSE, 32)).toString('base64url'));
  }

  /** What was kept. A file that another key has sealed is put aside, for its key may come back. */
  read(): Account[] {
    removeLeftovers(this.#path);
    const lines = this.#readLines();
    const accounts = lines.flatMap((line) => this.#open(line) ?? []);
    if (accounts.length < lines.length) this.#putAside(lines.length - accounts.length);
    return accounts;
  }

  /** What `read` found is to be kept again. */
  get incomplete(): boolean {
    return this.#incomplete;
  }

  /** Soon, and once for all that changes until then. `book` is walked when it is written. */
  keep(book: AccountBook): void {
    this.#book = book;
    this.#dirty = true;
    this.#timer ??= setTimeout(() => void this.flush(), this.#gatherMs).unref();
  }

  /** Resolves when everything kept is on disk, or could not be written. Never rejects. */
  async flush(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    while (this.#writing !== undefined) await this.#writing;
    if (!this.#dirty) return;
    this.#dirty = false;
    this.#writing = this.#write()
      .catch((error) => this.#complain('cannot be written', error))
      .finally(() => (this.#writing = undefined));
    await this.#writing;
  }

  async #write(): Promise<void> {
    const book = this.#book;
    if (book === undefined) return;
    this.#takeIn(book);
    const lines: string[] = [];
    for (const account of book) lines.push(this.#lineOf(account));
    await replaceFile(this.#path, lines.map((line) => `${line}\n`).join(''));
    this.#version = versionOf(this.#path);
    this.#seen = new Set(lines);
  }

  /** What somebody else wrote since. An account both have changed is this process's own. */
  #takeIn(book: AccountBook): void {
    const version = versionOf(this.#path);
    if (version === undefined || version === this.#version) return;
    const before = this.#seen;
    for (const line of this.#readLines()) {
      const theirs = before.has(line) ? undefined : this.#open(line);
      if (theirs === undefined) continue;
      const own = book.find(theirs.record);
      if (own === undefined || before.has(this.#lineOf(own))) book.put(theirs);
    }
    this.#log.warn(
      'another gateway has written to the file of connected accounts; give each a state folder of its own',
    );
  }

  /** None when there is no file. */
  #readLines(): string[] {
    try {
      this.#version = versionOf(this.#path);
      const lines = readFileSync(this.#path, 'latin1')
        .split('\n')
        .filter((line) => line !== '');
      this.#seen = new Set(lines);
      return lines;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
      this.#complain('cannot be read', error);
      this.#moveAway();
      return [];
    }
  }

  #lineOf(account: Account): string {
    let line = this.#lines.get(account);
    if (line === undefined) {
      line = this.#sealer.seal('account', JSON.stringify(account.record), Number.MAX_SAFE_INTEGER);
      this.#lines.set(account, line);
    }
    return line;
  }

  #open(line: string): Account | undefined {
    const payload = this.#sealer.open('account', line);
    if (payload === undefined) return undefined;
    const account = new Account(JSON.parse(payload.toString()) as AccountRecord, 0);
    this.#lines.set(account, line);
    return account;
  }

  #putAside(lost: number): void {
    this.#moveAway();
    this.#log.warn(
      'connected accounts were sealed with another key; their owners have to connect them again',
      {
        accounts: lost,
      },
    );
  }

  #moveAway(): void {
    this.#incomplete = true;
    try {
      renameSync(this.#path, `${this.#path}.unreadable`);
    } catch (error) {
      this.#complain('cannot be put aside', error);
    }
  }

  #complain(what: string, error: unknown): void {
    const reason = (error as NodeJS.ErrnoException).code ?? 'unknown';
    this.#log.error(`the file of connected accounts ${what}`, { reason });
  }
}

/** Another one for every time it is replaced; undefined for no file. */
function versionOf(path: string): string | undefined {
  const stat = statSync(path, { bigint: true, throwIfNoEntry: false });
  return stat && `${stat.ino} ${stat.mtimeNs}`;
}
