// Servers of the HTTP+SSE transport that do what no official one does, byte by byte.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it } from 'vitest';
import { SseUpstream } from '../../../../runtime/upstreams/sse.ts';
import { call, echo } from '../contract-sink.ts';
import { MemoryLog } from '../memory-log.ts';
import { cleanUp, closeLater, makeRemote, SHARED } from './make-channel.ts';

cleanUp();

interface Sent {
  readonly id?: number;
  readonly method: string;
  readonly params: { name: string; arguments: { message: string } };
}

interface Script {
  /** Answers the GET; the default names `/message` of its own. */
  get?(request: IncomingMessage, response: ServerResponse): void;
  /** A tool call; false for the usual echo. `say` sends an event's bytes on the stream. */
  called?(message: Sent, say: (text: string) => void, response: ServerResponse): boolean;
}

class RawSse {
  readonly requests: { method: string; headers: IncomingMessage['headers'] }[] = [];
  #stream: ServerResponse | undefined;
  readonly #script: Script;
  readonly #http = createServer((request, response) => this.#serve(request, response));

  constructor(script: Script) {
    this.#script = script;
  }

  async listen(): Promise<this> {
    await new Promise<void>((resolve) => this.#http.listen(0, '127.0.0.1', resolve));
    return this;
  }

  get origin(): string {
    return `http://127.0.0.1:${(this.#http.address() as AddressInfo).port}`;
  }

  /** Ends the stream that is open. */
  cut(): void {
    this.#stream?.destroy();
  }

  close(): Promise<void> {
    return new Promise((resolve) => {
      this.#http.close(() => resolve());
      this.#http.closeAllConnections();
    });
  }

  #serve(request: IncomingMessage, response: ServerResponse): void {
    this.requests.push({ method: request.method ?? '', headers: request.headers });
    if (request.method === 'GET') {
      this.#stream = response;
      if (this.#script.get !== undefined) this.#script.get(request, response);
      else openStream(response, '/message');
      return;
    }
    let body = '';
    request.on('data', (chunk) => (body += chunk));
    request.on('end', () => this.#posted(JSON.parse(body) as Sent, response));
  }

  #posted(message: Sent, response: ServerResponse): void {
    const say = (text: string) => this.#stream?.write(text);
    const answer = (result: object) =>
      say(`event: message\ndata: ${JSON.stringify({ jsonrpc: '2.0', id: message.id, result })}\n\n`);
    if (message.method === 'tools/call' && this.#script.called?.(message, say, response) === true) return;
    response.writeHead(202).end('Accepted');
    if (message.method === 'initialize')
      answer({ protocolVersion: '2024-11-05', capabilities: { tools: {} } });
    else if (message.method === 'tools/call') {
      answer({ content: [{ type: 'text', text: message.params.arguments.message }] });
    }
  }
}

function openStream(response: ServerResponse, endpoint: string): void {
  response.writeHead(200, { 'content-type': 'text/event-stream' });
  response.write(`event: endpoint\ndata: ${endpoint}\n\n`);
}

const raw = async (script: Script) => closeLater(await new RawSse(script).listen());
const connect = (server: RawSse, options: Parameters<typeof makeRemote>[1] = {}) =>
  makeRemote(`${server.origin}/sse?key=1`, options);

describe('the endpoint', () => {
  it.each([
    ['relative to the root', () => '/message'],
    ['relative to the stream', () => 'message?x=1'],
    ['absolute', (origin: string) => `${origin}/deep/message`],
  ])('%s is taken', async (_name, endpointOf) => {
    const server = await raw({
      get: (_request, response) => openStream(response, endpointOf(server.origin)),
    });
    expect(await echo(connect(server).upstream, 'hi')).toBe('hi');
  });

  it.each([
    ['another host', 'http://localhost.example/message'],
    ['another port', 'http://127.0.0.1:1/message'],
    ['another scheme', 'file:///etc/passwd'],
    ['no protocol, another host', '//evil.example/message'],
    ['no url', 'http://[::'],
  ])('of %s is refused, and nothing is sent there', async (_name, endpoint) => {
    const server = await raw({ get: (_request, response) => openStream(response, endpoint) });
    const { upstream, log } = connect(server);
    expect(await echo(upstream, 'hi')).toBe('fail unavailable');
    await log.until(/named an endpoint that is none of its own origin/);
    expect(server.requests.map(({ method }) => method)).not.toContain('POST');
  });

  it('counts once: a second one changes nothing', async () => {
    const server = await raw({
      get: (_request, response) => {
        openStream(response, '/message');
        response.write('event: endpoint\ndata: http://evil.example/\n\n');
      },
    });
    expect(await echo(connect(server).upstream, 'hi')).toBe('hi');
  });
});

describe('what is no event stream', () => {
  it.each([
    ['a page', { 'content-type': 'text/html' }, 200, /no event stream/],
    ['another charset', { 'content-type': 'text/event-stream; charset=utf-16' }, 200, /no event stream/],
    ['a packed stream', { 'content-type': 'text/event-stream', 'content-encoding': 'gzip' }, 200, /no event/],
    ['no permission', { 'content-type': 'text/event-stream' }, 401, /status 401/],
    ['a redirect', { location: 'http://127.0.0.1:1/' }, 302, /status 302/],
  ])('%s is refused, with the reason for the operator', async (_name, headers, status, reason) => {
    const server = await raw({ get: (_request, response) => void response.writeHead(status, headers).end() });
    const { upstream, log } = connect(server);
    expect(await echo(upstream, 'hi')).toBe('fail unavailable');
    await log.until(reason);
    await expect.poll(() => upstream.state.phase).toBe('down');
  });
});

describe('calls', () => {
  it('carry the configured headers, on the GET and on every POST', async () => {
    const server = await raw({});
    const { upstream } = connect(server, { headers: { authorization: 'Bearer t', accept: 'no' } });
    expect(await echo(upstream, 'hi')).toBe('hi');
    expect(server.requests.map(({ headers }) => headers.authorization)).toEqual(
      server.requests.map(() => 'Bearer t'),
    );
    expect(server.requests[0]?.headers.accept).toBe('text/event-stream');
  });

  it('in flight fail when the stream ends, and are never sent again', async () => {
    let seen = 0;
    const server = await raw({
      called: ({ params }, _say, response) => {
        if (params.name !== 'hang') return false;
        seen++;
        response.writeHead(202).end();
        setImmediate(() => server.cut());
        return true;
      },
    });
    const { upstream } = connect(server);
    const hanging = call(upstream, 'hang');
    expect((await hanging.outcome).refusal?.kind).toBe('unavailable');
    // The connection came back by itself.
    expect(await echo(upstream, 'after')).toBe('after');
    expect(seen).toBe(1);
  });

  it.each([
    [400, 'fail bad_answer'],
    [413, 'fail bad_answer'],
    [503, 'fail unavailable'],
  ])('refused with status %d fail alone', async (status, outcome) => {
    const server = await raw({
      called: ({ params }, _say, response) => {
        if (params.arguments.message !== 'bad') return false;
        response.writeHead(status).end('no');
        return true;
      },
    });
    const { upstream } = connect(server);
    expect(await echo(upstream, 'good')).toBe('good');
    expect(await echo(upstream, 'bad')).toBe(outcome);
    expect(await echo(upstream, 'good')).toBe('good');
    expect(server.requests.filter(({ method }) => method === 'GET')).toHaveLength(1);
  });

  it('refused with 404 end the connection: the server has forgotten it', async () => {
    const server = await raw({
      called: ({ params }, _say, response) => {
        if (params.arguments.message !== 'gone') return false;
        response.writeHead(404).end();
        return true;
      },
    });
    const { upstream } = connect(server);
    expect(await echo(upstream, 'gone')).toBe('fail unavailable');
    expect(await echo(upstream, 'back')).toBe('back');
    expect(server.requests.filter(({ method }) => method === 'GET')).toHaveLength(2);
  });

  it.each([
    ['split in the middle of a character', 'bad'],
    ['with carriage returns, a comment and an unknown type before it', 'odd'],
  ])('are answered by an event %s', async (_name, kind) => {
    const server = await raw({
      called: ({ id, params }, say, response) => {
        response.writeHead(202).end();
        const text = params.arguments.message;
        const result = { content: [{ type: 'text', text }] };
        const event = `data: ${JSON.stringify({ jsonrpc: '2.0', id, result })}`;
        if (kind === 'odd') say(`: hello\r\nevent: weather\r\ndata: {}\r\n\r\n${event}\r\n\r\n`);
        else {
          const bytes = Buffer.from(`${event}\n\n`);
          const half = bytes.indexOf(0xc3) + 1;
          say(bytes.subarray(0, half) as never);
          setImmediate(() => say(bytes.subarray(half) as never));
        }
        return true;
      },
    });
    expect(await echo(connect(server).upstream, 'é')).toBe('é');
  });

  it('whose answer is over the limit end the connection, and fail', async () => {
    const server = await raw({
      called: ({ params }, say, response) => {
        if (params.arguments.message !== 'huge') return false;
        response.writeHead(202).end();
        for (let i = 0; i < 20; i++) say(`${i === 0 ? 'data: ' : ''}${'x'.repeat(1_000)}`);
        return true;
      },
    });
    const { upstream } = connect(server, { maxBytes: 10_000 });
    expect(await echo(upstream, 'small')).toBe('small');
    expect(await echo(upstream, 'huge')).toBe('fail answer_too_large');
    expect(await echo(upstream, 'small')).toBe('small');
  });
});

describe('contact', () => {
  it('that cannot be made is tried again by a later call', async () => {
    const server = await raw({});
    const url = `${server.origin}/sse`;
    await server.close();
    const { upstream, log } = makeRemote(url);
    expect(await echo(upstream, 'x')).toBe('fail unavailable');
    await log.until(/ECONNREFUSED/);
    await expect.poll(() => upstream.state.phase).toBe('down');
  });

  it('is not made for a url of another scheme, nor for a modern server', () => {
    const options = {
      headers: {},
      isolation: SHARED,
      follow: true,
      connectMs: 1,
      maxBytes: 1,
    };
    const make = (url: string, era: 'auto' | 'modern') =>
      new SseUpstream('peer', { ...options, url, era }, new MemoryLog());
    expect(() => make('ftp://localhost/', 'auto')).toThrow('http or https');
    expect(() => make('http://localhost/', 'modern')).toThrow('legacy servers only');
  });
});
