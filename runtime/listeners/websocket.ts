// MCP over WebSocket. No revision describes it, so this is the contract of the gateway (docs/protocol.md): the
// subprotocol `mcp`, one message per text frame, both eras. What a page may do is decided before (http.ts): browsers
// ask nobody before they open a WebSocket to another origin.
import type { Head } from '../eras/head.ts';
import type { HttpRequest, HttpResponse, WebSocket, WebSocketEvents } from '../http/server.ts';
import type { Edge } from '../pipeline/edge.ts';
import { REFUSALS, type Refusal } from '../wire/errors.ts';
import { Channel, type Opener } from './channel.ts';
import type { ListenerDeps, Transport } from './listener.ts';
import { refuse } from './refuse.ts';

const SUBPROTOCOL = 'mcp';

/** RFC 6455, 7.4.1: going away, try again later. */
const CLOSE_CODES = { over: 1001, too_slow: 1013 } as const;

export function createWebSocket({ edge }: ListenerDeps): Transport {
  return (request, response, head) => {
    if (request.method !== 'GET') refuse(response, REFUSALS.method_not_allowed, 'legacy', ['allow', 'GET']);
    else if (!request.upgrade) response.send(426, ['upgrade', 'websocket'], '');
    else {
      const refusal = check(request, head);
      if (refusal === undefined) accept(edge, request, response);
      else refuse(response, refusal, 'legacy', []);
    }
  };
}

function check(request: HttpRequest, head: Head): Refusal | undefined {
  if (head.repeated) return REFUSALS.repeated_header;
  return offersMcp(request) ? undefined : REFUSALS.bad_subprotocol;
}

/** Several lines are one list (RFC 6455, 11.3.4). */
function offersMcp({ headers }: HttpRequest): boolean {
  let offered = false;
  headers.forEach((name, value) => {
    if (name !== 'sec-websocket-protocol') return;
    offered ||= value.split(',').some((protocol) => protocol.trim() === SUBPROTOCOL);
  });
  return offered;
}

function accept(edge: Edge, request: HttpRequest, response: HttpResponse): void {
  const maxBytes = edge.current.get().bundle.gateway.limits.max_request_bytes;
  // Read now: the engine forgets it with the request.
  const opener = { remoteAddress: request.remoteAddress, headers: request.headers };
  response.acceptWebSocket(SUBPROTOCOL, maxBytes, (socket) => eventsOf(edge, opener, socket));
}

function eventsOf(edge: Edge, opener: Opener, socket: WebSocket): WebSocketEvents {
  const channel = new Channel(edge, opener, {
    send: (message) => socket.send(message),
    get buffered() {
      return socket.buffered;
    },
    close: (why) => socket.close(CLOSE_CODES[why], why === 'over' ? 'going away' : 'too much waits'),
  });
  return {
    message: (text) => channel.receive(text),
    drained: () => channel.drained(),
    leaving: () => channel.leave(),
    closed: () => channel.closed(),
  };
}
