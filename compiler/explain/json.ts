// An explanation as JSON, for programs: the same data as the text.
import type { Explanation } from '../../policies/calls/explanation.ts';
import type { Listing } from '../../policies/calls/list-for.ts';
import type { Policy } from '../../policies/calls/policy.ts';
import type { Named, UsedUp, Verdict } from '../../policies/calls/verdict.ts';

const FORMAT_VERSION = '1.0';

/** `{"format_version":"1.0", "decision":"deny", ...}`; what is not there is null. */
export function explanationJson(policy: Policy, explanation: Explanation): object {
  const { call, verdict, routes, shares, access, limits, wouldAllow } = explanation;
  return {
    format_version: FORMAT_VERSION,
    ...verdictJson(verdict),
    call: { kind: call.kind, name: call.name, method: call.method, listener: call.request.listener },
    as: {
      authenticated: call.principal.authenticated,
      user: call.principal.user,
      client: call.principal.client,
      client_type: call.principal.clientType,
      teams: call.principal.teams,
      scopes: call.principal.scopes,
      claims: call.principal.claims,
      ip: call.principal.ip,
    },
    route_order: routes && {
      winner: routeJson(routes.winner),
      beaten: routes.beaten.map((beaten) => ({ ...routeJson(beaten), why: beaten.why })),
    },
    split: shares.map(({ upstream, share }) => ({ upstream: upstream.name, share })),
    scopes: access && {
      needed: access.scopes.needed,
      held: access.scopes.held,
      missing: access.scopes.missing,
    },
    rules: (access?.rules ?? []).map((rule) => {
      const { effect, mode } = policy.access!.table.rules[rule.number]!;
      const { name, origin } = policy.named.rules[rule.number]!;
      const { fits, who, what, when } = rule;
      return { name, origin, effect, mode, fits, who, what, when: when ?? null };
    }),
    limits: limits.map(({ named, limit }) => ({
      name: named.name,
      origin: named.origin,
      type: limit.limit_type,
      limit: limit.limit,
      window_ms: limit.window_ms,
      burst: limit.burst,
      mode: limit.mode,
    })),
    would_allow: wouldAllow,
  };
}

/** `{"format_version":"1.0","shown":[...],"hidden":[...]}`. */
export function listingJson(listing: Listing): object {
  const { shown, hidden } = listing;
  return {
    format_version: FORMAT_VERSION,
    shown: shown.map(({ name, rule, route, missingScopes }) => ({
      name,
      rule: placeJson(rule),
      route: placeJson(route),
      missing_scopes: missingScopes,
    })),
    hidden: hidden.map(({ name, reason, rule, route, missingScopes, because }) => ({
      name,
      reason,
      rule: placeJson(rule),
      route: placeJson(route),
      missing_scopes: missingScopes,
      left_out_because: because ?? null,
    })),
  };
}

export function verdictJson(verdict: Verdict): object {
  const { decision, reason, route, upstream, insteadOf, rule, missingScopes, audited, limit, sent, answer } =
    verdict;
  return {
    decision,
    reason,
    route: placeJson(route),
    upstream: placeJson(upstream),
    instead_of: placeJson(insteadOf),
    rule: placeJson(rule),
    missing_scopes: missingScopes,
    audited: audited.map(placeJson),
    limit: limit === undefined ? null : limitJson(limit),
    exceeded: verdict.exceeded.map(limitJson),
    sent: sent ?? null,
    answer: answer ?? null,
  };
}

function limitJson({ name, origin, data }: UsedUp): object {
  return { name, origin, ...data };
}

function placeJson(named: Named | undefined): object | null {
  return named === undefined ? null : { name: named.name, origin: named.origin };
}

function routeJson({ route, condition, rank, beside }: NonNullable<Explanation['routes']>['winner']): object {
  return { name: route.name, origin: route.origin, condition, beside, ...rank };
}
