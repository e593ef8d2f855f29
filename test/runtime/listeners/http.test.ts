// One address, several transports: who is let in at all, and which path leads where.
import { describe, expect, test } from 'vitest';
import { LISTENER } from '../pipeline/scene.ts';
import { deskOf, initializeRpc, legacyAsk, modernCall } from './desk.ts';
import { ask } from './fake-http.ts';

const ALL = { ...LISTENER, path: '/mcp', sse_path: '/sse', message_path: '/message', ws_path: '/ws' };
const PATHS = ['/mcp', '/sse', '/message', '/ws', '/nowhere'];
const METHODS = ['GET', 'POST', 'DELETE', 'OPTIONS', 'PUT', 'HEAD'];

describe('a foreign page or name', () => {
  test.each(PATHS)('is refused on %s, whatever it does there, and learns nothing', (path) => {
    const { handler } = deskOf({}, ALL);
    const strange = [
      { origin: 'http://evil.example' },
      { origin: 'null' },
      { host: 'evil.example' },
      { host: undefined },
    ];
    for (const method of METHODS) {
      for (const headers of strange) {
        const asked = { ...legacyAsk(initializeRpc(), undefined, headers), method, path };
        const response = ask(handler, { ...asked, held: true });
        expect([method, path, response.status]).toEqual([method, path, 403]);
        expect(Object.keys(response.headers)).toEqual(['content-type']);
      }
    }
  });
});

describe('a path', () => {
  test('that nothing serves is not found', () => {
    const { handler } = deskOf({}, { ...LISTENER, path: null, ws_path: '/ws' });
    for (const path of ['/mcp', '/sse', '/', '/mcp/', '/MCP']) {
      expect(ask(handler, { ...legacyAsk(initializeRpc()), path }).status).toBe(404);
    }
  });

  test('leads to its transport', () => {
    const desk = deskOf({}, ALL);
    const head = legacyAsk(initializeRpc());
    expect(ask(desk.handler, { ...head, path: '/mcp' }).headers['mcp-session-id']).toBeDefined();
    const sse = ask(desk.handler, { ...head, method: 'GET', path: '/sse', body: '' });
    expect(sse.body).toMatch(/^event: endpoint\ndata: \/message\?/);
    expect(ask(desk.handler, { ...head, path: '/message' }).status).toBe(400);
    expect(ask(desk.handler, { ...head, method: 'GET', path: '/ws', body: '' }).status).toBe(426);
  });
});

describe('a preflight request', () => {
  const preflight = (asked?: string) =>
    ask(deskOf({}, ALL).handler, {
      method: 'OPTIONS',
      headers: [
        ['host', 'localhost:8080'],
        ['origin', 'https://app.example.com'],
        ...(asked === undefined ? [] : [['access-control-request-headers', asked] as const]),
      ],
    });

  test('allows what clients of any revision send', () => {
    const { status, headers } = preflight();
    expect(status).toBe(204);
    expect(headers['access-control-allow-methods']).toBe('GET, POST, DELETE');
    expect(headers['access-control-allow-headers']!.split(', ')).toEqual(
      expect.arrayContaining(['mcp-session-id', 'mcp-protocol-version', 'mcp-name', 'last-event-id']),
    );
  });

  test('allows the arguments of tools that are repeated in headers, and nothing else that is asked for', () => {
    const { headers } = preflight(
      'content-type,Mcp-Param-Region, mcp-param-a!b ,x-forwarded-for, mcp-param-, evil',
    );
    const allowed = headers['access-control-allow-headers']!.split(', ');
    expect(allowed.filter((name) => name.startsWith('mcp-param-'))).toEqual([
      'mcp-param-region',
      'mcp-param-a!b',
    ]);
    expect(allowed).not.toContain('x-forwarded-for');
    expect(allowed).not.toContain('evil');
  });

  test('takes no more of them than any tool has', () => {
    const many = Array.from({ length: 1000 }, (_, i) => `mcp-param-${i}`).join();
    expect(preflight(many).headers['access-control-allow-headers']!.split(', ').length).toBeLessThan(80);
  });
});

test('an answer that became a stream can be read by the page that asked', () => {
  const desk = deskOf();
  const asked = modernCall(1);
  const response = ask(desk.handler, {
    ...asked,
    headers: [...asked.headers!, ['origin', 'https://app.example.com']],
  });
  desk.clock.now += 15_000;
  desk.deadlines.sweep();
  expect(response.headers).toMatchObject({
    'content-type': 'text/event-stream',
    'access-control-allow-origin': 'https://app.example.com',
  });
});
