// DO NOT EDIT. Generated from schema/source by `npm run generate`.

/**
 * A string with references the runtime resolves: literal text, `${env:NAME:-default}` and `${file:/path}` in order.
 *
 * This interface was referenced by `Bundle`'s JSON-Schema
 * via the `definition` "Template".
 */
export type Template = TemplatePart[];
/**
 * A string with references the runtime resolves: literal text, `${env:NAME:-default}` and `${file:/path}` in order.
 */
export type Template1 = TemplatePart[];

/**
 * What `mcpgw compile` emits and the gateway enforces. Everything is resolved, sorted and numbered: an upstream or route is its index. Secrets are references, never values.
 */
export interface Bundle {
  format: "mcpgw.bundle/1";
  /**
   * Sorted names of what a runtime must implement to enforce this bundle; an unknown one is refused.
   */
  features: string[];
  /**
   * sha-256 over the canonical bytes of the bundle without this member.
   */
  digest: string;
  compiler: string;
  source: {
    commit: string | null;
    dirty: boolean;
    /**
     * Seconds of Unix time: of the commit, or SOURCE_DATE_EPOCH. Of two bundles the later one is newer. Absent when neither is known.
     */
    committed?: number;
    files: {
      [k: string]: string;
    };
    /**
     * The overlay it was compiled with; absent for none.
     */
    environment?: string;
  };
  gateway: BundleGateway;
  upstreams: BundleUpstream[];
  routes: RouteTable;
  /**
   * Number -> `file:line:column` of the definition, for audit, explain and logs.
   */
  origins: {
    listeners: string[];
    upstreams: string[];
    routes: string[];
    /**
     * Of `access.rules`.
     */
    rules?: string[];
    /**
     * Of `limits.table`.
     */
    limits?: string[];
  };
  authn?: BundleAuthn;
  access?: AccessTable;
  /**
   * Conditions, by number; absent when there are none.
   */
  expressions?: BundleExpression[];
  limits?: LimitTable;
  /**
   * Absent for none.
   */
  redactions?: BundleRedaction[];
  /**
   * Absent for none.
   */
  validations?: BundleValidation[];
  /**
   * Absent for none.
   */
  residency?: BundleResidency[];
  pins?: PinTable;
  /**
   * Of teams and clients; absent for none.
   */
  timeouts?: BundleTimeout[];
}
/**
 * This interface was referenced by `Bundle`'s JSON-Schema
 * via the `definition` "BundleGateway".
 */
export interface BundleGateway {
  name: string;
  region: string;
  listeners: BundleListener[];
  admin: {
    enabled: boolean;
    address: string;
    port: number;
    token?: Template1;
    /**
     * False when its web pages are not to be served; absent for true.
     */
    ui?: false;
  };
  limits: {
    max_request_bytes: number;
    max_response_bytes: number;
    max_sessions: number;
    max_connections: number;
  };
  sessions: {
    idle_ms: number;
    /**
     * Seals what travels through clients; replicas share it. Null for a key of the process's own.
     */
    key: Template | null;
  };
  /**
   * Ids of protocol extensions that are passed on, sorted.
   */
  extensions: string[];
  reload: {
    watch: boolean;
    debounce_ms: number;
    drain_ms: number;
    /**
     * Absent for off.
     */
    signature?: "verify" | "require";
    /**
     * PEM texts of Ed25519 public keys, sorted; there exactly when `signature` is.
     */
    trusted_keys?: string[];
  };
  shutdown_grace_ms: number;
  /**
   * Where the gateway belongs; for records.
   */
  environment?: string;
  redis?: BundleRedis;
  errors?: BundleErrors;
  metrics?: BundleMetrics;
  tracing?: BundleTracing;
  logs?: BundleLogs;
  audit?: BundleAudit;
  /**
   * Revisions clients may speak, sorted; absent for all.
   */
  versions?: string[];
  /**
   * Absent for memory.
   */
  session_store?: "redis";
}
/**
 * This interface was referenced by `Bundle`'s JSON-Schema
 * via the `definition` "BundleListener".
 */
export interface BundleListener {
  name: string;
  address: string;
  port: number;
  /**
   * Streamable HTTP; null when the listener does not serve it. Likewise the paths below.
   */
  path: string | null;
  /**
   * Event stream of HTTP+SSE (2024-11-05).
   */
  sse_path: string | null;
  /**
   * Where clients of `sse_path` post their messages; null exactly when that is.
   */
  message_path: string | null;
  /**
   * WebSocket.
   */
  ws_path: string | null;
  allowed_origins: string[];
  /**
   * Lower-case host names accepted in Host, with or without a port; the compiler adds loopback names to loopback listeners.
   */
  allowed_hosts: string[];
  /**
   * Address clients know it by.
   */
  public_url?: string;
  tls?: BundleTls;
  /**
   * Blocks of addresses, sorted; absent for none.
   */
  trusted_proxies?: string[];
}
/**
 * This interface was referenced by `Bundle`'s JSON-Schema
 * via the `definition` "BundleTls".
 */
