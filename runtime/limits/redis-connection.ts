// One connection to Redis or Valkey, for as long as it works: the first answer that is late or wrong ends it, and with it
// everything that waits for an answer. So a store that hangs costs the calls of one moment their patience, and no others.
// The client library is loaded when the first connection is made, and never where nothing is shared.
import { createHash } from 'node:crypto';
import type { ConnectionOptions } from 'node:tls';
import type { StoreFailure } from '../observe/limit-counts.ts';

const CONNECT_MS = 1_000;

export interface RedisAddress {
  /** redis:// or rediss://, with user, password and number of the database where there are any. */
  readonly url: string;
  /** Undefined for what the scheme says, and Node's own defaults. */
  readonly tls: ConnectionOptions | undefined;
}

/** Why there is no answer. The message is one word, such as ECONNREFUSED or WRONGPASS. */
export class StoreFault extends Error {
  readonly failure: StoreFailure;

  constructor(failure: StoreFailure, message: string) {
    super(message);
    this.failure = failure;
  }
}

export interface Script {
  readonly text: string;
  readonly sha: string;
}

export function scriptOf(text: string): Script {
  return { text, sha: createHash('sha1').update(text).digest('hex') };
}

/** The part of the library's client that is used. */
interface Client {
  connect(): Promise<unknown>;
  destroy(): void;
  on(event: 'error', told: (error: unknown) => void): unknown;
  sendCommand(args: readonly string[]): Promise<unknown>;
}

export class RedisConnection {
  readonly #client: Client;
  readonly #scripts: readonly Script[];
  #fault: StoreFault | undefined;
  readonly #told = new Set<() => void>();

  private constructor(client: Client, scripts: readonly Script[]) {
    this.#client = client;
    this.#scripts = scripts;
    client.on('error', (error) => this.end('closed', wordOf(error)));
  }

  /** Rejects with a StoreFault. */
  static async open(address: RedisAddress, scripts: readonly Script[]): Promise<RedisConnection> {
    const connection = new RedisConnection(await createClient(address), scripts);
    try {
      await connection.#client.connect();
      for (const { text } of scripts) await connection.send(['SCRIPT', 'LOAD', text], CONNECT_MS);
      return connection;
    } catch (error) {
      connection.end('closed', wordOf(error));
      throw connection.#fault;
    }
  }

  get works(): boolean {
    return this.#fault === undefined;
  }

  /** Ends it, if it has not ended before; what waits for an answer is told at once. */
  end(failure: StoreFailure, word: string): void {
    if (this.#fault !== undefined) return;
    this.#fault = new StoreFault(failure, word);
    try {
      this.#client.destroy();
    } catch {
      // It was not open any more.
    }
    for (const told of this.#told) told();
  }

  /** Resolves after so many milliseconds, or as soon as the connection has ended. */
  async rest(ms: number): Promise<void> {
    if (!this.works) return;
    await new Promise<void>((resolve) => {
      const done = (): void => {
        clearTimeout(timer);
        this.#told.delete(done);
        resolve();
      };
      const timer = setTimeout(done, ms).unref();
      this.#told.add(done);
    });
  }

  /** Rejects with a StoreFault; then the connection has ended. */
  async run(
    script: number,
    keys: readonly string[],
    args: readonly string[],
    timeoutMs: number,
  ): Promise<unknown> {
    const { sha, text } = this.#scripts[script]!;
    const rest = [String(keys.length), ...keys, ...args];
    return this.send(['EVALSHA', sha, ...rest], timeoutMs, ['EVAL', text, ...rest]);
  }

  /** `unknownScript`: sent instead when the server has forgotten the script. Otherwise as `run`. */
  async send(
    command: readonly string[],
    timeoutMs: number,
    unknownScript?: readonly string[],
  ): Promise<unknown> {
    if (this.#fault !== undefined) throw this.#fault;
    let answered = false;
    // An answer that arrived while this process was busy is not late: it is read before this is looked at.
    const late = (): void => {
      if (!answered) this.end('timeout', 'timeout');
    };
    const timer = setTimeout(() => setImmediate(late), timeoutMs);
    try {
      return await this.#client.sendCommand(command);
    } catch (error) {
      if (this.works && unknownScript !== undefined && wordOf(error) === 'NOSCRIPT')
        return await this.send(unknownScript, timeoutMs);
      this.end('error', wordOf(error));
      throw this.#fault;
    } finally {
      answered = true;
      clearTimeout(timer);
    }
  }
}

async function createClient({ url, tls }: RedisAddress): Promise<Client> {
  const { protocol, hostname, port, username, password, pathname } = parsed(url);
  const { createClient: create } = await import('@redis/client');
  const host = hostname.replace(/^\[|\]$/g, '');
  const common = {
    host,
    port: port === '' ? 6379 : Number(port),
    connectTimeout: CONNECT_MS,
    reconnectStrategy: false as const,
  };
  return create({
    socket:
      protocol === 'rediss:' || tls !== undefined
        ? { ...common, tls: true, ...tls }
        : { ...common, tls: false },
    ...(username !== '' && { username: decodeURIComponent(username) }),
    ...(password !== '' && { password: decodeURIComponent(password) }),
    database: Number(pathname.slice(1)) || 0,
    // Nothing waits for a connection: there is a way to decide without one.
    disableOfflineQueue: true,
    RESP: 2,
    maintNotifications: 'disabled',
    disableClientInfo: true,
  });
}

/** The message of URL's own error holds the URL, and the URL a password. */
function parsed(url: string): URL {
  const known = URL.canParse(url) ? new URL(url) : undefined;
  if (known?.protocol === 'redis:' || known?.protocol === 'rediss:') return known;
  throw new StoreFault('error', 'bad-url');
}

/** Nothing else of an error is told: what the library or the server say may hold what they were sent. */
function wordOf(error: unknown): string {
  if (error instanceof StoreFault) return error.message;
  const { code, message, name } = error as { code?: unknown; message?: unknown; name?: unknown };
  if (typeof code === 'string') return code;
  const word = typeof message === 'string' ? /^[A-Z][A-Z0-9_-]+(?= |$)/.exec(message)?.[0] : undefined;
  return word ?? (typeof name === 'string' ? name : 'error');
}
