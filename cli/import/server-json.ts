// `server.json`, the description of one server in the MCP registry. It may offer addresses, packages, or both.
import type { Found, FoundServer } from './found.ts';
import { isObject, type JsonObject, textOf } from './json.ts';
import {
  type InputContext,
  memberOf,
  ownVariable,
  readNamedInputs,
  unread,
  withVariables,
} from './registry-input.ts';
import { readPackage } from './registry-package.ts';

/** Of the whole: what is said elsewhere or about the project behind the server. */
const KNOWN = [
  '$schema',
  'name',
  'title',
  'description',
  'version',
  'repository',
  'websiteUrl',
  'icons',
  'status',
  'packages',
  'remotes',
  '_meta',
];

type Start = Partial<Pick<FoundServer, 'url' | 'transport' | 'headers' | 'command' | 'args' | 'env'>> & {
  readonly path: string;
};

export function readServerJson(server: JsonObject, prefer: 'remote' | 'package'): Found {
  const name = (textOf(server.name) ?? 'server').split('/').at(-1) ?? 'server';
  const context: InputContext = { owner: name, vars: new Map(), hints: new Map(), remarks: [] };
  unread(server, KNOWN, '', context.remarks);
  const ways = [() => firstRemote(server.remotes, context), () => firstPackage(server.packages, context)];
  if (prefer === 'package') ways.reverse();
  const start = ways[0]?.() ?? ways[1]?.();
  const description = textOf(server.description);
  if (start === undefined)
    return {
      servers: [],
      remarks: [...context.remarks, { path: 'server', reason: 'nothing in it that mcpgw can use' }],
    };
  const found: FoundServer = {
    name,
    enabled: true,
    ...(description !== undefined && { description }),
    headers: {},
    args: [],
    env: {},
    ...start,
    vars: [...context.vars.values()],
    hints: context.hints,
  };
  return { servers: [found], remarks: context.remarks };
}

/** Streamable HTTP before HTTP+SSE. */
function firstRemote(remotes: unknown, context: InputContext): Start | undefined {
  const all = (Array.isArray(remotes) ? remotes : []).map((remote, index) => ({
    remote,
    path: `remotes[${index}]`,
  }));
  const usable = all.flatMap(({ remote, path }) => {
    const url = isObject(remote) ? textOf(remote.url) : undefined;
    const type = isObject(remote) ? (textOf(remote.type ?? memberOf(remote, 'transportType')) ?? '') : '';
    return isObject(remote) && url !== undefined ? [{ remote, path, url, isSse: type === 'sse' }] : [];
  });
  const chosen = usable.find(({ isSse }) => !isSse) ?? usable[0];
  if (chosen === undefined) return undefined;
  const { remote, path, url, isSse } = chosen;
  unread(remote, ['type', 'transportType', 'url', 'headers', 'variables'], `${path}.`, context.remarks);
  return {
    path,
    url: withVariables(url, remote, path, context),
    ...(isSse && { transport: 'sse' as const }),
    headers: readNamedInputs(
      remote.headers,
      (name) => ownVariable(name, context),
      `${path}.headers`,
      context,
    ),
  };
}

function firstPackage(packages: unknown, context: InputContext): Start | undefined {
  for (const [index, pack] of (Array.isArray(packages) ? packages : []).entries()) {
    const path = `packages[${index}]`;
    const command = isObject(pack) ? readPackage(pack, path, context) : undefined;
    if (command !== undefined) return { path, ...command };
  }
  return undefined;
}
