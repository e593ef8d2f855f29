// The engine on uWebSockets.js, for wherever its binary loads: it needs about a third of node:http's CPU per request.
//
// One rule makes its lax parser safe. A request framed by exactly one Content-Length is handled in the parser's own
// turn and keeps its connection. Every other one (chunked, no body at all, `Connection: close`) is handled in a turn
// of its own and is the last of its connection: uWS ends a connection that has more to say while a request is
// unanswered, so nothing smuggled behind a request whose end uWS may have got wrong ever reaches a handler.
//
// It speaks no TLS: uWS reads key and certificate from files of its own accord, once, and cannot replace them; and
// with an authority for clients it lets those without a certificate in (docs/dependencies.md).
import { once } from 'node:events';
import { createServer } from 'node:net';
import { checkHead } from './framing.ts';
import { FlatHeaders } from './headers.ts';
import { type HttpLimits, LIMITS } from './limits.ts';
import type { HttpEngine, HttpHandler, HttpServer, HttpServerOptions } from './server.ts';
import { isUpgrade } from './upgrade.ts';
import { UwsRequest } from './uws-request.ts';
import { UwsResponse } from './uws-response.ts';
import { SOCKET_BEHAVIOR, type SocketData } from './uws-socket.ts';
import { UwsState } from './uws-state.ts';
import type {
  NativeApp,
  NativeContext,
  NativeListenSocket,
  NativeRequest,
  NativeResponse,
  UwsAddon,
} from './uws-types.ts';

export function uwsEngine(addon: UwsAddon, limits: HttpLimits = LIMITS): HttpEngine {
  return {
    name: 'uws',
    tls: false,
    createServer: (options, handler) => new UwsServer(addon, limits, options, handler),
  };
}

class UwsServer implements HttpServer {
  readonly #addon: UwsAddon;
  readonly #app: NativeApp;
  readonly #options: HttpServerOptions;
  readonly #handler: HttpHandler;
  readonly #state: UwsState;
  #maxConnections: number;
  #socket: NativeListenSocket | undefined;
  #sweeper: NodeJS.Timeout | undefined;
  #closed: Promise<void> | undefined;
  #destroyed = false;

  constructor(addon: UwsAddon, limits: HttpLimits, options: HttpServerOptions, handler: HttpHandler) {
    if (options.tls !== undefined) throw new TypeError('this engine speaks no TLS');
    this.#addon = addon;
    this.#options = options;
    this.#handler = handler;
    this.#state = new UwsState(limits);
    this.#maxConnections = options.maxConnections;
    this.#app = addon.App();
    this.#app.filter((res, change) => this.#count(res, change));
    this.#app.ws<SocketData>('/*', {
      ...SOCKET_BEHAVIOR,
      upgrade: (res, req, context) => this.#accept(res, req, context),
    });
    this.#app.any('/*', (res, req) => this.#accept(res, req, undefined));
  }

  get connections(): number {
    return this.#state.connections;
  }

  limitConnections(max: number): void {
    this.#maxConnections = max;
  }

  setTls(): never {
    throw new TypeError('this engine speaks no TLS');
  }

  async listen(): Promise<number> {
    const { address, port } = this.#options;
    const socket = await new Promise<NativeListenSocket | false>((resolve) => {
      this.#app.listen(address, port, this.#addon.LIBUS_LISTEN_EXCLUSIVE_PORT, resolve);
    });
    if (!socket) throw await whyNot(address, port);
    this.#socket = socket;
    const { watched, limits } = this.#state;
    this.#sweeper = setInterval(() => {
      for (const one of watched) one.sweep();
    }, limits.sweepMs).unref();
    return this.#addon.us_socket_local_port(socket);
  }

  close(): Promise<void> {
    this.#stopAccepting();
    this.#state.closing = true;
    this.#closed ??= new Promise((resolve) => {
      // In a turn of its own: the last answer may just be leaving from inside the parser's turn.
      this.#state.onSettled = () => setImmediate(() => this.#endIfSettled(resolve));
      for (const one of this.#state.leavers) one.leave();
      this.#state.settle();
    });
    return this.#closed;
  }

  destroy(): void {
    this.#stopAccepting();
    // Never from inside the parser's turn, which a handler may be calling from.
    setImmediate(() => this.#end());
  }

  #endIfSettled(resolve: () => void): void {
    if (!this.#state.settled) return;
    this.#end();
    resolve();
  }

  #stopAccepting(): void {
    if (this.#socket) this.#addon.us_listen_socket_close(this.#socket);
    this.#socket = undefined;
  }

  #end(): void {
    if (this.#destroyed) return;
    this.#destroyed = true;
    clearInterval(this.#sweeper);
    this.#app.close();
    this.#state.settle();
  }

  /** uWS has no limit of its own; this filter is the only place that sees a connection before its first request. */
  #count(res: NativeResponse, change: number): void {
    const state = this.#state;
    state.connections += change;
    if (change > 0) {
      if (state.connections > this.#maxConnections) res.close();
    } else if (state.flushing > 0) {
      state.flushing -= 1;
      state.settle();
    }
  }

  /** `context` is there when the request may be for a WebSocket. */
  #accept(res: NativeResponse, req: NativeRequest, context: NativeContext | undefined): void {
    const method = req.getCaseSensitiveMethod();
    const path = req.getUrl();
    const query = req.getQuery() ?? '';
    const list: string[] = [];
    req.forEach((name, value) => {
      list.push(name, value);
    });
    const head = checkHead(method, path, query, list);
    let keep = head.framed && !head.close;
    const response = new UwsResponse(this.#state, res, method, !keep);
    if (head.refusal !== 0) {
      response.refuse(head.refusal);
      return;
    }

    const headers = new FlatHeaders(list);
    if (context !== undefined && isUpgrade(method, list)) {
      response.upgrading = { key: headers.get('sec-websocket-key') as string, context };
      // Whatever follows in the same packet is no message of a WebSocket that does not exist yet.
      keep = false;
    }
    const request = new UwsRequest(this.#state, response, method, path, query, headers, head);
    if (keep) {
      this.#run(request, response);
      // Only when it is wanted: behind an answer, uWS's data handler would switch the idle timer off for good.
      if (request.wantsBody) res.onData((chunk, last) => request.takeFramed(chunk, last));
    } else {
      // A request for a WebSocket is shown at once: most are accepted at once, and the parser does that cheapest.
      const now = response.upgrading !== undefined;
      if (now) this.#run(request, response);
      response.late = true;
      if (response.upgraded) return;
      res.onData((chunk, last) => request.takeUnframed(chunk, last));
      setImmediate(() => {
        if (!now && response.pending) this.#run(request, response);
      });
    }
  }

  #run(request: UwsRequest, response: UwsResponse): void {
    this.#handler(request, response);
    request.handled();
  }
}

/** uWS only says that it could not listen. A moment with node's own server tells the operator why. */
async function whyNot(address: string, port: number): Promise<Error> {
  const probe = createServer();
  try {
    probe.listen(port, address);
    await once(probe, 'listening');
    return new Error(`cannot listen on ${address}:${port}`);
  } catch (error) {
    return error instanceof Error ? error : new Error(`cannot listen on ${address}:${port}`);
  } finally {
    probe.close();
  }
}
