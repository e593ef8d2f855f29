// DO NOT EDIT. Generated from schema/source by `npm run generate`.

/**
 * A block of addresses: 10.0.0.0/8, 2001:db8::/32, or one address.
 *
 * This interface was referenced by `Config`'s JSON-Schema
 * via the `definition` "Cidr".
 */
export type Cidr = string;
/**
 * An extension as it names itself: a domain reversed, `/` and a name.
 *
 * This interface was referenced by `Config`'s JSON-Schema
 * via the `definition` "ExtensionId".
 */
export type ExtensionId = string;
/**
 * A reference to a secret, resolved at run time: ${env:NAME} or ${file:/path}. Never the secret itself.
 *
 * This interface was referenced by `Config`'s JSON-Schema
 * via the `definition` "Secret".
 */
export type Secret = string;
/**
 * A name: letters, digits, `.`, `_`, `-`; starts with a letter or digit; at most 64 characters.
 *
 * This interface was referenced by `Config`'s JSON-Schema
 * via the `definition` "Name".
 */
export type Name = string;
/**
 * This interface was referenced by `Config`'s JSON-Schema
 * via the `definition` "HeaderName".
 */
export type HeaderName = string;
/**
 * A text to equal, or one or more conditions that must all hold; `not` turns the whole round.
 *
 * This interface was referenced by `Config`'s JSON-Schema
 * via the `definition` "ValueMatch".
 */
export type ValueMatch =
  | string
  | {
      exact?: string;
      prefix?: string;
      glob?: string;
      regex?: string;
      present?: boolean;
      /**
       * Turns the whole condition round.
       */
      not?: boolean;
    };
/**
 * A condition in CEL that is true or false, checked by the compiler.
 *
 * This interface was referenced by `Config`'s JSON-Schema
 * via the `definition` "Cel".
 */
export type Cel = string;
/**
 * One text or a list of texts.
 *
 * @minItems 1
 *
 * This interface was referenced by `Config`'s JSON-Schema
 * via the `definition` "Texts".
 */
export type Texts = string | string[];
/**
 * One text or a list of texts.
 *
 * @minItems 1
 */
export type Texts1 = string | string[];
/**
 * One text or a list of texts.
 *
 * @minItems 1
 */
export type Texts2 = string | string[];
/**
 * One text or a list of texts.
 *
 * @minItems 1
 */
export type Texts3 = string | string[];
/**
 * One text or a list of texts.
 *
 * @minItems 1
 */
export type Texts4 = string | string[];
/**
 * One text or a list of texts.
 *
 * @minItems 1
 */
export type Texts5 = string | string[];
/**
 * One text or a list of texts.
 *
 * @minItems 1
 */
export type Texts6 = string | string[];
/**
 * A duration with a unit: 250ms, 10s, 5m, 1h, 1d; combinable: 1m30s. At most 24d, the longest a timer can run.
 *
 * This interface was referenced by `Config`'s JSON-Schema
 * via the `definition` "Duration".
 */
export type Duration = string;
/**
 * A size with a unit: 512B, 64KiB, 4MiB, 1GiB.
 *
 * This interface was referenced by `Config`'s JSON-Schema
 * via the `definition` "Size".
 */
export type Size = string;
/**
 * A share: 10%, 0.5%.
 *
 * This interface was referenced by `Config`'s JSON-Schema
 * via the `definition` "Percent".
 */
export type Percent = string;
/**
 * A port; 0 takes a free one.
 *
 * This interface was referenced by `Config`'s JSON-Schema
 * via the `definition` "Port".
 */
export type Port = number;
/**
 * A path of a listener: letters, digits, `.`, `_`, `~`, `-` and `/`. Clients would resolve `.`, `..` and `//`.
 *
 * This interface was referenced by `Config`'s JSON-Schema
 * via the `definition` "HttpPath".
 */
export type HttpPath = string;
/**
 * Who may share one session, connection or process of an upstream that keeps state: everybody, only requests of one client, or only those of one session of it.
 *
 * This interface was referenced by `Config`'s JSON-Schema
 * via the `definition` "Isolation".
 */
export type Isolation = "shared" | "per_client" | "per_session";

/**
 * mcpgw configuration, format 1. Every YAML file is a fragment of this one document; fragments merge by top-level key.
 */
export interface Config {
  /**
   * Format of the configuration; in the root file (mcpgw.yaml) only.
   */
  version?: 1;
  /**
   * Globs of further files of the configuration, relative to the root file. In the root file only.
   */
  include?: string[];
  /**
   * Values for ${var:NAME}, replaced by the compiler.
   */
  vars?: {
    [k: string]: string | number | boolean;
  };
  gateway?: Gateway;
  /**
   * MCP servers by name.
   */
  upstreams?: {
    [k: string]: Upstream;
  };
  /**
   * Which calls go where. Order has no meaning: the most specific match wins.
   */
  routes?: Route[];
  authn?: Authn;
  authz?: Authz;
  /**
   * Groups of callers by name.
   */
  teams?: {
    [k: string]: Team;
  };
  /**
   * What is known of single clients, by the id their tokens or keys carry.
   */
  clients?: {
    [k: string]: Client;
  };
  rate_limits?: RateLimits;
  redaction?: Redaction1;
  validation?: Validation1;
  pinning?: Pinning;
  residency?: Residency1;
  /**
   * Policies by name, for routes, upstreams, teams and clients to refer to.
   */
  policies?: {
    [k: string]: Policy;
  };
  /**
   * How findings are treated. In the root file only.
   */
  lint?: {
    /**
     * Severity by the slug of a finding, such as `unpinned-upstream`. An error of the compiler can not be lowered.
     */
    rules?: {
      [k: string]: "off" | "info" | "warn" | "error";
    };
    /**
     * The least severity that fails.
     */
    fail_on?: "error" | "warn" | "info";
  };
}
/**
 * This interface was referenced by `Config`'s JSON-Schema
 * via the `definition` "Gateway".
 */
