// A caller as one policy sees it: worked out once for each proof, and for each session, address and kind of client only
// where the policy asks for them; found again on every further request of the same one.
import type { Access, Caller } from '../../policies/access/access.ts';
import { callerOf } from '../../policies/access/caller.ts';
import type { Principal } from '../../policies/access/principal.ts';
import { clientTypeOf, teamsOf } from '../../policies/access/teams.ts';
import type { CallLimits } from '../../policies/limits/applicable.ts';
import type { BundleTimeout } from '../../schema/generated/bundle.ts';
import type { Proof } from '../identity/proof.ts';
import type { Asked } from './asked.ts';
import type { CallTarget } from './target.ts';
import { timeoutsOf } from './timeouts.ts';
import type { Visitor } from './visitor.ts';

export interface Who {
  readonly proof: Proof;
  readonly principal: Principal;
  /** Undefined when everybody may use everything. */
  readonly caller: Caller | undefined;
  /** Those that may bound its calls. */
  readonly timeouts: readonly BundleTimeout[];
  /** What limits say about its calls of a target, worked out on the first of them; forgotten with the target's catalog. */
  readonly limits: WeakMap<CallTarget, CallLimits>;
}

/** What of a policy makes a caller. */
export interface Asking {
  readonly bundle: { readonly timeouts?: readonly BundleTimeout[] };
  readonly access: Access | undefined;
  readonly asked: Asked;
  /** Filled while in use; kept as long as the proof is. */
  readonly knownCallers: WeakMap<Proof, Variants>;
}

/** The callers that one proof makes, by what else tells them apart. */
export interface Variants {
  latest: Variant;
  readonly all: Map<string, Variant>;
}

interface Variant {
  readonly who: Who;
  /** The kind of client it says it is; the repository may know better. */
  readonly said: string;
}

/** Of one proof; anonymous callers all share one. The oldest is forgotten first, and only has to be worked out again. */
const MOST_VARIANTS = 4096;

/** `session`: its id; empty for none. */
export function whoIs(policy: Asking, visitor: Visitor, session: string): Who {
  const { asked, knownCallers } = policy;
  const { proof } = visitor;
  const said = asked.clientType ? visitor.clientType : '';
  const asksAddress = asked.address || (asked.addressOfNameless && proof.client === '');
  const ip = asksAddress ? visitor.address : '';
  const sessionId = asked.session ? session : '';
  const known = knownCallers.get(proof);
  // A client seldom changes between two requests, so most need no key.
  if (known !== undefined && isVariant(known.latest, said, ip, sessionId)) return known.latest.who;
  // No kind of client, address or session has a line break in it.
  const key = `${said}\n${ip}\n${sessionId}`;
  const latest = known?.all.get(key) ?? { who: meet(policy, proof, said, ip, sessionId), said };
  if (known === undefined) knownCallers.set(proof, { latest, all: new Map([[key, latest]]) });
  else remember(known, key, latest);
  return latest.who;
}

function isVariant({ who, said }: Variant, clientType: string, ip: string, session: string): boolean {
  const { principal } = who;
  return said === clientType && principal.ip === ip && principal.session === session;
}

function remember(known: Variants, key: string, latest: Variant): void {
  known.latest = latest;
  if (!known.all.has(key) && known.all.size >= MOST_VARIANTS)
    known.all.delete(known.all.keys().next().value!);
  known.all.set(key, latest);
}

function meet({ access, bundle }: Asking, proof: Proof, said: string, ip: string, session: string): Who {
  const { client, user, scopes, claims } = proof;
  const principal: Principal = {
    authenticated: proof.owner !== '',
    client,
    clientType: access === undefined ? said : clientTypeOf(access, client, said),
    user,
    teams: access === undefined ? proof.teams : teamsOf(access, proof),
    scopes,
    claims,
    ip,
    session,
  };
  return {
    proof,
    principal,
    caller: access && callerOf(access, principal),
    timeouts: timeoutsOf(bundle.timeouts ?? [], principal),
    limits: new WeakMap(),
  };
}
