// What a list shows to a caller, and why it does not show the rest: a name is shown exactly when some call of it may
// succeed. Headers and arguments are the things about a call that are not known before it is made.

import { isListed } from '../access/listed.ts';
import type { Principal } from '../access/principal.ts';
import type { HiddenReason } from '../catalog/hidden.ts';
import { waysOf } from '../catalog/ways.ts';
import { UNKNOWN } from '../expressions/facts.ts';
import { candidatesFor } from '../routes/candidates.ts';
import type { NameKind } from '../routes/subject.ts';
import type { CallRequest } from './call.ts';
import { METHODS } from './call.ts';
import { decideAbout, isStranger } from './judge.ts';
import { NOBODY, ownerOf, ownName } from './offers.ts';
import type { Policy } from './policy.ts';
import type { Named, VerdictReason } from './verdict.ts';
import { isUnheardOf, type NamedCall, subjectOf } from './way.ts';

export interface Listing {
  /** In the order of `names`, as is `hidden`. */
  readonly shown: readonly ShownName[];
  readonly hidden: readonly HiddenName[];
}

export interface ShownName {
  readonly name: string;
  /** The first way found by which a call may succeed. */
  readonly reason: VerdictReason;
  readonly route: Named | undefined;
  readonly rule: Named | undefined;
  readonly missingScopes: readonly string[];
}

export interface HiddenName {
  readonly name: string;
  /** Of the most specific route that could take a call of it. */
  readonly reason: VerdictReason;
  readonly route: Named | undefined;
  readonly rule: Named | undefined;
  readonly missingScopes: readonly string[];
  /** Why the catalog leaves it out, when that is why. */
  readonly because: HiddenReason | undefined;
}

export interface ListQuestion {
  readonly kind: NameKind;
  readonly principal: Principal;
  readonly request: CallRequest;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** What of `names` a list shows. The world beyond the policy has no say: what is down stays listed. */
export function listFor(policy: Policy, question: ListQuestion, names: Iterable<string>): Listing {
  const shown: ShownName[] = [];
  const hidden: HiddenName[] = [];
  for (const name of names) {
    const { isShown, ...found } = lookUp(policy, question, name);
    if (isShown) shown.push({ name, ...found });
    else hidden.push({ name, ...found, because: catalogReason(policy, name, found) });
  }
  return { shown, hidden };
}

type Found = Omit<ShownName, 'name'> & { readonly isShown: boolean };

function lookUp(policy: Policy, question: ListQuestion, name: string): Found {
  const { kind, principal, request, now } = question;
  if (isStranger(policy, principal)) return { ...NOTHING, reason: 'unauthenticated' };
  const call: NamedCall = { kind, name, method: METHODS[kind][0], arguments: UNKNOWN, principal, request };
  if (isUnheardOf(policy, kind, name)) return { ...NOTHING, reason: UNHEARD_OF[kind] };
  const { facts } = subjectOf(policy, now, call);
  const known = { method: call.method, listener: request.listener, principal, facts };
  const { routes } = policy;
  const { routed, unrouted } = waysOf(routes, candidatesFor(routes, kind, name), known);
  let first: Found | undefined;
  for (const { entry, route: number, denies, upstreams } of routed) {
    const route = policy.named.routes[number];
    if (denies) first ??= { ...NOTHING, route, reason: 'route_denied' };
    for (const upstream of upstreams) {
      if (ownName(policy, kind, name, upstream) === undefined) continue;
      const found = { ...decided(policy, now, call, entry, upstream), route };
      if (found.isShown) return found;
      first ??= found;
    }
  }
  const owner = unrouted ? ownerOf(policy, kind, name) : NOBODY;
  if (owner !== NOBODY) {
    const found = decided(policy, now, call, -1, owner);
    if (found.isShown) return found;
    first ??= found;
  }
  return first ?? { ...NOTHING, reason: UNHEARD_OF[kind] };
}

function decided(policy: Policy, now: number, call: NamedCall, entry: number, upstream: number): Found {
  const { access } = policy;
  const decision = decideAbout(policy, now, call, { entry }, upstream);
  if (access === undefined || decision === undefined)
    return { ...NOTHING, isShown: true, reason: 'allowed_by_default' };
  const { reason, rule, missingScopes } = decision;
  const isShown = isListed(access, decision);
  return { isShown, reason, route: undefined, rule: policy.named.rules[rule], missingScopes };
}

const NOTHING = { isShown: false, route: undefined, rule: undefined, missingScopes: [] };

const UNHEARD_OF = { tool: 'unknown_tool', prompt: 'unknown_prompt', resource: 'unknown_resource' } as const;

function catalogReason(
  policy: Policy,
  name: string,
  { reason }: Pick<Found, 'reason'>,
): HiddenReason | undefined {
  return reason === 'unknown_tool' ? policy.hidden.get(name)?.[0]?.reason : undefined;
}