export interface Gateway {
  name?: string;
  /**
   * Where this gateway runs; `match.region` compares with it.
   */
  region?: string;
  /**
   * Where clients connect.
   *
   * @minItems 1
   */
  listeners?: Listener[];
  /**
   * Health, status and metrics, on a port of its own.
   */
  admin?: {
    enabled?: boolean;
    address?: string;
    /**
     * A port; 0 takes a free one.
     */
    port?: number;
    /**
     * Needed to read anything but health, and on every address but loopback.
     */
    token?: string;
    /**
     * Serve the web pages.
     */
    ui?: boolean;
  };
  limits?: {
    /**
     * A size with a unit: 512B, 64KiB, 4MiB, 1GiB.
     */
    max_request_bytes?: string;
    /**
     * A size with a unit: 512B, 64KiB, 4MiB, 1GiB.
     */
    max_response_bytes?: string;
    max_sessions?: number;
    max_connections?: number;
  };
  protocol?: {
    /**
     * Protocol extensions whose capabilities are passed on between clients and upstreams; of every other one, nothing is.
     */
    extensions?: ExtensionId[];
    /**
     * Revisions clients may speak; all by default.
     *
     * @minItems 1
     */
    versions?: ("2024-11-05" | "2025-03-26" | "2025-06-18" | "2025-11-25" | "2026-07-28")[];
  };
  /**
   * Sessions of clients up to revision 2025-11-25.
   */
  sessions?: {
    /**
     * How long a session without requests and without an open stream stays.
     */
    ttl?: string;
    /**
     * Seals what the gateway hands to clients to bring back (request states, task ids, cursors): at least 32 characters, the same for gateways that share their clients. By default a new one at every start.
     */
    key?: string;
    /**
     * Where sessions are kept.
     */
    store?: "memory" | "redis";
  };
  reload?: {
    watch?: boolean;
    /**
     * A duration with a unit: 250ms, 10s, 5m, 1h, 1d; combinable: 1m30s. At most 24d, the longest a timer can run.
     */
    debounce?: string;
    /**
     * How long calls of a replaced bundle may take to finish.
     */
    drain?: string;
    /**
     * off: signatures are not looked at; verify: a signature that is there must be good; require: there must be one.
     */
    signature?: "off" | "verify" | "require";
    /**
     * Public keys (PEM files, relative to the configuration) that may sign bundles.
     */
    trusted_keys?: string[];
  };
  /**
   * A duration with a unit: 250ms, 10s, 5m, 1h, 1d; combinable: 1m30s. At most 24d, the longest a timer can run.
   */
  shutdown_grace?: string;
  /**
   * Where this gateway belongs, such as `production`; for records.
   */
  environment?: string;
  /**
   * Redis or Valkey, for state that several gateways share.
   */
  redis?: {
    /**
     * redis:// or rediss://, may hold ${env:} and ${file:}.
     */
    url: string;
    key_prefix?: string;
    tls?: ClientTls;
  };
  /**
   * What errors tell clients.
   */
  errors?: {
    /**
     * JSON-RPC code of a refusal by a rate limit. auto: -32029 up to revision 2025-11-25, 429 from 2026-07-28 on.
     */
    rate_limit_code?: string | number;
    /**
     * Name the upstream in errors.
     */
    expose_upstream?: boolean;
  };
  /**
   * Metrics, traces and logs.
   */
  telemetry?: {
    metrics?: {
      /**
       * A path of a listener: letters, digits, `.`, `_`, `~`, `-` and `/`. Clients would resolve `.`, `..` and `//`.
       */
      path?: string;
      /**
       * How much of an address metrics carry: none, its /24 or /48, or all.
       */
      client_ip_label?: "off" | "prefix" | "full";
      /**
       * Values of one label before the rest is counted as `_other`.
       */
      max_label_values?: number;
      /**
       * Histograms under the names of OpenTelemetry, too.
       */
      native_otel_names?: boolean;
    };
    tracing?: {
      /**
       * OTLP over HTTP; may hold ${env:} and ${file:}.
       */
      endpoint: string;
      headers?: {
        [k: string]: string;
      };
      /**
       * A share: 10%, 0.5%.
       */
      sample?: string;
      capture_arguments?: boolean;
    };
    logs?: {
      level?: "trace" | "debug" | "info" | "warn" | "error";
      format?: "json" | "pretty";
    };
  };
  /**
   * A record of every call.
   */
  audit?: {
    /**
     * @minItems 1
     */
    sinks: Sink[];
    /**
     * Which events are recorded; all by default.
     *
     * @minItems 1
     */
    events?: (
      | "tool_call"
      | "prompt_get"
      | "resource_read"
      | "list"
      | "auth_failure"
      | "session"
      | "config_reload"
      | "upstream_state"
      | "pin_violation"
    )[];
    arguments?: "none" | "redacted" | "full";
    results?: "none" | "size" | "redacted" | "full";
    format?: "native" | "ocsf" | "ecs";
    /**
     * block: a call that cannot be recorded is refused.
     */
    on_failure?: "drop" | "block";
  };
}
/**
 * This interface was referenced by `Config`'s JSON-Schema
 * via the `definition` "Listener".
 */
export interface Listener {
  /**
   * A name: letters, digits, `.`, `_`, `-`; starts with a letter or digit; at most 64 characters.
   */
  name?: string;
  address?: string;
  /**
   * A port; 0 takes a free one.
   */
  port?: number;
  /**
   * What is served, each on a path of its own: Streamable HTTP, HTTP+SSE (2024-11-05) and WebSocket.
   *
   * @minItems 1
   */
  transports?: ("streamable_http" | "sse" | "websocket")[];
  /**
   * Where Streamable HTTP is served.
   */
  path?: string;
  /**
   * Where clients of HTTP+SSE open their stream.
   */
  sse_path?: string;
  /**
   * Where clients of HTTP+SSE send their messages; the stream tells them.
   */
  message_path?: string;
  /**
   * Where WebSocket is served.
   */
  ws_path?: string;
  /**
   * Browser origins that may call, such as https://app.example.com. None by default.
   */
  allowed_origins?: string[];
  /**
   * Values accepted in the Host header. Loopback names are accepted on a loopback listener.
   */
  allowed_hosts?: string[];
  /**
   * Address clients know this listener by, when it is not its own; names the resource tokens are for.
   */
  public_url?: string;
  /**
   * Serve TLS.
   */
  tls?: {
    /**
     * PEM file; may be ${file:}.
     */
    cert: string;
    /**
     * PEM of the private key.
     */
    key: string;
    /**
     * PEM file of who may sign client certificates.
     */
    client_ca?: string;
    require_client_cert?: boolean;
    min_version?: "1.2" | "1.3";
  };
  /**
   * Who may tell the address and certificate of a client in headers.
   */
  trusted_proxies?: Cidr[];
}
export interface ClientTls {
  /**
   * PEM file of who signs the server.
   */
  ca?: string;
  cert?: string;
  key?: Secret;
  server_name?: string;
  min_version?: "1.2" | "1.3";
  /**
   * Believe any server. For tests.
   */
  insecure_skip_verify?: boolean;
}
/**
 * Where audit records go.
 *
 * This interface was referenced by `Config`'s JSON-Schema
 * via the `definition` "Sink".
 */
export interface Sink {
  type: "stdout" | "file" | "http" | "syslog" | "otlp";
  /**
   * Of a file.
   */
  path?: string;
  rotate?: {
    /**
     * A size with a unit: 512B, 64KiB, 4MiB, 1GiB.
     */
    max_size?: string;
    keep?: number;
  };
  /**
   * Of http; may hold ${env:} and ${file:}.
   */
  url?: string;
  /**
   * Of http.
   */
  headers?: {
    [k: string]: string;
  };
  /**
   * Of http: records at once.
   */
  batch?: number;
  /**
   * Of http: longest wait before records are sent.
   */
  flush?: string;
  /**
   * Of http.
   */
  encoding?: "ndjson" | "json_array";
  /**
   * Of syslog: host:port.
   */
  address?: string;
  /**
   * Of otlp.
   */
  endpoint?: string;
}
/**
 * This interface was referenced by `Config`'s JSON-Schema
 * via the `definition` "Upstream".
 */
