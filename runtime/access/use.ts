// May it be used? THE decision of policies/access, asked of a request and something of the catalog.
import type { Caller, KnownTarget } from '../../policies/access/access.ts';
import { decide, decideWithoutFacts } from '../../policies/access/decide.ts';
import type { Decision } from '../../policies/access/decision.ts';
import { messageOf, scopesNeeded, scopesToAsk, toldOf } from '../../policies/access/told.ts';
import { UNKNOWN } from '../../policies/expressions/facts.ts';
import type { Challenges } from '../identity/challenge.ts';
import { REFUSALS, type Refusal } from '../wire/errors.ts';
import { type AccessRequest, factsFor } from './access-request.ts';
import type { RuntimePolicy } from './policy.ts';
import { type CatalogItem, callTarget, type Use } from './target.ts';

/** Undefined when everybody may use everything. */
export function decideUse(
  policy: RuntimePolicy,
  asking: AccessRequest,
  item: CatalogItem,
  use: Use,
): Decision | undefined {
  const { access } = policy;
  if (access === undefined) return undefined;
  const { caller, known } = pairOf(policy, asking, item, use);
  return (
    decideWithoutFacts(access, caller, known) ??
    decide(access, caller, known, factsFor(policy, asking, use, Date.now(), item))
  );
}

/**
 * What the client is told of a decision against it; undefined when that is what it would be told of a thing that is not
 * there.
 * @param challenges of the endpoint, where an HTTP answer can carry one
 */
export function refusalOf(
  policy: RuntimePolicy,
  asking: AccessRequest,
  item: CatalogItem,
  use: Use,
  decision: Decision,
  challenges: Challenges | undefined,
): Refusal | undefined {
  const { access } = policy;
  if (access === undefined) return REFUSALS.internal;
  const { caller, known } = pairOf(policy, asking, item, use);
  const unknown: Pick<AccessRequest, 'who' | 'request' | 'arguments'> = {
    who: asking.who,
    request: asking.request,
    arguments: UNKNOWN,
  };
  const listed = () =>
    decideWithoutFacts(access, caller, known) ??
    decide(access, caller, known, factsFor(policy, unknown, use, Date.now(), item));
  switch (toldOf(access, decision, listed)) {
    case 'hidden':
      return undefined;
    case 'challenged':
      return challenge(
        policy,
        asking,
        scopesNeeded(access, caller, known),
        scopesToAsk(access, caller, known),
        challenges,
      );
    case 'lacking':
      return { kind: 'denied', data: { required_scopes: scopesNeeded(access, caller, known) } };
    case 'denied':
      return deniedWith(messageOf(access, decision));
  }
}

/** In the words of the policy. */
export function deniedWith(message: string | null): Refusal {
  return message === null ? REFUSALS.denied : { kind: 'denied', text: message };
}

/** Of all scopes the operation needs, so that one step up is enough. Somebody anonymous has to show who he is first. */
function challenge(
  { authenticator }: RuntimePolicy,
  { who }: AccessRequest,
  required_scopes: readonly string[],
  toAsk: readonly string[],
  challenges: Challenges | undefined,
): Refusal {
  const isStranger = authenticator !== undefined && !who.principal.authenticated;
  const kind = isStranger ? 'unauthenticated' : 'insufficient_scope';
  const refusal: Refusal = { kind, data: { required_scopes } };
  if (challenges === undefined) return refusal;
  const say = isStranger ? challenges.missingFor : challenges.insufficientScope;
  return { ...refusal, challenge: say(toAsk) };
}

function pairOf(
  policy: RuntimePolicy,
  asking: AccessRequest,
  item: CatalogItem,
  use: Use,
): { readonly caller: Caller; readonly known: KnownTarget } {
  const { caller } = asking.who;
  const { known } = callTarget(policy, item, use);
  // Both are there wherever there are rules.
  if (caller === undefined || known === undefined) throw new Error('a policy with rules made no caller');
  return { caller, known };
}
