// What becomes of one call: the stages of the gateway in their order (runtime/pipeline/stages.ts), as one question to a
// bundle. Tests, explanations and the gateway ask it here.
//
//   who        a stranger learns nothing, where a proof is required
//   route      is the name known, which route takes it, to which upstream
//   authorize  a deny route, then the rules and scopes
//   limit      last: only a call that would go out is counted

import { decide, decideWithoutFacts } from '../access/decide.ts';
import type { Decision } from '../access/decision.ts';
import type { Principal } from '../access/principal.ts';
import type { Target } from '../access/target.ts';
import { messageOf, toldOf } from '../access/told.ts';
import { saidAt } from '../catalog/known-tool.ts';
import { UNKNOWN as NOT_KNOWN } from '../expressions/facts.ts';
import * as answers from './answers.ts';
import { type Call, methodsNeeded, OWN_METHODS, type World } from './call.ts';
import { factsOf } from './facts.ts';
import { chargeFor } from './limiting.ts';
import { ownName } from './offers.ts';
import { callerFor, type Policy, targetFor } from './policy.ts';
import { rewritten } from './rewrite.ts';
import type { Verdict, VerdictReason } from './verdict.ts';
import { type NamedCall, type Way, wayOf } from './way.ts';

/** Charges the limits of `world` when the call is allowed. Arguments that are not known count as none. */
export function judge(policy: Policy, world: World, call: Call): Verdict {
  if (isStranger(policy, call.principal)) return refusal('deny', 'unauthenticated', answers.UNAUTHENTICATED);
  if (!isNamed(call)) {
    return OWN_METHODS.includes(call.method)
      ? { ...NOTHING, decision: 'allow', reason: 'answered_by_gateway' }
      : refusal('error', 'unknown_method', answers.METHOD_NOT_FOUND);
  }
  // A completion is looked for before anybody asks about the use of what it completes.
  if (call.method === 'completion/complete' && wayOf(policy, world, call) === undefined)
    return unknown(call.kind);
  const methods = methodsNeeded(call.kind, call.method);
  for (const method of methods.slice(0, -1)) {
    const { refused } = authorize(policy, world, { ...call, method });
    if (refused !== undefined) return refused;
  }
  const { refused, way, allowed } = authorize(policy, world, call);
  return refused ?? send(policy, world, call, way, allowed);
}

/** Whether a proof is required that this caller does not have. */
export function isStranger({ bundle: { authn } }: Policy, { authenticated }: Principal): boolean {
  return authn?.mode === 'required' && !authenticated;
}

function isNamed(call: Call): call is NamedCall {
  return call.kind !== 'none';
}

type Authorized =
  | { readonly refused: Verdict; readonly way?: undefined; readonly allowed?: undefined }
  | { readonly refused: undefined; readonly way: Way; readonly allowed: Verdict };

function authorize(policy: Policy, world: World, call: NamedCall): Authorized {
  const { kind } = call;
  const way = wayOf(policy, world, call);
  if (way === undefined) return { refused: unknown(kind) };
  const route = way.route && policy.named.routes[policy.routes.entries[way.entry]!.route];
  const found = { ...NOTHING, entry: way.entry, route };
  if (way.route !== undefined && way.route.deny !== null) {
    const answer = answers.denied(way.route.deny);
    return { refused: { ...found, decision: 'deny', reason: 'route_denied', answer } };
  }
  // What nobody can answer is still decided about: who may not use it does not learn that it is down.
  const asked = way.upstream < 0 ? way.first : way.upstream;
  const named = policy.named.upstreams;
  const insteadOf = asked === way.first ? undefined : named[way.first];
  const decision = decideAbout(policy, world.now.wall, call, way, asked);
  const verdict: Verdict = {
    ...found,
    decision: 'allow',
    reason: decision?.reason ?? 'allowed_by_default',
    upstream: named[asked],
    insteadOf,
    rule: policy.named.rules[decision?.rule ?? -1],
    missingScopes: decision?.missingScopes ?? [],
    audited: decision?.audited.map((rule) => policy.named.rules[rule]!) ?? [],
  };
  if (decision === undefined || decision.outcome === 'allow')
    return { refused: undefined, way, allowed: verdict };
  const answer = answerTo(policy, world.now.wall, call, way, asked, decision);
  return { refused: { ...verdict, decision: 'deny', answer } };
}

