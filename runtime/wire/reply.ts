// Messages to clients: answers under the client's own id, byte for byte as it was sent, and what happens before.

import { assemble, type Piece } from './assemble.ts';
import { codeOf, type Refusal, textOf } from './errors.ts';
import { asciiJson, quote } from './json-text.ts';
import { filterJson, type ListenFilter } from './listen-filter.ts';
import { SUBSCRIPTION_ID, withSubscriptionId } from './subscription-id.ts';

/** A result; `pieces` put together are its JSON object (see result.ts). */
export function buildResult(id: Buffer, pieces: readonly Piece[]): Buffer {
  return assemble(['{"jsonrpc":"2.0","id":', id, ',"result":', ...pieces, '}']);
}

/** A refusal. Without an id that could be read it says null, as the official SDKs do. */
export function buildError(id: Buffer | undefined, refusal: Refusal, era: 'legacy' | 'modern'): Buffer {
  const data = refusal.data === undefined ? '' : `,"data":${asciiJson(refusal.data)}`;
  const error = `{"code":${codeOf(refusal, era)},"message":${quote(textOf(refusal))}${data}}`;
  return assemble(['{"jsonrpc":"2.0","id":', id ?? 'null', `,"error":${error}}`]);
}

/** An upstream's error passed on; `data` is its raw JSON. What of it a client may see is the caller's decision. */
export function buildForeignError(
  id: Buffer,
  code: number,
  message: string,
  data: Buffer | undefined,
): Buffer {
  const head = `,"error":{"code":${code},"message":${quote(message)}`;
  if (data === undefined) return assemble(['{"jsonrpc":"2.0","id":', id, `${head}}}`]);
  return assemble(['{"jsonrpc":"2.0","id":', id, `${head},"data":`, data, '}}']);
}

/** notifications/progress: the upstream's params with the client's token in place of ours. */
export function buildProgress(
  params: Buffer,
  tokenStart: number,
  tokenEnd: number,
  clientToken: Buffer,
): Buffer {
  return assemble([
    '{"jsonrpc":"2.0","method":"notifications/progress","params":',
    params.subarray(0, tokenStart),
    clientToken,
    params.subarray(tokenEnd),
    '}',
  ]);
}

/** A request of the gateway to a legacy client; `params` is a raw JSON object. */
export function buildClientRequest(id: number, method: string, params: Buffer): Buffer {
  return assemble([`{"jsonrpc":"2.0","id":${id},"method":${quote(method)},"params":`, params, '}']);
}

/** `params`: a raw JSON object; undefined leaves the member out. */
export function buildNotification(method: string, params: Buffer | undefined): Buffer {
  if (params === undefined) return assemble([`{"jsonrpc":"2.0","method":${quote(method)}}`]);
  return assemble([`{"jsonrpc":"2.0","method":${quote(method)},"params":`, params, '}']);
}

/**
 * A notification on a listen stream (2026-07-28): it names the request it belongs to. An id in `params` that an
 * upstream wrote there is replaced, everything else stays. `subscriptionId`: raw JSON id of the client's request.
 */
export function buildListenNotification(
  method: string,
  params: Buffer | undefined,
  subscriptionId: Buffer,
): Buffer {
  const pieces = withSubscriptionId(params, subscriptionId);
  return assemble([`{"jsonrpc":"2.0","method":${quote(method)},"params":`, ...pieces, '}']);
}

/** The first message of a listen stream; `filter` says what is really listened to. */
export function buildAcknowledged(subscriptionId: Buffer, filter: ListenFilter): Buffer {
  return assemble([
    `{"jsonrpc":"2.0","method":"notifications/subscriptions/acknowledged","params":{"_meta":{"${SUBSCRIPTION_ID}":`,
    subscriptionId,
    `},"notifications":${filterJson(filter)}}}`,
  ]);
}

/** The end of a listen stream that the gateway ends. `serverInfo`: the member of `_meta` of every modern result. */
export function buildListenEnd(id: Buffer, serverInfo: Buffer): Buffer {
  return assemble([
    '{"jsonrpc":"2.0","id":',
    id,
    `,"result":{"resultType":"complete","_meta":{"${SUBSCRIPTION_ID}":`,
    id,
    ',',
    serverInfo,
    '}}}',
  ]);
}
