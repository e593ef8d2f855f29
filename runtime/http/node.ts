// The engine on node:http, for every platform: the same rules as uws.ts on a strict parser. What node does better
// (it tells a wrong chunk ending, it answers pipelined requests in order) is left as it is.
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { checkHead, MAX_HEAD_BYTES } from './framing.ts';
import { FlatHeaders } from './headers.ts';
import { type HttpLimits, LIMITS } from './limits.ts';
import { NodeRequest } from './node-request.ts';
import { NodeResponse } from './node-response.ts';
import { NodeState } from './node-state.ts';
import type { HttpEngine, HttpHandler, HttpServer, HttpServerOptions } from './server.ts';

export function nodeEngine(limits: HttpLimits = LIMITS): HttpEngine {
  return { name: 'node', createServer: (options, handler) => new NodeServer(limits, options, handler) };
}

class NodeServer implements HttpServer {
  readonly #options: HttpServerOptions;
  readonly #handler: HttpHandler;
  readonly #state: NodeState;
  readonly #server: Server;
  /** Connections that had a request refused: whatever they sent behind it is not looked at. */
  readonly #refused = new WeakSet<Socket>();
  #connections = 0;
  #closed: Promise<void> | undefined;

  constructor(limits: HttpLimits, options: HttpServerOptions, handler: HttpHandler) {
    this.#options = options;
    this.#handler = handler;
    this.#state = new NodeState(limits);
    this.#server = createServer({
      maxHeaderSize: MAX_HEAD_BYTES,
      insecureHTTPParser: false,
      // Node would answer a missing Host itself and go on to what follows in the packet; framing.ts refuses it.
      requireHostHeader: false,
      headersTimeout: limits.headTimeoutMs,
      requestTimeout: limits.bodyDeadlineMs,
      keepAliveTimeout: limits.keepAliveMs,
      connectionsCheckingInterval: limits.sweepMs,
    });
    this.#server.maxConnections = options.maxConnections;
    this.#server.on('connection', (socket) => this.#count(socket));
    this.#server.on('request', (req, res) => this.#accept(req, res, false));
    this.#server.on('checkContinue', (req, res) => this.#accept(req, res, true));
    this.#server.on('checkExpectation', (req, res) => this.#accept(req, res, false));
  }

  get connections(): number {
    return this.#connections;
  }

  limitConnections(max: number): void {
    this.#server.maxConnections = max;
  }

  listen(): Promise<number> {
    return new Promise((resolve, reject) => {
      this.#server.once('error', reject);
      this.#server.listen(this.#options.port, this.#options.address, () => {
        this.#server.off('error', reject);
        resolve((this.#server.address() as AddressInfo).port);
      });
    });
  }

  close(): Promise<void> {
    this.#state.closing = true;
    this.#closed ??= new Promise((resolve) => {
      this.#server.close(() => resolve());
      // Connections that are idle, or never sent anything, would be waited for until they time out.
      this.#state.onSettled = () => this.#server.closeAllConnections();
      this.#state.settle();
    });
    return this.#closed;
  }

  destroy(): void {
    this.#server.close();
    this.#server.closeAllConnections();
  }

  #count(socket: Socket): void {
    this.#connections += 1;
    socket.once('close', () => {
      this.#connections -= 1;
    });
  }

  #accept(req: IncomingMessage, res: ServerResponse, expectsContinue: boolean): void {
    if (this.#refused.has(req.socket)) return;
    const target = req.url as string;
    const mark = target.indexOf('?');
    const path = mark < 0 ? target : target.slice(0, mark);
    const query = mark < 0 ? '' : target.slice(mark + 1);
    const list = flatten(req.rawHeaders);
    const head = checkHead(req.method as string, path, query, list);
    const response = new NodeResponse(this.#state, res);
    const refusal = req.httpVersion === '1.1' ? head.refusal : 505;
    if (refusal !== 0) {
      this.#refused.add(req.socket);
      response.refuse(refusal);
      return;
    }
    const request = new NodeRequest(req, response, path, query, new FlatHeaders(list), head);
    this.#handler(request, response);
    if (expectsContinue && request.wantsMore && response.pending) res.writeContinue();
    request.handled();
  }
}

// Anything above ASCII: node hands the bytes over as latin1, uws as UTF-8. Both engines give UTF-8.
const BEYOND_ASCII = /[\x80-\xff]/;

function flatten(raw: readonly string[]): string[] {
  const list: string[] = [];
  for (let i = 0; i < raw.length; i += 2) {
    const value = raw[i + 1] as string;
    list.push(
      (raw[i] as string).toLowerCase(),
      BEYOND_ASCII.test(value) ? Buffer.from(value, 'latin1').toString('utf8') : value,
    );
  }
  return list;
}
