// What is asked for: one tool, prompt or resource behind one route at one upstream. Everything about it is known
// before it is called, so that what rules say about it is worked out once per change of the catalog.

export interface Target {
  readonly kind: 'tool' | 'prompt' | 'resource';
  /** The name clients see, or the URI. */
  readonly name: string;
  /** The JSON-RPC method, such as `tools/call`. */
  readonly method: string;
  /** Number of the route that took the call; -1 for none. */
  readonly route: number;
  /** Number of the upstream it goes to. */
  readonly upstream: number;
  readonly description: string;
  /** As the protocol names them; only of pinned tools and of upstreams whose word is trusted, else all undefined. */
  readonly annotations: ToolAnnotations;
}

export interface ToolAnnotations {
  readonly read_only?: boolean;
  readonly destructive?: boolean;
  readonly idempotent?: boolean;
  readonly open_world?: boolean;
}
