// An explanation as text: the steps of the gateway in their order, numbered, with the place of everything that took
// part. Columns are for reading; programs take the JSON.
import { limitInWords } from '../../policies/calls/because.ts';
import type { Explanation } from '../../policies/calls/explanation.ts';
import type { Policy } from '../../policies/calls/policy.ts';
import type { RouteTrace } from '../../policies/calls/route-trace.ts';
import type { Verdict } from '../../policies/calls/verdict.ts';
import { accessLines } from './access-text.ts';
import { DECIDES, line, placeOf, section } from './columns.ts';
import { identityInWords } from './identity.ts';

/** Ends in a newline. */
export function explanationText(policy: Policy, explanation: Explanation): string {
  const { verdict } = explanation;
  const sections: string[][] = [
    section(1, 'identity', [identityInWords(explanation.call.principal)]),
    section(2, 'route', routeLines(explanation)),
    section(3, 'upstream', upstreamLines(policy, explanation)),
    ...accessLines(policy, explanation),
    section(6, 'limits', limitLines(explanation)),
  ];
  return `${[headline(verdict), '', ...sections.flat(), ...endOf(explanation)].join('\n')}\n`;
}

/** `DENY  403 denied_by_rule — "..."`. */
function headline({ decision, reason, answer, upstream }: Verdict): string {
  const word = decision.toUpperCase();
  if (answer === undefined) return `${word}  ${reason}${upstream === undefined ? '' : ` → ${upstream.name}`}`;
  return `${word}  ${answer.code} ${reason} — ${JSON.stringify(answer.message)}`;
}

function routeLines({ routes, verdict }: Explanation): string[] {
  if (routes === undefined) return [NOT_LOOKED_FOR.has(verdict.reason) ? 'not looked for' : 'none wants it'];
  const { winner, beaten } = routes;
  const decides = verdict.reason === 'route_denied' ? DECIDES : '';
  return [
    `${line(winner.route.name, winner.route.origin)}${rankInWords(winner)}${decides}`,
    ...(beaten.length === 0
      ? ['beaten: —']
      : beaten.map((other) => {
          const rank = `${rankInWords(other)}: ${other.why}`;
          return `${line(`beaten: ${other.route.name}`, other.route.origin)}${rank}`;
        })),
  ];
}

const NOT_LOOKED_FOR: ReadonlySet<string> = new Set([
  'unauthenticated',
  'answered_by_gateway',
  'unknown_method',
]);

/** `tool_prefix "db_" (priority 0, pattern, prefix 3)`. */
function rankInWords({ condition, rank, beside }: RouteTrace): string {
  const { priority, tier, literal } = rank;
  const parts = [
    `priority ${priority}`,
    tier,
    ...(tier === 'pattern' ? [`prefix ${literal}`] : []),
    ...beside,
  ];
  return `${condition} (${parts.join(', ')})`;
}

function upstreamLines({ bundle }: Policy, { verdict, shares }: Explanation): string[] {
  const { upstream, insteadOf, sent, reason } = verdict;
  if (upstream === undefined)
    return [sent === undefined ? 'none' : 'the one that lists it, which only the upstreams can tell'];
  const definition = bundle.upstreams[upstream.number];
  const split = shares.map((side) => `${side.upstream.name} ${percent(side.share)}`).join(', ');
  const own = sent !== undefined && sent.name !== '' ? `called ${sent.name} there` : '';
  return [
    `${line(`${upstream.name}${kindOf(definition)}`, upstream.origin)}${own}`.trimEnd(),
    ...(split === '' ? [] : [`split: ${split}`]),
    ...(insteadOf === undefined ? [] : [`fallback of ${insteadOf.name}, which is out of service`]),
    ...(reason === 'no_healthy_upstream' ? [`out of service, and no fallback can answer${DECIDES}`] : []),
  ];
}

/** ` (2 instances, least_connections)`, ` (stdio)`. */
function kindOf(definition: Policy['bundle']['upstreams'][number] | undefined): string {
  if (definition?.http == null) return ' (stdio)';
  const count = definition.http.instances.length;
  const balancing = definition.load_balancing?.algorithm;
  const parts = [
    `${count} instance${count === 1 ? '' : 's'}`,
    ...(count > 1 && balancing ? [balancing] : []),
  ];
  return ` (${parts.join(', ')})`;
}

function limitLines({ limits, verdict }: Explanation): string[] {
  const { limit: usedUp, reason, exceeded } = verdict;
  if (usedUp === undefined && verdict.decision !== 'allow') return ['not reached'];
  if (reason === 'answered_by_gateway' || limits.length === 0) return ['none'];
  return limits.map(({ named, limit }) => {
    const words = limitInWords({ data: limit, windowMs: limit.window_ms });
    const isUsedUp = usedUp?.number === named.number;
    const isExceeded = exceeded.some(({ number }) => number === named.number);
    const state = isUsedUp ? `used up${DECIDES}` : isExceeded ? 'used up, only recorded' : 'ok';
    return `${line(`${words}${limit.burst > 0 ? `, burst ${limit.burst}` : ''}`, named.origin)}${state}`;
  });
}

function endOf({ wouldAllow, verdict }: Explanation): string[] {
  const recorded = verdict.audited.map(
    (rule) => `Recorded: rule ${rule.name} would have decided otherwise (${placeOf(rule.origin)}).`,
  );
  return wouldAllow.length === 0
    ? recorded
    : [...recorded, `What would allow it: ${wouldAllow.join('; or ')}.`];
}

function percent(share: number): string {
  return `${Number((share * 100).toFixed(2))}%`;
}
