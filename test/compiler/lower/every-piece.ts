// The pieces of every-setting.ts that stand in more than one place, and the files they name.
export const KEY =
  '-----BEGIN PUBLIC KEY-----\nMCowBQYDK2VwAyEAGb9ECWmEzf6FQbrBZ9w7lshQhqowtrbLDFw4rXAxZuE=\n-----END PUBLIC KEY-----\n';
export const HASH = `sha256:${'0123456789abcdef'.repeat(4)}`;

/** Beside the configuration. */
export const FILES = {
  'key.pem': KEY,
  'second.pem': KEY.replace('AGb9', 'AGb8'),
  'tools.lock.json': '{"lockfile_version":1,"upstreams":{}}\n',
} as const;

/** Some that nobody is in are allowed as well, so that a region can be changed and one be taken away. */
export const REGIONS = ['ap', 'eu', 'eux', 'us', 'local'];

export const limit = (first: number) => ({
  requests_per_second: first,
  requests_per_minute: first + 1,
  requests_per_hour: first + 2,
  requests_per_day: first + 3,
  burst_size: 2,
  max_concurrent: first + 4,
});

export const text = { exact: 'ab', prefix: 'a', glob: 'a*', regex: 'a.', present: true, not: true };

export const match = {
  method: ['tools/call', 'resources/read', 'prompts/get'],
  header: { 'X-A': text },
  listener: ['front'],
  team: ['red', 'blue'],
  client: ['c-*'],
  client_type: ['cursor'],
  user: ['ada'],
  scope: ['s1'],
  claim: { 'a.b': text },
  when: 'request.method == "tools/call"',
};

const who = {
  teams: ['red'],
  clients: ['c-*'],
  client_types: ['cursor'],
  users: ['ada'],
  scopes: ['s1'],
  any_scope: ['s2', 's3'],
  claims: { tier: text, other: 'x' },
  ips: ['10.0.0.0/8'],
  authenticated: true,
};

const annotations = { read_only: true, destructive: false, idempotent: true, open_world: false };

const what = {
  tools: ['t_*'],
  exclude_tools: ['t_x'],
  prompts: ['p'],
  resources: ['r:*'],
  upstreams: ['u-http'],
  methods: ['tools/call'],
  annotations,
};

const rule = (name: string) => ({
  name,
  description: 'why',
  effect: 'deny',
  who,
  what,
  when: 'request.region == "eu"',
  message: 'no',
  mode: 'audit',
});

export const access = (name: string) => ({
  tool_permissions: { 't_*': ['s1'] },
  default_scopes: ['s9'],
  rules: [rule(name), { name: `${name}-allow`, effect: 'allow' }],
});

export const redaction = {
  fields: ['password'],
  detectors: ['iban'],
  patterns: [{ name: 'ticket', regex: 'T-[0-9]+' }],
  replacement: '***',
  apply_to: ['results'],
};

export const validation = { arguments: 'warn', results: 'enforce', max_argument_bytes: '2MiB', max_depth: 9 };

export const budgets = (first: number) => ({
  per_client: limit(first),
  per_user: limit(first + 10),
  per_team: limit(first + 20),
  global: limit(first + 30),
  rules: [
    {
      name: `own-${first}`,
      key: ['client', 'tool'],
      match: { ...match, tool_glob: 't*' },
      limit: limit(first + 40),
      cost: 3,
      on_store_failure: 'deny',
      mode: 'audit',
    },
  ],
});

export const tls = {
  ca: 'ca.pem',
  cert: 'cert.pem',
  key: '${env:TLS_KEY}',
  server_name: 'inner',
  min_version: '1.3',
  insecure_skip_verify: true,
};

export const names = {
  tool_name: ['t_1'],
  tool_prefix: ['t_2'],
  tool_glob: ['t_3*x'],
  tool_regex: ['t_4.'],
  prompt_name: ['p_1'],
  prompt_prefix: ['p_2'],
  prompt_glob: ['p_3*x'],
  resource_uri: ['r:1'],
  resource_prefix: ['r:2'],
  resource_glob: ['r:3*x'],
};

export const upstream = {
  description: 'a server',
  transport: 'sse',
  instances: [
    {
      url: 'https://a.example:1',
      name: 'one',
      weight: 2,
      zone: 'z1',
      region: 'eu',
      backup: true,
      drain: true,
    },
    { url: 'https://b.example:1' },
  ],
  path: '/other',
  headers: { 'X-Key': '${env:KEY}' },
  sessions: { isolation: 'per_client', max: 7 },
  protocol: { server_requests: ['roots'], era: 'legacy', versions: ['2025-11-25'] },
  discovery: { interval: '5s', on_failure: 'keep_last', follow_list_changed: false },
  timeouts: { connect: '1s', call: '1400ms', idle: '4s' },
  namespace: { mode: 'always', prefix: 'pre', separator: '-' },
  tools: {
    include: ['t*'],
    exclude: ['x*'],
    rename: { a: 'b' },
    overrides: { t: { title: 'T', description: 'D', annotations } },
  },
  prompts: { include: ['p*'], exclude: ['x*'] },
  resources: { include: ['r*'], exclude: ['x*'] },
  labels: { tier: 'one' },
  region: 'eu',
  forward_headers: ['X-Request-Id'],
  trust_annotations: true,
  failure_mode: 'closed',
  pool: { max_size: 5, min_idle: 2, idle_timeout: '9s', acquire_timeout: '8s' },
  retries: { attempts: 2, backoff: '200ms', on: ['timeout'], only: 'read_only' },
  health_check: {
    path: '/ok',
    interval: '7s',
    timeout: '1s',
    healthy_threshold: 4,
    unhealthy_threshold: 5,
    expected_status: [204],
    jitter: '5%',
    passive: { consecutive_errors: 2, ejection_time: '8s', max_ejected: '20%' },
  },
  load_balancing: {
    algorithm: 'consistent_hash',
    hash_on: 'user',
    session_affinity: 'none',
    zone_aware: true,
  },
  circuit_breaker: {
    failure_threshold: 3,
    success_threshold: 3,
    timeout: '9s',
    failure_rate: '10%',
    window: '9s',
    min_requests: 3,
    half_open_max_calls: 3,
    scope: 'instance',
    count: ['timeout'],
  },
  tls,
};
