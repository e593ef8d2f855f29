// START HERE for accounts of the people who call (`oauth_authorization_code`): upstreams where everybody has given the
// gateway a permission of his own. Who has not is asked to (ask.ts), gives it in a browser (connect-pages.ts), and from
// then on calls go out with that person's token, which is kept fresh here. It outlives bundles.
import type { Bundle } from '../../schema/generated/bundle.ts';
import type { Proof } from '../identity/proof.ts';
import type { Log } from '../observe/log.ts';
import type { Secrets } from '../secrets/secrets.ts';
import type { Refusal } from '../wire/errors.ts';
import { REFUSALS } from '../wire/errors.ts';
import { Account, type AccountKey, recordOf } from './account.ts';
import { AccountBook } from './account-book.ts';
import { AccountFile } from './account-file.ts';
import { type AuthorizationServer, AuthorizationServers } from './authorization-server.ts';
import { Pause } from './pause.ts';
import { type AccountSettings, readSettings } from './settings.ts';
import { refresh, TokenRefused, type Tokens } from './token-request.ts';
import { MustConnect, type UserHeaders, type UserTokens } from './user-tokens.ts';
import { Waiting } from './waiting.ts';
import { Web } from './web.ts';

/** A token is replaced so long before it ends: a call takes its time, and clocks differ. */
const SPARE_MS = 30_000;
/** A token that is refused so soon after it came is not helped by another one. */
const YOUNG_MS = 60_000;
const SHORTEST_KEY = 32;

export interface AccountsParts {
  readonly secrets: Secrets;
  readonly log: Log;
  /** Where accounts are kept when there is a key. */
  readonly stateFolder: string;
  /** Milliseconds since 1970. */
  readonly now?: () => number;
}

export class Accounts implements UserTokens {
  readonly web = new Web();
  readonly #log: Log;
  readonly #secrets: Secrets;
  readonly #stateFolder: string;
  readonly #now: () => number;
  readonly #servers: AuthorizationServers;
  readonly #book = new AccountBook();
  readonly #waiting = new Waiting();
  readonly #pause: Pause;
  readonly #refreshing = new Map<Account, Promise<UserHeaders>>();
  #settings: ReadonlyMap<string, AccountSettings> = new Map();
  #anonymous = false;
  #file: AccountFile | undefined;
  #opened = false;

  constructor({ secrets, log, stateFolder, now = Date.now }: AccountsParts) {
    this.#secrets = secrets;
    this.#log = log;
    this.#stateFolder = stateFolder;
    this.#now = now;
    this.#servers = new AuthorizationServers(this.web, now);
    this.#pause = new Pause(now);
  }

