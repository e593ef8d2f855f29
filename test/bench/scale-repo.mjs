// A large repository of policy, as files by path: what a company of thousands might have. Made, not kept, and the same
// for the same sizes.
import { createHash } from 'node:crypto';

/** What the compiler has to take within its bounds. */
export const SCALE = { upstreams: 20, tools: 1_000, routes: 10_000, teams: 200, rules: 2_000 };

const PARTS = 20;

/** `lock`: whether the tools are pinned. */
export function scaleRepo({ upstreams, tools, routes, teams, rules } = SCALE, lock = true) {
  const names = Array.from({ length: tools }, (_, n) => toolName(n, upstreams));
  const files = {
    'mcpgw.yaml': [
      'version: 1',
      'gateway: { name: edge, region: eu }',
      'authn: { providers: { sso: { type: jwt, issuer: https://id.example.com, audience: mcp } } }',
      'rate_limits:',
      '  per_client: { requests_per_minute: 600, burst_size: 50 }',
      '  per_tool:',
      ...names.slice(0, 200).map((name) => `    ${name}: { requests_per_minute: 30 }`),
      '',
    ].join('\n'),
  };
  for (let n = 0; n < upstreams; n += 1)
    files[`upstreams/${upstreamName(n)}.yaml`] =
      `upstreams:\n  ${upstreamName(n)}: { url: "http://10.0.0.${n + 1}:9000/mcp", region: eu }\n`;
  for (let part = 0; part < PARTS; part += 1) {
    const own = range(routes).filter((n) => n % PARTS === part);
    files[`routes/part-${part}.yaml`] =
      `routes:\n${own.map((n) => routeOf(n, names, upstreams, teams)).join('')}`;
    const ownRules = range(rules).filter((n) => n % PARTS === part);
    files[`policies/part-${part}.yaml`] =
      `authz:\n  rules:\n${ownRules.map((n) => ruleOf(n, names, teams)).join('')}`;
    const ownTeams = range(teams).filter((n) => n % PARTS === part);
    files[`teams/part-${part}.yaml`] = `teams:\n${ownTeams.map((n) => teamOf(n, upstreams)).join('')}`;
  }
  if (lock) files['mcpgw.lock.json'] = lockfile(names, upstreams);
  return files;
}

function range(count) {
  return Array.from({ length: count }, (_, n) => n);
}

const upstreamName = (n) => `svc-${n}`;
const toolName = (n, upstreams) => `svc${n % upstreams}_tool_${Math.floor(n / upstreams)}`;
const teamName = (n) => `team-${n}`;

/** Of ten routes six are for a tool and a header, two for a tool and a team, one for a client, one for a family of tools. */
function routeOf(n, names, upstreams, teams) {
  const name = names[n % names.length];
  const upstream = upstreamName((n % names.length) % upstreams);
  const kind = n % 10;
  const variant = Math.floor(n / names.length);
  const match =
    kind < 6
      ? `{ tool_name: ${name}, header: { x-tenant: tenant-${variant} } }`
      : kind < 8
        ? `{ tool_name: ${name}, team: ${teamName(n % teams)}, header: { x-stage: s-${variant} } }`
        : kind < 9
          ? `{ tool_name: ${name}, client: "ci-${n}-*", method: tools/call }`
          : `{ tool_glob: "${name}_v${variant}_*" }`;
  return `  - { name: route-${n}, match: ${match}, upstream: ${upstream}, timeout: 30s }\n`;
}

function ruleOf(n, names, teams) {
  const effect = n % 5 === 0 ? 'deny' : 'allow';
  const who = n % 7 === 0 ? `{ users: ["user-${n}@*"] }` : `{ teams: [${teamName(n % teams)}] }`;
  const name = names[(n * 7) % names.length];
  const tools = n % 3 === 0 ? `["${name}", "${name}_*"]` : `["${name}"]`;
  const when = n % 20 === 0 ? ", when: 'tool.arguments.count <= 100'" : '';
  return `    - { name: rule-${n}, effect: ${effect}, who: ${who}, what: { tools: ${tools} }${when} }\n`;
}

function teamOf(n, upstreams) {
  return `  ${teamName(n)}: { match: { groups: ["grp-${n}"] }, allow: ["svc${n % upstreams}_*"], deny: ["*_tool_${n % 50}"] }\n`;
}

function lockfile(names, upstreams) {
  const pinned = {};
  for (const [n, name] of names.entries()) {
    const definition = {
      name,
      description: `Does what ${name} does, with a count and a text.`,
      inputSchema: {
        type: 'object',
        properties: { count: { type: 'integer', minimum: 0 }, text: { type: 'string' } },
        required: ['count'],
      },
    };
    const { name: _, ...members } = definition;
    pinned[upstreamName(n % upstreams)] ??= { tools: {} };
    pinned[upstreamName(n % upstreams)].tools[name] = { hash: hashOf(definition), ...members };
  }
  return `${JSON.stringify({ lockfile_version: 1, upstreams: pinned }, null, 2)}\n`;
}

function hashOf(value) {
  return `sha256:${createHash('sha256').update(canonical(value)).digest('hex')}`;
}

function canonical(value) {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  const keys = Object.keys(value).sort();
  return `{${keys.map((key) => `${JSON.stringify(key)}:${canonical(value[key])}`).join(',')}}`;
}