export interface BundleTls {
  cert: Template;
  key: Template;
  require_client_cert: boolean;
  min_version: string;
  client_ca?: string;
}
/**
 * This interface was referenced by `Bundle`'s JSON-Schema
 * via the `definition` "TemplatePart".
 */
export interface TemplatePart {
  text?: string;
  env?: string;
  default?: string;
  file?: string;
}
/**
 * This interface was referenced by `Bundle`'s JSON-Schema
 * via the `definition` "BundleRedis".
 */
export interface BundleRedis {
  url: Template;
  key_prefix: string;
  tls?: BundleClientTls;
}
/**
 * This interface was referenced by `Bundle`'s JSON-Schema
 * via the `definition` "BundleClientTls".
 */
export interface BundleClientTls {
  min_version: string;
  insecure_skip_verify: boolean;
  ca?: string;
  cert?: string;
  key?: Template;
  server_name?: string;
}
/**
 * This interface was referenced by `Bundle`'s JSON-Schema
 * via the `definition` "BundleErrors".
 */
export interface BundleErrors {
  /**
   * Null for auto.
   */
  rate_limit_code: number | null;
  expose_upstream: boolean;
}
/**
 * This interface was referenced by `Bundle`'s JSON-Schema
 * via the `definition` "BundleMetrics".
 */
export interface BundleMetrics {
  path: string;
  client_ip_label: "off" | "prefix" | "full";
  max_label_values: number;
  native_otel_names: boolean;
}
/**
 * This interface was referenced by `Bundle`'s JSON-Schema
 * via the `definition` "BundleTracing".
 */
export interface BundleTracing {
  endpoint: Template;
  headers: {
    [k: string]: Template;
  };
  sample: number;
  capture_arguments: boolean;
}
/**
 * This interface was referenced by `Bundle`'s JSON-Schema
 * via the `definition` "BundleLogs".
 */
export interface BundleLogs {
  level: string;
  format: string;
}
/**
 * This interface was referenced by `Bundle`'s JSON-Schema
 * via the `definition` "BundleAudit".
 */
export interface BundleAudit {
  sinks: BundleSink[];
  /**
   * Empty for all.
   */
  events: string[];
  arguments: string;
  results: string;
  format: string;
  on_failure: "drop" | "block";
}
/**
 * This interface was referenced by `Bundle`'s JSON-Schema
 * via the `definition` "BundleSink".
 */
export interface BundleSink {
  type: "stdout" | "file" | "http" | "syslog" | "otlp";
  path?: string;
  rotate?: {
    max_size_bytes: number;
    keep: number;
  };
  url?: Template;
  headers?: {
    [k: string]: Template;
  };
  batch?: number;
  flush_ms?: number;
  encoding?: string;
  address?: string;
  endpoint?: Template;
}
/**
 * This interface was referenced by `Bundle`'s JSON-Schema
 * via the `definition` "BundleUpstream".
 */
export interface BundleUpstream {
  name: string;
  era: "auto" | "legacy" | "modern";
  /**
   * Exactly one of `http` and `stdio` is not null.
   */
  http: BundleHttpUpstream | null;
  stdio: BundleStdioUpstream | null;
  /**
   * Who may share a session, connection or process of a server that keeps state. `max`: how many there may be at once.
   */
  isolation: {
    mode: "shared" | "per_client" | "per_session";
    max: number;
  };
  /**
   * What it may ask clients for.
   */
  server_requests: ("elicitation" | "roots" | "sampling")[];
  /**
   * Prepended to every tool and prompt name, separator included; empty for none.
   */
  prefix: string;
  on_name_conflict: "hide" | "prefix";
  /**
   * The prefix `on_name_conflict: prefix` gives a newcomer.
   */
  conflict_prefix?: string;
  tools: {
    /**
     * Globs over upstream-side names.
     */
    include: string[];
    exclude: string[];
    rename: {
      [k: string]: string;
    };
  };
  prompts: {
    /**
     * Globs over upstream-side names.
     */
    include: string[];
    exclude: string[];
  };
  resources: {
    /**
     * Globs over URIs.
     */
    include: string[];
    exclude: string[];
  };
  timeouts: {
    connect_ms: number;
    call_ms: number;
    idle_ms: number;
  };
  discovery: {
    interval_ms: number;
    on_failure: "keep_last" | "drop";
    follow_list_changed: boolean;
  };
  /**
   * Where it runs.
   */
  region?: string;
  /**
   * Absent for none.
   */
  labels?: {
    [k: string]: string;
  };
  /**
   * Whether rules may believe what it says of its tools; absent for false.
   */
  trust_annotations?: true;
  /**
   * Absent for open.
   */
  failure_mode?: "closed";
  /**
   * Lower-case names, sorted; absent for none.
   */
  forward_headers?: string[];
  /**
   * Revisions to speak with it, sorted; absent for all.
   */
  versions?: string[];
  pool?: BundlePool;
  retries?: BundleRetries;
  health_check?: BundleHealthCheck;
  load_balancing?: BundleLoadBalancing;
  circuit_breaker?: BundleBreaker;
  auth?: BundleAuth;
  tls?: BundleClientTls;
  /**
   * What clients are told instead, by the upstream's own name of the tool; absent for none.
   */
  overrides?: {
    [k: string]: {
      title?: string;
      description?: string;
      annotations?: BundleAnnotations;
    };
  };
}
/**
 * This interface was referenced by `Bundle`'s JSON-Schema
 * via the `definition` "BundleHttpUpstream".
 */
