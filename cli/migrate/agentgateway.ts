// A configuration of agentgateway: the short form (`mcp:`) and the full one (binds, listeners, routes, backends). Its
// policies hold for the targets they stand beside, and ours for what they name: so each route becomes a group whose rules
// name its upstreams. Nothing is allowed that was not.
import { providerOf } from './agentgateway-authn.ts';
import { authzOf, type Group } from './agentgateway-groups.ts';
import { DENY_ALL, ruleOf } from './agentgateway-rules.ts';
import { upstreamOf } from './agentgateway-targets.ts';
import {
  asName,
  type Data,
  isData,
  type Leave,
  type Left,
  leaveOthers,
  listOf,
  type Migrated,
  member,
} from './migrated.ts';

export function isAgentgateway(input: Data): boolean {
  return Array.isArray(input.binds) || (isData(input.mcp) && Array.isArray(input.mcp.targets));
}

/** Policies that keep callers out and are none of those below. */
const OTHER_GUARDS = /^(?!(?:jwtAuth|mcpAuthentication|mcpAuthorization)$).*(?:auth|apiKey)/i;

interface Builder {
  readonly upstreams: Record<string, unknown>;
  readonly listeners: Record<string, unknown>[];
  readonly providers: Record<string, unknown>;
  readonly groups: Group[];
  readonly leave: Leave;
}

export function fromAgentgateway(input: Data): Migrated {
  const left: Left[] = [];
  const leave: Leave = (path, reason) => void left.push({ path, reason });
  const builder: Builder = { upstreams: {}, listeners: [], providers: {}, groups: [], leave };
  if (isData(input.mcp)) {
    leaveOthers(input.mcp, ['port', 'policies', 'targets'], 'mcp', leave);
    const listener = listenerFor(input.mcp.port, builder);
    const names = targets(input.mcp.targets, 'mcp.targets', builder);
    builder.groups.push(policies(input.mcp.policies, 'mcp.policies', names, listener, builder));
  }
  for (const [index, bind] of listOf(input.binds).entries())
    if (isData(bind)) bound(bind, member('binds', index), builder);
  leaveOthers(input, ['mcp', 'binds'], '', leave);
  const { listeners, upstreams, providers, groups } = builder;
  const authz = authzOf(groups, Object.keys(providers).length > 0);
  const config = {
    ...(listeners.length > 0 ? { gateway: { listeners } } : {}),
    ...(Object.keys(upstreams).length > 0 ? { upstreams } : {}),
    ...(Object.keys(providers).length > 0 ? { authn: { providers } } : {}),
    ...(authz === undefined ? {} : { authz }),
  };
  return { config, left };
}

function bound(bind: Data, path: string, builder: Builder): void {
  leaveOthers(bind, ['port', 'listeners'], path, builder.leave);
  const ours = listenerFor(bind.port, builder);
  for (const [index, listener] of listOf(bind.listeners).entries()) {
    if (!isData(listener)) continue;
    const at = member(`${path}.listeners`, index);
    leaveOthers(listener, ['name', 'protocol', 'routes'], at, builder.leave);
    for (const [number, route] of listOf(listener.routes).entries())
      if (isData(route)) routed(route, member(`${at}.routes`, number), ours, builder);
  }
}

function routed(route: Data, path: string, listener: Record<string, unknown>, builder: Builder): void {
  leaveOthers(route, ['name', 'policies', 'backends'], path, builder.leave);
  const names = listOf(route.backends).flatMap((backend, index) => {
    const at = member(`${path}.backends`, index);
    if (!isData(backend)) return [];
    leaveOthers(backend, ['mcp'], at, builder.leave);
    if (!isData(backend.mcp)) return [];
    leaveOthers(backend.mcp, ['name', 'targets'], `${at}.mcp`, builder.leave);
    return targets(backend.mcp.targets, `${at}.mcp.targets`, builder);
  });
  builder.groups.push(policies(route.policies, `${path}.policies`, names, listener, builder));
}

/** They listen on every address; ours starts on this machine alone, and says so. */
function listenerFor(port: unknown, { listeners, leave }: Builder): Record<string, unknown> {
  if (typeof port !== 'number') return {};
  const listener = { name: `port-${port}`, port };
  listeners.push(listener);
  leave(`the address of port ${port}`, 'it is open to this machine only until `address` and `tls` are set');
  return listener;
}

function policies(
  value: unknown,
  path: string,
  upstreams: readonly string[],
  listener: Record<string, unknown>,
  { leave, providers }: Builder,
): Group {
  if (!isData(value)) return { upstreams, rules: [] };
  leaveOthers(value, ['jwtAuth', 'mcpAuthentication', 'mcpAuthorization', 'cors'], path, leave);
  // Whoever was kept out by what has no counterpart stays out until somebody writes one.
  const rules: Data[] = Object.keys(value).some((key) => OTHER_GUARDS.test(key)) ? [DENY_ALL] : [];
  for (const key of ['jwtAuth', 'mcpAuthentication']) {
    if (!isData(value[key])) continue;
    const provider = providerOf(value[key], `${path}.${key}`, leave);
    const count = Object.keys(providers).length;
    if (provider === undefined) rules.push(DENY_ALL);
    else providers[count === 0 ? 'main' : `provider-${count + 1}`] = provider;
  }
  if (isData(value.cors)) origins(value.cors, `${path}.cors`, listener, leave);
  if (!isData(value.mcpAuthorization)) return { upstreams, rules };
  leaveOthers(value.mcpAuthorization, ['rules'], `${path}.mcpAuthorization`, leave);
  const own = listOf(value.mcpAuthorization.rules).map((rule, index) =>
    ruleOf(rule, member(`${path}.mcpAuthorization.rules`, index), leave),
  );
  return { upstreams, rules: [...rules, ...own] };
}

function origins(cors: Data, path: string, listener: Record<string, unknown>, leave: Leave): void {
  leaveOthers(cors, ['allowOrigins', 'allowHeaders', 'exposeHeaders', 'allowMethods'], path, leave);
  const named = listOf(cors.allowOrigins).filter((origin) => origin !== '*');
  if (named.length > 0) listener.allowed_origins = named;
  if (listOf(cors.allowOrigins).includes('*'))
    leave(`${path}.allowOrigins`, '`*` would let any web page use the gateway; name the origins');
}

/** The names of the upstreams that were made. */
function targets(value: unknown, path: string, { upstreams, leave }: Builder): string[] {
  return listOf(value).flatMap((target, index) => {
    const at = member(path, index);
    if (!isData(target)) return [];
    const name = asName(String(target.name ?? ''), `target-${index + 1}`);
    const upstream = upstreamOf(target, at, leave);
    if (upstream === undefined) return [];
    if (Object.hasOwn(upstreams, name)) {
      leave(at, `there is another target called \`${name}\``);
      return [];
    }
    upstreams[name] = upstream;
    return [name];
  });
}
