// What would have to be different for a call to be allowed, as far as the policy can tell: said of the caller and the
// call first, of the policy last.
import type { AccessTrace, TracedCondition, TracedRule } from '../access/explain.ts';
import { durationInWords } from './because.ts';
import type { Call } from './call.ts';
import type { Policy } from './policy.ts';
import type { BeatenRoute } from './route-trace.ts';
import type { Verdict } from './verdict.ts';

/** What is known of a verdict. */
export interface Traced {
  readonly call: Call;
  readonly verdict: Verdict;
  readonly routes: { readonly beaten: readonly BeatenRoute[] } | undefined;
  readonly access: AccessTrace | undefined;
}

/** Alternatives; empty for a call that is allowed. */
export function wouldAllow(policy: Policy, { verdict, routes, access, call }: Traced): string[] {
  if (verdict.decision === 'allow') return [];
  switch (verdict.reason) {
    case 'unauthenticated':
      return ['a token or key that a provider of `authn` accepts'];
    case 'unknown_tool':
    case 'unknown_prompt':
    case 'unknown_resource':
      return [`an upstream that offers \`${call.name}\``];
    case 'route_denied':
      return [
        ...(routes?.beaten ?? []).map(({ route }) => `a call that route \`${route.name}\` takes`),
        `removing route \`${verdict.route?.name}\``,
      ];
    case 'denied_by_rule':
    case 'denied_by_fault':
      return access === undefined ? [] : withoutDenial(policy, access);
    case 'no_rule_allows':
      return [...nearlyAllowing(policy, access), 'an allow rule for it'];
    case 'missing_scope':
      return [
        `the ${verdict.missingScopes.length === 1 ? 'scope' : 'scopes'} ${verdict.missingScopes.join(', ')}`,
      ];
    case 'rate_limited':
      return verdict.limit === undefined || verdict.limit.waitMs === Infinity
        ? ['a higher limit']
        : [`waiting for ${durationInWords(verdict.limit.waitMs)}`];
    case 'no_healthy_upstream':
      return [`upstream \`${verdict.upstream?.name}\` in service`, 'a fallback that is'];
    default:
      return [];
  }
}

/** Every deny rule that fits must be avoided, so with several of them only the policy is spoken of. */
function withoutDenial(policy: Policy, { rules }: AccessTrace): string[] {
  const denying = rules.filter(({ number, fits }) => fits && isEnforced(policy, number, 'deny'));
  const [only, second] = denying;
  if (only === undefined) return [];
  // Who is not denied any more is not allowed yet.
  const isAllowed =
    policy.access?.table.default === 'allow' ||
    rules.some(({ number, fits }) => fits && isEnforced(policy, number, 'allow'));
  const and = isAllowed ? '' : ', and an allow rule for it';
  const names = denying.map(({ number }) => `\`${policy.named.rules[number]?.name}\``);
  if (second !== undefined) return [`removing the rules ${names.join(', ')}${and}`];
  return [...withoutRule(policy, only), `removing rule ${names[0]}`].map((text) => `${text}${and}`);
}

function withoutRule({ access, expressions }: Policy, { number, who }: TracedRule): string[] {
  const when = access?.table.rules[number]?.when;
  const source = when === undefined ? undefined : expressions[when]?.source;
  return [
    ...who.map(({ condition, wanted }) => OTHERWISE[condition]?.(wanted) ?? `another ${condition}`),
    ...(source === undefined ? [] : [`a call for which \`${source}\` is false`]),
  ];
}

const OTHERWISE: Readonly<Record<string, (wanted: readonly string[]) => string>> = {
  teams: (wanted) => `not being in team ${wanted.join(' or ')}`,
  for_teams: (wanted) => `not being in team ${wanted.join(' or ')}`,
  clients: () => 'another client',
  for_clients: () => 'another client',
  client_types: () => 'another client type',
  users: () => 'another user',
  scopes: (wanted) => `not holding ${wanted.join(' and ')}`,
  any_scope: (wanted) => `not holding ${wanted.join(' or ')}`,
  claims: (wanted) => `another claim ${wanted.join(' or ')}`,
  ips: () => 'another address',
  authenticated: (wanted) => (wanted[0] === 'false' ? 'a proof of who calls' : 'no proof of who calls'),
};

/** Allow rules that one condition alone keeps from fitting. */
function nearlyAllowing(policy: Policy, access: AccessTrace | undefined): string[] {
  return (access?.rules ?? [])
    .filter(({ number, fits }) => !fits && isEnforced(policy, number, 'allow'))
    .flatMap(({ number, who, what }) => {
      const rule = `rule \`${policy.named.rules[number]?.name}\``;
      const [failed, another] = [...who, ...what].filter(({ holds }) => !holds);
      if (another !== undefined) return [];
      const when = policy.access?.table.rules[number]?.when;
      const condition = when === undefined ? '' : `\`${policy.expressions[when]?.source}\` is true`;
      if (failed === undefined)
        return when === undefined ? [] : [`a call for which ${condition}, for ${rule}`];
      if (!who.includes(failed)) return [];
      return [`${fitting(failed)}, for ${rule}${when === undefined ? '' : ` if ${condition}`}`];
    });
}

function fitting({ condition, wanted }: TracedCondition): string {
  const texts = wanted.join(' or ');
  if (condition === 'teams' || condition === 'for_teams') return `being in team ${texts}`;
  if (condition === 'scopes') return `holding ${wanted.join(' and ')}`;
  if (condition === 'any_scope') return `holding ${texts}`;
  if (condition === 'authenticated')
    return texts === 'true' ? 'a proof of who calls' : 'no proof of who calls';
  return `${condition} ${texts}`;
}

function isEnforced({ access }: Policy, number: number, effect: 'allow' | 'deny'): boolean {
  const rule = access?.table.rules[number];
  return rule?.mode === 'enforce' && rule.effect === effect;
}