/** Undefined when everybody may use everything. */
export function decideAbout(
  policy: Policy,
  now: number,
  call: NamedCall,
  way: Pick<Way, 'entry'>,
  upstream: number,
): Decision | undefined {
  const { access } = policy;
  if (access === undefined) return undefined;
  const caller = callerFor(policy, access, call.principal);
  const target = targetFor(policy, access, accessTarget(policy, call, way.entry, upstream));
  const settled = decideWithoutFacts(access, caller, target);
  if (settled !== undefined) return settled;
  const tool = saidAt(policy.tools.get(call.name), upstream);
  return decide(access, caller, target, factsOf(policy, now, call, policy.bundle.upstreams[upstream], tool));
}

/** What rules see of a call: `entry` is that of the route that took it, -1 for none. */
export function accessTarget(policy: Policy, call: NamedCall, entry: number, upstream: number): Target {
  const tool = call.kind === 'tool' ? saidAt(policy.tools.get(call.name), upstream) : undefined;
  return {
    kind: call.kind,
    name: call.name,
    method: call.method,
    route: policy.routes.entries[entry]?.route ?? -1,
    upstream,
    description: tool?.description ?? '',
    annotations: tool?.annotations ?? {},
  };
}

function answerTo(
  policy: Policy,
  now: number,
  call: NamedCall,
  way: Way,
  upstream: number,
  decision: Decision,
): Verdict['answer'] {
  const { access } = policy;
  if (access === undefined) return undefined;
  const listed = () => decideAbout(policy, now, { ...call, arguments: NOT_KNOWN }, way, upstream) ?? decision;
  switch (toldOf(access, decision, listed)) {
    case 'hidden':
      return answers.UNKNOWN[call.kind];
    case 'challenged':
      // Somebody anonymous has to show who he is before anything else.
      return policy.bundle.authn !== undefined && !call.principal.authenticated
        ? answers.UNAUTHENTICATED
        : answers.INSUFFICIENT_SCOPE;
    case 'lacking':
      return answers.DENIED;
    case 'denied':
      return answers.denied(messageOf(access, decision));
  }
}

function send(policy: Policy, world: World, call: NamedCall, way: Way, allowed: Verdict): Verdict {
  if (way.upstream < 0 && way.first >= 0)
    return { ...allowed, decision: 'error', reason: 'no_healthy_upstream', answer: answers.UNAVAILABLE };
  const { charge, limit, exceeded } = chargeFor(policy, world, call, way);
  if (limit !== undefined) {
    return {
      ...allowed,
      decision: 'deny',
      reason: 'rate_limited',
      limit,
      exceeded,
      answer: answers.RATE_LIMITED,
    };
  }
  const own = ownName(policy, call.kind, call.name, way.upstream) ?? call.name;
  const args = call.arguments === NOT_KNOWN ? {} : call.arguments;
  return { ...allowed, exceeded, charge, sent: rewritten(way.route?.rewrite, own, args) };
}

function unknown(kind: NamedCall['kind']): Verdict {
  return refusal('error', UNKNOWN_REASONS[kind], answers.UNKNOWN[kind]);
}

const UNKNOWN_REASONS = {
  tool: 'unknown_tool',
  prompt: 'unknown_prompt',
  resource: 'unknown_resource',
} as const satisfies Record<NamedCall['kind'], VerdictReason>;

const NOTHING = {
  entry: -1,
  route: undefined,
  upstream: undefined,
  insteadOf: undefined,
  rule: undefined,
  missingScopes: [],
  audited: [],
  limit: undefined,
  exceeded: [],
  charge: undefined,
  sent: undefined,
  answer: undefined,
} as const satisfies Partial<Verdict>;

function refusal(
  decision: Verdict['decision'],
  reason: VerdictReason,
  answer: NonNullable<Verdict['answer']>,
): Verdict {
  return { ...NOTHING, decision, reason, answer };
}
