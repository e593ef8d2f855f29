// Proofs for tests, as if somebody had verified them.
import type { Principal } from '../../../policies/access/principal.ts';
import { NO_PROOF, type Proof } from '../../../runtime/identity/proof.ts';

export function proofOf(given: Partial<Proof> = {}): Proof {
  const { client = 'ci', user = '' } = given;
  return {
    ...NO_PROOF,
    provider: 'corp',
    authority: 'corp',
    owner: `corp/${client}/${user}`,
    client,
    ...given,
  };
}

/** Of somebody who is to come out as `principal`; its teams are what the policy makes of the rest. */
export function proofFor(principal: Principal & { readonly groups?: readonly string[] }): Proof {
  if (!principal.authenticated) return NO_PROOF;
  const { client, user, scopes, claims, groups = [] } = principal;
  return { ...proofOf({ client, user, scopes, claims, groups }), owner: 'somebody' };
}
