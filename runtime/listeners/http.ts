// START HERE for what comes in over HTTP: one listener, one address, up to three transports told apart by path.
//
// Before anything else, on every path and method: may this page and this name reach us at all, and does the address
// hold no credentials? A refusal says nothing about origins in its headers: a page that may not call learns nothing
// by asking.
import { Head } from '../eras/head.ts';
import type { HttpHandler } from '../http/server.ts';
import type { Refusal } from '../wire/errors.ts';
import { REFUSALS } from '../wire/errors.ts';
import { preflightHeaders } from './cors.ts';
import { claimedEra } from './gate.ts';
import type { ListenerDeps, Transport } from './listener.ts';
import type { OriginPolicy } from './origin.ts';
import { createOriginPolicy } from './origin.ts';
import { checkQuery } from './query.ts';
import { refuse } from './refuse.ts';
import { createSse } from './sse.ts';
import { createStreamableHttp } from './streamable-http.ts';
import { createWebSocket } from './websocket.ts';

const NO_HEADERS: readonly string[] = [];

/** The handler of one listener, for either HTTP engine. */
export function createHttpListener(deps: ListenerDeps): HttpHandler {
  const policy = createOriginPolicy(deps.listener);
  const transports = transportsOf(deps);
  return (request, response) => {
    const head = new Head(request.headers);
    const transport = transports.get(request.path);
    const refusal =
      checkOrigin(policy, head) ?? (transport === undefined ? REFUSALS.not_found : checkQuery(request.query));
    if (refusal !== undefined) refuse(response, refusal, claimedEra(head.version), NO_HEADERS);
    else if (request.method === 'OPTIONS' && head.origin !== undefined) {
      const asked = request.headers.get('access-control-request-headers');
      response.send(204, preflightHeaders(head.origin, asked), '');
    } else transport?.(request, response, head);
  };
}

function transportsOf(deps: ListenerDeps): ReadonlyMap<string, Transport> {
  const { path, sse_path, message_path, ws_path } = deps.listener;
  const transports = new Map<string, Transport>();
  if (path !== null) transports.set(path, createStreamableHttp(deps));
  if (sse_path !== null && message_path !== null) {
    const sse = createSse(deps);
    transports.set(sse_path, sse).set(message_path, sse);
  }
  if (ws_path !== null) transports.set(ws_path, createWebSocket(deps));
  return transports;
}

function checkOrigin(policy: OriginPolicy, { host, origin }: Head): Refusal | undefined {
  if (host === undefined || !policy.hostAllowed(host)) return REFUSALS.bad_host;
  return policy.originAllowed(origin, host) ? undefined : REFUSALS.bad_origin;
}
