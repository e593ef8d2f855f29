// What anybody may read of a listener, from any page: how to get tokens for it (RFC 9728), and the keys with which it
// signs who calls for its upstreams (RFC 7517). Asking takes no credential and no allowed origin, and tells nobody
// anything but what is written here.
import type { HttpRequest, HttpResponse } from '../http/server.ts';
import type { ProtectedResources } from '../identity/protected-resource.ts';
import type { Edge } from '../pipeline/edge.ts';

export const KEYS_PATH = '/.well-known/jwks.json';

const METHODS = 'GET, HEAD, OPTIONS';
const FOR_ANY_PAGE = ['access-control-allow-origin', '*'] as const;
const PREFLIGHT = [
  ...FOR_ANY_PAGE,
  'access-control-allow-methods',
  METHODS,
  'access-control-allow-headers',
  'mcp-protocol-version',
  'access-control-max-age',
  '600',
] as const;

/** Descriptions change with the configuration. */
const DOCUMENT_AGE = 'max-age=3600';

/** A document by the path of a request; undefined when there is none. `host`: allowed. */
type Find = (path: string, host: string) => { readonly body: Buffer; readonly age: string } | undefined;

/** Answers a request for a document; false when its path is that of none. */
export type WellKnown = (request: HttpRequest, response: HttpResponse, host: string) => boolean;

/** `resources`: undefined when nobody is asked who he is. */
export function createWellKnown(edge: Edge, resources: ProtectedResources | undefined): WellKnown {
  const { bundle } = edge.current.get();
  const signs = bundle.upstreams.some(({ auth }) => auth?.type === 'internal_jwt');
  const find: Find = (path, host) => {
    if (signs && path === KEYS_PATH) {
      const { credentials } = edge;
      return { body: credentials.jwks(), age: `max-age=${credentials.jwksAgeS}` };
    }
    const endpoint = resources?.documents.get(path);
    const document = endpoint === undefined ? undefined : resources?.at(endpoint, host)?.document;
    return document && { body: document, age: DOCUMENT_AGE };
  };
  return (request, response, host) => {
    if (!request.path.startsWith('/.well-known/')) return false;
    const found = find(request.path, host);
    if (found === undefined) return false;
    answer(request, response, found);
    return true;
  };
}

function answer(
  { method }: HttpRequest,
  response: HttpResponse,
  { body, age }: { readonly body: Buffer; readonly age: string },
): void {
  if (method === 'OPTIONS') response.send(204, PREFLIGHT, '');
  else if (method === 'GET' || method === 'HEAD') {
    const headers = ['content-type', 'application/json', 'cache-control', age, ...FOR_ANY_PAGE];
    response.send(200, headers, method === 'HEAD' ? '' : body);
  } else response.send(405, ['allow', METHODS, ...FOR_ANY_PAGE], '');
}
