// START HERE for what comes in over HTTP: one path, POST for messages, DELETE to end a legacy session (2025-11-25
// and 2026-07-28, Streamable HTTP). GET is refused: this release sends nothing that was not asked for.
//
// The order below is the promise of the checks: whether the caller may be here at all, then whether its head makes
// sense, then its body; only then does the pipeline begin, and nothing has any effect before that.
import { Head } from '../eras/head.ts';
import { legacyAnswers } from '../eras/legacy-client.ts';
import { modernAnswers } from '../eras/modern-client.ts';
import type { HttpHandler, HttpRequest, HttpResponse } from '../http/server.ts';
import type { Edge } from '../pipeline/edge.ts';
import { Exchange } from '../pipeline/exchange.ts';
import { run } from '../pipeline/run.ts';
import type { Era } from '../upstreams/upstream.ts';
import type { Refusal } from '../wire/errors.ts';
import { REFUSALS } from '../wire/errors.ts';
import { isModernVersion } from '../wire/versions.ts';
import { corsHeaders, preflightHeaders } from './cors.ts';
import { checkPost, readableAnswers } from './gate.ts';
import type { ListenerDeps } from './listener.ts';
import type { OriginPolicy } from './origin.ts';
import { createOriginPolicy } from './origin.ts';
import { refuse } from './refuse.ts';
import { HttpReply } from './reply.ts';

const NO_HEADERS: readonly string[] = [];
const ALLOW = ['allow', 'POST, DELETE'] as const;

/** The handler of one listener, for either HTTP engine. */
export function createStreamableHttp(deps: ListenerDeps): HttpHandler {
  const edge = createEdge(deps);
  const { path } = deps.listener;
  const policy = createOriginPolicy(deps.listener);

  return (request, response) => {
    const head = new Head(request.headers);
    const era = claimedEra(head.version);
    const refusal = request.path === path ? checkOrigin(policy, head) : REFUSALS.not_found;
    if (refusal !== undefined) {
      // Nothing about origins in this answer: a page that may not call learns nothing by asking.
      refuse(response, refusal, era, NO_HEADERS);
      return;
    }
    const cors = corsHeaders(head.origin);
    if (request.method === 'POST') post(edge, request, response, head, era, cors);
    else if (request.method === 'DELETE' && era === 'legacy') endSession(edge, request, response, head, cors);
    else if (request.method === 'OPTIONS' && head.origin !== undefined) {
      response.send(204, preflightHeaders(head.origin), '');
    } else refuse(response, REFUSALS.method_not_allowed, era, [...ALLOW, ...cors]);
  };
}

function checkOrigin(policy: OriginPolicy, { host, origin }: Head): Refusal | undefined {
  if (host === undefined || !policy.hostAllowed(host)) return REFUSALS.bad_host;
  return policy.originAllowed(origin, host) ? undefined : REFUSALS.bad_origin;
}

function createEdge(deps: ListenerDeps): Edge {
  const { listener, current, sessions, pins, deadlines, log, identity } = deps;
  const legacy = legacyAnswers(identity);
  const modern = modernAnswers(identity);
  return { name: listener.name, current, sessions, pins, deadlines, log, legacy, modern };
}

/** What the headers say; the body has the last word on it (decode). */
function claimedEra(version: string | undefined): Era {
  return version !== undefined && isModernVersion(version) ? 'modern' : 'legacy';
}

function post(
  edge: Edge,
  request: HttpRequest,
  response: HttpResponse,
  head: Head,
  era: Era,
  cors: readonly string[],
): void {
  const answers = readableAnswers(head.accept, era);
  const refusal = checkPost(head, answers);
  if (refusal !== undefined) {
    refuse(response, refusal, era, cors);
    return;
  }
  const startedAt = edge.deadlines.now();
  const reply = new HttpReply(response, answers, cors, startedAt);
  request.readBody(maxRequestBytes(edge), (body) => {
    if (body === undefined) {
      refuse(response, REFUSALS.too_large, era, cors);
      return;
    }
    const exchange = new Exchange(edge, request, head, body, reply, era, startedAt);
    reply.exchange = exchange;
    run(exchange);
  });
}

/** Ends a session once the whole request has arrived: before that its framing may still turn out to be wrong. */
function endSession(
  edge: Edge,
  request: HttpRequest,
  response: HttpResponse,
  head: Head,
  cors: readonly string[],
): void {
  const id = head.session;
  if (id === undefined || head.repeated) {
    refuse(response, head.repeated ? REFUSALS.repeated_header : REFUSALS.session_required, 'legacy', cors);
    return;
  }
  request.readBody(maxRequestBytes(edge), (body) => {
    if (body === undefined) refuse(response, REFUSALS.too_large, 'legacy', cors);
    else if (edge.sessions.end(edge.name, id)) response.send(200, cors, '');
    else refuse(response, REFUSALS.session_not_found, 'legacy', cors);
  });
}

function maxRequestBytes(edge: Edge): number {
  return edge.current.get().bundle.gateway.limits.max_request_bytes;
}
