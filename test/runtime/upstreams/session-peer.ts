// A scripted legacy server with sessions: answers the handshake and the GET stream, keeps what it was told, and leaves
// calls to the test.
import type { Socket } from 'node:net';
import {
  chunk,
  EVENT_STREAM,
  event,
  http,
  json,
  type RawRequest,
  type ScriptedPeer,
} from '../../fixtures/scripted-http.ts';
import { rawPeer } from './http-harness.ts';

export interface SessionPeerOptions {
  readonly version?: string;
  readonly capabilities?: Record<string, unknown>;
  /** No GET stream: 405. */
  readonly silent?: boolean;
}

export class SessionPeer {
  peer!: ScriptedPeer;
  /** Sessions it knows; `opened` counts those it ever had. */
  readonly sessions = new Set<string>();
  opened = 0;
  /** The open GET stream of each session. */
  readonly streams = new Map<string, Socket>();
  /** Messages without a method: answers to what the server asked. */
  readonly answers: { session: string; body: { id: unknown; result?: unknown; error?: { code: number } } }[] =
    [];
  /** Capabilities each session was opened with. */
  readonly declared = new Map<string, unknown>();

  get url(): string {
    return this.peer.url;
  }

  /** Says something on the GET stream of the only session that has one, or of the one named. */
  say(message: unknown, session = [...this.streams.keys()].at(-1)!): void {
    this.streams.get(session)!.write(chunk(event(message)));
  }
}

/** `serve` gets every request in a known session that is no part of the handshake. */
export async function sessionPeer(
  serve: (request: RawRequest, socket: Socket, session: string, peer: SessionPeer) => void,
  options: SessionPeerOptions = {},
): Promise<SessionPeer> {
  const { version = '2025-11-25', capabilities = { tools: {} }, silent = false } = options;
  const made = new SessionPeer();
  made.peer = await rawPeer((request, socket) => {
    const { id, method, params } = request.message;
    const session = request.headers['mcp-session-id'];
    if (method === 'initialize') {
      const opened = `session-${++made.opened}`;
      made.sessions.add(opened);
      made.declared.set(opened, params?.capabilities);
      const result = { protocolVersion: version, capabilities, serverInfo: { name: 'raw', version: '1' } };
      socket.write(json({ jsonrpc: '2.0', id, result }, 200, `mcp-session-id: ${opened}\r\n`));
    } else if (session === undefined) {
      const error = { code: -32000, message: 'Bad Request: Server not initialized' };
      socket.write(json({ jsonrpc: '2.0', id: null, error }, 400));
    } else if (!made.sessions.has(session)) {
      const error = { code: -32001, message: 'Session not found' };
      socket.write(json({ jsonrpc: '2.0', id: null, error }, 404));
    } else if (request.method === 'DELETE') {
      made.sessions.delete(session);
      socket.write(http(200, undefined, ''));
    } else if (request.method === 'GET' && request.headers['last-event-id'] === undefined) {
      if (silent) {
        socket.write(http(405, undefined, ''));
        return;
      }
      made.streams.set(session, socket);
      socket.write(EVENT_STREAM);
    } else if (request.method === 'POST' && method === undefined) {
      made.answers.push({ session, body: request.message as never });
      socket.write(http(202, undefined, ''));
    } else if (method === 'notifications/initialized' || method === 'notifications/cancelled') {
      socket.write(http(202, undefined, ''));
    } else {
      serve(request, socket, session, made);
    }
  });
  return made;
}
