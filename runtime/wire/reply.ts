// Messages to clients: answers under the client's own id, byte for byte as it was sent, and what happens before.

import { assemble } from './assemble.ts';
import { codeOf, type Refusal, textOf } from './errors.ts';
import { asciiJson, quote } from './json-text.ts';

/** A result; `pieces` put together are its JSON object (see result.ts). */
export function buildResult(id: Buffer, pieces: readonly Buffer[]): Buffer {
  return assemble(['{"jsonrpc":"2.0","id":', id, ',"result":', ...pieces, '}']);
}

/** A refusal. Without an id that could be read it says null, as the official SDKs do. */
export function buildError(id: Buffer | undefined, refusal: Refusal): Buffer {
  const data = refusal.data === undefined ? '' : `,"data":${asciiJson(refusal.data)}`;
  const error = `{"code":${codeOf(refusal)},"message":${quote(textOf(refusal))}${data}}`;
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
