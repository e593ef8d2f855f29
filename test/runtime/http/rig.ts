// Starts servers of one engine for a suite, keeps a ledger of every body that was read to its end, and cleans up.
import type { ConnectionOptions } from 'node:tls';
import { afterEach } from 'vitest';
import WebSocketClient from 'ws';
import type { HttpLimits } from '../../../runtime/http/limits.ts';
import { LIMITS } from '../../../runtime/http/limits.ts';
import type {
  HttpEngine,
  HttpHandler,
  HttpRequest,
  HttpResponse,
  HttpServer,
  HttpServerOptions,
  ServerTls,
} from '../../../runtime/http/server.ts';
import { RawClient } from './raw-client.ts';

export type MakeEngine = (limits: HttpLimits) => HttpEngine;

/** With it everything is said over TLS. */
export interface RigTls {
  readonly server: ServerTls;
  readonly client: ConnectionOptions;
}

export interface Started {
  readonly server: HttpServer;
  readonly port: number;
  /** `METHOD path body` of every request whose body was complete. */
  readonly ledger: readonly string[];
  connect(): Promise<RawClient>;
  /** Resolves when everything sent before on other connections was seen by the server, deferred turns included. */
  barrier(): Promise<void>;
}

export const BODY_LIMIT = 2 * 1024 * 1024;

export class Rig {
  readonly name: HttpEngine['name'];
  readonly #make: MakeEngine;
  readonly #tls: RigTls | undefined;
  #servers: HttpServer[] = [];
  #clients: RawClient[] = [];

  constructor(make: MakeEngine, tls?: RigTls) {
    this.#make = make;
    this.#tls = tls;
    this.name = make(LIMITS).name;
    afterEach(async () => {
      for (const client of this.#clients) client.destroy();
      for (const server of this.#servers) server.destroy();
      await Promise.all(this.#clients.map((client) => client.whenClosed));
      this.#servers = [];
      this.#clients = [];
    });
  }

  create(
    handler: HttpHandler,
    options: Partial<HttpServerOptions> = {},
    limits: Partial<HttpLimits> = {},
  ): HttpServer {
    const engine = this.#make({ ...LIMITS, ...limits });
    const server = engine.createServer(
      { address: '127.0.0.1', port: 0, maxConnections: 1000, tls: this.#tls?.server, ...options },
      handler,
    );
    this.#servers.push(server);
    return server;
  }

  /** Without a handler the server echoes. `/barrier` is answered for the rig itself. */
  async start(
    handler: (request: HttpRequest, response: HttpResponse, ledger: string[]) => void = echo,
    options: Partial<HttpServerOptions> = {},
    limits: Partial<HttpLimits> = {},
  ): Promise<Started> {
    const ledger: string[] = [];
    const server = this.create(
      (request, response) => {
        if (request.path === '/barrier') response.send(200, [], '');
        else handler(request, response, ledger);
      },
      options,
      limits,
    );
    const port = await server.listen();
    const connect = () => this.connect(port);
    const barrier = async () => {
      for (let i = 0; i < 2; i += 1) {
        const client = await connect();
        client.send('GET /barrier HTTP/1.1\r\nHost: gateway.test\r\n\r\n');
        await client.response();
        client.destroy();
      }
    };
    return { server, port, ledger, connect, barrier };
  }

  async connect(port: number, host?: string): Promise<RawClient> {
    const client = await RawClient.connect(port, host, this.#tls?.client);
    this.#clients.push(client);
    return client;
  }

  /** Rows of a table about the parser, which does not know how the bytes came: over TLS every tenth is enough. */
  rows<T>(table: readonly T[]): readonly T[] {
    return this.#tls === undefined ? table : table.filter((_row, i) => i % 10 === 0);
  }

  /** A client of the package `ws`; the caller ends it. */
  webSocket(port: number, path = '/ws'): WebSocketClient {
    const scheme = this.#tls === undefined ? 'ws' : 'wss';
    return new WebSocketClient(`${scheme}://127.0.0.1:${port}${path}`, 'mcp', { ...this.#tls?.client });
  }
}

/** Reads the body, writes it into the ledger and sends it back. */
export function echo(request: HttpRequest, response: HttpResponse, ledger: string[]): void {
  request.readBody(BODY_LIMIT, (body) => {
    if (!body) {
      response.send(413, [], '');
      return;
    }
    ledger.push(`${request.method} ${request.path} ${body.toString('latin1')}`);
    response.send(200, ['Content-Type', 'application/octet-stream'], body);
  });
}

/** A promise and the function that resolves it. */
export function signal<T = void>(): { readonly promise: Promise<T>; readonly fire: (value: T) => void } {
  let fire: (value: T) => void = () => {};
  const promise = new Promise<T>((resolve) => {
    fire = resolve;
  });
  return { promise, fire };
}
