// A client of the gateway on one connection of its own, one request after the other, without any library.
import { type RawClient, type RawResponse, request } from '../http/raw-client.ts';

export interface Answer {
  readonly status: number;
  readonly headers: ReadonlyMap<string, string>;
  /** As it came. */
  readonly body: string;
  /** The JSON-RPC message, of an event stream its last one. */
  readonly message: {
    readonly id?: unknown;
    readonly result?: Record<string, unknown>;
    readonly error?: { readonly code: number; readonly message: string };
  };
}

export const MODERN = '2026-07-28';
const ENVELOPE = {
  'io.modelcontextprotocol/protocolVersion': MODERN,
  'io.modelcontextprotocol/clientCapabilities': {},
};
const JSON_IN_AND_OUT = ['Content-Type: application/json', 'Accept: application/json, text/event-stream'];

export class Caller {
  readonly client: RawClient;
  session: string | undefined;
  version = '2025-11-25';
  #lastId = 0;

  constructor(client: RawClient) {
    this.client = client;
  }

  /** A request of 2026-07-28. `fields`: more header lines. */
  modern(
    method: string,
    params: Record<string, unknown> = {},
    fields: readonly string[] = [],
  ): Promise<Answer> {
    const { _meta, ...others } = params;
    const id = ++this.#lastId;
    const body = {
      jsonrpc: '2.0',
      id,
      method,
      params: { ...others, _meta: { ...ENVELOPE, ...(_meta ?? {}) } },
    };
    const name = params.name ?? params.uri ?? params.taskId;
    const mirrored = typeof name === 'string' ? [`Mcp-Name: ${encoded(name)}`] : [];
    return this.#asked(id, body, [
      `Mcp-Protocol-Version: ${MODERN}`,
      `Mcp-Method: ${method}`,
      ...mirrored,
      ...fields,
    ]);
  }

  /** Opens a legacy session. */
  async initialize(capabilities: object = {}): Promise<void> {
    const params = { protocolVersion: this.version, capabilities, clientInfo: { name: 'c', version: '1' } };
    const answer = await this.legacy('initialize', params);
    this.session = answer.headers.get('mcp-session-id');
    if (this.session === undefined) throw new Error(`no session: ${answer.body}`);
    await this.tell({ method: 'notifications/initialized' });
  }

  /** A request in the session, if there is one. */
  legacy(method: string, params: object = {}, fields: readonly string[] = []): Promise<Answer> {
    const id = ++this.#lastId;
    const body = { jsonrpc: '2.0', id, method, params };
    return this.#asked(id, body, [...this.sessionFields(), ...fields]);
  }

  /** A notification, or an answer to a question. */
  tell(message: object): Promise<Answer> {
    return this.say(JSON.stringify({ jsonrpc: '2.0', ...message }), this.sessionFields());
  }

  sessionFields(): string[] {
    if (this.session === undefined) return [];
    return [`Mcp-Session-Id: ${this.session}`, `Mcp-Protocol-Version: ${this.version}`];
  }

  /** An answer to anything else than what was asked is a failure of its own. */
  async #asked(id: number, body: object, fields: readonly string[]): Promise<Answer> {
    const answer = await this.say(JSON.stringify(body), fields);
    const answered = answer.message.id ?? id;
    if (answered !== id) throw new Error(`asked ${id}, got the answer to ${String(answered)}`);
    return answer;
  }

  async say(body: string, fields: readonly string[]): Promise<Answer> {
    this.client.send(request('POST', '/mcp', body, [...JSON_IN_AND_OUT, ...fields]));
    return answerOf(await this.client.response());
  }
}

export function answerOf({ status, headers, body }: RawResponse): Answer {
  const text = body.toString();
  const streamed = headers.get('content-type') === 'text/event-stream';
  const last = streamed
    ? text
        .split('\n')
        .findLast((line) => line.startsWith('data: {'))
        ?.slice(6)
    : text;
  return { status, headers, body: text, message: last === undefined || last === '' ? {} : JSON.parse(last) };
}

/** A value as a header may carry it (2026-07-28, header encoding). */
export function encoded(value: string): string {
  const plain = /^[\x21-\x7e]([\x20-\x7e]*[\x21-\x7e])?$/.test(value) && !value.startsWith('=?');
  return plain ? value : `=?base64?${Buffer.from(value).toString('base64')}?=`;
}
