// The sockets the gateway listens on. A reload opens what is new before it closes what is gone, and a listener whose
// address stays keeps its socket and its connections: only the handler behind it is exchanged.
import type { BundleListener } from '../../schema/generated/bundle.ts';
import type { HttpEngine, HttpHandler, HttpServer } from './server.ts';

/** One bound address. `handler` is what a request meets; it changes with the bundle. */
interface Binding {
  /** Equal keys, same socket. */
  readonly key: string;
  readonly server: HttpServer;
  readonly port: number;
  handler: HttpHandler;
}

/** Sockets opened for a bundle that is not active yet. */
export interface Rebinding {
  /** Ports bound, by listener number. */
  readonly ports: readonly number[];
  /** Makes the new set the active one; what is gone stops accepting and ends when its requests are answered. */
  commit(handlers: readonly HttpHandler[]): void;
  /** Closes what was opened for nothing. */
  abandon(): void;
}

export class Bindings {
  readonly #engine: HttpEngine;
  #active: readonly Binding[] = [];
  /** No longer wanted, with requests that are not answered yet. */
  readonly #leaving = new Set<Binding>();

  constructor(engine: HttpEngine) {
    this.#engine = engine;
  }

  /** Opens the addresses of `listeners` that are not open yet. Rejects, with nothing left open, when one is taken. */
  async prepare(listeners: readonly BundleListener[], maxConnections: number): Promise<Rebinding> {
    const opened: Binding[] = [];
    const next: Binding[] = [];
    try {
      for (const listener of listeners) {
        const key = socketOf(listener);
        const kept = this.#active.find((binding) => binding.key === key && !next.includes(binding));
        const binding = kept ?? (await open(this.#engine, listener, maxConnections, key));
        if (kept === undefined) opened.push(binding);
        next.push(binding);
      }
    } catch (error) {
      for (const binding of opened) binding.server.destroy();
      throw error;
    }
    return {
      ports: next.map((binding) => binding.port),
      commit: (handlers) => {
        for (const [number, binding] of next.entries()) {
          binding.handler = handlers[number] ?? unbound;
          binding.server.limitConnections(maxConnections);
        }
        const gone = this.#active.filter((binding) => !next.includes(binding));
        this.#active = next;
        for (const binding of gone) this.#leave(binding);
      },
      abandon: () => {
        for (const binding of opened) binding.server.destroy();
      },
    };
  }

  get connections(): number {
    return this.#active.reduce((sum, binding) => sum + binding.server.connections, 0);
  }

  /** Stops accepting everywhere; resolves when every open request has been answered. */
  async close(): Promise<void> {
    await Promise.all([...this.#active, ...this.#leaving].map((binding) => binding.server.close()));
  }

  destroy(): void {
    for (const binding of [...this.#active, ...this.#leaving]) binding.server.destroy();
  }

  #leave(binding: Binding): void {
    this.#leaving.add(binding);
    void binding.server.close().then(() => this.#leaving.delete(binding));
  }
}

/** Whatever else a listener says may change behind its socket; only where any port will do is it found by name. */
function socketOf({ name, address, port }: BundleListener): string {
  return port === 0 ? `${address} of ${name}` : `${address} ${port}`;
}

async function open(
  engine: HttpEngine,
  listener: BundleListener,
  maxConnections: number,
  key: string,
): Promise<Binding> {
  // A socket is open before its bundle is active: until then it answers 503.
  const slot: { handler: HttpHandler } = { handler: unbound };
  const options = { address: listener.address, port: listener.port, maxConnections };
  const server = engine.createServer(options, (request, response) => slot.handler(request, response));
  const port = await server.listen();
  return Object.assign(slot, { key, server, port });
}

const unbound: HttpHandler = (_request, response) => response.send(503, ['retry-after', '1'], '');
