// Who the gateway is to each upstream, and for whom it asks: one credential per definition, kept across reloads as long
// as that does not change. Asked by the credential stage for each call, and by the upstreams for their own requests.
import type { Bundle, BundleAuth, BundleUpstream } from '../../../schema/generated/bundle.ts';
import type { Who } from '../../access/who.ts';
import type { MustConnect, UserTokens } from '../../connect/user-tokens.ts';
import { Web } from '../../connect/web.ts';
import type { Log } from '../../observe/log.ts';
import type { Secrets } from '../../secrets/secrets.ts';
import { REFUSALS, type Refusal } from '../../wire/errors.ts';
import type { HeaderSource } from '../../wire/headers.ts';
import { type Credential, type Lines, NO_CREDENTIAL, NO_LINES } from '../credential.ts';
import { Broken } from './broken.ts';
import { credentialKey, factsOf } from './definition.ts';
import { ForwardedHeaders } from './forwarded-headers.ts';
import { IdentityHeaders } from './identity-headers.ts';
import { InternalJwt } from './internal-jwt.ts';
import type { Showing, Shown } from './showing.ts';
import { KEYS_AGE_S, SigningKeys } from './signing-keys.ts';
import { StaticShowing } from './static-showing.ts';
import { TokenEndpoint } from './token-endpoint.ts';
import { ClientCredentials, TokenExchange } from './token-showing.ts';
import { UpstreamCredential } from './upstream-credential.ts';
import { UserAccount } from './user-account.ts';

/** The same reason again only after a while: it is the reason of every call. */
const SAME_COMPLAINT_MS = 10_000;

export interface UpstreamCredentialsParts {
  readonly secrets: Secrets;
  readonly log: Log;
  /** Accounts that callers connected themselves; without them there are none. */
  readonly users?: UserTokens;
  /** Milliseconds since 1970. */
  readonly now?: () => number;
  /** How long a call waits for a token endpoint. */
  readonly patienceMs?: number;
}

/** The kinds of `auth` that say of a call whose it is. */
const TELLS_CALLERS: ReadonlySet<BundleAuth['type']> = new Set([
  'internal_jwt',
  'identity_headers',
  'token_exchange',
  'oauth_authorization_code',
]);

/** What a definition comes to. */
interface Bound {
  readonly credential: UpstreamCredential | undefined;
  readonly forwarded: ForwardedHeaders | undefined;
}

export class UpstreamCredentials {
  /** For how long, in seconds, whoever reads `jwks` may go by it. */
  readonly jwksAgeS = KEYS_AGE_S;
  readonly #parts: UpstreamCredentialsParts;
  readonly #now: () => number;
  readonly #web = new Web();
  readonly #keys: SigningKeys;
  readonly #credentials = new Map<string, UpstreamCredential>();
  readonly #broken = new Set<UpstreamCredential>();
  readonly #bound = new WeakMap<BundleUpstream, Bound>();
  readonly #complaints = new Map<string, { readonly reason: string; readonly at: number }>();

  constructor(parts: UpstreamCredentialsParts) {
    this.#parts = parts;
    this.#now = parts.now ?? Date.now;
    this.#keys = new SigningKeys(parts.secrets, parts.log, this.#now);
  }

  /**
   * From now on these definitions are in use, and others are not: what they held is let go. Calls that began under an
   * earlier bundle go on with what they have.
   */
  update(bundle: Bundle): void {
    // First: what an earlier and a later definition have in common, such as a key, is held all the time.
    for (const definition of bundle.upstreams) this.#bind(definition, bundle);
    const inUse = new Set(bundle.upstreams.map((definition) => credentialKey(definition, bundle)));
    for (const [key, credential] of this.#credentials) {
      if (inUse.has(key)) continue;
      this.#credentials.delete(key);
      this.#broken.delete(credential);
      credential.close();
    }
  }

  /** For the requests an upstream of this definition makes, also before `update` with its bundle. */
  credentialOf(definition: BundleUpstream, bundle: Bundle): Credential {
    return this.#bind(definition, bundle).credential ?? NO_CREDENTIAL;
  }