export interface BundleHttpUpstream {
  /**
   * `auto`: by the URL; Streamable HTTP, and HTTP+SSE where that is refused.
   */
  transport: "auto" | "streamable_http" | "sse" | "websocket";
  instances: {
    name: string;
    url: Template;
    weight: number;
    zone?: string;
    region?: string;
    /**
     * Absent for false.
     */
    backup?: true;
    /**
     * Absent for false.
     */
    drain?: true;
  }[];
  /**
   * Lower-case names.
   */
  headers: {
    [k: string]: Template;
  };
}
/**
 * This interface was referenced by `Bundle`'s JSON-Schema
 * via the `definition` "BundleStdioUpstream".
 */
export interface BundleStdioUpstream {
  command: Template;
  args: Template[];
  env: {
    [k: string]: Template;
  };
  cwd: Template | null;
  startup_timeout_ms: number;
  restart_backoff_ms: number;
  max_restarts: number;
  shutdown_grace_ms: number;
  stderr: "log" | "discard" | "inherit";
}
/**
 * This interface was referenced by `Bundle`'s JSON-Schema
 * via the `definition` "BundlePool".
 */
export interface BundlePool {
  max_size: number;
  min_idle: number;
  idle_timeout_ms: number;
  acquire_timeout_ms: number;
}
/**
 * This interface was referenced by `Bundle`'s JSON-Schema
 * via the `definition` "BundleRetries".
 */
export interface BundleRetries {
  attempts: number;
  backoff_ms: number;
  on: string[];
  only: string;
}
/**
 * This interface was referenced by `Bundle`'s JSON-Schema
 * via the `definition` "BundleHealthCheck".
 */
export interface BundleHealthCheck {
  type: "http" | "mcp" | "tcp" | "process";
  path: string;
  interval_ms: number;
  timeout_ms: number;
  healthy_threshold: number;
  unhealthy_threshold: number;
  /**
   * Empty for 200 to 299.
   */
  expected_status: number[];
  jitter: number;
  passive: {
    consecutive_errors: number;
    ejection_ms: number;
    max_ejected: number;
  };
}
/**
 * This interface was referenced by `Bundle`'s JSON-Schema
 * via the `definition` "BundleLoadBalancing".
 */
export interface BundleLoadBalancing {
  algorithm: string;
  session_affinity: string;
  zone_aware: boolean;
  hash_on?: string;
}
/**
 * This interface was referenced by `Bundle`'s JSON-Schema
 * via the `definition` "BundleBreaker".
 */
export interface BundleBreaker {
  failure_threshold: number;
  success_threshold: number;
  open_ms: number;
  window_ms: number;
  min_requests: number;
  half_open_max_calls: number;
  scope: "upstream" | "instance";
  count: string[];
  failure_rate?: number;
}
/**
 * This interface was referenced by `Bundle`'s JSON-Schema
 * via the `definition` "BundleAuth".
 */
export interface BundleAuth {
  type:
    | "bearer"
    | "api_key"
    | "basic"
    | "oauth_client_credentials"
    | "token_exchange"
    | "oauth_authorization_code"
    | "internal_jwt"
    | "identity_headers";
  token?: Template;
  header?: string;
  value?: Template;
  username?: Template;
  password?: Template;
  token_url?: Template;
  client_id?: Template;
  client_secret?: Template;
  scopes?: string[];
  audience?: string;
  issuer?: string;
  ttl_ms?: number;
  signing_key?: Template;
  algorithm?: string;
  claims?: {
    [k: string]: string;
  };
  authorization_url?: Template;
  resource?: string;
  /**
   * Lower-case name -> `client`, `user`, `teams`, `scopes` or `claims.<path>`.
   */
  headers?: {
    [k: string]: string;
  };
}
/**
 * Each one given must be what the tool says; of a tool that says nothing none is.
 *
 * This interface was referenced by `Bundle`'s JSON-Schema
 * via the `definition` "BundleAnnotations".
 */
