// DO NOT EDIT. Generated from schema/source by `npm run generate`.

/**
 * An extension as it names itself: a domain reversed, `/` and a name.
 *
 * This interface was referenced by `Config`'s JSON-Schema
 * via the `definition` "ExtensionId".
 */
export type ExtensionId = string;
/**
 * A name: letters, digits, `.`, `_`, `-`; starts with a letter or digit; at most 64 characters.
 *
 * This interface was referenced by `Config`'s JSON-Schema
 * via the `definition` "Name".
 */
export type Name = string;
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
 * A port; 0 takes a free one.
 *
 * This interface was referenced by `Config`'s JSON-Schema
 * via the `definition` "Port".
 */
export type Port = number;
/**
 * This interface was referenced by `Config`'s JSON-Schema
 * via the `definition` "HeaderName".
 */
export type HeaderName = string;
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
 * One text or a list of texts.
 *
 * @minItems 1
 *
 * This interface was referenced by `Config`'s JSON-Schema
 * via the `definition` "Texts".
 */
export type Texts = string | string[];
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
 * mcpgw configuration, format 1. Every YAML file is a fragment of this one document; fragments merge by top-level key.
 */
export interface Config {
  /**
   * Format of the configuration; in the root file (mcpgw.yaml) only.
   */
  version?: 1;
  /**
   * Values for ${var:NAME}, replaced by the compiler.
   */
  vars?: {
    [k: string]: string;
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
     * Seals what the gateway hands to clients to bring back (request states, task ids, cursors): at least 32 characters, the same for gateways that share their clients. A reference: ${env:NAME} or ${file:/path}. By default a new one at every start.
     */
    key?: string;
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
  };
  /**
   * A duration with a unit: 250ms, 10s, 5m, 1h, 1d; combinable: 1m30s. At most 24d, the longest a timer can run.
   */
  shutdown_grace?: string;
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
  };
  prompts?: Selection;
  resources?: Selection1;
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
    sticky_by?: "session" | "none";
    /**
     * Changes who falls on which side. Defaults to the route's name.
     */
    salt?: string;
  };
  /**
   * Instead of the upstream's timeouts.call.
   */
  timeout?: string;
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
/**
 * Conditions, all of which must hold; at most one of them about a name.
 *
 * This interface was referenced by `Config`'s JSON-Schema
 * via the `definition` "Match".
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
  /**
   * Everything no other route takes.
   */
  default?: true;
}
