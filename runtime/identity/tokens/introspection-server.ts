// The server that knows about opaque tokens (RFC 7662), asked over a few connections that stay open. What it cannot
// answer soon is not waited for: a flood of made-up tokens must not become a flood there.
import { buildConnector, Pool } from 'undici';
import type { SecretText } from '../../secrets/secrets.ts';
import type { Claims } from '../claims-proof.ts';
import { configuredUrl } from '../fetch/document.ts';
import { NoAnswer, roundTrip, TIMEOUT_MS } from '../fetch/round-trip.ts';

const CONNECTIONS = 16;
/** Asked at once; waiting for a connection included. */
const MOST_QUESTIONS = 64;

export class IntrospectionServer {
  readonly #url: URL;
  readonly #pool: Pool;
  readonly #client: SecretText | undefined;
  readonly #secret: SecretText | undefined;
  #asking = 0;

  /** Throws for an address that is none. The texts are released by `close`. */
  constructor(endpoint: string, client: SecretText | undefined, secret: SecretText | undefined) {
    this.#url = configuredUrl(endpoint);
    this.#client = client;
    this.#secret = secret;
    this.#pool = new Pool(this.#url.origin, {
      connections: CONNECTIONS,
      allowH2: false,
      connect: buildConnector({ timeout: TIMEOUT_MS, allowH2: false }),
    });
  }

  /** What it says about a token; undefined for one it does not know or take. Rejects with NoAnswer. */
  async ask(token: string): Promise<Claims | undefined> {
    if (this.#asking >= MOST_QUESTIONS) throw new NoAnswer('busy');
    this.#asking += 1;
    try {
      return answerIn(await roundTrip(this.#pool, { method: 'POST', url: this.#url, ...this.#form(token) }));
    } finally {
      this.#asking -= 1;
    }
  }

  close(): void {
    this.#client?.release();
    this.#secret?.release();
    // What was asked is still answered, within seconds: a reload costs nobody who is just being asked about.
    this.#pool.close().catch(() => {});
  }

  /** Credentials are read each time: they may have been rotated. */
  #form(token: string): { headers: Record<string, string>; body: string } {
    const form = new URLSearchParams({ token, token_type_hint: 'access_token' });
    const headers: Record<string, string> = { 'content-type': 'application/x-www-form-urlencoded' };
    const client = this.#client?.value;
    const secret = this.#secret?.value;
    if (client !== undefined && secret === undefined) form.set('client_id', client);
    if (secret !== undefined) headers.authorization = basic(client ?? '', secret);
    return { headers, body: form.toString() };
  }
}

/** Both are form-encoded before they are joined (RFC 6749, 2.3.1), so that a colon in the id does no harm. */
function basic(client: string, secret: string): string {
  const encoded = [client, secret].map((text) => new URLSearchParams({ t: text }).toString().slice(2));
  return `Basic ${Buffer.from(encoded.join(':')).toString('base64')}`;
}

/** Only `true` is active; an answer that is no JSON object, or does not say, is none. */
function answerIn(text: string): Claims | undefined {
  let answer: unknown;
  try {
    answer = JSON.parse(text);
  } catch {
    throw new NoAnswer('no JSON');
  }
  const { active } = (answer ?? {}) as { active?: unknown };
  if (typeof active !== 'boolean') throw new NoAnswer('no answer to the question');
  return active ? (answer as Claims) : undefined;
}
