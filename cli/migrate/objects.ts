// Objects in the manner of gateways written in TypeScript: a rate limit configuration, a map of tool permissions, and
// sections that are ours but for their spelling.
import { schemaOf } from '../format-files.ts';
import { conform } from './conform.ts';
import { asName, type Data, isData, type Leave, type Left, type Migrated } from './migrated.ts';

const LIMITS = ['perClient', 'perTool', 'perUpstream', 'perUser', 'perTeam', 'global'];
/** What a rate limit configuration is called where it is one object among others. */
const LIMIT_NAMES = ['rateLimits', 'rate_limits', 'rateLimit', 'rateLimitConfig', 'RateLimitConfig'];
const PERMISSION_NAMES = ['toolPermissions', 'tool_permissions', 'toolPermissionMap'];

export function fromObjects(input: Data): Migrated {
  const left: Left[] = [];
  const leave: Leave = (path, reason) => void left.push({ path, reason });
  const root = schemaOf('mcpgw.yaml');
  const config: Record<string, unknown> = {};
  const sections: Record<string, unknown> = {};
  const limits: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(input)) {
    const inner = name === 'config' && isData(value) ? value : { [name]: value };
    for (const [key, content] of Object.entries(inner)) {
      if (LIMITS.includes(key)) limits[key] = content;
      else if (LIMIT_NAMES.includes(key) && isData(content)) Object.assign(limits, content);
      else if (PERMISSION_NAMES.includes(key)) config.authz = permissionsOf(content);
      else if (key !== 'version') sections[key] = content;
    }
  }
  if (Object.keys(limits).length > 0) sections.rate_limits = limits;
  Object.assign(config, merged(conform(sections, root, root, '', leave), config));
  const upstreams = missingUpstreams(config, leave);
  if (Object.keys(upstreams).length > 0)
    config.upstreams = { ...upstreams, ...(config.upstreams as Data | undefined) };
  return { config, left };
}

/** Their way for a tool that nobody named: it asks for this scope. */
function permissionsOf(permissions: unknown): Data {
  return { default_scopes: ['mcp:tools:read'], tool_permissions: permissions };
}

function merged(sections: unknown, before: Data): Data {
  if (!isData(sections)) return before;
  const { authz } = sections;
  return isData(authz)
    ? { ...sections, authz: { ...(before.authz as Data | undefined), ...authz } }
    : sections;
}

/** Limits name upstreams that such an object does not describe: their addresses become something to set. */
function missingUpstreams({ rate_limits: limits, upstreams }: Data, leave: Leave): Record<string, unknown> {
  const named = isData(limits) && isData(limits.per_upstream) ? Object.keys(limits.per_upstream) : [];
  const missing = named.filter((name) => !(isData(upstreams) && Object.hasOwn(upstreams, name)));
  const result: Record<string, unknown> = {};
  for (const name of missing) {
    const variable = `${asName(name, 'upstream')
      .replace(/[^A-Za-z0-9]/g, '_')
      .toUpperCase()}_URL`;
    result[name] = { url: `\${env:${variable}}` };
    leave(`the address of \`${name}\``, `the file does not say it; set ${variable} or write a url`);
  }
  return result;
}