  /** The upstreams of the next bundle. What was connected stays; the key of the first bundle counts. */
  update(bundle: Bundle): void {
    const before = this.#settings;
    this.#settings = this.#settingsOf(bundle);
    for (const { clientSecret } of before.values()) clientSecret?.release();
    // Where nobody is asked who he is, everybody who gets here may do the same: one account is everybody's.
    this.#anonymous = bundle.authn === undefined;
    if (this.#settings.size > 0) this.#open(bundle);
  }

  /** Whether the active bundle has upstreams of this kind at all. */
  get inUse(): boolean {
    return this.#settings.size > 0;
  }

  settingsOf(upstream: string): AccountSettings | undefined {
    return this.#settings.get(upstream);
  }

  /** Rejects with words for the operator. */
  serverOf(settings: AccountSettings): Promise<AuthorizationServer> {
    return this.#servers.of(settings);
  }

  /** Undefined for somebody who cannot have an account. */
  ownerOf({ owner }: Proof): string | undefined {
    return owner !== '' || this.#anonymous ? owner : undefined;
  }

  headersFor(upstream: string, proof: Proof): UserHeaders | Promise<UserHeaders> {
    const settings = this.#settings.get(upstream);
    const owner = this.ownerOf(proof);
    if (settings === undefined) return REFUSALS.unavailable;
    if (owner === undefined) return NOBODY;
    const account = this.#book.find({ owner, upstream, binding: settings.binding });
    if (account === undefined) return new MustConnect(upstream);
    return account.isGood(this.#now(), SPARE_MS) ? account.headers : this.#renew(account, settings);
  }

  rejected(upstream: string, proof: Proof, headers: readonly string[]): void {
    const account = this.#find(upstream, proof);
    // Another call may have seen to it meanwhile.
    if (account === undefined || account.headers !== headers) return;
    const young = account.since !== 0 && Math.abs(this.#now() - account.since) < YOUNG_MS;
    if (account.record.refresh === undefined || young) {
      this.#forget(account, 'the upstream refused the token');
      // It may have gone over to another authorization server.
      this.#servers.forget(upstream);
    } else account.refused = true;
  }

  /** A person has given the permission: `key.owner` may call from now on. */
  connected(key: AccountKey, issuer: string | undefined, tokens: Tokens): void {
    this.#put(new Account(recordOf(key, issuer, tokens, this.#now()), this.#now()));
    this.#log.info('an account was connected', { upstream: key.upstream });
    this.#waiting.tell(key);
  }

  /** Resolves as soon as the caller has an account, at the latest after `ms`; then with false. Never rejects. */
  async whenConnected(upstream: string, proof: Proof, ms: number): Promise<boolean> {
    const settings = this.#settings.get(upstream);
    const owner = this.ownerOf(proof);
    if (settings === undefined || owner === undefined) return false;
    return this.#waiting.wait({ owner, upstream, binding: settings.binding }, ms);
  }

  /** Whoever waits for a person is answered now; for the end of the process. */
  stopWaiting(): void {
    this.#waiting.close();
  }

  /** Nobody waits any more; resolves when all is on disk. */
  async close(): Promise<void> {
    this.stopWaiting();
    this.web.close();
    for (const { clientSecret } of this.#settings.values()) clientSecret?.release();
    this.#settings = new Map();
    await this.#file?.flush();
  }

  #settingsOf(bundle: Bundle): ReadonlyMap<string, AccountSettings> {
    const all = new Map<string, AccountSettings>();
    for (const upstream of bundle.upstreams) {
      try {
        const settings = readSettings(upstream, this.#secrets);
        if (settings !== undefined) all.set(upstream.name, settings);
      } catch (error) {
        const reason = (error as Error).message;
        this.#log.error('accounts of an upstream cannot be connected', { upstream: upstream.name, reason });
      }
    }
    return all;
  }

  /** Once: without a key that is there again after a restart, nothing is written that would be. */
  #open({ gateway }: Bundle): void {
    if (this.#opened) return;
    this.#opened = true;
    let reason = 'gateway.sessions.key is not set';
    try {
      const text = gateway.sessions.key === null ? undefined : this.#secrets.text(gateway.sessions.key);
      text?.release();
      const key = text?.value ?? '';
      if (text !== undefined) reason = `gateway.sessions.key is shorter than ${SHORTEST_KEY} characters`;
      if (key.length >= SHORTEST_KEY) {
        this.#file = new AccountFile({ folder: this.#stateFolder, key, log: this.#log });
        for (const account of this.#file.read()) {
          const lasts = account.record.refresh !== undefined || account.isGood(this.#now(), 0);
          if (lasts) this.#book.put(account);
        }
        if (this.#file.incomplete) this.#file.keep(this.#book);
        return;
      }
    } catch (error) {
      reason = (error as Error).message;
    }
    this.#log.warn('connected accounts end with this process', { reason });
  }

  #find(upstream: string, proof: Proof): Account | undefined {
    const settings = this.#settings.get(upstream);
    const owner = this.ownerOf(proof);
    if (settings === undefined || owner === undefined) return undefined;
    return this.#book.find({ owner, upstream, binding: settings.binding });
  }

  #put(account: Account): void {
    this.#book.put(account);
    this.#file?.keep(this.#book);
  }

  #forget(account: Account, reason: string): void {
    if (this.#book.find(account.record) === account) this.#book.forget(account.record);
    this.#file?.keep(this.#book);
    this.#log.info('an account is no longer connected', { upstream: account.record.upstream, reason });
  }

  /** One request for however many calls wait: a refresh token that is used twice is one that was stolen. */
  #renew(account: Account, settings: AccountSettings): UserHeaders | Promise<UserHeaders> {
    const running = this.#refreshing.get(account);
    if (running !== undefined) return running;
    const token = account.record.refresh;
    if (token === undefined) {
      if (account.isGood(this.#now(), 0)) return account.headers;
      this.#forget(account, 'its token has ended');
      return new MustConnect(settings.name);
    }
    if (this.#pause.holds(account)) return this.#meanwhile(account);
    const renewal = this.#refresh(account, settings, token).finally(() => this.#refreshing.delete(account));
    this.#refreshing.set(account, renewal);
    return renewal;
  }

  async #refresh(account: Account, settings: AccountSettings, token: string): Promise<UserHeaders> {
    try {
      const server = await this.serverOf(settings);
      if (server.issuer !== account.record.issuer) {
        this.#forget(account, 'the upstream has another authorization server');
        return new MustConnect(settings.name);
      }
      const tokens = await refresh(this.web, { settings, server }, token);
      const record = recordOf(account.record, server.issuer, tokens, this.#now(), token);
      const renewed = new Account(record, this.#now());
      // A person who connected anew meanwhile has the better tokens.
      if (this.#book.find(account.record) === account) this.#put(renewed);
      return renewed.headers;
    } catch (error) {
      if (error instanceof TokenRefused && !NOBODYS_FAULT.has(error.code)) {
        this.#forget(account, error.message);
        return new MustConnect(settings.name);
      }
      const reason = (error as Error).message;
      this.#log.warn('a token could not be refreshed', { upstream: settings.name, reason });
      this.#pause.begin(account);
      return this.#meanwhile(account);
    }
  }

  /** As long as nobody can be asked. */
  #meanwhile(account: Account): UserHeaders {
    return account.isGood(this.#now(), 0) ? account.headers : REFUSALS.unavailable;
  }
}

/** What is wrong with the server, or the gateway's registration there, is nothing a person could mend. */
const NOBODYS_FAULT = new Set(['invalid_client', 'server_error', 'temporarily_unavailable', 'slow_down']);

/** For callers nobody knows, where others are known: whose account would it be? */
const NOBODY: Refusal = {
  kind: 'denied',
  text: 'This needs an account of the caller, and the caller did not say who it is',
};
