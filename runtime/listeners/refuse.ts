// A refusal that comes before the pipeline: there is no message yet and so no id to answer to.
import type { HttpResponse } from '../http/server.ts';
import type { Era } from '../upstreams/upstream.ts';
import type { Refusal } from '../wire/errors.ts';
import { REFUSALS, statusOf } from '../wire/errors.ts';
import { buildError } from '../wire/reply.ts';

/** Made once: whoever floods the gateway with bad requests does not make it build the same text each time. */
const BODIES: Readonly<Record<Era, ReadonlyMap<Refusal, Buffer>>> = {
  legacy: bodiesFor('legacy'),
  modern: bodiesFor('modern'),
};

/** `headers` go beside Content-Type. */
export function refuse(response: HttpResponse, refusal: Refusal, era: Era, headers: readonly string[]): void {
  const body = BODIES[era].get(refusal) ?? buildError(undefined, refusal, era);
  response.send(statusOf(refusal, era), ['content-type', 'application/json', ...headers], body);
}

function bodiesFor(era: Era): ReadonlyMap<Refusal, Buffer> {
  return new Map(Object.values(REFUSALS).map((refusal) => [refusal, buildError(undefined, refusal, era)]));
}