export interface Upstream {
  enabled?: boolean;
  description?: string;
  /**
   * auto: stdio for a `command`, WebSocket for ws:// and wss://, HTTP+SSE for a path that ends in /sse, else Streamable HTTP, and HTTP+SSE where the server refuses that.
   */
  transport?: "auto" | "streamable_http" | "sse" | "websocket" | "stdio";
  /**
   * Address of one server: http://, https://, ws:// or wss://. May hold ${env:} and ${file:}.
   */
  url?: string;
  /**
   * Appended to URLs that have no path.
   */
  path?: string;
  /**
   * Several servers that offer the same tools.
   *
   * @minItems 1
   */
  instances?: Instance[];
  /**
   * Sent with every request to the upstream.
   */
  headers?: {
    [k: string]: string;
  };
  /**
   * Executable of a stdio server, started without a shell.
   */
  command?: string;
  args?: string[];
  /**
   * The whole environment of the process beside PATH, HOME and a few like them.
   */
  env?: {
    [k: string]: string;
  };
  cwd?: string;
  stdio?: {
    /**
     * shared: one process for everybody, which can ask no client for anything; per_client, per_session: a process for each, which can.
     */
    isolation?: "shared" | "per_client" | "per_session";
    /**
     * Processes there may be at once with per_client and per_session.
     */
    max_processes?: number;
    /**
     * A duration with a unit: 250ms, 10s, 5m, 1h, 1d; combinable: 1m30s. At most 24d, the longest a timer can run.
     */
    startup_timeout?: string;
    /**
     * Pause before the second restart in a row; doubles up to 60s.
     */
    restart_backoff?: string;
    /**
     * Restarts in a row before the pause stays at its longest and the log says so.
     */
    max_restarts?: number;
    /**
     * A duration with a unit: 250ms, 10s, 5m, 1h, 1d; combinable: 1m30s. At most 24d, the longest a timer can run.
     */
    shutdown_grace?: string;
    stderr?: "log" | "discard" | "inherit";
  };
  /**
   * Of an upstream with a `url` or `instances` that keeps sessions (up to revision 2025-11-25) or connections (HTTP+SSE, WebSocket).
   */
  sessions?: {
    /**
     * Who may share one session, connection or process of an upstream that keeps state: everybody, only requests of one client, or only those of one session of it.
     */
    isolation?: "shared" | "per_client" | "per_session";
    /**
     * Sessions or connections there may be at once with per_client and per_session.
     */
    max?: number;
  };
  protocol?: {
    /**
     * What the upstream may ask clients for while it works on a call of theirs; `[]` for nothing.
     */
    server_requests?: ("elicitation" | "sampling" | "roots")[];
    /**
     * legacy: initialize and sessions (up to 2025-11-25); modern: stateless (2026-07-28); auto: probe.
     */
    era?: "auto" | "legacy" | "modern";
    /**
     * Revisions to speak with it; all by default.
     *
     * @minItems 1
     */
    versions?: ("2024-11-05" | "2025-03-26" | "2025-06-18" | "2025-11-25" | "2026-07-28")[];
  };
  discovery?: {
    /**
     * Pause between two readings of what the upstream offers.
     */
    interval?: string;
    /**
     * What happens to the tools, prompts and resources of an upstream that cannot be reached: leave lists (drop) or stay (keep_last).
     */
    on_failure?: "keep_last" | "drop";
    follow_list_changed?: boolean;
  };
  timeouts?: {
    /**
     * A duration with a unit: 250ms, 10s, 5m, 1h, 1d; combinable: 1m30s. At most 24d, the longest a timer can run.
     */
    connect?: string;
    /**
     * Longest a call may take, progress or not.
     */
    call?: string;
    /**
     * Longest silence on a stream.
     */
    idle?: string;
  };
  namespace?: {
    mode?: "never" | "always";
    /**
     * A name: letters, digits, `.`, `_`, `-`; starts with a letter or digit; at most 64 characters.
     */
    prefix?: string;
    separator?: string;
  };
  /**
   * When another upstream already owns the name of a tool or prompt: hide the newcomer, or prefix it.
   */
  on_name_conflict?: "hide" | "prefix";
  tools?: {
    /**
     * Globs over the upstream's own names; all by default.
     */
    include?: string[];
    /**
     * Globs; exclude beats include.
     */
    exclude?: string[];
    /**
     * Upstream's name -> name shown to clients.
     */
    rename?: {
      [k: string]: string;
    };
    /**
     * By the upstream's own name: what clients are told instead.
     */
    overrides?: {
      [k: string]: {
        title?: string;
        description?: string;
        annotations?: Annotations;
      };
    };
  };
  prompts?: Selection;
  resources?: Selection1;
  /**
   * For conditions and records.
   */
  labels?: {
    [k: string]: string;
  };
  /**
   * Where it runs.
   */
  region?: string;
  /**
   * Policies of calls that reach it.
   */
  policies?: Name[];
  /**
   * Headers of the client's request that are passed on. None by default, and never credentials.
   */
  forward_headers?: HeaderName[];
  /**
   * Believe what it says of its tools (read only, destructive) where nothing is pinned.
   */
  trust_annotations?: boolean;
  /**
   * closed: while it is down, lists fail; open: they leave it out.
   */
  failure_mode?: "open" | "closed";
  pool?: {
    /**
     * Connections to one instance.
     */
    max_size?: number;
    min_idle?: number;
    /**
     * A duration with a unit: 250ms, 10s, 5m, 1h, 1d; combinable: 1m30s. At most 24d, the longest a timer can run.
     */
    idle_timeout?: string;
    /**
     * Longest wait for a connection.
     */
    acquire_timeout?: string;
  };
  retries?: Retries;
  /**
   * Whether instances can take calls.
   */
  health_check?: {
    /**
     * http: GET `path`; mcp: server/discover or ping; tcp: connect; process: it runs. By default http with a `path`, process with a `command`, else mcp.
     */
    type?: "http" | "mcp" | "tcp" | "process";
    /**
     * Of http.
     */
    path?: string;
    /**
     * A duration with a unit: 250ms, 10s, 5m, 1h, 1d; combinable: 1m30s. At most 24d, the longest a timer can run.
     */
    interval?: string;
    /**
     * A duration with a unit: 250ms, 10s, 5m, 1h, 1d; combinable: 1m30s. At most 24d, the longest a timer can run.
     */
    timeout?: string;
    healthy_threshold?: number;
    unhealthy_threshold?: number;
    /**
     * Of http; 200 to 299 by default.
     *
     * @minItems 1
     */
    expected_status?: number[];
    /**
     * A share: 10%, 0.5%.
     */
    jitter?: string;
    /**
     * Take an instance out after errors of real calls.
     */
    passive?: {
      consecutive_errors?: number;
      /**
       * A duration with a unit: 250ms, 10s, 5m, 1h, 1d; combinable: 1m30s. At most 24d, the longest a timer can run.
       */
      ejection_time?: string;
      /**
       * A share: 10%, 0.5%.
       */
      max_ejected?: string;
    };
  };
  /**
   * Which instance gets a call.
   */
  load_balancing?: {
    algorithm?:
      "round_robin" | "least_connections" | "weighted_round_robin" | "random" | "power_of_two" | "consistent_hash";
    /**
     * Of consistent_hash.
     */
    hash_on?: "session" | "client" | "user" | "team" | "tool";
    /**
     * auto: what keeps state on an instance returns to it.
     */
    session_affinity?: "auto" | "session" | "client" | "none";
    /**
     * Prefer instances of the own region.
     */
    zone_aware?: boolean;
  };
  /**
   * Stop calling what fails.
   */
  circuit_breaker?: {
    enabled?: boolean;
    /**
     * Failures in a row that open it.
     */
    failure_threshold?: number;
    /**
     * Successes while half open that close it.
     */
    success_threshold?: number;
    /**
     * How long it stays open.
     */
    timeout?: string;
    /**
     * Share of failures in the window that opens it, too.
     */
    failure_rate?: string;
    /**
     * A duration with a unit: 250ms, 10s, 5m, 1h, 1d; combinable: 1m30s. At most 24d, the longest a timer can run.
     */
    window?: string;
    min_requests?: number;
    half_open_max_calls?: number;
    scope?: "upstream" | "instance";
    /**
     * What is a failure.
     *
     * @minItems 1
     */
    count?: ("connect_error" | "timeout" | "http_5xx" | "protocol_error" | "tool_error")[];
  };
  /**
   * How the gateway proves itself to the upstream. The token of a client never goes there.
   */
  auth?: {
    type:
      | "none"
      | "bearer"
      | "api_key"
      | "basic"
      | "oauth_client_credentials"
      | "token_exchange"
      | "oauth_authorization_code"
      | "internal_jwt"
      | "identity_headers";
    token?: Secret;
    /**
     * Of api_key, x-api-key by default; of internal_jwt, authorization by default.
     */
    header?: string;
    value?: Secret;
    username?: string;
    password?: Secret;
    token_url?: string;
    client_id?: string;
    client_secret?: Secret;
    scopes?: string[];
    audience?: string;
    issuer?: string;
    /**
     * Of internal_jwt, at most 60s.
     */
    ttl?: string;
    /**
     * A reference to a secret, resolved at run time: ${env:NAME} or ${file:/path}. Never the secret itself.
     */
    signing_key?: string;
    algorithm?: "EdDSA" | "ES256" | "RS256";
    /**
     * Of internal_jwt: further claims, `client`, `user`, `teams`, `scopes` or `claims.<path>` of the caller.
     */
    claims?: {
      [k: string]: string;
    };
    /**
     * Where people give their consent; found by the issuer, else by the upstream itself, when not given.
     */
    authorization_url?: string;
    /**
     * What tokens are asked for (RFC 8707); the url of the upstream by default.
     */
    resource?: string;
    /**
     * Of identity_headers: what of the caller each header holds, `client`, `user`, `teams`, `scopes` or `claims.<path>`.
     */
    headers?: {
      [k: string]: string;
    };
  };
  tls?: ClientTls1;
}
/**
 * This interface was referenced by `Config`'s JSON-Schema
 * via the `definition` "Instance".
 */
