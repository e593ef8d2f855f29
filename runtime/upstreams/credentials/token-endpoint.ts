// The token endpoint of one upstream's authorization server, and the two things that are asked there on behalf of a call.
// It is the operator who names it: nothing an upstream or a token says leads here.

import type { BundleAuth, Template } from '../../../schema/generated/bundle.ts';
import { basicAuthorization, readTokens } from '../../connect/token-request.ts';
import { isFitUrl, type Web } from '../../connect/web.ts';
import type { Secrets, SecretText } from '../../secrets/secrets.ts';
import type { Granted } from './token-source.ts';

const EXCHANGE = 'urn:ietf:params:oauth:grant-type:token-exchange';
const ACCESS_TOKEN = 'urn:ietf:params:oauth:token-type:access_token';
/** Requests on their way, beyond which no more are begun: each holds a caller's token. */
const MAX_OPEN = 256;

export class TokenEndpoint {
  readonly #web: Web;
  readonly #auth: BundleAuth;
  /** What tokens are for, unless the configuration says so. */
  readonly #resource: string;
  readonly #url: SecretText;
  readonly #id: SecretText | undefined;
  readonly #secret: SecretText | undefined;
  #open = 0;

  /** Throws, with words for the operator, when a reference cannot be resolved or the address cannot be used. */
  constructor(web: Web, auth: BundleAuth, resource: string, secrets: Secrets) {
    this.#web = web;
    this.#auth = auth;
    this.#resource = auth.resource ?? resource;
    const held: SecretText[] = [];
    const text = (template: Template | undefined) => {
      const found = template && secrets.text(template);
      if (found !== undefined) held.push(found);
      return found;
    };
    try {
      this.#url = text(auth.token_url ?? [])!;
      if (!isFitUrl(this.#url.value)) throw new Error('token_url must be https, or be on this machine');
      this.#id = text(auth.client_id);
      this.#secret = text(auth.client_secret);
    } catch (error) {
      for (const one of held) one.release();
      throw error;
    }
  }

  /** Whether the gateway can prove to be a client there. */
  get isClient(): boolean {
    return this.#id !== undefined && this.#secret !== undefined;
  }

  /** A token of the gateway's own. Rejects with words for the operator, which hold no secret. */
  clientToken(): Promise<Granted> {
    return this.#ask({ grant_type: 'client_credentials' });
  }

  /** A token in exchange for a caller's. Rejects as `clientToken`. */
  exchange(token: string): Promise<Granted> {
    return this.#ask({
      grant_type: EXCHANGE,
      subject_token: token,
      subject_token_type: ACCESS_TOKEN,
      requested_token_type: ACCESS_TOKEN,
    });
  }

  close(): void {
    for (const text of [this.#url, this.#id, this.#secret]) text?.release();
  }

  async #ask(grant: Readonly<Record<string, string>>): Promise<Granted> {
    if (this.#open >= MAX_OPEN) throw new Error('too many requests for tokens are on their way');
    const { scopes = [], audience } = this.#auth;
    const body = new URLSearchParams({ ...grant, resource: this.#resource });
    if (scopes.length > 0) body.set('scope', scopes.join(' '));
    if (audience !== undefined) body.set('audience', audience);
    const headers: Record<string, string> = { 'content-type': 'application/x-www-form-urlencoded' };
    const [id, secret] = [this.#id?.value, this.#secret?.value];
    if (id !== undefined && secret !== undefined) headers.authorization = basicAuthorization(id, secret);
    else if (id !== undefined) body.set('client_id', id);
    const url = this.#url.value;
    // It may have been rotated to something else.
    if (!isFitUrl(url)) throw new Error('token_url must be https, or be on this machine');
    this.#open += 1;
    try {
      return readTokens(
        await this.#web.ask(url, undefined, { method: 'POST', headers, body: body.toString() }),
      );
    } finally {
      this.#open -= 1;
    }
  }
}