export interface BundleAnnotations {
  read_only?: boolean;
  destructive?: boolean;
  idempotent?: boolean;
  open_world?: boolean;
}
/**
 * Routes and the index that finds the winner. An entry is one alternative of one route's `match` with one name condition; its number is its rank: of all entries that match, the lowest number wins.
 *
 * This interface was referenced by `Bundle`'s JSON-Schema
 * via the `definition` "RouteTable".
 */
export interface RouteTable {
  table: BundleRoute[];
  entries: RouteEntry[];
  tool: NameIndex;
  prompt: NameIndex;
  resource: NameIndex;
  /**
   * Entries without a name condition, best first.
   */
  unnamed: number[];
}
/**
 * This interface was referenced by `Bundle`'s JSON-Schema
 * via the `definition` "BundleRoute".
 */
export interface BundleRoute {
  name: string;
  targets: {
    upstream: number;
    weight: number;
  }[];
  /**
   * Message of a deny route; null for a route with targets.
   */
  deny: string | null;
  sticky_by: "session" | "client" | "user" | "team" | "none";
  salt: string;
  /**
   * Instead of the upstream's own; null for that.
   */
  timeout_ms: number | null;
  /**
   * Upstreams, in order; absent for none.
   */
  fallback?: number[];
  /**
   * Sorted; there exactly when `fallback` is.
   */
  fallback_on?: string[];
  mirror?: BundleMirror;
  rewrite?: BundleRewrite;
  headers?: BundleRouteHeaders;
  /**
   * Attempts after the first; absent for what the upstream says.
   */
  retries?: number;
}
/**
 * This interface was referenced by `Bundle`'s JSON-Schema
 * via the `definition` "BundleMirror".
 */
export interface BundleMirror {
  upstream: number;
  share: number;
  only_read_only: boolean;
}
/**
 * This interface was referenced by `Bundle`'s JSON-Schema
 * via the `definition` "BundleRewrite".
 */
export interface BundleRewrite {
  tool_name?: string;
  strip_prefix?: string;
  add_prefix?: string;
  set_arguments?: {
    [k: string]: unknown;
  };
  remove_arguments?: string[];
}
/**
 * This interface was referenced by `Bundle`'s JSON-Schema
 * via the `definition` "BundleRouteHeaders".
 */
export interface BundleRouteHeaders {
  set: {
    [k: string]: Template;
  };
  remove: string[];
}
/**
 * This interface was referenced by `Bundle`'s JSON-Schema
 * via the `definition` "RouteEntry".
 */
export interface RouteEntry {
  route: number;
  /**
   * Anchored regular expression over the whole name, for globs and regexes; absent when exact, prefix or unnamed.
   */
  pattern?: string;
  /**
   * Why it ranks where it does, for explanations; absent for 0.
   */
  priority?: number;
  /**
   * It is the route for what no other one takes, for explanations; absent for false.
   */
  default?: boolean;
  methods?: string[];
  listeners?: string[];
  headers?: HeaderCondition[];
  /**
   * Any of these.
   */
  teams?: string[];
  /**
   * Globs.
   */
  clients?: string[];
  /**
   * Any of these.
   */
  client_types?: string[];
  /**
   * Globs.
   */
  users?: string[];
  /**
   * All of these.
   */
  scopes?: string[];
  /**
   * By dotted path, as it is written.
   */
  claims?: HeaderCondition[];
  /**
   * Number of an expression. One that fails takes no call, but on a deny route every one.
   */
  when?: number;
}
/**
 * Holds when every member given holds; `not` turns the whole condition round.
 *
 * This interface was referenced by `Bundle`'s JSON-Schema
 * via the `definition` "HeaderCondition".
 */
export interface HeaderCondition {
  /**
   * Lower case.
   */
  name: string;
  not: boolean;
  exact?: string;
  prefix?: string;
  /**
   * Anchored regular expressions, for globs and regexes.
   */
  patterns?: string[];
  present?: boolean;
}
/**
 * Exact names, and a radix trie over literal prefixes as flat arrays. Node 0 is the root; node i has label `labels[i]`, its children are the `counts[i]` nodes starting at `first[i]` sorted by first code point, and its entries are `entries[i]`, best first.
 *
 * This interface was referenced by `Bundle`'s JSON-Schema
 * via the `definition` "NameIndex".
 */