export interface Instance {
  url: string;
  /**
   * Defaults to host:port.
   */
  name?: string;
  weight?: number;
  zone?: string;
  /**
   * Where it runs, when not where the upstream does.
   */
  region?: string;
  /**
   * Gets calls only when no other instance can take them.
   */
  backup?: boolean;
  /**
   * Gets no new calls.
   */
  drain?: boolean;
}
/**
 * What a tool does, in the words of the protocol.
 *
 * This interface was referenced by `Config`'s JSON-Schema
 * via the `definition` "Annotations".
 */
export interface Annotations {
  read_only?: boolean;
  destructive?: boolean;
  idempotent?: boolean;
  open_world?: boolean;
}
/**
 * Which prompts are shown, by globs over the upstream's own names.
 */
export interface Selection {
  include?: string[];
  exclude?: string[];
}
/**
 * Which resources are shown, by globs over their URIs; templates, over their text.
 */
export interface Selection1 {
  include?: string[];
  exclude?: string[];
}
export interface Retries {
  /**
   * Further attempts after the first.
   */
  attempts?: number;
  /**
   * Before the second attempt; doubles.
   */
  backoff?: string;
  on?: ("connect_error" | "unavailable" | "timeout")[];
  /**
   * Which tools, by their annotations.
   */
  only?: "read_only" | "idempotent" | "all";
}
/**
 * TLS towards the upstream.
 */
export interface ClientTls1 {
  /**
   * PEM file of who signs the server.
   */
  ca?: string;
  cert?: string;
  key?: Secret;
  server_name?: string;
  min_version?: "1.2" | "1.3";
  /**
   * Believe any server. For tests.
   */
  insecure_skip_verify?: boolean;
}
/**
 * This interface was referenced by `Config`'s JSON-Schema
 * via the `definition` "Route".
 */
export interface Route {
  name?: Name;
  description?: string;
  enabled?: boolean;
  /**
   * Higher wins before specificity is looked at.
   */
  priority?: number;
  /**
   * Conditions that must all hold, or a list of such alternatives.
   */
  match: Match | Match[];
  upstream?: Name;
  /**
   * A weighted split.
   *
   * @minItems 1
   */
  upstreams?: {
    target: Name;
    weight?: number;
  }[];
  /**
   * Refuse with this message.
   */
  deny?: string;
  split?: {
    /**
     * What keeps a caller on its side of a split.
     */
    sticky_by?: "session" | "client" | "user" | "team" | "none";
    /**
     * Changes who falls on which side. Defaults to the route's name.
     */
    salt?: string;
  };
  /**
   * Instead of the upstream's timeouts.call.
   */
  timeout?: string;
  /**
   * Upstreams to go to instead, in this order.
   */
  fallback?: Name[];
  /**
   * When.
   *
   * @minItems 1
   */
  fallback_on?: ("unhealthy" | "circuit_open" | "connect_error" | "timeout")[];
  /**
   * Send a copy of calls, and ignore the answers.
   */
  mirror?: {
    upstream: Name;
    /**
     * A share: 10%, 0.5%.
     */
    percent?: string;
    /**
     * Only tools that are annotated as read only.
     */
    only_read_only?: boolean;
  };
  /**
   * Change the call on its way to the upstream.
   */
  rewrite?: {
    tool_name?: string;
    strip_prefix?: string;
    add_prefix?: string;
    /**
     * Arguments that are set, whatever the client gave.
     */
    set_arguments?: {
      [k: string]: unknown;
    };
    remove_arguments?: string[];
  };
  /**
   * Headers of the request to the upstream.
   */
  headers?: {
    /**
     * May hold ${env:} and ${file:}.
     */
    set?: {
      [k: string]: string;
    };
    remove?: HeaderName[];
  };
  /**
   * Further attempts; the rest as the upstream's `retries` says.
   */
  retries?: number;
  residency?: Residency;
  policies?: Name[];
  authz?: PolicyAuthz;
  rate_limits?: RouteLimits;
  validation?: Validation;
  redaction?: Redaction;
}
export interface Residency {
  /**
   * @minItems 1
   */
  allowed_regions: string[];
}
/**
 * Access to what the policy is attached to, beside everything else.
 */
export interface PolicyAuthz {
  /**
   * Scopes a tool needs, all of them, by its name or a glob; the most specific entry counts.
   */
  tool_permissions?: {
    [k: string]: string[];
  };
  /**
   * Scopes of tools that `tool_permissions` does not name.
   */
  default_scopes?: string[];
  rules?: Rule[];
}
/**
 * One rule of access.
 *
 * This interface was referenced by `Config`'s JSON-Schema
 * via the `definition` "Rule".
 */
export interface Rule {
  name: Name;
  description?: string;
  effect: "allow" | "deny";
  who?: Who;
  what?: What;
  when?: Cel;
  /**
   * Told to who is denied.
   */
  message?: string;
  /**
   * audit: only recorded.
   */
  mode?: "enforce" | "audit";
}
/**
 * Callers: every field given must fit; of a list, any one.
 */
export interface Who {
  /**
   * @minItems 1
   */
  teams?: string[];
  /**
   * Globs.
   *
   * @minItems 1
   */
  clients?: string[];
  /**
   * @minItems 1
   */
  client_types?: string[];
  /**
   * Globs.
   *
   * @minItems 1
   */
  users?: string[];
  /**
   * All of them.
   *
   * @minItems 1
   */
  scopes?: string[];
  /**
   * At least one.
   *
   * @minItems 1
   */
  any_scope?: string[];
  claims?: Values;
  /**
   * @minItems 1
   */
  ips?: Cidr[];
  authenticated?: boolean;
}
/**
 * Conditions on values by name.
 *
 * This interface was referenced by `Config`'s JSON-Schema
 * via the `definition` "Values".
 */
export interface Values {
  [k: string]: ValueMatch;
}
/**
 * What is used: every field given must fit, except that `tools`, `prompts` and `resources` are alternatives.
 */
