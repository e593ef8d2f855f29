// Requests to authorization servers, and for what upstreams say about them: small JSON documents, no redirects, no
// cookies, everything bounded. An address that came out of a document leads no further in than where the document came
// from, and the address that was checked is the one that is connected to.
import { type LookupAddress, lookup } from 'node:dns';
import { lookup as lookUp } from 'node:dns/promises';
import { isIP, type LookupFunction } from 'node:net';
import { Agent, type Dispatcher, request } from 'undici';
import { isLoopback } from '../../policies/listeners/loopback.ts';
import { type AddressKind, addressKind, mayLeadTo } from '../identity/fetch/address-kind.ts';

const TIMEOUT_MS = 10_000;
const MAX_BYTES = 256 * 1024;
const CONNECTIONS = 8;

export interface WebRequest {
  readonly method: 'GET' | 'POST';
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

export interface WebAnswer {
  readonly status: number;
  /** The values of WWW-Authenticate, one text. */
  readonly challenge: string;
  /** The body as a JSON object; undefined for anything else. */
  readonly json: Readonly<Record<string, unknown>> | undefined;
}

/** Where the document came from that named an address; undefined for one that the operator wrote down. */
export type LedBy = AddressKind | undefined;

/** What keeps a request from being made; the message is for the operator and names no host and no secret. */
export class Unreachable extends Error {}

/** Whether something may be asked at an address: https, or plain http on this machine; no user, no password. */
export function isFitUrl(text: unknown): text is string {
  if (typeof text !== 'string' || !URL.canParse(text)) return false;
  const { protocol, hostname, username, password } = new URL(text);
  if (username !== '' || password !== '') return false;
  return protocol === 'https:' || (protocol === 'http:' && isLoopback(hostname));
}

/** Where the server at a configured address is; `public` when that cannot be told. */
export async function placeOf(url: string): Promise<AddressKind> {
  try {
    const found = await lookUp(hostOf(url), { all: true });
    const [kind = 'public', ...others] = new Set(found.map(({ address }) => addressKind(address)));
    return others.length === 0 ? kind : 'public';
  } catch {
    return 'public';
  }
}

export class Web {
  readonly #agents = new Map<LedBy, Agent>();

  /** Rejects with Unreachable. */
  async ask(url: string, led: LedBy, { method, headers, body }: WebRequest): Promise<WebAnswer> {
    const host = hostOf(url);
    try {
      // A name is looked up under the eyes of the agent; an address is not.
      if (led !== undefined && isIP(host) !== 0 && !mayLeadTo(led, addressKind(host))) throw notAllowed();
      const answer = await request(url, {
        dispatcher: this.#agentFor(led),
        method,
        headers: { accept: 'application/json', ...headers },
        body: body ?? null,
        signal: AbortSignal.timeout(TIMEOUT_MS),
      });
      const challenge = [answer.headers['www-authenticate'] ?? []].flat().join(', ');
      return { status: answer.statusCode, challenge, json: await jsonOf(answer) };
    } catch (error) {
      throw error instanceof Unreachable ? error : new Unreachable(reasonOf(error));
    }
  }

  close(): void {
    for (const agent of this.#agents.values()) agent.destroy().catch(() => {});
    this.#agents.clear();
  }

  #agentFor(led: LedBy): Agent {
    let agent = this.#agents.get(led);
    if (agent === undefined) {
      const connect = { timeout: TIMEOUT_MS, ...(led !== undefined && { lookup: lookupAllowed(led) }) };
      agent = new Agent({ connect, connections: CONNECTIONS });
      this.#agents.set(led, agent);
    }
    return agent;
  }
}

function hostOf(url: string): string {
  return new URL(url).hostname.replace(/^\[|\]$/g, '');
}

function lookupAllowed(led: AddressKind): LookupFunction {
  return (host, options, done) => {
    lookup(host, { ...options, all: true }, (error, found) => {
      const allowed = (error ? [] : (found as LookupAddress[])).filter(({ address }) =>
        mayLeadTo(led, addressKind(address)),
      );
      const [first] = allowed;
      if (first === undefined) done(error ?? notAllowed(), '', 0);
      else if (options.all) done(null, allowed);
      else done(null, first.address, first.family);
    });
  };
}

function notAllowed(): Unreachable {
  return new Unreachable('address not allowed');
}

async function jsonOf({ headers, body }: Dispatcher.ResponseData): Promise<WebAnswer['json']> {
  if (!/^application\/(?:[a-z0-9.-]+\+)?json\b/i.test(String(headers['content-type'] ?? ''))) {
    // Not read: it may be a stream of events that never ends.
    body.on('error', () => {}).destroy();
    return undefined;
  }
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of body as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > MAX_BYTES) throw new Unreachable(`more than ${MAX_BYTES} bytes`);
    chunks.push(chunk);
  }
  try {
    const value: unknown = JSON.parse(Buffer.concat(chunks).toString());
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
    return isObject ? (value as WebAnswer['json']) : undefined;
  } catch {
    return undefined;
  }
}

/** The code alone: messages of sockets name addresses. */
function reasonOf(error: unknown): string {
  const { name, code, cause } = error as { name?: string; code?: unknown; cause?: { code?: unknown } };
  if (name === 'TimeoutError') return 'timeout';
  return String(code ?? cause?.code ?? name ?? 'unknown');
}
