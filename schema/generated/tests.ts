// DO NOT EDIT. Generated from schema/source by `npm run generate`.

/**
 * error: allowed, but there is nobody to answer it.
 *
 * This interface was referenced by `TestFile`'s JSON-Schema
 * via the `definition` "TestDecision".
 */
export type TestDecision = "allow" | "deny" | "error";
/**
 * This interface was referenced by `TestFile`'s JSON-Schema
 * via the `definition` "TestReason".
 */
export type TestReason =
  | "allowed_by_rule"
  | "allowed_by_default"
  | "answered_by_gateway"
  | "unauthenticated"
  | "unknown_tool"
  | "unknown_prompt"
  | "unknown_resource"
  | "unknown_method"
  | "route_denied"
  | "denied_by_rule"
  | "denied_by_fault"
  | "no_rule_allows"
  | "missing_scope"
  | "rate_limited"
  | "no_healthy_upstream";
/**
 * This interface was referenced by `TestFile`'s JSON-Schema
 * via the `definition` "TestPercent".
 */
export type TestPercent = string;

/**
 * A file of policy tests (`*.test.yaml` in tests/): calls, with what the policy must say to each. Run by `mcpgw test`; never part of a bundle.
 */
export interface TestFile {
  /**
   * For every test of this file; what a test says itself wins, field by field.
   */
  defaults?: {
    as?: TestCaller;
    given?: TestSituation;
    /**
     * How calls come in.
     */
    call?: {
      headers?: TestHeaders;
      listener?: string;
    };
  };
  /**
   * @minItems 1
   */
  tests: PolicyTest[];
}
/**
 * Who calls. Nobody known when it says nothing but a client type or an address.
 *
 * This interface was referenced by `TestFile`'s JSON-Schema
 * via the `definition` "TestCaller".
 */
export interface TestCaller {
  user?: string;
  /**
   * The id of the client that holds the token or key.
   */
  client?: string;
  /**
   * What the client says it is, such as `cursor`.
   */
  client_type?: string;
  /**
   * By default the teams that `match` the user, client and claims.
   */
  teams?: string[];
  /**
   * Groups of the token, which make teams.
   */
  groups?: string[];
  scopes?: string[];
  /**
   * Of the token, as JSON.
   */
  claims?: {
    [k: string]: unknown;
  };
  ip?: string;
  session?: string;
  /**
   * false: without a proof, whatever else is said about the caller.
   */
  authenticated?: boolean;
}
/**
 * The world around the call.
 *
 * This interface was referenced by `TestFile`'s JSON-Schema
 * via the `definition` "TestSituation".
 */
export interface TestSituation {
  /**
   * Upstreams without a healthy instance.
   */
  down?: string[];
  /**
   * Upstreams whose circuit breaker is open.
   */
  open?: string[];
  /**
   * When it is, such as 2027-01-15T12:00:00Z; 2027-01-01T12:00:00Z by default.
   */
  time?: string;
}
/**
 * HTTP headers of the request, by name.
 *
 * This interface was referenced by `TestFile`'s JSON-Schema
 * via the `definition` "TestHeaders".
 */
export interface TestHeaders {
  [k: string]: string;
}
/**
 * One call, or a list that is asked for, and what must come of it.
 *
 * This interface was referenced by `TestFile`'s JSON-Schema
 * via the `definition` "PolicyTest".
 */
export interface PolicyTest {
  /**
   * What it shows, in a few words; unique in its file.
   */
  name: string;
  description?: string;
  as?: TestCaller;
  given?: TestSituation;
  call?: TestCall;
  /**
   * The caller asks what there is. Without a lockfile there is what the policy and this test name.
   */
  list?: "tools" | "prompts" | "resources";
  repeat?: TestRepeat;
  expect: TestExpectation;
}
/**
 * What is called: one of tool, prompt and resource.
 *
 * This interface was referenced by `TestFile`'s JSON-Schema
 * via the `definition` "TestCall".
 */
