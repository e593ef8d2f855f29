// Where the attributes of an expression's variables come from. The names are the compiler's
// (compiler/expressions/variables.ts), which checks that only these are used.
import { timestamp } from './times.ts';
import { ABSENT, FAULT, type Run } from './values.ts';

/**
 * A call is for a tool, a prompt, a resource or nothing of the kind: the others are absent. Every call that is decided
 * about has an upstream; without one, nothing may be concluded.
 */
export const ATTRIBUTES: Readonly<Record<string, Run>> = {
  'client.id': ({ facts }) => facts.principal.client,
  'client.type': ({ facts }) => facts.principal.clientType,
  'client.ip': ({ facts }) => facts.principal.ip,
  'client.user_id': ({ facts }) => facts.principal.user,
  'client.team_id': ({ facts }) => facts.principal.teams[0] ?? '',
  'client.teams': ({ facts }) => facts.principal.teams,
  'client.scopes': ({ facts }) => facts.principal.scopes,
  'client.claims': ({ facts }) => facts.principal.claims,
  'client.authenticated': ({ facts }) => facts.principal.authenticated,
  'client.session': ({ facts }) => facts.principal.session,
  'tool.name': ({ facts: { tool } }) => (tool === undefined ? ABSENT : tool.name),
  'tool.upstream': ({ facts: { tool } }) => (tool === undefined ? ABSENT : tool.upstream),
  'tool.description': ({ facts: { tool } }) => (tool === undefined ? ABSENT : tool.description),
  'tool.arguments': ({ facts: { tool } }) => (tool === undefined ? ABSENT : tool.arguments),
  'tool.annotations.readOnlyHint': hint('readOnlyHint'),
  'tool.annotations.destructiveHint': hint('destructiveHint'),
  'tool.annotations.idempotentHint': hint('idempotentHint'),
  'tool.annotations.openWorldHint': hint('openWorldHint'),
  'prompt.name': ({ facts: { prompt } }) => (prompt === undefined ? ABSENT : prompt.name),
  'prompt.arguments': ({ facts: { prompt } }) => (prompt === undefined ? ABSENT : prompt.arguments),
  'resource.uri': ({ facts: { resource } }) => (resource === undefined ? ABSENT : resource.uri),
  'resource.scheme': uriPart('scheme'),
  'resource.host': uriPart('host'),
  'resource.path': uriPart('path'),
  'request.method': ({ facts }) => facts.request.method,
  'request.protocol_version': ({ facts }) => facts.request.protocolVersion,
  'request.listener': ({ facts }) => facts.request.listener,
  'request.path': ({ facts }) => facts.request.path,
  'request.region': ({ facts }) => facts.request.region,
  'upstream.name': ({ facts: { upstream } }) => (upstream === undefined ? FAULT : upstream.name),
  'upstream.region': ({ facts: { upstream } }) => (upstream === undefined ? FAULT : upstream.region),
  'upstream.labels': ({ facts: { upstream } }) => (upstream === undefined ? FAULT : upstream.labels),
  now: ({ facts }) => timestamp(BigInt(Math.trunc(facts.now)) * 1_000_000n),
};

function hint(name: string): Run {
  return ({ facts: { tool } }) =>
    tool === undefined ? ABSENT : Object.hasOwn(tool.annotations, name) && tool.annotations[name] === true;
}

function uriPart(part: keyof UriParts): Run {
  return ({ facts: { resource } }) => (resource === undefined ? ABSENT : partsOf(resource.uri)[part]);
}

interface UriParts {
  readonly scheme: string;
  readonly host: string;
  readonly path: string;
}

/** As RFC 3986, appendix B; scheme and host in lower case, the host without user and port, the path as it is. */
function partsOf(uri: string): UriParts {
  const [, scheme = '', authority = '', path = ''] =
    /^(?:([^:/?#]+):)?(?:\/\/([^/?#]*))?([^?#]*)/.exec(uri) ?? [];
  const host = authority.slice(authority.lastIndexOf('@') + 1).replace(/:\d*$/, '');
  return { scheme: scheme.toLowerCase(), host: host.toLowerCase(), path };
}