export interface NameIndex {
  exact: {
    [k: string]: number[];
  };
  labels: string[];
  first: number[];
  counts: number[];
  entries: number[][];
}
/**
 * Absent when nobody is asked who he is.
 */
export interface BundleAuthn {
  mode: "required" | "optional";
  /**
   * Sorted by name.
   */
  providers: BundleProvider[];
  protected_resource?: {
    resource: string;
    authorization_servers: string[];
    scopes_supported: string[];
    documentation?: string;
  };
  /**
   * Failed proofs of one address in any minute; 0 for no bound.
   */
  attempts: number;
}
/**
 * Exactly one member beside name and type, the one the type names.
 *
 * This interface was referenced by `Bundle`'s JSON-Schema
 * via the `definition` "BundleProvider".
 */
export interface BundleProvider {
  name: string;
  type: "jwt" | "api_key" | "introspection" | "mtls";
  jwt?: {
    issuer: Template;
    audience: string[];
    jwks_cache_ms: number;
    algorithms: string[];
    clock_skew_ms: number;
    require: string[];
    identity: BundleIdentity;
    jwks_uri?: Template;
    jwks_file?: string;
  };
  api_key?: {
    header: string;
    keys: {
      [k: string]: {
        hash: string;
        scopes: string[];
        team?: string;
        user?: string;
        expires?: string;
      };
    };
    keys_file?: Template;
  };
  introspection?: {
    endpoint: Template;
    cache_ms: number;
    identity: BundleIdentity;
    client_id?: Template;
    client_secret?: Template;
    /**
     * Any of these must be among those of the token; empty for no bound.
     */
    audience: string[];
  };
  mtls?: {
    ca: string;
    client_from: "san_uri" | "san_dns" | "subject_cn";
    /**
     * Globs.
     */
    allowed: string[];
    /**
     * Lower case.
     */
    proxy_header?: string;
  };
}
/**
 * This interface was referenced by `Bundle`'s JSON-Schema
 * via the `definition` "BundleIdentity".
 */
export interface BundleIdentity {
  user: string;
  client: string;
  team: string;
  scopes: string;
}
/**
 * Absent when everybody may use everything.
 */
export interface AccessTable {
  default: "allow" | "deny";
  /**
   * Whether lists leave out what may not be used.
   */
  list_filtering: boolean;
  /**
   * Sorted by name.
   */
  teams: BundleTeam[];
  /**
   * By id.
   */
  clients: {
    [k: string]: {
      type: string | null;
      team: string | null;
    };
  };
  /**
   * Every scope that `permissions` name, sorted; there a scope is its place in this list.
   */
  scopes: string[];
  /**
   * What each of them asks for is needed, wherever it applies.
   */
  permissions: PermissionTable[];
  /**
   * In the order in which they decide: enforced before audited, deny before allow, without a condition before with one, then by name.
   */
  rules: AccessRule[];
  /**
   * Every different set of callers that rules name.
   */
  whos: BundleWho[];
  who_index: WhoIndex;
  /**
   * Every different set of targets that rules name.
   */
  whats: BundleWhat[];
  what_index: WhatIndex;
  /**
   * challenge: listed all the same, and the client is told the scopes; deny: not listed and refused; hide: as if it did not exist.
   */
  on_missing_scope: "challenge" | "deny" | "hide";
}
/**
 * Whoever fits any of its members is in it; `claims` is one member, all of which must hold.
 *
 * This interface was referenced by `Bundle`'s JSON-Schema
 * via the `definition` "BundleTeam".
 */
export interface BundleTeam {
  name: string;
  /**
   * Globs.
   */
  groups: string[];
  /**
   * Globs.
   */
  users: string[];
  /**
   * Globs.
   */
  clients: string[];
  /**
   * By dotted path, as written; empty for none.
   */
  claims: HeaderCondition[];
  region: string | null;
}
/**
 * Scopes that tools need: those of the first entry that fits, else the default ones.
 *
 * This interface was referenced by `Bundle`'s JSON-Schema
 * via the `definition` "PermissionTable".
 */
export interface PermissionTable {
  scope: BundleScope;
  /**
   * Scopes of tools that no entry fits; null when it says nothing about them.
   */
  default: number[] | null;
  /**
   * The most specific one first.
   */
  entries: {
    /**
     * A name or glob.
     */
    tool: string;
    scopes: number[];
    /**
     * Anchored regular expression where the index does not settle it.
     */
    pattern?: string;
  }[];
  index: NameIndex1;
}
/**
 * Where it applies.
 */
