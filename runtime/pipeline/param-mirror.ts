// What a tool wants repeated in headers (2026-07-28, Tools): checked on the way in, made anew on the way out. Only for
// who may call the tool: what it wants tells that there is one.
import type { Refusal } from '../wire/errors.ts';
import { checkParamHeaders, mirrorParams } from '../wire/param-headers.ts';
import type { Exchange } from './exchange.ts';

export function mirrored(exchange: Exchange): Refusal | undefined {
  const { tool } = exchange;
  if (tool === undefined || tool.mirrored.size === 0) return undefined;
  const declared = tool.mirrored.get(exchange.target);
  if (declared === undefined) return undefined;
  const args = exchange.message.arguments;
  const overHttp = exchange.era === 'modern' && exchange.peer.head !== undefined;
  const refusal = overHttp ? checkParamHeaders(declared, exchange.peer.headers, args) : undefined;
  exchange.mirroredParams = mirrorParams(declared, args);
  return refusal;
}
