// What a browser needs to hear before it lets a page of an allowed origin call and read the answer. Never `*`, and
// never credentials: an origin is named in the configuration or is the gateway's own.

const METHODS = 'POST, DELETE';
const REQUEST_HEADERS = [
  'accept',
  'authorization',
  'content-type',
  'mcp-method',
  'mcp-name',
  'mcp-protocol-version',
  'mcp-session-id',
].join(', ');

const NONE: readonly string[] = [];

/** Header lines for an answer to a request of an allowed origin; none when no browser asked. */
export function corsHeaders(origin: string | undefined): readonly string[] {
  if (origin === undefined) return NONE;
  return [
    'access-control-allow-origin',
    origin,
    'access-control-expose-headers',
    'mcp-session-id',
    'vary',
    'origin',
  ];
}

/** Header lines for the answer to a preflight request. */
export function preflightHeaders(origin: string): readonly string[] {
  return [
    ...corsHeaders(origin),
    'access-control-allow-methods',
    METHODS,
    'access-control-allow-headers',
    REQUEST_HEADERS,
    'access-control-max-age',
    '600',
  ];
}