export interface TestCall {
  tool?: string;
  prompt?: string;
  /**
   * Its URI.
   */
  resource?: string;
  /**
   * The JSON-RPC method, where it is not tools/call, prompts/get or resources/read. Without a name beside it: a method that the gateway answers itself.
   */
  method?: string;
  arguments?: {
    [k: string]: unknown;
  };
  headers?: TestHeaders;
  /**
   * The one it comes in by; the first one by default.
   */
  listener?: string;
}
/**
 * The same call several times, in one world: limits remember the calls before.
 *
 * This interface was referenced by `TestFile`'s JSON-Schema
 * via the `definition` "TestRepeat".
 */
export interface TestRepeat {
  times: number;
  /**
   * They are spread evenly over this time; all at one moment by default.
   */
  within?: string;
  /**
   * Who calls is another one each time. Another user or client has a session of its own, and another user a client of his own unless one is given.
   */
  vary?: "user" | "client" | "session";
  /**
   * No call ends before the last one has begun: what `max_concurrent` counts.
   */
  at_once?: boolean;
}
/**
 * What must come of it. With `repeat`, what is said of one call must hold for every one.
 *
 * This interface was referenced by `TestFile`'s JSON-Schema
 * via the `definition` "TestExpectation".
 */
export interface TestExpectation {
  decision?: TestDecision;
  reason?: TestReason;
  /**
   * The rule that decides: its name, or `team <name> allow` and the like.
   */
  rule?: string;
  /**
   * The route that takes the call.
   */
  route?: string;
  upstream?: string;
  missing_scopes?: string[];
  /**
   * The limit that is used up, such as per_tool, or the name of its rule.
   */
  limit_type?: string;
  /**
   * What the client is told.
   */
  message?: string;
  rewritten?: TestRewritten;
  /**
   * Upstreams no call may reach.
   */
  never_upstream?: string[];
  /**
   * Of the calls that are routed, the share each upstream gets.
   */
  split?: {
    [k: string]: TestPercent;
  };
  /**
   * How far a share may be off, in percent of all calls; 1% by default.
   */
  tolerance?: string;
  /**
   * How many of the repeated calls are allowed.
   */
  allowed?: number;
  last?: TestVerdict;
  /**
   * Of a list: these names and no others.
   */
  exactly?: string[];
  /**
   * Of a list: at least these.
   */
  includes?: string[];
  /**
   * Of a list: none of these.
   */
  excludes?: string[];
}
/**
 * What the upstream gets.
 *
 * This interface was referenced by `TestFile`'s JSON-Schema
 * via the `definition` "TestRewritten".
 */
export interface TestRewritten {
  name?: string;
  arguments?: {
    [k: string]: unknown;
  };
}
/**
 * Of the last of the repeated calls.
 */
export interface TestVerdict {
  decision?: TestDecision;
  reason?: TestReason;
  /**
   * The rule that decides: its name, or `team <name> allow` and the like.
   */
  rule?: string;
  /**
   * The route that takes the call.
   */
  route?: string;
  upstream?: string;
  missing_scopes?: string[];
  /**
   * The limit that is used up, such as per_tool, or the name of its rule.
   */
  limit_type?: string;
  /**
   * What the client is told.
   */
  message?: string;
  rewritten?: TestRewritten;
}
/**
 * What must become of one call. What is not said is not looked at.
 *
 * This interface was referenced by `TestFile`'s JSON-Schema
 * via the `definition` "TestVerdict".
 */
export interface TestVerdict1 {
  decision?: TestDecision;
  reason?: TestReason;
  /**
   * The rule that decides: its name, or `team <name> allow` and the like.
   */
  rule?: string;
  /**
   * The route that takes the call.
   */
  route?: string;
  upstream?: string;
  missing_scopes?: string[];
  /**
   * The limit that is used up, such as per_tool, or the name of its rule.
   */
  limit_type?: string;
  /**
   * What the client is told.
   */
  message?: string;
  rewritten?: TestRewritten;
}
