// Which provider a token belongs to. A signed token is judged by the provider of its issuer and by nobody else; what no
// issuer here has signed, or nobody but its server can read, is asked about where that is configured.
import type { AuthFailure } from '../authenticator.ts';
import { invalid } from '../failures.ts';
import type { Provider } from '../providers.ts';
import type { Verdict } from '../verdict.ts';
import { parseCompactJws } from './compact-jws.ts';
import type { IntrospectionProvider } from './introspection-provider.ts';
import type { JwtProvider } from './jwt-provider.ts';

export class TokenVerifier {
  readonly #byIssuer = new Map<string, JwtProvider[]>();
  readonly #introspection: readonly IntrospectionProvider[];

  constructor(providers: readonly Provider[]) {
    for (const provider of providers) {
      if (provider.kind !== 'jwt') continue;
      this.#byIssuer.set(provider.issuer, [...(this.#byIssuer.get(provider.issuer) ?? []), provider]);
    }
    this.#introspection = providers.filter((provider) => provider.kind === 'introspection');
  }

  async verify(token: string): Promise<Verdict> {
    const jws = parseCompactJws(token);
    const ofIssuer = this.#byIssuer.get(typeof jws?.claims.iss === 'string' ? jws.claims.iss : '');
    if (jws !== undefined && ofIssuer !== undefined) {
      return (ofIssuer.find((provider) => provider.isFor(jws)) ?? ofIssuer[0]!).verify(jws);
    }
    return this.#ask(token, invalid(jws === undefined ? 'malformed' : 'unknown_issuer'));
  }

  /** The first server that takes it counts; one that cannot be reached might have. */
  async #ask(token: string, failure: AuthFailure): Promise<Verdict> {
    let refused = failure;
    let unreachable: AuthFailure | undefined;
    for (const provider of this.#introspection) {
      const verdict = await provider.verify(token);
      if ('proof' in verdict) return verdict;
      if (verdict.failure === 'unavailable') unreachable = verdict;
      else refused = verdict;
    }
    return unreachable ?? refused;
  }
}