export interface BundleScope {
  routes?: number[];
  upstreams?: number[];
  /**
   * Names of teams.
   */
  teams?: string[];
  /**
   * Ids of clients.
   */
  clients?: string[];
}
/**
 * Exact names, and a radix trie over literal prefixes as flat arrays. Node 0 is the root; node i has label `labels[i]`, its children are the `counts[i]` nodes starting at `first[i]` sorted by first code point, and its entries are `entries[i]`, best first.
 */
export interface NameIndex1 {
  exact: {
    [k: string]: number[];
  };
  labels: string[];
  first: number[];
  counts: number[];
  entries: number[][];
}
/**
 * This interface was referenced by `Bundle`'s JSON-Schema
 * via the `definition` "AccessRule".
 */
export interface AccessRule {
  name: string;
  effect: "allow" | "deny";
  mode: "enforce" | "audit";
  /**
   * Where it was written: under `rules` (or `tool_permissions`), or as `allow` or `deny` of a team or client.
   */
  kind: "rule" | "team" | "client";
  message: string | null;
  /**
   * Place in `whos`.
   */
  who: number;
  /**
   * Place in `whats`.
   */
  what: number;
  /**
   * Number of an expression.
   */
  when?: number;
}
/**
 * Callers: every member given must fit; empty for everybody.
 *
 * This interface was referenced by `Bundle`'s JSON-Schema
 * via the `definition` "BundleWho".
 */
export interface BundleWho {
  /**
   * Teams the rule's policy is attached to.
   */
  for_teams?: string[];
  /**
   * Ids of clients the rule's policy is attached to.
   */
  for_clients?: string[];
  teams?: string[];
  /**
   * Globs.
   */
  clients?: string[];
  client_types?: string[];
  /**
   * Globs.
   */
  users?: string[];
  /**
   * All of them.
   */
  scopes?: string[];
  /**
   * At least one.
   */
  any_scope?: string[];
  /**
   * By dotted path, as written.
   */
  claims?: HeaderCondition[];
  /**
   * Blocks of addresses.
   */
  ips?: string[];
  authenticated?: boolean;
}
/**
 * Each `who` is filed once: under the teams, client ids or users of which it needs one, or under `rest`.
 *
 * This interface was referenced by `Bundle`'s JSON-Schema
 * via the `definition` "WhoIndex".
 */
export interface WhoIndex {
  teams: {
    [k: string]: number[];
  };
  clients: {
    [k: string]: number[];
  };
  users: {
    [k: string]: number[];
  };
  rest: number[];
}
/**
 * Targets: every member given must fit, but `tools`, `prompts` and `resources` are alternatives; empty for everything.
 *
 * This interface was referenced by `Bundle`'s JSON-Schema
 * via the `definition` "BundleWhat".
 */
export interface BundleWhat {
  /**
   * Routes the rule's policy is attached to.
   */
  for_routes?: number[];
  /**
   * Upstreams the rule's policy is attached to.
   */
  for_upstreams?: number[];
  /**
   * Globs; all tools when only `exclude_tools` was given.
   */
  tools?: string[];
  /**
   * Globs.
   */
  exclude_tools?: string[];
  /**
   * Globs.
   */
  prompts?: string[];
  /**
   * Globs.
   */
  resources?: string[];
  upstreams?: number[];
  methods?: string[];
  annotations?: BundleAnnotations;
}
/**
 * Each `what` is filed under every glob of it, or under `rest` when it names nothing.
 *
 * This interface was referenced by `Bundle`'s JSON-Schema
 * via the `definition` "WhatIndex".
 */
export interface WhatIndex {
  tool: GlobTable;
  prompt: GlobTable;
  resource: GlobTable;
  rest: number[];
}
/**
 * Every different glob, and what it leads to.
 *
 * This interface was referenced by `Bundle`'s JSON-Schema
 * via the `definition` "GlobTable".
 */
export interface GlobTable {
  globs: {
    whats: number[];
    /**
     * Anchored regular expression where the index does not settle it.
     */
    pattern?: string;
  }[];
  index: NameIndex2;
}
/**
 * Exact names, and a radix trie over literal prefixes as flat arrays. Node 0 is the root; node i has label `labels[i]`, its children are the `counts[i]` nodes starting at `first[i]` sorted by first code point, and its entries are `entries[i]`, best first.
 */
export interface NameIndex2 {
  exact: {
    [k: string]: number[];
  };
  labels: string[];
  first: number[];
  counts: number[];
  entries: number[][];
}
/**
 * A condition in the form the runtime evaluates.
 *
 * This interface was referenced by `Bundle`'s JSON-Schema
 * via the `definition` "BundleExpression".
 */
