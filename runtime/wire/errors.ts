// The one table of refusals: every way the gateway itself says no, with its JSON-RPC code, text and HTTP status.
//
// Codes are the specification's where it names one; our own read like HTTP and lie outside -32768..-32000, which
// the specification reserves. After authentication a refusal of a JSON-RPC request travels as HTTP 200: clients on
// the official SDK lose code and data of any other status. Texts are constant: no host, path or name in them.

interface Entry {
  /** One number, or what legacy and modern clients are told. */
  readonly code: number | { readonly legacy: number; readonly modern: number };
  readonly text: string;
  /** HTTP status towards legacy and modern clients. */
  readonly legacy: number;
  readonly modern: number;
}

const TABLE = {
  // Transport: before a message was read.
  bad_host: { code: -32000, text: 'Invalid Host header', legacy: 403, modern: 403 },
  bad_origin: { code: -32000, text: 'Invalid Origin header', legacy: 403, modern: 403 },
  not_found: { code: -32000, text: 'Not found', legacy: 404, modern: 404 },
  method_not_allowed: { code: -32000, text: 'Method not allowed', legacy: 405, modern: 405 },
  not_acceptable: {
    code: -32000,
    text: 'Not Acceptable: Client must accept both application/json and text/event-stream',
    legacy: 406,
    modern: 406,
  },
  too_large: { code: 413, text: 'Request body too large', legacy: 413, modern: 413 },
  unsupported_media_type: {
    code: -32000,
    text: 'Unsupported Media Type: Content-Type must be application/json',
    legacy: 415,
    modern: 415,
  },
  unsupported_encoding: { code: -32000, text: 'Unsupported Content-Encoding', legacy: 415, modern: 415 },
  repeated_header: {
    code: -32600,
    text: 'A header that must be unique was sent more than once',
    legacy: 400,
    modern: 400,
  },
  // Who is asking (RFC 6750, RFC 9728). The statuses are the specification's.
  unauthenticated: { code: 401, text: 'Unauthorized', legacy: 401, modern: 401 },
  too_many_attempts: { code: 429, text: 'Too many failed attempts', legacy: 429, modern: 429 },
  auth_unavailable: { code: 503, text: 'Authentication is unavailable', legacy: 503, modern: 503 },
  insufficient_scope: { code: 403, text: 'Insufficient scope', legacy: 403, modern: 403 },
  // Message and envelope.
  parse_error: { code: -32700, text: 'Parse error', legacy: 400, modern: 400 },
  invalid_request: { code: -32600, text: 'Invalid Request', legacy: 400, modern: 400 },
  missing_envelope: {
    code: -32602,
    text: 'Invalid params: _meta must carry the protocol version and client capabilities',
    legacy: 400,
    modern: 400,
  },
  header_mismatch: { code: -32020, text: 'Header mismatch', legacy: 400, modern: 400 },
  unsupported_version: { code: -32022, text: 'Unsupported protocol version', legacy: 400, modern: 400 },
  unsupported_legacy_version: {
    code: -32000,
    text: 'Bad Request: Unsupported protocol version',
    legacy: 400,
    modern: 400,
  },
  bad_batch: { code: -32600, text: 'Invalid batch', legacy: 400, modern: 400 },
  missing_capability: {
    code: -32021,
    text: 'Missing required client capability',
    legacy: 200,
    modern: 400,
  },
  bad_subprotocol: {
    code: -32000,
    text: 'Bad Request: the WebSocket subprotocol must be mcp',
    legacy: 400,
    modern: 400,
  },
  // Sessions (legacy).
  session_required: {
    code: -32000,
    text: 'Bad Request: Mcp-Session-Id header is required',
    legacy: 400,
    modern: 400,
  },
  session_not_found: { code: -32001, text: 'Session not found', legacy: 404, modern: 404 },
  too_many_sessions: { code: 503, text: 'Too many sessions', legacy: 503, modern: 503 },
  stream_conflict: {
    code: -32000,
    text: 'Conflict: Only one SSE stream is allowed per session',
    legacy: 409,
    modern: 409,
  },
  // Calls.
  method_not_found: { code: -32601, text: 'Method not found', legacy: 200, modern: 404 },
  invalid_params: { code: -32602, text: 'Invalid params', legacy: 200, modern: 200 },
  unknown_tool: { code: -32602, text: 'Unknown tool', legacy: 200, modern: 200 },
  unknown_prompt: { code: -32602, text: 'Unknown prompt', legacy: 200, modern: 200 },
  unknown_task: { code: -32602, text: 'Unknown task', legacy: 200, modern: 200 },
  // Its data is {"uri": ...}; 2026-07-28 forbids the number of the revisions before it.
  resource_not_found: {
    code: { legacy: -32002, modern: -32602 },
    text: 'Resource not found',
    legacy: 200,
    modern: 200,
  },
  bad_cursor: { code: -32602, text: 'Invalid cursor', legacy: 200, modern: 200 },
  bad_state: { code: -32602, text: 'Invalid or expired requestState', legacy: 200, modern: 200 },
  bad_level: { code: -32602, text: 'Invalid log level', legacy: 200, modern: 200 },
  parked_gone: { code: 410, text: 'The call was given up', legacy: 200, modern: 200 },
  // The specification has reserved the legacy number since 2026-07-28. Its data is that of policies/limits/refusal.ts.
  rate_limited: {
    code: { legacy: -32029, modern: 429 },
    text: 'Rate limit exceeded',
    legacy: 200,
    modern: 200,
  },
  invalid_arguments: { code: -32602, text: 'Invalid arguments', legacy: 200, modern: 200 },
  denied: { code: 403, text: 'Denied by policy', legacy: 200, modern: 200 },
  bad_answer: { code: 502, text: 'The upstream sent an invalid answer', legacy: 200, modern: 200 },
  answer_too_large: { code: 502, text: 'The answer of the upstream is too large', legacy: 200, modern: 200 },
  unavailable: { code: 503, text: 'The upstream is unavailable', legacy: 200, modern: 200 },
  overloaded: { code: 503, text: 'The gateway is overloaded', legacy: 200, modern: 200 },
  timeout: { code: 504, text: 'The upstream did not answer in time', legacy: 200, modern: 200 },
  internal: { code: -32603, text: 'Internal error', legacy: 200, modern: 200 },
} as const satisfies Record<string, Entry>;

