// WebSocket servers that do what no well-behaved one does.
import type { IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { describe, expect, it } from 'vitest';
import { type WebSocket, WebSocketServer } from 'ws';
import { NO_CREDENTIAL, OWN } from '../../../../runtime/upstreams/credential.ts';
import { WsLink } from '../../../../runtime/upstreams/websocket/ws-link.ts';
import { call, echo } from '../contract-sink.ts';
import { cleanUp, closeLater, makeRemote } from './make-channel.ts';

cleanUp();

interface Sent {
  readonly id?: number;
  readonly method: string;
  readonly params: { arguments: { message: string } };
}

interface Script {
  subprotocol?: string | false;
  /** A tool call; false for the usual echo. */
  called?(message: Sent, socket: WebSocket): boolean;
  /** The first message that is not understood. */
  probed?(message: Sent, socket: WebSocket): boolean;
}

async function rawServer({ subprotocol = 'mcp', called, probed }: Script = {}) {
  const upgrades: IncomingMessage[] = [];
  const closes: number[] = [];
  const server = new WebSocketServer({
    port: 0,
    host: '127.0.0.1',
    handleProtocols: () => subprotocol,
  });
  server.on('connection', (socket, request) => {
    upgrades.push(request);
    socket.on('close', (code) => closes.push(code));
    socket.on('message', (data) => {
      const message = JSON.parse(String(data)) as Sent;
      const answer = (body: object) =>
        socket.send(JSON.stringify({ jsonrpc: '2.0', id: message.id, ...body }));
      if (message.method === 'initialize') {
        answer({ result: { protocolVersion: '2025-11-25', capabilities: { tools: {} } } });
      } else if (message.method === 'tools/call') {
        if (called?.(message, socket) === true) return;
        answer({ result: { content: [{ type: 'text', text: message.params.arguments.message }] } });
      } else if (message.id !== undefined && probed?.(message, socket) !== true) {
        answer({ error: { code: -32601, message: 'Method not found' } });
      }
    });
  });
  await new Promise((resolve) => server.once('listening', resolve));
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      for (const socket of server.clients) socket.terminate();
    });
  const url = `ws://127.0.0.1:${(server.address() as AddressInfo).port}/mcp`;
  return closeLater({ url, upgrades, closes, close });
}

describe('a WebSocket server', () => {
  it('is offered the subprotocol, with the configured headers, and no compression', async () => {
    const server = await rawServer();
    const { upstream } = makeRemote(server.url, { headers: { authorization: 'Bearer t' } });
    expect(await echo(upstream, 'hi')).toBe('hi');
    const { headers } = server.upgrades[0]!;
    expect(headers).toMatchObject({ 'sec-websocket-protocol': 'mcp', authorization: 'Bearer t' });
    expect(headers).not.toHaveProperty('sec-websocket-extensions');
  });

  it('that takes no subprotocol is none of ours', async () => {
    const server = await rawServer({ subprotocol: false });
    const { upstream, log } = makeRemote(server.url);
    expect(await echo(upstream, 'hi')).toBe('fail unavailable');
    await log.until(/no subprotocol/);
  });

  it('that leaves at the probe is connected to again, as a legacy one', async () => {
    const server = await rawServer({
      probed: (_message, socket) => {
        socket.close();
        return true;
      },
    });
    const { upstream } = makeRemote(server.url);
    expect(await echo(upstream, 'hi')).toBe('hi');
    expect(upstream.state.era).toBe('legacy');
    expect(server.upgrades).toHaveLength(2);
  });

  it('that sends a binary frame is left with 1003, and what was in flight fails', async () => {
    const server = await rawServer({
      called: ({ id, params }, socket) => {
        if (params.arguments.message !== 'binary') return false;
        socket.send(Buffer.from(`{"jsonrpc":"2.0","id":${id},"result":{}}`), { binary: true });
        return true;
      },
    });
    const { upstream, log } = makeRemote(server.url);
    expect(await echo(upstream, 'binary')).toBe('fail unavailable');
    await log.until(/sent a binary frame/);
    await expect.poll(() => server.closes).toEqual([1003]);
    expect(await echo(upstream, 'next')).toBe('next');
  });

  it('that sends a message over the limit fails its call with that, and is connected to again', async () => {
    const server = await rawServer();
    const { upstream } = makeRemote(server.url, { maxBytes: 10_000 });
    expect(await echo(upstream, 'x'.repeat(20_000))).toBe('fail answer_too_large');
    expect(await echo(upstream, 'small')).toBe('small');
  });

  it('that answers the upgrade with a status is down, and says which', async () => {
    const http = createServer((socket) => {
      socket.on('error', () => {});
      socket.once('data', () => socket.end('HTTP/1.1 403 Forbidden\r\ncontent-length: 0\r\n\r\n'));
    });
    await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
    closeLater({ close: () => new Promise<void>((resolve) => http.close(() => resolve())) });
    const { upstream, log } = makeRemote(`ws://127.0.0.1:${(http.address() as AddressInfo).port}/`);
    expect(await echo(upstream, 'x')).toBe('fail unavailable');
    await log.until(/answered with status 403/);
  });

  it('that never answers the upgrade is given up after the time to connect', async () => {
    const silent = createServer((socket) => {
      // Read on, or the end of the connection is not seen.
      socket.on('error', () => {}).resume();
    });
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
    closeLater({ close: () => new Promise<void>((resolve) => silent.close(() => resolve())) });
    const url = `ws://127.0.0.1:${(silent.address() as AddressInfo).port}/`;
    const { upstream } = makeRemote(url, { connectMs: 100, era: 'legacy' });
    expect(await echo(upstream, 'x')).toBe('fail unavailable');
  });

  it('that does not answer pings is taken for gone', async () => {
    const deaf = new WebSocketServer({
      port: 0,
      host: '127.0.0.1',
      autoPong: false,
      handleProtocols: () => 'mcp',
    });
    await new Promise((resolve) => deaf.once('listening', resolve));
    closeLater({ close: () => new Promise<void>((resolve) => deaf.close(() => resolve())) });
    const url = new URL(`ws://127.0.0.1:${(deaf.address() as AddressInfo).port}/`);
    const reason = await new Promise<string>((resolve) => {
      new WsLink(
        { url, headers: {}, credential: NO_CREDENTIAL, connectMs: 2_000, maxBytes: 1_000, pingMs: 20 },
        { onMessage() {}, onTooLong() {}, onUndelivered() {}, onEnd: resolve },
        OWN,
      );
    });
    expect(reason).toBe('gave no sign of life for 20 ms');
  });

  it('that goes away takes its calls with it', async () => {
    const server = await rawServer({
      called: ({ params }, socket) => {
        if (params.arguments.message === 'leave') socket.close(1001);
        return params.arguments.message !== 'stay';
      },
    });
    const { upstream } = makeRemote(server.url);
    const waiting = call(upstream, 'echo', { arguments: { message: 'wait' } });
    expect(await echo(upstream, 'leave')).toBe('fail unavailable');
    expect((await waiting.outcome).refusal?.kind).toBe('unavailable');
    expect(await echo(upstream, 'stay')).toBe('stay');
  });
});