export interface What {
  /**
   * Globs.
   *
   * @minItems 1
   */
  tools?: string[];
  /**
   * Globs.
   *
   * @minItems 1
   */
  exclude_tools?: string[];
  /**
   * Globs.
   *
   * @minItems 1
   */
  prompts?: string[];
  /**
   * Globs over URIs.
   *
   * @minItems 1
   */
  resources?: string[];
  /**
   * @minItems 1
   */
  upstreams?: Name[];
  /**
   * The methods that are about one tool, prompt or resource; a list shows what they may be used on.
   *
   * @minItems 1
   */
  methods?: string[];
  annotations?: Annotations1;
}
/**
 * What a tool does, in the words of the protocol.
 */
export interface Annotations1 {
  read_only?: boolean;
  destructive?: boolean;
  idempotent?: boolean;
  open_world?: boolean;
}
/**
 * Budgets for the calls of what this is attached to, alone.
 */
export interface RouteLimits {
  per_client?: Limit;
  per_user?: Limit1;
  per_team?: Limit2;
  global?: Limit3;
  rules?: LimitRule[];
}
/**
 * At least one number.
 */
export interface Limit {
  /**
   * Requests in any second.
   */
  requests_per_second?: number;
  /**
   * Requests in any minute.
   */
  requests_per_minute?: number;
  /**
   * Requests in any hour.
   */
  requests_per_hour?: number;
  /**
   * A quota; see `quota_reset`.
   */
  requests_per_day?: number;
  /**
   * Makes the rate a token bucket of this size; without it, it is an exact sliding window.
   */
  burst_size?: number;
  /**
   * Calls at once.
   */
  max_concurrent?: number;
}
/**
 * At least one number.
 */
export interface Limit1 {
  /**
   * Requests in any second.
   */
  requests_per_second?: number;
  /**
   * Requests in any minute.
   */
  requests_per_minute?: number;
  /**
   * Requests in any hour.
   */
  requests_per_hour?: number;
  /**
   * A quota; see `quota_reset`.
   */
  requests_per_day?: number;
  /**
   * Makes the rate a token bucket of this size; without it, it is an exact sliding window.
   */
  burst_size?: number;
  /**
   * Calls at once.
   */
  max_concurrent?: number;
}
/**
 * Of every team, beside all other budgets.
 */
export interface Limit2 {
  /**
   * Requests in any second.
   */
  requests_per_second?: number;
  /**
   * Requests in any minute.
   */
  requests_per_minute?: number;
  /**
   * Requests in any hour.
   */
  requests_per_hour?: number;
  /**
   * A quota; see `quota_reset`.
   */
  requests_per_day?: number;
  /**
   * Makes the rate a token bucket of this size; without it, it is an exact sliding window.
   */
  burst_size?: number;
  /**
   * Calls at once.
   */
  max_concurrent?: number;
}
/**
 * At least one number.
 */
export interface Limit3 {
  /**
   * Requests in any second.
   */
  requests_per_second?: number;
  /**
   * Requests in any minute.
   */
  requests_per_minute?: number;
  /**
   * Requests in any hour.
   */
  requests_per_hour?: number;
  /**
   * A quota; see `quota_reset`.
   */
  requests_per_day?: number;
  /**
   * Makes the rate a token bucket of this size; without it, it is an exact sliding window.
   */
  burst_size?: number;
  /**
   * Calls at once.
   */
  max_concurrent?: number;
}
/**
 * This interface was referenced by `Config`'s JSON-Schema
 * via the `definition` "LimitRule".
 */
export interface LimitRule {
  name: Name;
  /**
   * Each combination of these has a budget of its own.
   *
   * @minItems 1
   */
  key: ("client" | "user" | "team" | "tool" | "upstream" | "ip" | "session" | "global")[];
  match?: Match;
  limit: Limit4;
  /**
   * What one call costs: a number, or a CEL expression that gives one.
   */
  cost?: number | string;
  mode?: "enforce" | "audit";
  /**
   * Instead of that of all limits.
   */
  on_store_failure?: "local" | "deny" | "allow";
}
/**
 * Conditions, all of which must hold; at most one of them about a name.
 */
export interface Match {
  tool_name?: Texts;
  tool_prefix?: Texts;
  tool_glob?: Texts;
  tool_regex?: Texts;
  prompt_name?: Texts;
  prompt_prefix?: Texts;
  prompt_glob?: Texts;
  resource_uri?: Texts;
  resource_prefix?: Texts;
  resource_glob?: Texts;
  method?: Texts;
  /**
   * HTTP headers by name: a text (exact) or a condition.
   */
  header?: {
    [k: string]: ValueMatch;
  };
  listener?: Texts;
  region?: Texts;
  team?: Texts1;
  client?: Texts2;
  client_type?: Texts3;
  user?: Texts4;
  scope?: Texts5;
  claim?: Values1;
  when?: Cel;
  /**
   * Everything no other route takes.
   */
  default?: true;
}
/**
 * Claims of the token, by dotted path.
 */
export interface Values1 {
  [k: string]: ValueMatch;
}
/**
 * At least one number.
 *
 * This interface was referenced by `Config`'s JSON-Schema
 * via the `definition` "Limit".
 */
export interface Limit4 {
  /**
   * Requests in any second.
   */
  requests_per_second?: number;
  /**
   * Requests in any minute.
   */
  requests_per_minute?: number;
  /**
   * Requests in any hour.
   */
  requests_per_hour?: number;
  /**
   * A quota; see `quota_reset`.
   */
  requests_per_day?: number;
  /**
   * Makes the rate a token bucket of this size; without it, it is an exact sliding window.
   */
  burst_size?: number;
  /**
   * Calls at once.
   */
  max_concurrent?: number;
}
export interface Validation {
  /**
   * Of tools/call, against the inputSchema.
   */
  arguments?: "off" | "warn" | "enforce";
  /**
   * structuredContent, against the outputSchema.
   */
  results?: "off" | "warn" | "enforce";
  /**
   * A size with a unit: 512B, 64KiB, 4MiB, 1GiB.
   */
  max_argument_bytes?: string;
  max_depth?: number;
}
export interface Redaction {
  /**
   * Globs over the keys of arguments and results; case has no meaning.
   */
  fields?: string[];
  detectors?: (
    | "api_key"
    | "aws_key"
    | "bearer_token"
    | "jwt"
    | "private_key"
    | "credit_card"
    | "iban"
    | "email"
    | "phone"
    | "ipv4"
    | "us_ssn"
    | "password_assignment"
  )[];
  patterns?: {
    name: Name;
    regex: string;
  }[];
  replacement?: string;
  /**
   * @minItems 1
   */
  apply_to?: ("audit" | "logs" | "traces" | "results" | "arguments")[];
}
/**
 * Who callers are. Once there is a provider, every call needs a proof.
 */
export interface Authn {
  /**
   * optional: a call without proof is anonymous; off: nobody is asked.
   */
  mode?: "required" | "optional" | "off";
  /**
   * Ways to prove who one is, by name.
   */
  providers?: {
    [k: string]: Provider;
  };
  /**
   * What clients are told about getting a token (RFC 9728).
   */
  protected_resource?: {
    /**
     * The address clients ask tokens for.
     */
    resource: string;
    authorization_servers?: string[];
    scopes_supported?: string[];
    documentation?: string;
  };
  /**
   * Of one address (/64 for IPv6): failed proofs in any minute, after which proofs that were not verified before are refused unread. Whoever was verified goes on. 0 for no bound.
   */
  attempts?: number;
}
/**
 * This interface was referenced by `Config`'s JSON-Schema
 * via the `definition` "Provider".
 */
