// A refusal that comes before the pipeline: there is no message yet and so no id to answer to.
import type { HttpResponse } from '../http/server.ts';
import type { Log } from '../observe/log.ts';
import { headersOf } from '../pipeline/ends.ts';
import type { Era } from '../upstreams/upstream.ts';
import type { Refusal, RefusalKind } from '../wire/errors.ts';
import { REFUSALS, statusOf } from '../wire/errors.ts';
import { buildError } from '../wire/reply.ts';

/** Made once: whoever floods the gateway with bad requests does not make it build the same text each time. */
const BODIES: Readonly<Record<Era, ReadonlyMap<RefusalKind, Buffer>>> = {
  legacy: bodiesFor('legacy'),
  modern: bodiesFor('modern'),
};

/** `headers` go beside Content-Type and those of the refusal itself. */
export function refuse(response: HttpResponse, refusal: Refusal, era: Era, headers: readonly string[]): void {
  const { kind, text, data, code } = refusal;
  const varies = text !== undefined || data !== undefined || code !== undefined;
  const body = (varies ? undefined : BODIES[era].get(kind)) ?? buildError(undefined, refusal, era);
  const lines = ['content-type', 'application/json', ...headersOf(refusal), ...headers];
  response.send(statusOf(refusal, era), lines, body);
}

/** A bug of ours, met in a callback of an engine: it costs one request and not the process. */
export function refuseBroken(response: HttpResponse, log: Log, error: unknown): void {
  log.error('a request could not be taken', { err: error });
  // Nothing of the request goes along: it may be what cannot be sent.
  refuse(response, REFUSALS.internal, 'legacy', []);
}

function bodiesFor(era: Era): ReadonlyMap<RefusalKind, Buffer> {
  return new Map(
    Object.values(REFUSALS).map((refusal) => [refusal.kind, buildError(undefined, refusal, era)]),
  );
}