export type RefusalKind = keyof typeof TABLE;

/** A refusal to be sent: a row of the table, and what varies. */
export interface Refusal {
  readonly kind: RefusalKind;
  /** Instead of the table's text; only constant texts, or a policy's own message. */
  readonly text?: string;
  /** JSON for `error.data`. */
  readonly data?: unknown;
  /** Instead of the table's code. */
  readonly code?: number;
  /** Value of WWW-Authenticate, where there is an HTTP answer to carry it. */
  readonly challenge?: string;
  /** Seconds, for Retry-After. */
  readonly retryAfter?: number;
}

/** The table's rows without anything that varies, made once: refusing costs no allocation. */
export const REFUSALS = Object.fromEntries(
  Object.keys(TABLE).map((kind) => [kind, Object.freeze({ kind })]),
) as { readonly [K in RefusalKind]: Refusal };

export function codeOf(refusal: Refusal, era: 'legacy' | 'modern'): number {
  const { code } = TABLE[refusal.kind] as Entry;
  if (refusal.code !== undefined) return refusal.code;
  return typeof code === 'number' ? code : code[era];
}

export function textOf(refusal: Refusal): string {
  return refusal.text ?? TABLE[refusal.kind].text;
}

export function statusOf(refusal: Refusal, era: 'legacy' | 'modern'): number {
  return TABLE[refusal.kind][era];
}
