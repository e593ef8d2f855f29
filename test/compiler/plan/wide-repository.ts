// A repository that writes almost everything there is to write, so that tests can change one thing of it at a time.
import { hashTool } from '../../../policies/pinning/definition.ts';

/** Upstream -> tool -> its definition but for the name. */
export type LockedTools = Record<string, Record<string, Record<string, unknown>>>;

/** `config` is the text of `mcpgw.yaml` as data, so that a test writes down what it changes and nothing else. */
export interface WideRepository {
  // biome-ignore lint/suspicious/noExplicitAny: a tree of YAML that tests reach into
  readonly config: any;
  readonly tools: LockedTools;
}

const KEY_A =
  '-----BEGIN PUBLIC KEY-----\nMCowBQYDK2VwAyEAGb9ECWmEzf6FQbrBZ9w7lshQhqowtrbLDFw4rXAxZuE=\n-----END PUBLIC KEY-----\n';
const KEY_B =
  '-----BEGIN PUBLIC KEY-----\nMCowBQYDK2VwAyEA11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=\n-----END PUBLIC KEY-----\n';

export function filesOf({ config, tools }: WideRepository): Record<string, string> {
  return {
    'mcpgw.yaml': JSON.stringify(config, null, 1),
    'mcpgw.lock.json': JSON.stringify({ lockfile_version: 1, upstreams: locked(tools) }),
    'keys/a.pub': KEY_A,
    'keys/b.pub': KEY_B,
  };
}

function locked(tools: LockedTools): unknown {
  const of = (definitions: LockedTools[string]) =>
    Object.fromEntries(
      Object.entries(definitions).map(([name, rest]) => [
        name,
        { ...rest, hash: hashTool({ name, ...rest }) },
      ]),
    );
  return Object.fromEntries(Object.entries(tools).map(([upstream, own]) => [upstream, { tools: of(own) }]));
}

const schema = (properties: object) => ({ type: 'object', properties, additionalProperties: false });
const tool = (annotations: object = {}, properties: object = { n: { type: 'integer' } }) => ({
  description: 'Does what its name says.',
  inputSchema: schema(properties),
  annotations,
});

