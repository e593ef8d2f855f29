// The engine on node:http, for every platform: the same rules as uws.ts on a strict parser. What node does better
// (it tells a wrong chunk ending, it answers pipelined requests in order) is left as it is.
import { once } from 'node:events';
import { createServer, type Server, type ServerOptions, ServerResponse } from 'node:http';
import { createServer as createTlsServer, type Server as HttpsServer } from 'node:https';
import type { AddressInfo, Socket } from 'node:net';
import { checkHead, MAX_HEAD_BYTES } from './framing.ts';
import { FlatHeaders } from './headers.ts';
import { type HttpLimits, LIMITS } from './limits.ts';
import { flatten, NodeIncoming } from './node-incoming.ts';
import { NodeRequest } from './node-request.ts';
import { NodeResponse } from './node-response.ts';
import { NodeState } from './node-state.ts';
import { contextOptions, TlsConnections, tlsOptions } from './node-tls.ts';
import { Upgrading } from './node-upgrading.ts';
import type { HttpEngine, HttpHandler, HttpServer, HttpServerOptions, ServerTls } from './server.ts';

export function nodeEngine(limits: HttpLimits = LIMITS): HttpEngine {
  return {
    name: 'node',
    tls: true,
    createServer: (options, handler) => new NodeServer(limits, options, handler),
  };
}

/** A server with TLS, and what is known of its connections. */
interface Secure {
  readonly server: HttpsServer<typeof NodeIncoming>;
  readonly connections: TlsConnections;
}

class NodeServer implements HttpServer {
  readonly #options: HttpServerOptions;
  readonly #handler: HttpHandler;
  readonly #state: NodeState;
  readonly #server: Server<typeof NodeIncoming>;
  readonly #secure: Secure | undefined;
  /** Connections that had a request refused: whatever they sent behind it is not looked at. */
  readonly #refused = new WeakSet<Socket>();
  /** Connections that have left HTTP, or are about to: node's server no longer knows them. */
  readonly #upgraded = new Set<Socket>();
  #connections = 0;
  #pings: NodeJS.Timeout | undefined;
  #closed: Promise<void> | undefined;

  constructor(limits: HttpLimits, options: HttpServerOptions, handler: HttpHandler) {
    this.#options = options;
    this.#handler = handler;
    this.#state = new NodeState(limits);
    const settings = {
      IncomingMessage: NodeIncoming,
      maxHeaderSize: MAX_HEAD_BYTES,
      insecureHTTPParser: false,
      // Node would answer a missing Host itself and go on to what follows in the packet; framing.ts refuses it.
      requireHostHeader: false,
      headersTimeout: limits.headTimeoutMs,
      requestTimeout: limits.bodyDeadlineMs,
      keepAliveTimeout: limits.keepAliveMs,
      connectionsCheckingInterval: limits.sweepMs,
    };
    this.#secure = options.tls && secure(settings, options.tls, limits);
    this.#server = this.#secure?.server ?? createServer(settings);
    this.#server.maxConnections = options.maxConnections;
    this.#server.on('connection', (socket) => this.#count(socket));
    this.#server.on('request', (req, res) => this.#accept(req, res, false));
    this.#server.on('checkContinue', (req, res) => this.#accept(req, res, true));
    this.#server.on('checkExpectation', (req, res) => this.#accept(req, res, false));
    this.#server.on('upgrade', (req, socket, head) => this.#upgrade(req, socket as Socket, head));
  }

  get connections(): number {
    return this.#connections;
  }

  limitConnections(max: number): void {
    this.#server.maxConnections = max;
  }

  setTls(tls: ServerTls): void {
    if (this.#secure === undefined) throw new TypeError('this server was made without TLS');
    this.#secure.server.setSecureContext(contextOptions(tls));
  }

  async listen(): Promise<number> {
    const listening = once(this.#server, 'listening');
    this.#server.listen(this.#options.port, this.#options.address);
    await listening;
    this.#pings = setInterval(() => {
      for (const socket of this.#state.sockets) socket.ping();
    }, this.#state.limits.pingMs).unref();
    return (this.#server.address() as AddressInfo).port;
  }

  close(): Promise<void> {
    this.#state.closing = true;
    this.#closed ??= this.#end();
    return this.#closed;
  }

  destroy(): void {
    clearInterval(this.#pings);
    this.#server.close();
    this.#server.closeAllConnections();
    this.#secure?.connections.endHandshakes();
    for (const socket of this.#upgraded) socket.destroy();
  }

  async #end(): Promise<void> {
    const closed = new Promise((resolve) => this.#server.close(resolve));
    const settled = new Promise<void>((resolve) => {
      this.#state.onSettled = () => {
        // Connections that are idle, or never sent anything, would be waited for until they time out.
        this.#server.closeAllConnections();
        this.#secure?.connections.endHandshakes();
        resolve();
      };
      for (const one of this.#state.leavers) one.leave();
      this.#state.settle();
    });
    await Promise.all([closed, settled]);
    clearInterval(this.#pings);
  }

  #count(socket: Socket): void {
    this.#connections += 1;
    socket.once('close', () => {
      this.#connections -= 1;
    });
  }

  /** Node hands over the bare connection; the answer, if it is one, has to be put on it by us. */
  #upgrade(req: NodeIncoming, socket: Socket, head: Buffer): void {
    this.#upgraded.add(socket);
    socket.once('close', () => this.#upgraded.delete(socket));
    // Node no longer listens for the errors of this connection, and an unheard one would end the process.
    socket.on('error', () => {});
    const res = new ServerResponse(req);
    res.assignSocket(socket);
    res.on('finish', () => socket.destroySoon());
    socket.on('drain', () => res.emit('drain'));
    const upgrading = new Upgrading(req, socket, head);
    this.#accept(req, res, false, upgrading);
    if (res.socket !== null) upgrading.wait();
  }

  #accept(req: NodeIncoming, res: ServerResponse, expectsContinue: boolean, upgrading?: Upgrading): void {
    if (this.#refused.has(req.socket)) return;
    const target = req.url as string;
    const mark = target.indexOf('?');
    const path = mark < 0 ? target : target.slice(0, mark);
    const query = mark < 0 ? '' : target.slice(mark + 1);
    const list = flatten(req.rawHeaders);
    const head = checkHead(req.method as string, path, query, list);
    const response = new NodeResponse(this.#state, res, upgrading);
    const refusal = req.httpVersion === '1.1' ? head.refusal : 505;
    if (refusal !== 0) {
      this.#refused.add(req.socket);
      response.refuse(refusal);
      return;
    }
    const request = new NodeRequest(
      req,
      response,
      path,
      query,
      new FlatHeaders(list),
      head,
      this.#secure?.connections.certificateOf(req.socket),
    );
    this.#handler(request, response);
    if (expectsContinue && request.wantsMore && response.pending) res.writeContinue();
    request.handled();
  }
}

function secure(
  settings: ServerOptions<typeof NodeIncoming>,
  tls: ServerTls,
  { headTimeoutMs }: HttpLimits,
): Secure {
  const server = createTlsServer({ ...settings, ...tlsOptions(tls, headTimeoutMs) });
  return { server, connections: new TlsConnections(server, tls) };
}
