// Messages to upstreams. A request is rebuilt, never forwarded: the name in it is the one that was authorised, in
// the only place a parser can find a name, and of the client's bytes only `arguments` and the foreign members of
// `_meta` go along, both proven free of duplicate keys.

import { assemble } from './assemble.ts';
import { quote, toAscii } from './json-text.ts';

export interface RequestParts {
  /** Minted by the gateway; also the progress token. */
  readonly id: number;
  readonly method: string;
  /** The upstream's own name of the tool. */
  readonly name: string | undefined;
  readonly cursor: string | undefined;
  /** Raw JSON object. */
  readonly arguments: Buffer | undefined;
  /** What `modernEnvelope` made for this upstream; undefined for a legacy one. */
  readonly envelope: string | undefined;
  readonly wantsProgress: boolean;
  /** Foreign members of `_meta`: `"key":value,"key":value`. */
  readonly meta: Buffer | undefined;
}

/**
 * The members of `_meta` that every request to a modern upstream carries; made once per upstream. `clientInfo` and
 * `clientCapabilities` are the gateway's own, as JSON objects.
 */
export function modernEnvelope(version: string, clientInfo: Buffer, clientCapabilities: Buffer): string {
  const prefix = 'io.modelcontextprotocol';
  return (
    `"${prefix}/protocolVersion":${quote(version)},` +
    `"${prefix}/clientInfo":${toAscii(clientInfo.toString())},` +
    `"${prefix}/clientCapabilities":${toAscii(clientCapabilities.toString())}`
  );
}

/** tools/call, tools/list, server/discover. */
export function buildRequest(parts: RequestParts): Buffer {
  const pieces: (string | Buffer)[] = [];
  let text = `{"jsonrpc":"2.0","id":${parts.id},"method":${quote(parts.method)},"params":{`;
  let comma = '';
  if (parts.name !== undefined) {
    text += `"name":${quote(parts.name)}`;
    comma = ',';
  }
  if (parts.cursor !== undefined) {
    text += `${comma}"cursor":${quote(parts.cursor)}`;
    comma = ',';
  }
  if (parts.arguments !== undefined) {
    pieces.push(`${text}${comma}"arguments":`, parts.arguments);
    text = '';
    comma = ',';
  }
  const own = ownMeta(parts);
  if (own !== '' || parts.meta !== undefined) {
    text += `${comma}"_meta":{${own}`;
    if (parts.meta !== undefined) {
      pieces.push(own === '' ? text : `${text},`, parts.meta);
      text = '';
    }
    text += '}';
  }
  pieces.push(`${text}}}`);
  return assemble(pieces);
}

function ownMeta(parts: RequestParts): string {
  const envelope = parts.envelope ?? '';
  if (!parts.wantsProgress) return envelope;
  return `${envelope}${envelope === '' ? '' : ','}"progressToken":${parts.id}`;
}

/** The handshake with a legacy upstream; `clientInfo` and `capabilities` are the gateway's own, as JSON objects. */
export function buildInitialize(
  id: number,
  version: string,
  clientInfo: Buffer,
  capabilities: Buffer,
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

/** Takes a request back. */
export function buildCancelled(requestId: number, reason: string): Buffer {
  return assemble([
    `{"jsonrpc":"2.0","method":"notifications/cancelled","params":{"requestId":${requestId},"reason":${quote(reason)}}}`,
  ]);
}

/** The answer to an upstream's ping. */
export function buildPong(rawId: Buffer): Buffer {
  return assemble(['{"jsonrpc":"2.0","id":', rawId, ',"result":{}}']);
}

/** The answer to any other request of an upstream: the gateway declared no capability for one. */
export function buildMethodNotFound(rawId: Buffer): Buffer {
  return assemble([
    '{"jsonrpc":"2.0","id":',
    rawId,
    ',"error":{"code":-32601,"message":"Method not found"}}',
  ]);
}
