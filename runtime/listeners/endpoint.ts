// One path of a listener that takes messages, and what all requests to it share.
import type { Challenges } from '../identity/challenge.ts';
import type { TrustedProxies } from '../identity/client-address.ts';
import type { ProtectedResources } from '../identity/protected-resource.ts';
import type { Edge } from '../pipeline/edge.ts';

export interface Endpoint {
  readonly edge: Edge;
  readonly proxies: TrustedProxies;
  /** What WWW-Authenticate says to a client that named this host; undefined when nobody is asked who he is. */
  challengesFor(host: string): Challenges | undefined;
}

/** `path`: the one clients know the endpoint by. */
export function endpointOf(
  edge: Edge,
  proxies: TrustedProxies,
  resources: ProtectedResources | undefined,
  path: string,
): Endpoint {
  return { edge, proxies, challengesFor: (host) => resources?.at(path, host)?.challenges };
}
