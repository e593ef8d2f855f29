// What the active bundle decides by, made ready once per bundle: the policy that also judges calls in CI, and the parts
// only a gateway has.
import type { Policy } from '../../policies/calls/policy.ts';
import type { Authenticator } from '../identity/authenticator.ts';
import type { Validation } from '../validation/validation.ts';
import type { Aiming } from './target.ts';
import type { Asking } from './who.ts';

export interface RuntimePolicy
  extends Policy,
    Pick<Asking, 'asked' | 'knownCallers'>,
    Pick<Aiming, 'knownTargets'> {
  /** Undefined when nothing is validated. */
  readonly validation?: Validation | undefined;
  /** Undefined when nobody is asked who he is. */
  readonly authenticator: Authenticator | undefined;
}
