// A refusal that comes before the pipeline: there is no message yet and so no id to answer to.
import type { HttpResponse } from '../http/server.ts';
import type { Era } from '../upstreams/upstream.ts';
import type { Refusal, RefusalKind } from '../wire/errors.ts';
import { REFUSALS, statusOf } from '../wire/errors.ts';
import { buildError } from '../wire/reply.ts';

/** Made once: whoever floods the gateway with bad requests does not make it build the same text each time. */
const BODIES = new Map<RefusalKind, Buffer>(
  Object.values(REFUSALS).map((refusal) => [refusal.kind, buildError(undefined, refusal)]),
);

/** `headers` go beside Content-Type. Only constant refusals come this early. */
export function refuse(response: HttpResponse, refusal: Refusal, era: Era, headers: readonly string[]): void {
  const body = BODIES.get(refusal.kind) ?? buildError(undefined, refusal);
  response.send(statusOf(refusal, era), ['content-type', 'application/json', ...headers], body);
}
