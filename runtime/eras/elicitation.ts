// Elicitation between the eras. A legacy server's URL-mode question has an id of its own, by which it later says that
// the user is done; a modern one has none, for the server learns it from the retry.
import { randomUUID } from 'node:crypto';
import type { Answer } from '../wire/answer.ts';
import { assemble } from '../wire/assemble.ts';
import { applyEdits, cutMembers } from '../wire/edits.ts';
import type { InputRequest } from '../wire/input-requests.ts';
import { asciiJson } from '../wire/json-text.ts';
import { membersOf, wordOf } from './members.ts';

/** A legacy server will not go on before the user has been to a page (2025-11-25, URL mode elicitation). */
export const URL_ELICITATION_REQUIRED = -32042;

/** `params` of a modern server's question, as a legacy client of `version` expects them. */
export function asPutToLegacy(
  { method, params }: Pick<InputRequest, 'method' | 'params'>,
  version: string,
): Buffer {
  if (method !== 'elicitation/create' || version < '2025-11-25' || !isUrlMode(params)) return params;
  if (membersOf(params).some(({ key }) => key === 'elicitationId')) return params;
  return assemble([`{"elicitationId":"${randomUUID()}",`, params.subarray(1)]);
}

/** `params` of a legacy server's question, as a modern client expects them. */
export function asPutToModern(method: string, params: Buffer): Buffer {
  if (method !== 'elicitation/create' || !isUrlMode(params)) return params;
  const id = membersOf(params).find(({ key }) => key === 'elicitationId');
  if (id === undefined) return params;
  return assemble(applyEdits(params, 0, params.length, cutMembers(params, [id.range])));
}

/** The pages of an error -32042 as `inputRequests` (ASCII JSON); undefined when it names none. */
export function pagesToVisit({ raw, data }: Answer): string | undefined {
  if (data === undefined) return undefined;
  const parsed = JSON.parse(raw.toString('utf8', data.start, data.end)) as { elicitations?: unknown } | null;
  const elicitations = parsed?.elicitations;
  if (!Array.isArray(elicitations)) return undefined;
  const requests: Record<string, unknown> = {};
  for (const [position, page] of elicitations.slice(0, MAX_PAGES).entries()) {
    if (typeof page?.url !== 'string' || typeof page.message !== 'string') return undefined;
    const params = { mode: 'url', message: page.message, url: page.url };
    requests[`page${position + 1}`] = { method: 'elicitation/create', params };
  }
  return Object.keys(requests).length === 0 ? undefined : asciiJson(requests);
}

/** More pages than anyone visits for one call. */
const MAX_PAGES = 8;

function isUrlMode(params: Buffer): boolean {
  return membersOf(params).some(({ key, value }) => key === 'mode' && wordOf(value) === 'url');
}
