// The sockets the gateway listens on. A reload opens what is new before it closes what is gone, and a listener whose
// address stays keeps its socket and its connections: only the handler behind it is exchanged, and the key and
// certificate that new connections meet. A listener that begins or ends to speak TLS, or to ask clients for their
// certificates, needs another socket at an address that is still taken: that one is opened in the swap.
import type { BundleListener } from '../../schema/generated/bundle.ts';
import type { Log } from '../observe/log.ts';
import type { Secrets } from '../secrets/secrets.ts';
import { ListenerTls, tlsKind } from './listener-tls.ts';
import { nodeEngine } from './node.ts';
import type { HttpEngine, HttpHandler, HttpServer, ServerTls } from './server.ts';
import { checkTls } from './tls.ts';

/** How long to wait before an address that should be free is asked for again. */
const LISTEN_AGAIN_MS = 1_000;

export interface BindingParts {
  readonly engine: HttpEngine;
  readonly secrets: Secrets;
  readonly log: Log;
}

/** One bound address. `handler` is what a request meets; it changes with the bundle. */
interface Binding {
  readonly name: string;
  /** Equal places cannot be open twice. */
  readonly place: string;
  /** Equal kinds at the same place, same socket. */
  readonly kind: string;
  readonly server: HttpServer;
  port: number;
  handler: HttpHandler;
  tls: ListenerTls | undefined;
  /** What `tls` last gave that could be used. */
  used: ServerTls | undefined;
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

/** What a bundle asks for: a socket, open already or new, and the TLS it is to speak from then on. */
interface Wanted {
  readonly binding: Binding;
  readonly tls: ListenerTls | undefined;
  readonly kept: boolean;
  /** New, and its address is held by a socket of another kind until the swap. */
  readonly late: boolean;
}

export class Bindings {
  readonly #engine: HttpEngine;
  readonly #tlsEngine: HttpEngine;
  readonly #secrets: Secrets;
  readonly #log: Log;
  #active: readonly Binding[] = [];
  #ending = false;
  /** No longer wanted, with requests that are not answered yet. */
  readonly #leaving = new Set<Binding>();

  constructor({ engine, secrets, log }: BindingParts) {
    this.#engine = engine;
    this.#tlsEngine = engine.tls ? engine : nodeEngine();
    this.#secrets = secrets;
    this.#log = log;
  }

  /**
   * Opens the addresses of `listeners` that are not open yet. Rejects, with nothing left open, when one is taken, or
   * when a key or certificate cannot be used.
   */
  async prepare(listeners: readonly BundleListener[], maxConnections: number): Promise<Rebinding> {
    const wanted: Wanted[] = [];
    try {
      for (const listener of listeners) {
        const one = this.#want(listener, maxConnections, wanted);
        wanted.push(one);
        const { binding, kept, late } = one;
        if (!kept && !late) binding.port = await binding.server.listen();
      }
    } catch (error) {
      abandon(wanted);
      throw error;
    }
    return {
      ports: wanted.map(({ binding }) => binding.port),
      commit: (handlers) => this.#commit(wanted, handlers, maxConnections),
      abandon: () => abandon(wanted),
    };
  }

  get connections(): number {
    return this.#active.reduce((sum, binding) => sum + binding.server.connections, 0);
  }

