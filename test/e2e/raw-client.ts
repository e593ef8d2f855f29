// A client of the modern era without a client library, for what the official ones do not speak: extensions. Over
// Streamable HTTP or over WebSocket.
import { once } from 'node:events';
import { WebSocket } from 'ws';

const VERSION = '2026-07-28';
const PREFIX = 'io.modelcontextprotocol';

export interface Answer {
  readonly result?: Record<string, unknown>;
  readonly error?: { readonly code: number; readonly message: string; readonly data?: unknown };
}

export interface Notification {
  readonly method: string;
  readonly params: Record<string, unknown>;
}

export interface RawClient {
  /** `mirrored`: the member of `params` that Mcp-Name repeats over HTTP. */
  request(method: string, params: Record<string, unknown>, mirrored?: string): Promise<Answer>;
  /** Everything that is told to a subscriptions/listen; its id is the number given. */
  listen(id: number, notifications: object): Promise<Notification[]>;
  close(): void;
}

/** `capabilities`: declared with every request. */
export function rawHttp(url: string, capabilities: object): RawClient {
  const gone = new AbortController();
  let lastId = 0;
  const post = (id: number, method: string, params: object, name?: unknown) =>
    fetch(url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'application/json, text/event-stream',
        'mcp-protocol-version': VERSION,
        'mcp-method': method,
        ...(typeof name === 'string' ? { 'mcp-name': name } : {}),
      },
      body: JSON.stringify(message(id, method, params, capabilities)),
      signal: gone.signal,
    });
  return {
    async request(method, params, mirrored) {
      const response = await post(++lastId, method, params, mirrored && params[mirrored]);
      return (await response.json()) as Answer;
    },
    async listen(id, notifications) {
      const heard: Notification[] = [];
      const { body } = await post(id, 'subscriptions/listen', { notifications });
      void read(body!, heard).catch(() => undefined);
      return heard;
    },
    close: () => gone.abort(),
  };
}

export async function rawWebSocket(url: string, capabilities: object): Promise<RawClient> {
  const socket = new WebSocket(url, 'mcp');
  await once(socket, 'open');
  const waiting = new Map<number, (answer: Answer) => void>();
  const listens = new Map<unknown, Notification[]>();
  socket.on('message', (data) => {
    const received = JSON.parse(String(data)) as Answer & Notification & { id?: number };
    if (received.id !== undefined) waiting.get(received.id)?.(received);
    else {
      const meta = received.params._meta as Record<string, unknown> | undefined;
      listens.get(meta?.[`${PREFIX}/subscriptionId`])?.push(received);
    }
  });
  let lastId = 1_000;
  const send = (id: number, method: string, params: object) =>
    socket.send(JSON.stringify(message(id, method, params, capabilities)));
  return {
    request(method, params) {
      const id = ++lastId;
      return new Promise((resolve) => {
        waiting.set(id, resolve);
        send(id, method, params);
      });
    },
    async listen(id, notifications) {
      const heard: Notification[] = [];
      listens.set(id, heard);
      send(id, 'subscriptions/listen', { notifications });
      return heard;
    },
    close: () => socket.terminate(),
  };
}

function message(id: number, method: string, params: object, capabilities: object): object {
  const _meta = { [`${PREFIX}/protocolVersion`]: VERSION, [`${PREFIX}/clientCapabilities`]: capabilities };
  return { jsonrpc: '2.0', id, method, params: { ...params, _meta } };
}

/** An event stream whose events are one line of data each. */
async function read(body: ReadableStream<Uint8Array>, heard: Notification[]): Promise<void> {
  const decoder = new TextDecoder();
  let rest = '';
  for await (const chunk of body) {
    const lines = (rest + decoder.decode(chunk, { stream: true })).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) {
      if (line.startsWith('data: {')) heard.push(JSON.parse(line.slice(6)) as Notification);
    }
  }
}
