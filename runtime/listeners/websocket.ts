// MCP over WebSocket. No revision describes it, so this is the contract of the gateway (docs/protocol.md): the
// subprotocol `mcp`, one message per text frame, both eras. What a page may do is decided before (http.ts): browsers
// ask nobody before they open a WebSocket to another origin. Who it is for is decided before there is a WebSocket at all.
import type { Head } from '../eras/head.ts';
import type { HttpRequest, WebSocket, WebSocketEvents } from '../http/server.ts';
import type { Edge } from '../pipeline/edge.ts';
import { REFUSALS, type Refusal } from '../wire/errors.ts';
import { Arrival } from './arrival.ts';
import { Channel } from './channel.ts';
import type { Opener } from './channel-peer.ts';
import type { Closing } from './channel-pipe.ts';
import type { Transport, TransportDeps } from './listener.ts';

const SUBPROTOCOL = 'mcp';
const ALLOW = ['allow', 'GET'] as const;

/** RFC 6455, 7.4.1: going away, try again later, against the policy. */
const CLOSINGS: Readonly<Record<Closing, readonly [number, string]>> = {
  over: [1001, 'going away'],
  too_slow: [1013, 'too much waits'],
  turned_out: [1008, 'not authenticated'],
};

export function createWebSocket({ endpoint }: TransportDeps): Transport {
  return (request, response, head) => {
    const arrival = new Arrival(endpoint, request, response, head, 'legacy');
    const { method } = request;
    if (method === 'OPTIONS') arrival.refuse(REFUSALS.method_not_allowed, ALLOW);
    else if (method !== 'GET') arrival.turnAway(REFUSALS.method_not_allowed, ALLOW);
    else if (!request.upgrade) arrival.admit(() => response.send(426, ['upgrade', 'websocket'], ''));
    else {
      const refusal = check(request, head);
      if (refusal === undefined) accept(arrival);
      else arrival.turnAway(refusal);
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

function accept(arrival: Arrival): void {
  const { edge, request, visitor } = arrival;
  arrival.admit((proof) => {
    // Read now: the engine forgets it with the request.
    const opener = { address: visitor.address, headers: request.headers, path: request.path, proof };
    arrival.response.acceptWebSocket(SUBPROTOCOL, arrival.maxRequestBytes, (socket) =>
      eventsOf(edge, opener, socket),
    );
  });
}

function eventsOf(edge: Edge, opener: Opener, socket: WebSocket): WebSocketEvents {
  const channel = new Channel(edge, opener, {
    send: (message) => socket.send(message),
    get buffered() {
      return socket.buffered;
    },
    close: (why) => socket.close(...CLOSINGS[why]),
  });
  return {
    message: (text) => channel.receive(text),
    drained: () => channel.drained(),
    leaving: () => channel.leave(),
    closed: () => channel.closed(),
  };
}