  /** Stops accepting everywhere; resolves when every open request has been answered. */
  async close(): Promise<void> {
    this.#ending = true;
    await Promise.all([...this.#active, ...this.#leaving].map((binding) => this.#leave(binding)));
  }

  destroy(): void {
    this.#ending = true;
    for (const binding of [...this.#active, ...this.#leaving]) {
      binding.tls?.release();
      binding.server.destroy();
    }
  }

  #want(listener: BundleListener, maxConnections: number, others: readonly Wanted[]): Wanted {
    const place = placeOf(listener);
    const kind = tlsKind(listener.tls);
    const tls = listener.tls && this.#resolve(listener.name, listener.tls);
    const kept = this.#active.find(
      (binding) =>
        binding.place === place && binding.kind === kind && others.every((one) => one.binding !== binding),
    );
    if (kept !== undefined) return { binding: kept, tls, kept: true, late: false };
    const { name, address, port } = listener;
    const engine = tls === undefined ? this.#engine : this.#tlsEngine;
    if (engine !== this.#engine) {
      this.#log.info(`the engine ${this.#engine.name} speaks no TLS: served by node:http`, {
        listener: name,
      });
    }
    // A socket is open before its bundle is active: until then it answers 503.
    const slot: { handler: HttpHandler } = { handler: unbound };
    const used = tls?.current;
    const options = { address, port, maxConnections, tls: used };
    const server = engine.createServer(options, (request, response) => slot.handler(request, response));
    const binding = Object.assign(slot, { name, place, kind, server, port, tls: undefined, used });
    const late = port !== 0 && this.#active.some((one) => one.place === place);
    return { binding, tls, kept: false, late };
  }

  #resolve(name: string, settings: NonNullable<BundleListener['tls']>): ListenerTls {
    let tls: ListenerTls | undefined;
    try {
      tls = new ListenerTls(settings, this.#secrets);
      checkTls(tls.current);
      return tls;
    } catch (error) {
      tls?.release();
      throw new Error(`listener ${name}: ${(error as Error).message}`);
    }
  }

  #commit(wanted: readonly Wanted[], handlers: readonly HttpHandler[], maxConnections: number): void {
    const before = this.#active;
    this.#active = wanted.map(({ binding }) => binding);
    for (const binding of before) if (!this.#active.includes(binding)) void this.#leave(binding);
    for (const [number, { binding, tls, late }] of wanted.entries()) {
      binding.handler = handlers[number] ?? unbound;
      binding.server.limitConnections(maxConnections);
      binding.tls?.release();
      binding.tls = tls;
      tls?.onChange(() => this.#rotate(binding, tls));
      // What was read for a new socket may have been rotated since.
      if (tls !== undefined) this.#rotate(binding, tls);
      if (late) void this.#listen(binding);
    }
  }

  /** The old socket at this address has just been closed. Should somebody else have been faster, they may leave. */
  async #listen(binding: Binding): Promise<void> {
    try {
      await binding.server.listen();
    } catch (error) {
      this.#log.error('cannot listen; trying again', { listener: binding.name, err: error });
      setTimeout(() => {
        if (!this.#ending && this.#active.includes(binding)) void this.#listen(binding);
      }, LISTEN_AGAIN_MS).unref();
    }
  }

  /** What cannot be used now may be half of a rotation: the other half is told of as well. */
  #rotate(binding: Binding, tls: ListenerTls): void {
    const next = tls.current;
    if (binding.used !== undefined && isSame(binding.used, next)) return;
    try {
      binding.server.setTls(next);
      binding.used = next;
    } catch (error) {
      this.#log.error('the key or certificate of a listener cannot be used; the one before stays in use', {
        listener: binding.name,
        reason: (error as Error).message,
      });
    }
  }

  async #leave(binding: Binding): Promise<void> {
    binding.tls?.release();
    this.#leaving.add(binding);
    await binding.server.close();
    this.#leaving.delete(binding);
  }
}

/** Whatever else a listener says may change behind its socket; only where any port will do is it found by name. */
function placeOf({ name, address, port }: BundleListener): string {
  return port === 0 ? `${address} of ${name}` : `${address} ${port}`;
}

/** Another context would cost every client its session. */
function isSame(a: ServerTls, b: ServerTls): boolean {
  return a.cert === b.cert && a.key === b.key && a.clientCa === b.clientCa && a.minVersion === b.minVersion;
}

function abandon(wanted: readonly Wanted[]): void {
  for (const { binding, tls, kept } of wanted) {
    tls?.release();
    if (!kept) binding.server.destroy();
  }
}

const unbound: HttpHandler = (_request, response) => response.send(503, ['retry-after', '1'], '');
