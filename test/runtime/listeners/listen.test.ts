// subscriptions/listen over HTTP: a response that lasts as long as the client listens (2026-07-28).
import { describe, expect, test } from 'vitest';
import { textMessage } from '../sessions/stream-reader.ts';
import { deskOf, modernAsk, only } from './desk.ts';
import { ask } from './fake-http.ts';

const LISTEN = {
  id: 'sub',
  method: 'subscriptions/listen',
  params: { notifications: { toolsListChanged: true } },
};

function listening(headers: Record<string, string | undefined> = {}) {
  const desk = deskOf();
  const response = ask(desk.handler, modernAsk(LISTEN, headers));
  return { desk, response, outlet: desk.hub.listens[0]?.outlet };
}

describe('a listen stream', () => {
  test('begins with what the hub says first, and carries the rest, without event ids', () => {
    const { response, outlet } = listening();
    expect(response.phase).toBe('open');
    outlet!.send(textMessage('acknowledged'));
    outlet!.send(textMessage('changed'));
    expect(response.status).toBe(200);
    expect(response.body).toBe(
      'event: message\ndata: {"text":"acknowledged"}\n\nevent: message\ndata: {"text":"changed"}\n\n',
    );
  });

  test('is kept alive for as long as the client listens', () => {
    const { desk, response, outlet } = listening();
    outlet!.send(textMessage('acknowledged'));
    for (let i = 0; i < 10; i++) {
      desk.clock.now += 15_000;
      desk.deadlines.sweep();
    }
    expect(response.writes.filter((chunk) => chunk === ': keepalive\n\n').length).toBeGreaterThanOrEqual(9);
    expect(response.phase).toBe('streaming');
  });

  test('ends with the client: the hub hears of it, and nothing is sent any more', () => {
    const { desk, response, outlet } = listening();
    outlet!.send(textMessage('acknowledged'));
    response.leave();
    expect([desk.hub.stopped, desk.deadlines.size]).toEqual([1, 0]);
    outlet!.send(textMessage('late'));
    expect(response.writes).toHaveLength(1);
  });

  test('loses no message to a reader that is a little slow, and its connection when it is too slow', () => {
    const { desk, response, outlet } = listening();
    response.stuck = true;
    for (let i = 0; i < 5; i++) outlet!.send(textMessage(`${i} ${'x'.repeat(100_000)}`));
    expect(response.messages()).toHaveLength(5);
    for (let i = 0; i < 10; i++) outlet!.send(textMessage('x'.repeat(100_000)));
    expect(response.phase).toBe('aborted');
    expect(response.buffered).toBeLessThan(1.2 * 1024 * 1024);
    expect([desk.hub.stopped, desk.deadlines.size]).toEqual([1, 0]);
  });

  test.each(['when the server closes', 'when the process ends'])('ends in good order %s', (when) => {
    const { desk, response, outlet } = listening();
    outlet!.send(textMessage('acknowledged'));
    if (when === 'when the server closes') response.serverLeaves();
    else desk.deadlines.shutDown();
    expect(response.messages().at(-1)).toMatchObject({ id: 'sub', result: { resultType: 'complete' } });
    expect([response.phase, desk.hub.stopped]).toEqual(['ended', 1]);
  });

  test('is no reason to give up a call when the server closes', () => {
    const desk = deskOf();
    const response = ask(desk.handler, modernAsk({ id: 1, method: 'tools/call', params: { name: 'echo' } }));
    desk.clock.now += 15_000;
    desk.deadlines.sweep();
    response.serverLeaves();
    expect([response.phase, desk.upstream.last.aborts]).toEqual(['streaming', []]);
  });

  test('is refused for a client that reads JSON only', () => {
    const { desk, response } = listening({ accept: 'application/json' });
    expect([response.status, only(response).error.code]).toEqual([406, -32000]);
    expect(desk.hub.listens).toHaveLength(0);
  });
});
