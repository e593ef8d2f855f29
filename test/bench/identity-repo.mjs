// @ts-check
// The two repositories that are compared: an upstream and nothing else, and the same with everything that is asked of a
// caller: who it is, whether it may, and how much. No limit is ever reached.
import { AUDIENCE } from './identity-tokens.mjs';

const RULES_PER_FILE = 1000;
/** Times what one upstream could answer. */
const PLENTY = 10_000_000;

/**
 * @param {number} port
 * @param {number} upstreamPort
 * @returns {Record<string, string>} Files by path.
 */
export function plainRepo(port, upstreamPort) {
  return asFiles({
    'mcpgw.yaml': {
      version: 1,
      gateway: { listeners: [{ address: '127.0.0.1', port }], admin: { enabled: false } },
      upstreams: {
        echo: { url: `http://127.0.0.1:${upstreamPort}/mcp`, protocol: { era: 'modern' } },
      },
    },
  });
}

/**
 * The caller of the bench is of two of the four teams, and `echo` is on the list of one of them. Of the rules six in ten
 * are about `echo` too: those that allow something about every team or everybody, those that deny about others.
 * @param {number} port
 * @param {number} upstreamPort
 * @param {{ readonly url: string, readonly keysUrl: string }} issuer
 * @param {readonly string[]} algorithms
 * @param {number} rules
 * @returns {Record<string, string>} Files by path.
 */
export function identityRepo(port, upstreamPort, issuer, algorithms, rules) {
  /** @type {Record<string, object>} */
  const files = {
    'policies/authn.yaml': {
      authn: {
        providers: {
          company: {
            type: 'jwt',
            issuer: issuer.url,
            jwks_uri: issuer.keysUrl,
            audience: AUDIENCE,
            algorithms,
            identity: { user: 'sub', client: 'client_id', team: 'groups', scopes: 'scope' },
          },
        },
      },
    },
    'policies/limits.yaml': {
      rate_limits: {
        per_client: { requests_per_minute: PLENTY, burst_size: PLENTY },
        per_tool: { echo: { requests_per_minute: PLENTY } },
        per_upstream: { echo: { max_concurrent: PLENTY } },
        global: { requests_per_second: PLENTY },
      },
    },
    'teams/teams.yaml': {
      teams: {
        engineering: { match: { groups: ['eng'] }, allow: ['echo', 'file_*', 'search_*'] },
        platform: { match: { groups: ['eng-platform'] }, allow: ['deploy_*'] },
        data: { match: { groups: ['data', 'data-*'] }, allow: ['db_*'] },
        support: { match: { groups: ['support'] }, allow: ['search_*', 'ticket_*'] },
      },
    },
    'policies/scopes.yaml': {
      authz: {
        tool_permissions: { echo: ['tools:use'], 'file_*': ['files:read'] },
        default_scopes: ['tools:use'],
      },
    },
  };
  const all = Array.from({ length: rules }, (_, number) => ruleNumber(number));
  for (let from = 0; from < rules; from += RULES_PER_FILE)
    files[`policies/rules-${from}.yaml`] = { authz: { rules: all.slice(from, from + RULES_PER_FILE) } };
  return { ...plainRepo(port, upstreamPort), ...asFiles(files) };
}

/** @param {number} number */
function ruleNumber(number) {
  const denies = number % 10 === 3;
  const teams = denies ? ['data', 'support'] : ['engineering', 'platform', 'data', 'support'];
  const who = number % 20 === 3 ? { users: [`other${number}@*`] } : { teams: [teams[number % teams.length]] };
  const svc = `svc${number % 50}`;
  return {
    name: `rule-${number}`,
    effect: denies ? 'deny' : 'allow',
    ...(number % 20 !== 7 && { who }),
    what: { tools: number % 5 < 2 ? [`${svc}_*`] : [`${svc}_tool${number}`, 'e*o'] },
  };
}

/**
 * JSON is YAML.
 * @param {Record<string, object>} files
 */
function asFiles(files) {
  return Object.fromEntries(Object.entries(files).map(([path, content]) => [path, JSON.stringify(content)]));
}
