// Real servers for the tests of a listener: both HTTP engines, each on a port of its own.
import { request as httpRequest } from 'node:http';
import { onTestFinished } from 'vitest';
import { loadEngine } from '../../../runtime/http/engine.ts';
import type { HttpEngine, HttpHandler } from '../../../runtime/http/server.ts';
import { type Asked, messagesOf } from './fake-http.ts';

function engineNamed(name: 'uws' | 'node'): HttpEngine | undefined {
  try {
    return loadEngine(name).engine;
  } catch {
    // No binary for this platform; the other engine is what the gateway would run on.
    return undefined;
  }
}

export const ENGINES = (['uws', 'node'] as const)
  .map((name) => ({ name, engine: engineNamed(name) }))
  .filter((one): one is { name: 'uws' | 'node'; engine: HttpEngine } => one.engine !== undefined);

/** Serves until the test ends; returns the port. */
export async function serve(engine: HttpEngine, handler: HttpHandler): Promise<number> {
  const server = engine.createServer({ address: '127.0.0.1', port: 0, maxConnections: 2000 }, handler);
  onTestFinished(() => server.destroy());
  return server.listen();
}

/** What a stream of HTTP+SSE begins with. */
const ENDPOINT = /^event: endpoint\n.*\n\n/;

export interface Got {
  readonly status: number;
  readonly headers: NodeJS.Dict<string | string[]>;
  readonly body: string;
  readonly messages: Record<string, unknown>[];
}

export interface Sending {
  readonly done: Promise<Got>;
  /** Resolves with the first bytes of the body. */
  readonly began: Promise<string>;
  /** Closes the connection. */
  leave(): void;
}

/** Sends one request over a connection of its own. */
export function send(port: number, asked: Asked): Sending {
  const headers: string[] = [];
  for (const [name, value] of asked.headers ?? []) headers.push(name, value);
  const outgoing = httpRequest({
    port,
    host: '127.0.0.1',
    method: asked.method ?? 'POST',
    path: asked.path ?? '/mcp',
    headers,
    agent: false,
  });
  let begin: (text: string) => void;
  const began = new Promise<string>((resolve) => {
    begin = resolve;
  });
  const done = new Promise<Got>((resolve, reject) => {
    outgoing.on('error', reject);
    outgoing.on('upgrade', (response, socket) => {
      socket.destroy();
      resolve({ status: response.statusCode ?? 0, headers: response.headers, body: '', messages: [] });
    });
    outgoing.on('response', (response) => {
      let body = '';
      response.setEncoding('utf8');
      response.on('data', (chunk: string) => {
        if (body === '') begin(chunk);
        body += chunk;
      });
      response.on('error', reject);
      response.on('end', () => {
        const stream = response.headers['content-type'] === 'text/event-stream';
        const json = response.headers['content-type'] === 'application/json' && body !== '';
        const messages = stream ? messagesOf(body.replace(ENDPOINT, '')) : json ? [JSON.parse(body)] : [];
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body, messages });
      });
    });
  });
  // A test that leaves on purpose does not look at the outcome.
  done.catch(() => {});
  if (asked.body === undefined || asked.body === '') outgoing.end();
  else outgoing.end(asked.body);
  return { done, began, leave: () => outgoing.destroy() };
}
