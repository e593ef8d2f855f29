// What each upstream's items ask to be called: the claims that policies/catalog/ownership.ts decides on.
import type { HiddenReason } from '../../policies/catalog/hidden.ts';
import type { ListName } from '../../policies/catalog/list-uses.ts';
import {
  exposedName,
  globsOf,
  isIncluded,
  isUriIncluded,
  type Naming,
  nameProblem,
} from '../../policies/catalog/naming.ts';
import type { Claim } from '../../policies/catalog/ownership.ts';
import type { Routes } from '../../policies/routes/routes.ts';
import type { Bundle } from '../../schema/generated/bundle.ts';
import { LISTS } from './list-kinds.ts';
import type { Offer } from './offer.ts';
import type { PinnedTools } from './pinned-offers.ts';

export interface Claimed {
  readonly bundle: Bundle;
  readonly routes: Routes;
  /** By upstream number; tools as clients get them. */
  readonly offers: readonly Offer[];
}

/** By upstream number. `pinned`: of the tools, by upstream number; nothing for other lists. */
export function claimsOf(
  { bundle, offers }: Claimed,
  list: ListName,
  pinned: readonly (PinnedTools | undefined)[],
): Claim[][] {
  return bundle.upstreams.map((definition, upstream) => {
    const held = pinned[upstream];
    const globs = globsOf(definition, list);
    const isShown = LISTS[list].routedAs === 'resource' ? isUriIncluded : isIncluded;
    const claims = (offers[upstream]?.[list].items ?? []).map(({ slice, fault }, position): Claim => {
      const name = exposedName(definition, list, slice.name);
      let problem: HiddenReason | undefined;
      if (!isShown(globs, slice.name)) problem = 'excluded';
      else problem = fault === undefined ? nameProblem(list, name) : 'bad_header';
      const verdict = held?.verdicts[position];
      return {
        name,
        problem,
        locked: verdict?.locked === true,
        withheld: verdict?.withheld === true ? 'quarantined' : undefined,
      };
    });
    return held === undefined
      ? claims
      : [...claims, ...held.reserved.map((name) => reserved(definition, name))];
  });
}

/** Nobody else gets the name of a locked tool that is not there at the moment. */
function reserved(definition: Naming, tool: string): Claim {
  const name = exposedName(definition, 'tools', tool);
  return { name, problem: nameProblem('tools', name), locked: true, withheld: 'missing' };
}
