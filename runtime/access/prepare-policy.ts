// A bundle, made ready to decide about traffic: once per bundle, before anybody sees it.
import { preparePolicy as prepareDecisions } from '../../policies/calls/policy.ts';
import type { Bundle } from '../../schema/generated/bundle.ts';
import type { Authenticator } from '../identity/authenticator.ts';
import { askedBy } from './asked.ts';
import type { RuntimePolicy } from './policy.ts';

/**
 * Throws only for a bundle the compiler did not make.
 * @param authenticator of the bundle's `authn`; undefined when it has none
 */
export function preparePolicy(bundle: Bundle, authenticator: Authenticator | undefined): RuntimePolicy {
  return {
    ...prepareDecisions(bundle),
    authenticator,
    asked: askedBy(bundle),
    knownCallers: new WeakMap(),
    knownTargets: new WeakMap(),
  };
}
