// Making contact with an HTTP instance, losing it and finding it again: refused connections, sessions, and which era
// it speaks.
import { describe, expect, it } from 'vitest';
import {
  chunk,
  discovers,
  EVENT_STREAM,
  event,
  http,
  initializes,
  json,
  LAST_CHUNK,
  ScriptedPeer,
  textResult,
} from '../../fixtures/scripted-http.ts';
import { call, echo } from './contract-sink.ts';
import { hear } from './heard.ts';
import { cleanUp, closeLater, connect, end, peerWith, rawPeer } from './http-harness.ts';

cleanUp();

describe('reachability', () => {
  it('refused connections fail fast, and are tried again only after a pause', async () => {
    const peer = await new ScriptedPeer(() => {}).listen();
    const { url } = peer;
    await peer.close();
    const made = connect(url);
    const first = await Promise.all(Array.from({ length: 10 }, () => end(made)));
    expect(new Set(first)).toEqual(new Set(['fail unavailable']));
    expect(made.upstream.state).toMatchObject({ phase: 'down', reason: 'ECONNREFUSED' });
    // One line per attempt to make contact would be a log of its own.
    await Promise.all(Array.from({ length: 100 }, () => end(made)));
    expect(made.log.lines.filter((line) => line.includes('upstream is down'))).toHaveLength(1);
  });

  it('comes back by itself and says that the tools may have changed', async () => {
    const first = await peerWith(() => {});
    const made = connect(first.url);
    expect(await echo(made.upstream, 'one')).toBe('one');
    const { port } = first;
    await first.close();
    while (made.upstream.state.phase !== 'down') await echo(made.upstream, 'lost');
    const heard = hear(made.upstream);
    const changed = heard.until(({ toolChanges }) => toolChanges > 0);
    closeLater(await new ScriptedPeer(first.script).listen(port));
    await changed;
    expect(made.upstream.state).toMatchObject({ phase: 'up', reason: undefined });
    expect(await echo(made.upstream, 'two')).toBe('two');
  });

  it('a server that accepts and says nothing costs only the callers who wait', async () => {
    const peer = await rawPeer(() => {});
    const made = connect(peer.url);
    const waiting = call(made.upstream, 'x');
    await peer.until(({ requests }) => requests.length === 1);
    expect(made.upstream.state).toMatchObject({ phase: 'starting', inFlight: 2 });
    waiting.abort('timeout');
    expect((await waiting.outcome).kind).toBe('aborted');
    expect(made.upstream.state.inFlight).toBe(1);
  });

  it('takes 64 calls at once, lets 256 wait, and turns the rest away', async () => {
    const held: (() => void)[] = [];
    const peer = await peerWith(({ message }, socket) => {
      held.push(() => socket.write(json(textResult(message.id, 'late'))));
    });
    const made = connect(peer.url);
    expect(await echo(made.upstream, 'up')).toBe('up');
    const calls = Array.from({ length: 64 + 256 }, () => call(made.upstream, 'hold'));
    expect((await call(made.upstream, 'hold').outcome).kind).toBe('not taken');
    await peer.until(() => held.length === 64);
    // One that gives up its place in the queue makes room.
    calls.at(-1)?.abort();
    const fits = call(made.upstream, 'hold');
    peer.on('news', () => {
      for (const answer of held.splice(0)) answer();
    });
    for (const answer of held.splice(0)) answer();
    const outcomes = await Promise.all([...calls.slice(0, -1), fits].map((c) => c.outcome));
    expect(new Set(outcomes.map((o) => o.text))).toEqual(new Set(['late']));
  });
});

