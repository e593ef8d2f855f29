// What a browser needs to hear before it lets a page of an allowed origin call and read the answer. Never `*`, and
// never credentials: an origin is named in the configuration or is the gateway's own.

const METHODS = 'GET, POST, DELETE';
/** Of the answer, what a page needs to go on: its session, what to show, when to come back. */
const EXPOSED = 'mcp-session-id, www-authenticate, retry-after';
const REQUEST_HEADERS = [
  'accept',
  'authorization',
  'content-type',
  'last-event-id',
  'mcp-method',
  'mcp-name',
  'mcp-protocol-version',
  'mcp-session-id',
];

/** A header in which an argument of a tool is repeated (2026-07-28). */
const MIRRORED = /^mcp-param-[!#$%&'*+.^_`|~0-9a-z-]{1,128}$/;
/** How many of them are taken from one preflight: more arguments than any tool mirrors. */
const MAX_MIRRORED = 64;

const NONE: readonly string[] = [];

/** Header lines for an answer to a request of an allowed origin; none when no browser asked. */
export function corsHeaders(origin: string | undefined): readonly string[] {
  if (origin === undefined) return NONE;
  return ['access-control-allow-origin', origin, 'access-control-expose-headers', EXPOSED, 'vary', 'origin'];
}

/**
 * Header lines for the answer to a preflight request. `asked`: its Access-Control-Request-Headers. Names of mirrored
 * arguments depend on the tool, so those are allowed as they are asked for. `keyHeaders`: in which keys are shown.
 */
export function preflightHeaders(
  origin: string,
  asked: string | undefined,
  keyHeaders: readonly string[],
): readonly string[] {
  const names = (asked ?? '').split(',').map((name) => name.trim().toLowerCase());
  const mirrored = names.filter((name) => MIRRORED.test(name)).slice(0, MAX_MIRRORED);
  return [
    ...corsHeaders(origin),
    'access-control-allow-methods',
    METHODS,
    'access-control-allow-headers',
    [...new Set([...REQUEST_HEADERS, ...keyHeaders, ...mirrored])].join(', '),
    'access-control-max-age',
    '600',
  ];
}
