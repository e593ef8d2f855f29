// Servers at the other end of links in memory: a test decides message by message what each says, and in which
// order. The handshake they do by themselves.
import type { Link, LinkEvents, OpenLink } from '../../../../runtime/upstreams/channel/link.ts';
import { TASKS } from '../../../../runtime/wire/capabilities.ts';

export interface Sent {
  readonly id?: number | string;
  readonly method?: string;
  readonly params?: {
    name?: string;
    _meta?: { progressToken?: number };
    requestId?: number;
    uri?: string;
    notifications?: object;
    taskId?: string;
  };
  readonly result?: unknown;
  readonly error?: { code: number };
}

export class MemoryConnection implements Link {
  readonly facts = {};
  writable = true;
  readonly leaving = false;
  /** Everything but the handshake and pings, in order. */
  readonly received: Sent[] = [];
  /** `capabilities` of initialize. */
  declared: object = {};
  /** Of logging/setLevel, in order. */
  readonly levels: string[] = [];
  ended = false;
  readonly #events: LinkEvents;
  readonly #server: MemoryServer;

  constructor(events: LinkEvents, server: MemoryServer) {
    this.#events = events;
    this.#server = server;
  }

  write(message: Buffer): void {
    const sent = JSON.parse(message.toString()) as Sent & {
      params: { capabilities?: object; level: string };
    };
    const later = (answer: object) => setImmediate(() => this.say({ id: sent.id, ...answer }));
    if (sent.method === 'server/discover') {
      const lists = { listChanged: this.#server.announces };
      const extensions = this.#server.tasks ? { [TASKS]: {} } : {};
      const capabilities = { tools: lists, resources: { subscribe: true }, extensions };
      later({ result: { supportedVersions: [this.#server.version], capabilities } });
    } else if (sent.method === 'initialize') {
      this.declared = sent.params.capabilities ?? {};
      const capabilities = { tools: {}, resources: { subscribe: true }, logging: {} };
      later({ result: { protocolVersion: this.#server.version, capabilities } });
    } else if (sent.method === 'notifications/initialized') {
      if (this.#server.asksForRoots) this.say({ id: 'roots', method: 'roots/list' });
    } else if (sent.method === 'logging/setLevel') {
      this.levels.push(sent.params.level);
      later({ result: {} });
    } else if (sent.method === 'ping') later({ result: {} });
    else this.received.push(sent);
  }

  async settled(): Promise<void> {}

  stop(): void {
    this.kill();
  }

  kill(): void {
    setImmediate(() => this.end('killed'));
  }

  end(reason: string): void {
    if (this.ended) return;
    this.ended = true;
    this.#events.onEnd(reason);
  }

  /** Sends a message, given without its `jsonrpc`. */
  say(message: object): void {
    this.raw(JSON.stringify({ jsonrpc: '2.0', ...message }));
  }

  raw(text: string): void {
    if (!this.ended) this.#events.onMessage(Buffer.from(text));
  }
}

export class MemoryServer {
  readonly connections: MemoryConnection[] = [];
  readonly version: string;
  /** Announces changes of its tools, modern. */
  announces = false;
  /** Has tasks, modern. */
  tasks = false;
  /** Asks for roots as soon as it is greeted. */
  asksForRoots = false;

  constructor(version = '2025-11-25') {
    this.version = version;
  }

  readonly open: OpenLink = (events) => {
    const connection = new MemoryConnection(events, this);
    this.connections.push(connection);
    return connection;
  };
}

/** One turn of the event loop: handshakes go on, timers of 0 ms run. */
export function turn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

/** Resolves when `done` holds. */
export async function until(done: () => boolean): Promise<void> {
  while (!done()) await turn();
}