export interface Provider {
  type: "jwt" | "api_key" | "introspection" | "mtls";
  issuer?: string;
  audience?: Texts6;
  /**
   * Found by the issuer when not given.
   */
  jwks_uri?: string;
  jwks_file?: string;
  /**
   * A duration with a unit: 250ms, 10s, 5m, 1h, 1d; combinable: 1m30s. At most 24d, the longest a timer can run.
   */
  jwks_cache?: string;
  /**
   * @minItems 1
   */
  algorithms?: ("RS256" | "RS384" | "RS512" | "PS256" | "PS384" | "PS512" | "ES256" | "ES384" | "ES512" | "EdDSA")[];
  /**
   * A duration with a unit: 250ms, 10s, 5m, 1h, 1d; combinable: 1m30s. At most 24d, the longest a timer can run.
   */
  clock_skew?: string;
  /**
   * Claims that must be there.
   */
  require?: string[];
  /**
   * Of api_key; authorization by default.
   */
  header?: string;
  /**
   * Of api_key: keys by the id of the client that holds each.
   */
  keys?: {
    [k: string]: {
      /**
       * sha256:<hex> of the key, as `mcpgw keygen` prints it.
       */
      hash: string;
      team?: Name;
      user?: string;
      scopes?: string[];
      /**
       * A day or a moment: 2027-03-31, 2027-03-31T12:00:00Z.
       */
      expires?: string;
    };
  };
  /**
   * Of api_key: a file with such keys.
   */
  keys_file?: string;
  /**
   * Of introspection.
   */
  endpoint?: string;
  client_id?: string;
  client_secret?: Secret;
  /**
   * A duration with a unit: 250ms, 10s, 5m, 1h, 1d; combinable: 1m30s. At most 24d, the longest a timer can run.
   */
  cache?: string;
  /**
   * Of mtls: PEM file.
   */
  ca?: string;
  client_from?: "san_uri" | "san_dns" | "subject_cn";
  /**
   * Of mtls: globs over what `client_from` gives.
   */
  allowed?: string[];
  /**
   * Which claim says what; dotted paths.
   */
  identity?: {
    user?: string;
    client?: string;
    /**
     * Holds a group or a list of groups.
     */
    team?: string;
    scopes?: string;
  };
  /**
   * Of mtls: header in which a proxy of `trusted_proxies` hands on the certificate it has seen (RFC 9440, or PEM in URL encoding). From anybody else it means nothing.
   */
  proxy_header?: string;
}
/**
 * Who may use what. Deny beats allow; once there is any `authn` or `authz`, what nothing allows is denied.
 */
export interface Authz {
  /**
   * What becomes of calls that no rule decides. deny once there is any authn or authz.
   */
  default?: "deny" | "allow";
  /**
   * Scopes a tool needs, all of them, by its name or a glob; the most specific entry counts.
   */
  tool_permissions?: {
    [k: string]: string[];
  };
  /**
   * Scopes of tools that `tool_permissions` does not name.
   */
  default_scopes?: string[];
  rules?: Rule[];
  /**
   * on: lists show what may be used.
   */
  list_filtering?: "on" | "off";
  /**
   * What becomes of a call that rules allow and whose scopes are not all held. challenge: the tool is listed, and the client is told which scopes to ask for; deny: it is not listed, and refused; hide: it does not exist.
   */
  on_missing_scope?: "challenge" | "deny" | "hide";
}
/**
 * This interface was referenced by `Config`'s JSON-Schema
 * via the `definition` "Team".
 */
export interface Team {
  description?: string;
  /**
   * Who is in it: whoever fits any of these.
   */
  match?: {
    /**
     * Globs over the groups of the token.
     */
    groups?: string[];
    /**
     * Globs.
     */
    users?: string[];
    /**
     * Globs.
     */
    clients?: string[];
    claims?: Values;
  };
  /**
   * Globs over tools.
   */
  allow?: string[];
  /**
   * Globs over tools.
   */
  deny?: string[];
  /**
   * Globs.
   */
  allow_prompts?: string[];
  /**
   * Globs over URIs.
   */
  allow_resources?: string[];
  rate_limits?: Limit5;
  region?: string;
  contact?: string;
  policies?: Name[];
}
/**
 * At least one number.
 */
export interface Limit5 {
  /**
   * Requests in any second.
   */
  requests_per_second?: number;
  /**
   * Requests in any minute.
   */
  requests_per_minute?: number;
  /**
   * Requests in any hour.
   */
  requests_per_hour?: number;
  /**
   * A quota; see `quota_reset`.
   */
  requests_per_day?: number;
  /**
   * Makes the rate a token bucket of this size; without it, it is an exact sliding window.
   */
  burst_size?: number;
  /**
   * Calls at once.
   */
  max_concurrent?: number;
}
/**
 * This interface was referenced by `Config`'s JSON-Schema
 * via the `definition` "Client".
 */
export interface Client {
  description?: string;
  /**
   * What kind of client it is, such as `ci`; instead of what it says itself.
   */
  type?: string;
  team?: Name;
  /**
   * Globs over tools.
   */
  allow?: string[];
  /**
   * Globs over tools.
   */
  deny?: string[];
  rate_limits?: Limit6;
  policies?: Name[];
}
/**
 * At least one number.
 */
export interface Limit6 {
  /**
   * Requests in any second.
   */
  requests_per_second?: number;
  /**
   * Requests in any minute.
   */
  requests_per_minute?: number;
  /**
   * Requests in any hour.
   */
  requests_per_hour?: number;
  /**
   * A quota; see `quota_reset`.
   */
  requests_per_day?: number;
  /**
   * Makes the rate a token bucket of this size; without it, it is an exact sliding window.
   */
  burst_size?: number;
  /**
   * Calls at once.
   */
  max_concurrent?: number;
}
/**
 * How much callers may use. All limits that apply must have room before any is charged.
 */
export interface RateLimits {
  per_client?: Limit7;
  per_user?: Limit8;
  per_team?: Limit9;
  /**
   * By name or glob of the tool; for each client alone unless `scope` says otherwise.
   */
  per_tool?: {
    [k: string]: ToolLimit;
  };
  /**
   * By upstream; everybody together.
   */
  per_upstream?: {
    [k: string]: Limit4;
  };
  global?: Limit10;
  rules?: LimitRule[];
  store?: "memory" | "redis";
  /**
   * When the store cannot be reached. local: this gateway's share of the limit, by the number of replicas it last knew; deny; allow.
   */
  on_store_failure?: "local" | "deny" | "allow";
  quota_reset?: "utc_midnight" | "rolling_24h";
}
/**
 * At least one number.
 */
export interface Limit7 {
  /**
   * Requests in any second.
   */
  requests_per_second?: number;
  /**
   * Requests in any minute.
   */
  requests_per_minute?: number;
  /**
   * Requests in any hour.
   */
  requests_per_hour?: number;
  /**
   * A quota; see `quota_reset`.
   */
  requests_per_day?: number;
  /**
   * Makes the rate a token bucket of this size; without it, it is an exact sliding window.
   */
  burst_size?: number;
  /**
   * Calls at once.
   */
  max_concurrent?: number;
}
/**
 * At least one number.
 */
export interface Limit8 {
  /**
   * Requests in any second.
   */
  requests_per_second?: number;
  /**
   * Requests in any minute.
   */
  requests_per_minute?: number;
  /**
   * Requests in any hour.
   */
  requests_per_hour?: number;
  /**
   * A quota; see `quota_reset`.
   */
  requests_per_day?: number;
  /**
   * Makes the rate a token bucket of this size; without it, it is an exact sliding window.
   */
  burst_size?: number;
  /**
   * Calls at once.
   */
  max_concurrent?: number;
}
/**
 * At least one number.
 */
