// The bytes of a call, as every peer sends them.
import { buildRequest } from '../wire/envelope.ts';
import type { Call } from './upstream.ts';

/** `envelope` is what control-messages.ts made for the revision spoken, undefined towards a legacy server. */
export function buildCall(call: Call, id: number, envelope: string | undefined): Buffer {
  return buildRequest({
    id,
    method: call.method,
    params: call.params,
    envelope,
    wantsProgress: call.wantsProgress,
    meta: call.meta,
  });
}
