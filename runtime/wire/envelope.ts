// Messages to upstreams. A request is rebuilt, never forwarded: the name in it is the one that was authorised, in
// the only place a parser can find a name, and of the client's bytes only what the pipeline put into `params` and
// the foreign members of `_meta` go along, all proven free of duplicate keys.

import { assemble, type Piece } from './assemble.ts';
import type { Capabilities } from './capabilities.ts';
import { quote, toAscii } from './json-text.ts';
import { filterJson, type ListenFilter } from './listen-filter.ts';
import type { LogLevel } from './log-level.ts';

export interface RequestParts {
  /** Minted by the gateway; also the progress token. */
  readonly id: number;
  readonly method: string;
  /** The members of `params` but `_meta`, with the commas between them; empty for none. */
  readonly params: readonly Piece[];
  /** What `completeEnvelope` made for this upstream; undefined for a legacy one. */
  readonly envelope: string | undefined;
  readonly wantsProgress: boolean;
  /** Foreign members of `_meta`: `"key":value,"key":value`. */
  readonly meta: Buffer | undefined;
}

const PREFIX = 'io.modelcontextprotocol';

/**
 * The members of `_meta` that every request to one modern upstream begins with; made once per upstream.
 * `clientInfo` is the gateway's own, a JSON object.
 */
export function modernEnvelope(version: string, clientInfo: Buffer): string {
  return `"${PREFIX}/protocolVersion":${quote(version)},"${PREFIX}/clientInfo":${toAscii(clientInfo.toString())},`;
}

/**
 * `envelope` of a request: what `modernEnvelope` made, and what differs from call to call. Few combinations occur,
 * so the upstream may keep them by (`capabilities.key`, `logLevel`).
 */
export function completeEnvelope(
  modern: string,
  capabilities: Capabilities,
  logLevel: LogLevel | undefined,
): string {
  const level = logLevel === undefined ? '' : `,"${PREFIX}/logLevel":"${logLevel}"`;
  return `${modern}"${PREFIX}/clientCapabilities":${capabilities.modern}${level}`;
}

export function buildRequest(parts: RequestParts): Buffer {
  const { id, method, params, envelope, wantsProgress, meta } = parts;
  const pieces: Piece[] = [`{"jsonrpc":"2.0","id":${id},"method":${quote(method)},"params":{`, ...params];
  let own = envelope ?? '';
  if (wantsProgress) own += `${own === '' ? '' : ','}"progressToken":${id}`;
  if (own === '' && meta === undefined) {
    pieces.push('}}');
    return assemble(pieces);
  }
  const open = params.length === 0 ? '"_meta":{' : ',"_meta":{';
  if (meta === undefined) pieces.push(`${open}${own}}}}`);
  else pieces.push(own === '' ? open : `${open}${own},`, meta, '}}}');
  return assemble(pieces);
}

/** The handshake with a legacy upstream; `clientInfo` is the gateway's own; both are JSON objects. */
export function buildInitialize(
  id: number,
  version: string,
  clientInfo: Buffer,
  capabilities: Piece,
): Buffer {
  return assemble([
    `{"jsonrpc":"2.0","id":${id},"method":"initialize","params":{"protocolVersion":${quote(version)},"capabilities":`,
    capabilities,
    ',"clientInfo":',
    clientInfo,
    '}}',
  ]);
}

/** Ends the handshake. Shared: not to be written to. */
export const INITIALIZED: Buffer = assemble(['{"jsonrpc":"2.0","method":"notifications/initialized"}']);

/** Takes a request of the gateway back, towards an upstream or towards a client. */
export function buildCancelled(requestId: number, reason: string): Buffer {
  return assemble([
    `{"jsonrpc":"2.0","method":"notifications/cancelled","params":{"requestId":${requestId},"reason":${quote(reason)}}}`,
  ]);
}

/** Legacy: from now on messages of this level and above. */
export function buildSetLevel(id: number, level: LogLevel): Buffer {
  return assemble([`{"jsonrpc":"2.0","id":${id},"method":"logging/setLevel","params":{"level":"${level}"}}`]);
}

/** Legacy. */
export function buildSubscribe(id: number, uri: string): Buffer {
  return assemble([
    `{"jsonrpc":"2.0","id":${id},"method":"resources/subscribe","params":{"uri":${quote(uri)}}}`,
  ]);
}

/** Legacy. */
export function buildUnsubscribe(id: number, uri: string): Buffer {
  return assemble([
    `{"jsonrpc":"2.0","id":${id},"method":"resources/unsubscribe","params":{"uri":${quote(uri)}}}`,
  ]);
}

/** Modern: opens the stream of what happens outside calls. `envelope` as in `RequestParts`. */
export function buildListen(id: number, envelope: string, filter: ListenFilter): Buffer {
  return assemble([
    `{"jsonrpc":"2.0","id":${id},"method":"subscriptions/listen","params":{"notifications":${filterJson(filter)},"_meta":{${envelope}}}}`,
  ]);
}

/** The answer to a question of an upstream; `result` is a raw JSON object. */
export function buildAnswer(rawId: Buffer, result: Buffer): Buffer {
  return assemble(['{"jsonrpc":"2.0","id":', rawId, ',"result":', result, '}']);
}

/** The answer to a question of an upstream that gets none. */
export function buildRefusal(rawId: Buffer, code: number, message: string): Buffer {
  return assemble([
    '{"jsonrpc":"2.0","id":',
    rawId,
    `,"error":{"code":${code},"message":${quote(message)}}}`,
  ]);
}

/** The answer to an upstream's ping. */
export function buildPong(rawId: Buffer): Buffer {
  return assemble(['{"jsonrpc":"2.0","id":', rawId, ',"result":{}}']);
}