export interface Limit9 {
  /**
   * Requests in any second.
   */
  requests_per_second?: number;
  /**
   * Requests in any minute.
   */
  requests_per_minute?: number;
  /**
   * Requests in any hour.
   */
  requests_per_hour?: number;
  /**
   * A quota; see `quota_reset`.
   */
  requests_per_day?: number;
  /**
   * Makes the rate a token bucket of this size; without it, it is an exact sliding window.
   */
  burst_size?: number;
  /**
   * Calls at once.
   */
  max_concurrent?: number;
}
/**
 * At least one number.
 *
 * This interface was referenced by `Config`'s JSON-Schema
 * via the `definition` "ToolLimit".
 */
export interface ToolLimit {
  /**
   * Requests in any second.
   */
  requests_per_second?: number;
  /**
   * Requests in any minute.
   */
  requests_per_minute?: number;
  /**
   * Requests in any hour.
   */
  requests_per_hour?: number;
  /**
   * A quota; see `quota_reset`.
   */
  requests_per_day?: number;
  /**
   * Makes the rate a token bucket of this size; without it, it is an exact sliding window.
   */
  burst_size?: number;
  /**
   * Calls at once.
   */
  max_concurrent?: number;
  /**
   * Who shares it.
   */
  scope?: "client" | "team" | "global";
}
/**
 * At least one number.
 */
export interface Limit10 {
  /**
   * Requests in any second.
   */
  requests_per_second?: number;
  /**
   * Requests in any minute.
   */
  requests_per_minute?: number;
  /**
   * Requests in any hour.
   */
  requests_per_hour?: number;
  /**
   * A quota; see `quota_reset`.
   */
  requests_per_day?: number;
  /**
   * Makes the rate a token bucket of this size; without it, it is an exact sliding window.
   */
  burst_size?: number;
  /**
   * Calls at once.
   */
  max_concurrent?: number;
}
/**
 * What is masked before it leaves the gateway in audit records, logs and traces.
 */
export interface Redaction1 {
  /**
   * Globs over the keys of arguments and results; case has no meaning.
   */
  fields?: string[];
  detectors?: (
    | "api_key"
    | "aws_key"
    | "bearer_token"
    | "jwt"
    | "private_key"
    | "credit_card"
    | "iban"
    | "email"
    | "phone"
    | "ipv4"
    | "us_ssn"
    | "password_assignment"
  )[];
  patterns?: {
    name: Name;
    regex: string;
  }[];
  replacement?: string;
  /**
   * @minItems 1
   */
  apply_to?: ("audit" | "logs" | "traces" | "results" | "arguments")[];
}
/**
 * Arguments and results against the schemas of the tools.
 */
export interface Validation1 {
  /**
   * Of tools/call, against the inputSchema.
   */
  arguments?: "off" | "warn" | "enforce";
  /**
   * structuredContent, against the outputSchema.
   */
  results?: "off" | "warn" | "enforce";
  /**
   * A size with a unit: 512B, 64KiB, 4MiB, 1GiB.
   */
  max_argument_bytes?: string;
  max_depth?: number;
}
/**
 * Whether tools must be what the lockfile says they are.
 */
export interface Pinning {
  /**
   * warn: clients get what was pinned, and drift is told; enforce: what drifted is withheld.
   */
  mode?: "off" | "warn" | "enforce";
  /**
   * What becomes of a tool that differs from the lockfile.
   */
  on_change?: "quarantine" | "warn";
  /**
   * What becomes of a tool the lockfile does not have.
   */
  on_new?: "quarantine" | "allow";
  /**
   * Relative to the root file.
   */
  lockfile?: string;
}
/**
 * Regions every call must stay in.
 */
export interface Residency1 {
  /**
   * @minItems 1
   */
  allowed_regions: string[];
}
/**
 * Several settings under one name.
 *
 * This interface was referenced by `Config`'s JSON-Schema
 * via the `definition` "Policy".
 */
export interface Policy {
  description?: string;
  authz?: PolicyAuthz1;
  rate_limits?: RouteLimits1;
  redaction?: Redaction2;
  validation?: Validation2;
  residency?: Residency2;
  /**
   * A duration with a unit: 250ms, 10s, 5m, 1h, 1d; combinable: 1m30s. At most 24d, the longest a timer can run.
   */
  timeout?: string;
}
/**
 * Access to what the policy is attached to, beside everything else.
 */
export interface PolicyAuthz1 {
  /**
   * Scopes a tool needs, all of them, by its name or a glob; the most specific entry counts.
   */
  tool_permissions?: {
    [k: string]: string[];
  };
  /**
   * Scopes of tools that `tool_permissions` does not name.
   */
  default_scopes?: string[];
  rules?: Rule[];
}
/**
 * Budgets for the calls of what this is attached to, alone.
 */
export interface RouteLimits1 {
  per_client?: Limit;
  per_user?: Limit1;
  per_team?: Limit2;
  global?: Limit3;
  rules?: LimitRule[];
}
export interface Redaction2 {
  /**
   * Globs over the keys of arguments and results; case has no meaning.
   */
  fields?: string[];
  detectors?: (
    | "api_key"
    | "aws_key"
    | "bearer_token"
    | "jwt"
    | "private_key"
    | "credit_card"
    | "iban"
    | "email"
    | "phone"
    | "ipv4"
    | "us_ssn"
    | "password_assignment"
  )[];
  patterns?: {
    name: Name;
    regex: string;
  }[];
  replacement?: string;
  /**
   * @minItems 1
   */
  apply_to?: ("audit" | "logs" | "traces" | "results" | "arguments")[];
}
export interface Validation2 {
  /**
   * Of tools/call, against the inputSchema.
   */
  arguments?: "off" | "warn" | "enforce";
  /**
   * structuredContent, against the outputSchema.
   */
  results?: "off" | "warn" | "enforce";
  /**
   * A size with a unit: 512B, 64KiB, 4MiB, 1GiB.
   */
  max_argument_bytes?: string;
  max_depth?: number;
}
export interface Residency2 {
  /**
   * @minItems 1
   */
  allowed_regions: string[];
}
/**
 * This interface was referenced by `Config`'s JSON-Schema
 * via the `definition` "Authn".
 */
export interface Authn1 {
  /**
   * optional: a call without proof is anonymous; off: nobody is asked.
   */
  mode?: "required" | "optional" | "off";
  /**
   * Ways to prove who one is, by name.
   */
  providers?: {
    [k: string]: Provider;
  };
  /**
   * What clients are told about getting a token (RFC 9728).
   */
  protected_resource?: {
    /**
     * The address clients ask tokens for.
     */
    resource: string;
    authorization_servers?: string[];
    scopes_supported?: string[];
    documentation?: string;
  };
  /**
   * Of one address (/64 for IPv6): failed proofs in any minute, after which proofs that were not verified before are refused unread. Whoever was verified goes on. 0 for no bound.
   */
  attempts?: number;
}
/**
 * This interface was referenced by `Config`'s JSON-Schema
 * via the `definition` "Authz".
 */
export interface Authz1 {
  /**
   * What becomes of calls that no rule decides. deny once there is any authn or authz.
   */
  default?: "deny" | "allow";
  /**
   * Scopes a tool needs, all of them, by its name or a glob; the most specific entry counts.
   */
  tool_permissions?: {
    [k: string]: string[];
  };
  /**
   * Scopes of tools that `tool_permissions` does not name.
   */
  default_scopes?: string[];
  rules?: Rule[];
  /**
   * on: lists show what may be used.
   */
  list_filtering?: "on" | "off";
  /**
   * What becomes of a call that rules allow and whose scopes are not all held. challenge: the tool is listed, and the client is told which scopes to ask for; deny: it is not listed, and refused; hide: it does not exist.
   */
  on_missing_scope?: "challenge" | "deny" | "hide";
}
/**
 * Access to what the policy is attached to, beside everything else.
 *
 * This interface was referenced by `Config`'s JSON-Schema
 * via the `definition` "PolicyAuthz".
 */