export interface BundleExpression {
  /**
   * The condition as operators and operands (policies/expressions).
   */
  ir: unknown[];
  /**
   * As it was written.
   */
  source: string;
  /**
   * file:line:column.
   */
  origin: string;
  /**
   * The most steps an evaluation can take.
   */
  cost: number;
}
/**
 * Absent when nothing is limited.
 */
export interface LimitTable {
  store: "memory" | "redis";
  on_store_failure: "local" | "deny" | "allow";
  quota_reset: "utc_midnight" | "rolling_24h";
  /**
   * By number.
   */
  table: BundleLimit[];
  /**
   * What limits look at before they apply, by number.
   */
  matches: LimitMatch[];
}
/**
 * One number of one limit of the configuration.
 *
 * This interface was referenced by `Bundle`'s JSON-Schema
 * via the `definition` "BundleLimit".
 */
export interface BundleLimit {
  /**
   * Unique, and the same as long as the configuration calls it the same: counters are kept under it.
   */
  name: string;
  /**
   * Told to clients: per_client, per_tool, ... or the name of the rule.
   */
  limit_type: string;
  mode: "enforce" | "audit";
  /**
   * Each combination has a budget of its own; empty for one for all. A caller in several teams uses a budget of each; one without a user, team or session is told apart by client, one without a client by address.
   */
  key: ("client" | "user" | "team" | "tool" | "upstream" | "ip" | "session")[];
  scope: BundleScope1;
  /**
   * window: exact sliding window; bucket: GCRA; quota: per day; concurrent: calls at once.
   */
  kind: "window" | "bucket" | "quota" | "concurrent";
  /**
   * Cost of all calls in a window or day, or calls at once.
   */
  limit: number;
  /**
   * The time `limit` is for; a day for a quota, 0 for concurrent.
   */
  window_ms: number;
  /**
   * Size of a bucket, which refills at `limit` per `window_ms`; else 0.
   */
  burst: number;
  /**
   * Of one call, unless `cost_expression` says.
   */
  cost: number;
  /**
   * Globs over names clients see; absent for calls of any kind.
   */
  tools?: string[];
  /**
   * Numbers in `LimitTable.matches`, any of which must fit; absent for every call.
   */
  matches?: number[];
  /**
   * Number of an expression that gives the cost.
   */
  cost_expression?: number;
  /**
   * Clients or teams, whichever `key` names, that have a budget of their own instead.
   */
  except?: string[];
  /**
   * Absent for that of the table.
   */
  on_store_failure?: "local" | "deny" | "allow";
}
/**
 * What a policy is attached to: every member given must fit, with one of its entries. Empty for everything.
 *
 * This interface was referenced by `Bundle`'s JSON-Schema
 * via the `definition` "BundleScope".
 */
export interface BundleScope1 {
  routes?: number[];
  upstreams?: number[];
  /**
   * Names of teams.
   */
  teams?: string[];
  /**
   * Ids of clients.
   */
  clients?: string[];
}
/**
 * Every member given must fit.
 *
 * This interface was referenced by `Bundle`'s JSON-Schema
 * via the `definition` "LimitMatch".
 */
export interface LimitMatch {
  name?: {
    kind: "tool" | "prompt" | "resource";
    exact?: string;
    prefix?: string;
    /**
     * Anchored regular expression over the whole name.
     */
    pattern?: string;
  };
  methods?: string[];
  listeners?: string[];
  headers?: HeaderCondition[];
  /**
   * Any of these.
   */
  teams?: string[];
  /**
   * Globs.
   */
  clients?: string[];
  /**
   * Any of these.
   */
  client_types?: string[];
  /**
   * Globs.
   */
  users?: string[];
  /**
   * All of these.
   */
  scopes?: string[];
  /**
   * By dotted path, as it is written.
   */
  claims?: HeaderCondition[];
  /**
   * Number of an expression; one that fails fits.
   */
  when?: number;
}
/**
 * All that apply are done, one after the other.
 *
 * This interface was referenced by `Bundle`'s JSON-Schema
 * via the `definition` "BundleRedaction".
 */
export interface BundleRedaction {
  scope: BundleScope1;
  /**
   * Globs over keys, lower case, sorted.
   */
  fields: string[];
  detectors: string[];
  /**
   * By name.
   */
  patterns: {
    name: string;
    regex: string;
  }[];
  replacement: string;
  apply_to: string[];
}
/**
 * Of several that apply, the strictest word and the smallest number.
 *
 * This interface was referenced by `Bundle`'s JSON-Schema
 * via the `definition` "BundleValidation".
 */
