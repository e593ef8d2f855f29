// What the answer to a first request says about an instance. Some answers say nothing: then nothing is concluded.
import type { Reply } from './control.ts';

/** Statuses by which a server of HTTP+SSE refuses a POST to its event stream (2025-11-25, backwards compatibility). */
const OTHER_TRANSPORT = new Set([400, 404, 405]);

/** The instance answered, but not as an MCP server of the era that was tried. The message is for the operator. */
export class NotAnswered extends Error {
  /** It may be a server of the transport before Streamable HTTP. */
  readonly otherTransport: boolean;

  constructor(what: string, reply: Reply) {
    const code = reply.answer?.kind === 'error' ? `, error ${reply.answer.code}` : '';
    super(`is no MCP server, or of another transport: refused ${what} (status ${reply.status}${code})`);
    this.otherTransport = OTHER_TRANSPORT.has(reply.status);
  }
}

/** Throws for what gives no verdict about the era: 5xx, 401, 403, 429, redirects, and what is no HTTP. */
export function assertVerdict(reply: Reply): void {
  const { status } = reply;
  if (status === 0) throw new Error('does not speak HTTP');
  if (status >= 500 || status === 401 || status === 403 || status === 429) {
    throw new Error(`answered with status ${status}`);
  }
  if (status >= 300 && status < 400) throw new Error(`answered with a redirect (status ${status})`);
}
