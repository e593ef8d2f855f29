// START HERE for what comes in over HTTP: one listener, one address, up to three transports told apart by path.
//
// Before anything else, on every path and method: may this page and this name reach us at all, and does the address
// hold no credentials? A refusal says nothing about origins in its headers: a page that may not call learns nothing
// by asking. Then, on every path that takes messages: who is it (arrival.ts)?
import type { Bundle } from '../../schema/generated/bundle.ts';
import { Head } from '../eras/head.ts';
import type { HttpHandler } from '../http/server.ts';
import { TrustedProxies } from '../identity/client-address.ts';
import { ProtectedResources } from '../identity/protected-resource.ts';
import type { Refusal } from '../wire/errors.ts';
import { REFUSALS } from '../wire/errors.ts';
import { preflightHeaders } from './cors.ts';
import { endpointOf } from './endpoint.ts';
import { claimedEra } from './gate.ts';
import type { ListenerDeps, Transport } from './listener.ts';
import type { OriginPolicy } from './origin.ts';
import { createOriginPolicy } from './origin.ts';
import { checkQuery } from './query.ts';
import { refuse, refuseBroken } from './refuse.ts';
import { createSse } from './sse.ts';
import { createStreamableHttp } from './streamable-http.ts';
import { createWebSocket } from './websocket.ts';
import { createWellKnown } from './well-known.ts';

const NO_HEADERS: readonly string[] = [];

/** The handler of one listener, for either HTTP engine. */
export function createHttpListener(deps: ListenerDeps): HttpHandler {
  const { bundle } = deps.edge.current.get();
  const policy = createOriginPolicy(deps.listener);
  const resources = resourcesOf(deps, bundle);
  const transports = transportsOf(deps, resources);
  const wellKnown = createWellKnown(deps.edge, resources);
  const keyHeaders = keyHeadersOf(bundle);
  const take: HttpHandler = (request, response) => {
    const head = new Head(request.headers);
    const badHost = checkHost(policy, head);
    if (badHost === undefined && wellKnown(request, response, head.host ?? '')) return;
    // Pages for people: a browser that keeps quiet about where it comes from has the origin `null` there.
    if (badHost === undefined && deps.edge.connect?.handle(request, response) === true) return;
    const transport = transports.get(request.path);
    const refusal =
      badHost ??
      checkOrigin(policy, head) ??
      (transport === undefined ? REFUSALS.not_found : checkQuery(request.query));
    if (refusal !== undefined) refuse(response, refusal, claimedEra(head.version), NO_HEADERS);
    else if (request.method === 'OPTIONS' && head.origin !== undefined) {
      const asked = request.headers.get('access-control-request-headers');
      response.send(204, preflightHeaders(head.origin, asked, keyHeaders), '');
    } else transport?.(request, response, head);
  };
  return (request, response) => {
    try {
      take(request, response);
    } catch (error) {
      refuseBroken(response, deps.edge.log, error);
    }
  };
}

function resourcesOf({ listener, resolve }: ListenerDeps, bundle: Bundle): ProtectedResources | undefined {
  const { authn, gateway } = bundle;
  if (authn === undefined) return undefined;
  const mainPath = gateway.listeners.find(({ path }) => path !== null)?.path ?? null;
  return new ProtectedResources({ listener, authn, mainPath, name: gateway.name, resolve });
}

function transportsOf(
  deps: ListenerDeps,
  resources: ProtectedResources | undefined,
): ReadonlyMap<string, Transport> {
  const { path, sse_path, message_path, ws_path, trusted_proxies } = deps.listener;
  const proxies = new TrustedProxies(trusted_proxies ?? []);
  const at = (known: string) => ({ ...deps, endpoint: endpointOf(deps.edge, proxies, resources, known) });
  const transports = new Map<string, Transport>();
  if (path !== null) transports.set(path, createStreamableHttp(at(path)));
  if (sse_path !== null && message_path !== null) {
    const sse = createSse(at(sse_path));
    transports.set(sse_path, sse).set(message_path, sse);
  }
  if (ws_path !== null) transports.set(ws_path, createWebSocket(at(ws_path)));
  return transports;
}

/** Headers in which pages may show keys. */
function keyHeadersOf({ authn }: Bundle): readonly string[] {
  return [...new Set(authn?.providers.flatMap(({ api_key }) => api_key?.header ?? []))];
}

function checkHost(policy: OriginPolicy, { host }: Head): Refusal | undefined {
  return host === undefined || !policy.hostAllowed(host) ? REFUSALS.bad_host : undefined;
}

function checkOrigin(policy: OriginPolicy, { host = '', origin }: Head): Refusal | undefined {
  return policy.originAllowed(origin, host) ? undefined : REFUSALS.bad_origin;
}
