// DO NOT EDIT. Generated from schema/source by `npm run generate`.

/**
 * A string with references the runtime resolves: literal text, `${env:NAME:-default}` and `${file:/path}` in order.
 *
 * This interface was referenced by `Bundle`'s JSON-Schema
 * via the `definition` "Template".
 */
export type Template = TemplatePart[];

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
    files: {
      [k: string]: string;
    };
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
  };
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
  };
  shutdown_grace_ms: number;
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
  sticky_by: "session" | "none";
  salt: string;
  timeout_ms: number | null;
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
  methods?: string[];
  listeners?: string[];
  headers?: HeaderCondition[];
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