describe('legacy sessions', () => {
  it('400 for an unknown session is a lost session, too', async () => {
    let session = 'one';
    const peer = await rawPeer((request, socket) => {
      if (initializes(request, socket, session)) return;
      const { id } = request.message;
      if (request.headers['mcp-session-id'] === session) socket.write(json(textResult(id, session)));
      else
        socket.write(
          json({ jsonrpc: '2.0', id: null, error: { code: -32000, message: 'No valid session' } }, 400),
        );
    });
    const made = connect(peer.url);
    expect(await end(made)).toBe('one');
    session = 'two';
    expect(await end(made)).toBe('two');
    expect(peer.of('initialize')).toHaveLength(3);
  });

  it('400 for another reason is not sent again', async () => {
    const peer = await rawPeer((request, socket) => {
      if (initializes(request, socket, 's')) return;
      const error = { code: -32000, message: 'bad arguments' };
      socket.write(json({ jsonrpc: '2.0', id: request.message.id, error }, 400));
    });
    expect(await end(connect(peer.url))).toBe('error -32000');
    expect(peer.of('tools/call')).toHaveLength(1);
  });

  it('a server that never knows its sessions is asked twice, not for ever', async () => {
    const peer = await rawPeer((request, socket) => {
      if (!initializes(request, socket, 's')) socket.write(http(404, undefined, ''));
    });
    const made = connect(peer.url);
    expect(await end(made)).toBe('fail bad_answer');
    expect(peer.of('tools/call')).toHaveLength(2);
  });

  it('answers ping, and refuses what was not offered', async () => {
    const answers: string[] = [];
    const peer = await rawPeer((request, socket) => {
      if (initializes(request, socket, 's')) return;
      if (request.message.method === undefined) {
        answers.push(request.body);
        socket.write(http(202, undefined, ''));
        return;
      }
      const asks = [
        { jsonrpc: '2.0', id: 'p"1', method: 'ping' },
        { jsonrpc: '2.0', id: 2, method: 'sampling/createMessage', params: {} },
      ];
      socket.write(EVENT_STREAM + asks.map((ask) => chunk(event(ask))).join(''));
      peer.on('news', () => {
        if (answers.length === 2)
          socket.write(chunk(event(textResult(request.message.id, 'asked'))) + LAST_CHUNK);
      });
    });
    expect(await end(connect(peer.url))).toBe('asked');
    expect(answers.sort()).toEqual([
      '{"jsonrpc":"2.0","id":"p\\"1","result":{}}',
      '{"jsonrpc":"2.0","id":2,"error":{"code":-32601,"message":"Method not found"}}',
    ]);
  });

  it('notices when a modern server took the place of a legacy one', async () => {
    let modern = false;
    const peer = await rawPeer((request, socket) => {
      const { id, params } = request.message;
      if (!modern && initializes(request, socket, 's')) return;
      if (modern && discovers(request, socket)) return;
      if (modern && params?._meta === undefined) {
        const error = { code: -32022, message: 'Unsupported', data: { supported: ['2026-07-28'] } };
        socket.write(json({ jsonrpc: '2.0', id: id ?? null, error }, 400));
      } else {
        socket.write(json(textResult(id, modern ? 'modern' : 'legacy')));
      }
    });
    const made = connect(peer.url);
    expect(await end(made)).toBe('legacy');
    modern = true;
    expect(await end(made)).toBe('modern');
    expect(made.upstream.state.era).toBe('modern');
  });
});

describe('the verdict about the era', () => {
  it.each([500, 401, 403])('status %i gives none: down', async (status) => {
    const peer = await rawPeer((_, socket) => socket.write(http(status, undefined, '')));
    const made = connect(peer.url);
    expect(await end(made)).toBe('fail unavailable');
    expect(made.upstream.state).toMatchObject({ phase: 'down', era: undefined });
    expect(made.upstream.state.reason).toContain(String(status));
    expect(peer.of('initialize')).toHaveLength(0);
  });

  it('a redirect is not followed', async () => {
    const target = await peerWith(() => {});
    const peer = await rawPeer((_, socket) =>
      socket.write(http(307, undefined, '', `location: ${target.url}\r\n`)),
    );
    const made = connect(peer.url);
    expect(await end(made)).toBe('fail unavailable');
    expect(made.upstream.state.reason).toContain('redirect');
    expect(target.requests).toHaveLength(0);
  });

  it('a web server that is no MCP server is down with words', async () => {
    const peer = await rawPeer((_, socket) => socket.write(http(404, 'text/html', 'nope')));
    const made = connect(peer.url);
    expect(await end(made)).toBe('fail unavailable');
    expect(made.upstream.state.reason).toContain('no MCP server');
  });
});
