// The bytes of a call, as both peers send them.
import { buildRequest } from '../wire/envelope.ts';
import type { Call } from './upstream.ts';

/** `envelope` is what control-messages.ts made for the revision spoken, undefined towards a legacy server. */
export function buildCall(call: Call, id: number, envelope: string | undefined): Buffer {
  return buildRequest({
    id,
    method: call.method,
    name: call.name,
    cursor: call.cursor,
    arguments: call.arguments,
    envelope,
    wantsProgress: call.wantsProgress,
    meta: call.meta,
  });
}
