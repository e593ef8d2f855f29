// A target of agentgateway as an upstream.

import { isSecretName } from '../../compiler/diagnostics/looks-secret.ts';
import { withoutTokens } from '../../compiler/diagnostics/mask-secrets.ts';
import { type Data, isData, type Leave, leaveOthers, listOf, member } from './migrated.ts';

/** Nothing for kinds of targets that are not MCP. */
export function upstreamOf(target: Data, path: string, leave: Leave): Data | undefined {
  leaveOthers(target, ['name', 'stdio', 'mcp', 'sse', 'openapi'], path, leave);
  if (isData(target.stdio)) return stdioOf(target.stdio, `${path}.stdio`, leave);
  if (isData(target.mcp)) return remoteOf(target.mcp, `${path}.mcp`, '/mcp', undefined, leave);
  if (isData(target.sse)) return remoteOf(target.sse, `${path}.sse`, '/sse', 'sse', leave);
  leave(isData(target.openapi) ? `${path}.openapi` : path, 'only MCP servers can be upstreams');
  return undefined;
}

function stdioOf(stdio: Data, path: string, leave: Leave): Data | undefined {
  leaveOthers(stdio, ['cmd', 'args', 'env'], path, leave);
  if (typeof stdio.cmd !== 'string') {
    leave(`${path}.cmd`, 'it is no text');
    return undefined;
  }
  const env = isData(stdio.env) ? environment(stdio.env, `${path}.env`, leave) : undefined;
  return {
    command: literal(stdio.cmd),
    ...(Array.isArray(stdio.args) ? { args: listOf(stdio.args).map((text) => literal(String(text))) } : {}),
    ...(env === undefined ? {} : { env }),
  };
}

/** A secret is not copied: a reference to a variable of the same name takes its place. */
function environment(env: Data, path: string, leave: Leave): Data {
  return Object.fromEntries(
    Object.entries(env).map(([name, value]) => {
      const text = String(value);
      if (!isSecretName(name) && withoutTokens(text) === text) return [name, literal(text)];
      leave(member(path, name), `a secret is not copied; set the environment variable ${name}`);
      return [name, `\${env:${name}}`];
    }),
  );
}

function remoteOf(
  remote: Data,
  path: string,
  otherwise: string,
  transport: string | undefined,
  leave: Leave,
): Data | undefined {
  leaveOthers(remote, ['host', 'port', 'path'], path, leave);
  const { host, port } = remote;
  if (typeof host !== 'string') {
    leave(`${path}.host`, 'it is no text');
    return undefined;
  }
  const url = /^https?:\/\//.test(host)
    ? host
    : `${port === 443 ? 'https' : 'http'}://${host}${port === undefined || port === 443 ? '' : `:${String(port)}`}`;
  const hasPath = /^https?:\/\/[^/]+\/./.test(url);
  const whole = hasPath ? url : `${url.replace(/\/$/, '')}${String(remote.path ?? otherwise)}`;
  return { url: literal(whole), ...(transport === undefined ? {} : { transport }) };
}

/** `${...}` of theirs is none of ours. */
function literal(text: string): string {
  return text.split('${').join('$${');
}
