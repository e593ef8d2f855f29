// The variables of expressions, for the checker and for docs/expressions.md. What they stand for at run time is in
// policies/expressions/variables.ts.
import type { Type } from './types.ts';
import { BOOL, JSON_VALUE, listOf, mapOf, objectOf, STRING, TIMESTAMP } from './types.ts';

export interface Attribute {
  readonly path: string;
  readonly type: Type;
  readonly description: string;
}

const row = (path: string, type: Type, description: string): Attribute => ({ path, type, description });

export const ATTRIBUTES: readonly Attribute[] = [
  row('client.id', STRING, 'id of the client that holds the token or key; empty for anonymous callers'),
  row('client.type', STRING, 'what the client says it is, such as `cursor`: a hint, not a proof'),
  row('client.ip', STRING, "the client's address; empty when there is none"),
  row('client.user_id', STRING, 'the user behind the token'),
  row('client.team_id', STRING, 'the first of `client.teams`; empty for none'),
  row('client.teams', listOf(STRING), 'names of teams, sorted'),
  row('client.scopes', listOf(STRING), 'scopes of the token'),
  row('client.claims', mapOf(JSON_VALUE), 'claims of the token'),
  row('client.authenticated', BOOL, 'false for anonymous callers'),
  row('client.session', STRING, 'id of the session; empty for none'),
  row('tool.name', STRING, 'the name clients see'),
  row('tool.upstream', STRING, 'name of the upstream that offers it'),
  row('tool.description', STRING, 'as the upstream tells it'),
  row('tool.arguments', mapOf(JSON_VALUE), 'arguments of the call; typed when the lockfile knows the tool'),
  row(
    'tool.annotations.readOnlyHint',
    BOOL,
    'false where nobody said; only of pinned tools and trusted upstreams',
  ),
  row('tool.annotations.destructiveHint', BOOL, 'likewise'),
  row('tool.annotations.idempotentHint', BOOL, 'likewise'),
  row('tool.annotations.openWorldHint', BOOL, 'likewise'),
  row('prompt.name', STRING, 'the name clients see'),
  row('prompt.arguments', mapOf(JSON_VALUE), 'arguments of the prompt'),
  row('resource.uri', STRING, 'the whole URI'),
  row('resource.scheme', STRING, 'in lower case, such as `file`'),
  row('resource.host', STRING, 'in lower case, without port; may be empty'),
  row('resource.path', STRING, 'as it is, without query'),
  row('request.method', STRING, 'such as `tools/call`'),
  row('request.protocol_version', STRING, 'such as `2026-07-28`'),
  row('request.listener', STRING, 'name of the listener'),
  row('request.path', STRING, 'path of the HTTP request; empty for stdio'),
  row('request.headers', { kind: 'headers' }, 'by name, in any case; only to look one up'),
  row('request.region', STRING, 'region of the gateway'),
  row('upstream.name', STRING, 'the upstream the call goes to'),
  row('upstream.region', STRING, 'its region; empty for none'),
  row('upstream.labels', mapOf(STRING), 'its labels'),
  row('now', TIMESTAMP, 'when the call came in'),
];

export const ATTRIBUTE_PATHS: ReadonlySet<string> = new Set(ATTRIBUTES.map(({ path }) => path));

/** `client`, `tool`, ...: the first names, and `now`, which is a value itself. */
export function variableTypes(argumentsOfTool?: Type): ReadonlyMap<string, Type> {
  const attributes = ATTRIBUTES.map((attribute) =>
    attribute.path === 'tool.arguments' && argumentsOfTool !== undefined
      ? { ...attribute, type: argumentsOfTool }
      : attribute,
  );
  return new Map([...namesUnder('', attributes)].map((name) => [name, typeAt(name, attributes)]));
}

function typeAt(path: string, attributes: readonly Attribute[]): Type {
  const exact = attributes.find((attribute) => attribute.path === path);
  if (exact !== undefined) return exact.type;
  const fields = [...namesUnder(`${path}.`, attributes)].map(
    (name) => [name, { type: typeAt(`${path}.${name}`, attributes), optional: false }] as const,
  );
  return objectOf(path, new Map(fields));
}

function namesUnder(prefix: string, attributes: readonly Attribute[]): Set<string> {
  const under = attributes.filter(({ path }) => path.startsWith(prefix));
  return new Set(under.map(({ path }) => path.slice(prefix.length).split('.')[0]!));
}