export interface PolicyAuthz2 {
  /**
   * Scopes a tool needs, all of them, by its name or a glob; the most specific entry counts.
   */
  tool_permissions?: {
    [k: string]: string[];
  };
  /**
   * Scopes of tools that `tool_permissions` does not name.
   */
  default_scopes?: string[];
  rules?: Rule[];
}
/**
 * Callers: every field given must fit; of a list, any one.
 *
 * This interface was referenced by `Config`'s JSON-Schema
 * via the `definition` "Who".
 */
export interface Who1 {
  /**
   * @minItems 1
   */
  teams?: string[];
  /**
   * Globs.
   *
   * @minItems 1
   */
  clients?: string[];
  /**
   * @minItems 1
   */
  client_types?: string[];
  /**
   * Globs.
   *
   * @minItems 1
   */
  users?: string[];
  /**
   * All of them.
   *
   * @minItems 1
   */
  scopes?: string[];
  /**
   * At least one.
   *
   * @minItems 1
   */
  any_scope?: string[];
  claims?: Values;
  /**
   * @minItems 1
   */
  ips?: Cidr[];
  authenticated?: boolean;
}
/**
 * What is used: every field given must fit, except that `tools`, `prompts` and `resources` are alternatives.
 *
 * This interface was referenced by `Config`'s JSON-Schema
 * via the `definition` "What".
 */
export interface What1 {
  /**
   * Globs.
   *
   * @minItems 1
   */
  tools?: string[];
  /**
   * Globs.
   *
   * @minItems 1
   */
  exclude_tools?: string[];
  /**
   * Globs.
   *
   * @minItems 1
   */
  prompts?: string[];
  /**
   * Globs over URIs.
   *
   * @minItems 1
   */
  resources?: string[];
  /**
   * @minItems 1
   */
  upstreams?: Name[];
  /**
   * The methods that are about one tool, prompt or resource; a list shows what they may be used on.
   *
   * @minItems 1
   */
  methods?: string[];
  annotations?: Annotations1;
}
/**
 * This interface was referenced by `Config`'s JSON-Schema
 * via the `definition` "Redaction".
 */
export interface Redaction3 {
  /**
   * Globs over the keys of arguments and results; case has no meaning.
   */
  fields?: string[];
  detectors?: (
    | "api_key"
    | "aws_key"
    | "bearer_token"
    | "jwt"
    | "private_key"
    | "credit_card"
    | "iban"
    | "email"
    | "phone"
    | "ipv4"
    | "us_ssn"
    | "password_assignment"
  )[];
  patterns?: {
    name: Name;
    regex: string;
  }[];
  replacement?: string;
  /**
   * @minItems 1
   */
  apply_to?: ("audit" | "logs" | "traces" | "results" | "arguments")[];
}
/**
 * This interface was referenced by `Config`'s JSON-Schema
 * via the `definition` "Validation".
 */
export interface Validation3 {
  /**
   * Of tools/call, against the inputSchema.
   */
  arguments?: "off" | "warn" | "enforce";
  /**
   * structuredContent, against the outputSchema.
   */
  results?: "off" | "warn" | "enforce";
  /**
   * A size with a unit: 512B, 64KiB, 4MiB, 1GiB.
   */
  max_argument_bytes?: string;
  max_depth?: number;
}
/**
 * This interface was referenced by `Config`'s JSON-Schema
 * via the `definition` "Pinning".
 */
export interface Pinning1 {
  /**
   * warn: clients get what was pinned, and drift is told; enforce: what drifted is withheld.
   */
  mode?: "off" | "warn" | "enforce";
  /**
   * What becomes of a tool that differs from the lockfile.
   */
  on_change?: "quarantine" | "warn";
  /**
   * What becomes of a tool the lockfile does not have.
   */
  on_new?: "quarantine" | "allow";
  /**
   * Relative to the root file.
   */
  lockfile?: string;
}
/**
 * This interface was referenced by `Config`'s JSON-Schema
 * via the `definition` "Residency".
 */
export interface Residency3 {
  /**
   * @minItems 1
   */
  allowed_regions: string[];
}
/**
 * This interface was referenced by `Config`'s JSON-Schema
 * via the `definition` "RateLimits".
 */
export interface RateLimits1 {
  per_client?: Limit7;
  per_user?: Limit8;
  per_team?: Limit9;
  /**
   * By name or glob of the tool; for each client alone unless `scope` says otherwise.
   */
  per_tool?: {
    [k: string]: ToolLimit;
  };
  /**
   * By upstream; everybody together.
   */
  per_upstream?: {
    [k: string]: Limit4;
  };
  global?: Limit10;
  rules?: LimitRule[];
  store?: "memory" | "redis";
  /**
   * When the store cannot be reached. local: this gateway's share of the limit, by the number of replicas it last knew; deny; allow.
   */
  on_store_failure?: "local" | "deny" | "allow";
  quota_reset?: "utc_midnight" | "rolling_24h";
}
/**
 * Budgets for the calls of what this is attached to, alone.
 *
 * This interface was referenced by `Config`'s JSON-Schema
 * via the `definition` "RouteLimits".
 */
export interface RouteLimits2 {
  per_client?: Limit;
  per_user?: Limit1;
  per_team?: Limit2;
  global?: Limit3;
  rules?: LimitRule[];
}
/**
 * Conditions, all of which must hold; at most one of them about a name.
 *
 * This interface was referenced by `Config`'s JSON-Schema
 * via the `definition` "Match".
 */
export interface Match1 {
  tool_name?: Texts;
  tool_prefix?: Texts;
  tool_glob?: Texts;
  tool_regex?: Texts;
  prompt_name?: Texts;
  prompt_prefix?: Texts;
  prompt_glob?: Texts;
  resource_uri?: Texts;
  resource_prefix?: Texts;
  resource_glob?: Texts;
  method?: Texts;
  /**
   * HTTP headers by name: a text (exact) or a condition.
   */
  header?: {
    [k: string]: ValueMatch;
  };
  listener?: Texts;
  region?: Texts;
  team?: Texts1;
  client?: Texts2;
  client_type?: Texts3;
  user?: Texts4;
  scope?: Texts5;
  claim?: Values1;
  when?: Cel;
  /**
   * Everything no other route takes.
   */
  default?: true;
}
/**
 * This interface was referenced by `Config`'s JSON-Schema
 * via the `definition` "Retries".
 */
export interface Retries1 {
  /**
   * Further attempts after the first.
   */
  attempts?: number;
  /**
   * Before the second attempt; doubles.
   */
  backoff?: string;
  on?: ("connect_error" | "unavailable" | "timeout")[];
  /**
   * Which tools, by their annotations.
   */
  only?: "read_only" | "idempotent" | "all";
}
/**
 * This interface was referenced by `Config`'s JSON-Schema
 * via the `definition` "ClientTls".
 */
export interface ClientTls2 {
  /**
   * PEM file of who signs the server.
   */
  ca?: string;
  cert?: string;
  key?: Secret;
  server_name?: string;
  min_version?: "1.2" | "1.3";
  /**
   * Believe any server. For tests.
   */
  insecure_skip_verify?: boolean;
}
/**
 * Globs: all by default, and exclude beats include.
 *
 * This interface was referenced by `Config`'s JSON-Schema
 * via the `definition` "Selection".
 */
export interface Selection2 {
  include?: string[];
  exclude?: string[];
}