export function wideRepository(): WideRepository {
  return {
    tools: {
      files: { file_read: tool({ readOnlyHint: true }), file_drop: tool({ destructiveHint: true }) },
      db: {
        db_query: tool({ readOnlyHint: true }),
        db_drop: tool({ destructiveHint: true }),
        db_list: tool({ readOnlyHint: true }),
      },
      spare: { db_query: tool(), file_read: tool(), report: tool() },
      mail: { send: tool(), inbox: tool({ readOnlyHint: true }) },
    },
    config: {
      version: 1,
      gateway: {
        region: 'eu',
        listeners: [
          {
            name: 'main',
            address: '127.0.0.1',
            port: 8080,
            path: '/mcp',
            allowed_origins: ['https://a.example'],
            allowed_hosts: ['a.example'],
            trusted_proxies: ['10.0.0.0/8'],
            tls: {
              cert: '/tls/crt',
              key: '${file:/tls/key}',
              client_ca: '/tls/ca',
              require_client_cert: true,
              min_version: '1.3',
            },
          },
          { name: 'inside', address: '127.0.0.1', port: 8081, path: '/mcp' },
        ],
        admin: { address: '127.0.0.1', port: 9901, token: '${env:ADMIN}' },
        limits: { max_request_bytes: '1MiB' },
        reload: { signature: 'require', trusted_keys: ['keys/a.pub'] },
        redis: { url: '${env:REDIS}', tls: { insecure_skip_verify: false } },
        errors: { expose_upstream: false },
        telemetry: { tracing: { endpoint: 'http://127.0.0.1:4318', capture_arguments: false } },
        audit: {
          sinks: [{ type: 'stdout' }, { type: 'file', path: '/var/log/audit.ndjson' }],
          events: ['tool_call', 'auth_failure'],
          arguments: 'redacted',
          results: 'none',
          on_failure: 'block',
        },
      },
      upstreams: {
        files: {
          url: 'https://files.internal/mcp',
          region: 'eu',
          headers: { 'x-area': 'one' },
          tools: { exclude: ['file_hidden'] },
          resources: { include: ['file:///public/*'] },
          prompts: { include: ['greet'] },
          forward_headers: ['x-trace'],
          auth: { type: 'bearer', token: '${env:FILES}' },
          tls: { insecure_skip_verify: false },
          protocol: { server_requests: ['elicitation'] },
          failure_mode: 'closed',
        },
        db: {
          url: 'https://db.internal/mcp',
          region: 'eu',
          trust_annotations: true,
          timeouts: { call: '10s' },
          circuit_breaker: { failure_threshold: 5 },
        },
        spare: {
          url: 'https://spare.internal/mcp',
          region: 'eu',
          namespace: { mode: 'always', prefix: 'spare' },
        },
        mail: {
          command: 'node',
          args: ['mail.mjs'],
          region: 'eu',
          tools: { exclude: ['send'] },
          stdio: { isolation: 'per_client' },
        },
      },
      routes: [
        { name: 'files', match: { tool_prefix: 'file_' }, upstream: 'files' },
        { name: 'db', match: { tool_prefix: 'db_' }, upstream: 'db', residency: { allowed_regions: ['eu'] } },
        { name: 'no-drop', match: { tool_name: 'db_drop', team: 'support' }, deny: 'No.' },
      ],
      authn: {
        mode: 'required',
        attempts: 30,
        providers: {
          okta: {
            type: 'jwt',
            issuer: 'https://okta.example',
            audience: ['mcp'],
            algorithms: ['RS256'],
            require: ['exp', 'sub'],
            clock_skew: '30s',
          },
          ci: {
            type: 'api_key',
            keys: {
              deploy: {
                hash: `sha256:${'9'.repeat(64)}`,
                team: 'data',
                scopes: ['read'],
                expires: '2027-01-31',
              },
            },
          },
          mesh: { type: 'mtls', ca: '/tls/ca', allowed: ['spiffe://a/*'] },
          opaque: { type: 'introspection', endpoint: 'https://okta.example/i', audience: ['mcp'] },
        },
      },
      clients: {
        robot: { type: 'cursor', team: 'support', deny: ['db_drop'] },
      },
      teams: {
        data: {
          match: { groups: ['data'], claims: { dept: 'data' } },
          allow: ['db_*', 'file_read', 'send', 'inbox'],
          deny: ['db_drop'],
          allow_prompts: ['greet'],
          allow_resources: ['file:///public/*'],
        },
        support: { match: { groups: ['support'] }, allow: ['file_read', 'db_list', 'db_query'] },
        platform: { match: { groups: ['platform'] }, allow: ['*'] },
      },
      authz: {
        default: 'deny',
        on_missing_scope: 'hide',
        tool_permissions: { 'db_*': ['read'], db_drop: ['admin'], 'file_*': ['read'] },
        default_scopes: ['read'],
        rules: [
          {
            name: 'small',
            effect: 'deny',
            what: { tools: ['db_query'] },
            when: 'has(tool.arguments.n) && tool.arguments.n > 10',
          },
          {
            name: 'no-chat',
            effect: 'deny',
            who: { client_types: ['chatgpt'] },
            what: { tools: ['file_drop'] },
          },
          {
            name: 'office',
            effect: 'allow',
            who: { teams: ['support'], ips: ['10.0.0.0/8'] },
            what: { tools: ['spare__report'] },
          },
          {
            name: 'no-secrets',
            effect: 'deny',
            what: { resources: ['file:///public/secret*'], prompts: ['admin*'] },
          },
        ],
      },
      rate_limits: {
        per_client: { requests_per_minute: 100 },
        per_tool: { db_query: { requests_per_minute: 10 } },
        rules: [
          {
            name: 'heavy',
            key: ['client'],
            match: { tool_name: 'db_query' },
            limit: { requests_per_minute: 20 },
            cost: 5,
            on_store_failure: 'deny',
          },
        ],
        on_store_failure: 'deny',
      },
      redaction: {
        fields: ['*password*'],
        detectors: ['email', 'api_key'],
        patterns: [{ name: 'badge', regex: 'B[0-9]{4}' }],
        replacement: '[gone]',
        apply_to: ['results', 'audit'],
      },
      validation: { arguments: 'enforce', results: 'warn', max_argument_bytes: '10KiB', max_depth: 8 },
      pinning: { mode: 'enforce', on_change: 'quarantine', on_new: 'quarantine' },
      policies: {
        careful: { redaction: { detectors: ['iban'] }, timeout: '20s' },
      },
    },
  };
}