export interface BundleValidation {
  scope: BundleScope1;
  arguments: "off" | "warn" | "enforce";
  results: "off" | "warn" | "enforce";
  max_argument_bytes: number;
  max_depth: number;
}
/**
 * Regions that calls may go to. Proven by the compiler for every target; kept so that two bundles can be compared.
 *
 * This interface was referenced by `Bundle`'s JSON-Schema
 * via the `definition` "BundleResidency".
 */
export interface BundleResidency {
  scope: BundleScope1;
  /**
   * Sorted.
   */
  allowed_regions: string[];
}
/**
 * What the lockfile says; absent without one.
 */
export interface PinTable {
  mode: "off" | "warn" | "enforce";
  on_change: "quarantine" | "warn";
  on_new: "quarantine" | "allow";
  /**
   * By name of the upstream; all tools of one that is not here are new.
   */
  upstreams: {
    /**
     * By the upstream's own name of the tool.
     */
    [k: string]: {
      [k: string]: PinnedTool;
    };
  };
}
/**
 * This interface was referenced by `Bundle`'s JSON-Schema
 * via the `definition` "PinnedTool".
 */
export interface PinnedTool {
  /**
   * sha-256 over the canonical text of `definition`.
   */
  hash: string;
  /**
   * The tool as the upstream described it: name, title, description, inputSchema, outputSchema, annotations.
   */
  definition: {
    name: string;
    title?: string;
    description?: string;
    inputSchema: {
      [k: string]: unknown;
    };
    outputSchema?: {
      [k: string]: unknown;
    };
    annotations?: {
      [k: string]: unknown;
    };
    [k: string]: unknown;
  };
}
/**
 * Longest time for calls of some callers; routes and upstreams have theirs folded in.
 *
 * This interface was referenced by `Bundle`'s JSON-Schema
 * via the `definition` "BundleTimeout".
 */
export interface BundleTimeout {
  scope: BundleScope1;
  timeout_ms: number;
}
/**
 * Who may use what. Deny beats allow; a rule, `who` or `what` is its number.
 *
 * This interface was referenced by `Bundle`'s JSON-Schema
 * via the `definition` "AccessTable".
 */
export interface AccessTable1 {
  default: "allow" | "deny";
  /**
   * Whether lists leave out what may not be used.
   */
  list_filtering: boolean;
  /**
   * Sorted by name.
   */
  teams: BundleTeam[];
  /**
   * By id.
   */
  clients: {
    [k: string]: {
      type: string | null;
      team: string | null;
    };
  };
  /**
   * Every scope that `permissions` name, sorted; there a scope is its place in this list.
   */
  scopes: string[];
  /**
   * What each of them asks for is needed, wherever it applies.
   */
  permissions: PermissionTable[];
  /**
   * In the order in which they decide: enforced before audited, deny before allow, without a condition before with one, then by name.
   */
  rules: AccessRule[];
  /**
   * Every different set of callers that rules name.
   */
  whos: BundleWho[];
  who_index: WhoIndex;
  /**
   * Every different set of targets that rules name.
   */
  whats: BundleWhat[];
  what_index: WhatIndex;
  /**
   * challenge: listed all the same, and the client is told the scopes; deny: not listed and refused; hide: as if it did not exist.
   */
  on_missing_scope: "challenge" | "deny" | "hide";
}
/**
 * This interface was referenced by `Bundle`'s JSON-Schema
 * via the `definition` "BundleAuthn".
 */
export interface BundleAuthn1 {
  mode: "required" | "optional";
  /**
   * Sorted by name.
   */
  providers: BundleProvider[];
  protected_resource?: {
    resource: string;
    authorization_servers: string[];
    scopes_supported: string[];
    documentation?: string;
  };
  /**
   * Failed proofs of one address in any minute; 0 for no bound.
   */
  attempts: number;
}
/**
 * Budgets. All that apply to a call must have room before any is charged.
 *
 * This interface was referenced by `Bundle`'s JSON-Schema
 * via the `definition` "LimitTable".
 */
export interface LimitTable1 {
  store: "memory" | "redis";
  on_store_failure: "local" | "deny" | "allow";
  quota_reset: "utc_midnight" | "rolling_24h";
  /**
   * By number.
   */
  table: BundleLimit[];
  /**
   * What limits look at before they apply, by number.
   */
  matches: LimitMatch[];
}
/**
 * This interface was referenced by `Bundle`'s JSON-Schema
 * via the `definition` "PinTable".
 */
export interface PinTable1 {
  mode: "off" | "warn" | "enforce";
  on_change: "quarantine" | "warn";
  on_new: "quarantine" | "allow";
  /**
   * By name of the upstream; all tools of one that is not here are new.
   */
  upstreams: {
    /**
     * By the upstream's own name of the tool.
     */
    [k: string]: {
      [k: string]: PinnedTool;
    };
  };
}
