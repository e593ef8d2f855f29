// Accounts on disk, so that people need not connect them again after a restart: one file, replaced as a whole, a sealed
// line for each account. Its key is made from `gateway.sessions.key` for this purpose alone; without that key the file
// is noise.
import { hkdfSync } from 'node:crypto';
import { readFileSync, renameSync } from 'node:fs';
import { mkdir, open, rename } from 'node:fs/promises';
import { join } from 'node:path';
import type { Log } from '../observe/log.ts';
import { Sealer } from '../sessions/seal.ts';
import { Account, type AccountRecord } from './account.ts';

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
  readonly #folder: string;
  readonly #path: string;
  readonly #log: Log;
  readonly #gatherMs: number;
  readonly #sealer: Sealer;
  /** What an account is written as; sealing all of them for every change would cost too much. */
  readonly #lines = new WeakMap<Account, string>();
  #accounts: Iterable<Account> = [];
  #timer: NodeJS.Timeout | undefined;
  #dirty = false;
  #writing: Promise<void> | undefined;

  constructor({ folder, key, log, gatherMs = GATHER_MS }: AccountFileParts) {
    this.#folder = folder;
    this.#path = join(folder, FILE);
    this.#log = log;
    this.#gatherMs = gatherMs;
    this.#sealer = new Sealer(Buffer.from(hkdfSync('sha256', key, '', PURPOSE, 32)).toString('base64url'));
  }

  /** What was kept. A file that another key has sealed is put aside, for its key may come back. */
  read(): Account[] {
    let text: string;
    try {
      text = readFileSync(this.#path, 'latin1');
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') this.#complain('cannot be read', error);
      return [];
    }
    const lines = text.split('\n').filter((line) => line !== '');
    const accounts = lines.flatMap((line) => this.#open(line) ?? []);
    if (accounts.length < lines.length) this.#putAside(lines.length - accounts.length);
    return accounts;
  }

  /** Soon, and once for all that changes until then. `accounts` is walked when it is written. */
  keep(accounts: Iterable<Account>): void {
    this.#accounts = accounts;
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
    const lines: string[] = [];
    for (const account of this.#accounts) lines.push(this.#lineOf(account), '\n');
    await mkdir(this.#folder, { recursive: true, mode: 0o700 });
    const temporary = `${this.#path}.${process.pid}.tmp`;
    const file = await open(temporary, 'w', 0o600);
    try {
      await file.chmod(0o600);
      await file.writeFile(lines.join(''), 'latin1');
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, this.#path);
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
    try {
      renameSync(this.#path, `${this.#path}.unreadable`);
    } catch (error) {
      this.#complain('cannot be put aside', error);
    }
    this.#log.warn(
      'connected accounts were sealed with another key; their owners have to connect them again',
      {
        accounts: lost,
      },
    );
  }

  #complain(what: string, error: unknown): void {
    const reason = (error as NodeJS.ErrnoException).code ?? 'unknown';
    this.#log.error(`the file of connected accounts ${what}`, { reason });
  }
}