  /**
   * Header lines for a call of `who` to an upstream of a bundle that was told to `update`; `client`: his own headers. At
   * once unless something has to be fetched. Never rejects, never throws: what cannot be shown refuses the call.
   */
  headersFor(
    definition: BundleUpstream,
    who: Who,
    client: HeaderSource,
  ): Shown | Promise<Lines | MustConnect | Refusal> {
    const bound = this.#bound.get(definition);
    if (bound === undefined) {
      const open = definition.auth === undefined && definition.forward_headers === undefined;
      return open ? NO_LINES : REFUSALS.unavailable;
    }
    const forwarded = bound.forwarded?.of(client) ?? NO_LINES;
    if (bound.credential === undefined) return forwarded;
    const shown = bound.credential.of(who, forwarded);
    return shown instanceof Promise
      ? shown.catch((error: Error) => this.#complain(definition.name, error.message))
      : shown;
  }

  /** The public halves of the keys internal tokens are signed with, as JSON. */
  jwks(): Buffer {
    return this.#keys.jwks();
  }

  close(): void {
    for (const credential of this.#credentials.values()) credential.close();
    this.#credentials.clear();
    this.#web.close();
  }

  #bind(definition: BundleUpstream, bundle: Bundle): Bound {
    const known = this.#bound.get(definition);
    const key = credentialKey(definition, bundle);
    if (known !== undefined && known.credential?.key === (key === '' ? undefined : key)) {
      // Held again, if it was let go in between.
      if (known.credential === undefined || this.#credentials.get(key) === known.credential) return known;
    }
    const credential = key === '' ? undefined : this.#credentialFor(key, definition, bundle);
    const wanted = definition.forward_headers ?? [];
    const forwarded =
      wanted.length === 0 ? undefined : new ForwardedHeaders(wanted, credential?.names ?? [], bundle);
    const bound = { credential, forwarded };
    this.#bound.set(definition, bound);
    return bound;
  }

  /** One that was broken is tried again with each bundle: the missing variable or file may be there now. */
  #credentialFor(key: string, definition: BundleUpstream, bundle: Bundle): UpstreamCredential {
    const known = this.#credentials.get(key);
    if (known !== undefined && !this.#broken.has(known)) return known;
    let showing: Showing;
    let reason: string | undefined;
    try {
      showing = this.#make(definition, bundle);
    } catch (error) {
      reason = (error as Error).message;
      showing = new Broken(reason, TELLS_CALLERS.has(definition.auth!.type));
      this.#complain(definition.name, reason);
    }
    const credential = known ?? new UpstreamCredential(key, showing);
    if (known !== undefined) known.mend(showing);
    this.#credentials.set(key, credential);
    if (reason === undefined) this.#broken.delete(credential);
    else this.#broken.add(credential);
    return credential;
  }

  #make(definition: BundleUpstream, bundle: Bundle): Showing {
    const { secrets, log, users, patienceMs } = this.#parts;
    const auth = definition.auth!;
    const facts = () =>
      factsOf(definition, bundle, (template) => {
        const text = secrets.text(template);
        text.release();
        return text.value;
      });
    const endpoint = () => new TokenEndpoint(this.#web, auth, facts().audience, secrets);
    const sourcing = { now: this.#now, patienceMs };
    switch (auth.type) {
      case 'bearer':
      case 'api_key':
      case 'basic':
        return new StaticShowing(auth, secrets, log);
      case 'internal_jwt':
        return new InternalJwt(auth, facts(), this.#keys, this.#now);
      case 'oauth_client_credentials':
        return new ClientCredentials(endpoint(), sourcing);
      case 'token_exchange':
        return new TokenExchange(endpoint(), sourcing);
      case 'identity_headers':
        return new IdentityHeaders(auth.headers ?? {}, bundle.gateway.name);
      case 'oauth_authorization_code':
        if (users === undefined) throw new Error('accounts cannot be connected here');
        return new UserAccount(definition.name, users);
    }
  }

  #complain(upstream: string, reason: string): Refusal {
    const last = this.#complaints.get(upstream);
    const at = this.#now();
    if (last?.reason !== reason || at - last.at >= SAME_COMPLAINT_MS) {
      this.#complaints.set(upstream, { reason, at });
      this.#parts.log.warn('calls of an upstream go nowhere: nothing can be shown to it', {
        upstream,
        reason,
      });
    }
    return REFUSALS.unavailable;
  }
}
