// Upstreams: what the gateway takes on trust, whom it speaks to and as whom. Every field counts unless it is known to do
// no harm or is told elsewhere, so that a field somebody adds later is not forgotten here.
import type { Bundle, BundleUpstream } from '../../../schema/generated/bundle.ts';
import { compareFields } from '../objects/compare-objects.ts';
import { fieldText } from '../objects/field-text.ts';
import { upstreamView } from '../objects/upstream-objects.ts';
import { byAllowed, byIdentity, byLevel, type Finding } from './direction.ts';

/** How fast, how often and how patiently. */
const HARMLESS =
  /^(?:timeouts|pool|retries|health_check|load_balancing|circuit_breaker|discovery|labels|stdio|era|versions)(?:\.|\[|$)/;
/** Told below, or by the matrix of access. */
const TOLD =
  /^(?:trust_annotations|server_requests|forward_headers|failure_mode|isolation\.mode|tls\.insecure_skip_verify|(?:tools|prompts|resources)\.(?:include|exclude))$/;

export function compareUpstreams(base: Bundle, head: Bundle): Finding[] {
  const before = new Map(base.upstreams.map((upstream) => [upstream.name, upstream]));
  return head.upstreams.flatMap((after) => {
    const old = before.get(after.name);
    return old === undefined ? [] : compareUpstream(`upstream ${after.name}`, old, after);
  });
}

function compareUpstream(what: string, before: BundleUpstream, after: BundleUpstream): Finding[] {
  return [
    ...byLevel(`${what} certificate`, ['not checked', 'checked'], checked(before), checked(after)),
    ...byLevel(`${what} addresses`, ['not encrypted', 'encrypted'], encrypted(before), encrypted(after)),
    ...byLevel(`${what} annotations`, ['trusted', 'not trusted'], trusted(before), trusted(after)),
    ...byLevel(
      `${what} when it fails`,
      ['open', 'closed'],
      before.failure_mode ?? 'open',
      after.failure_mode ?? 'open',
    ),
    ...byLevel(
      `${what} isolation`,
      ['shared', 'per_client', 'per_session'],
      before.isolation.mode,
      after.isolation.mode,
    ),
    ...byAllowed(`${what} may ask clients for`, before.server_requests, after.server_requests),
    ...byAllowed(`${what} gets headers of clients`, before.forward_headers, after.forward_headers),
    ...(['tools', 'prompts', 'resources'] as const).flatMap((kind) => [
      ...byAllowed(`${what} offers ${kind}`, before[kind].include, after[kind].include),
      ...excluded(`${what} hides ${kind}`, before[kind].exclude, after[kind].exclude),
    ]),
    ...others(what, before, after),
  ];
}

/** One less that is hidden is one more that is offered. */
function excluded(what: string, before: readonly string[], after: readonly string[]): Finding[] {
  return byAllowed(what, after, before).map(({ direction, text }) => ({
    direction,
    text: text.replace(/: ([+-])/, (_, sign) => `: ${sign === '+' ? '-' : '+'}`),
  }));
}

/** Where it is, as whom the gateway comes, and what it says in the upstream's place. */
function others(what: string, before: BundleUpstream, after: BundleUpstream): Finding[] {
  const [old, now] = [upstreamView(before), upstreamView(after)];
  const fields = compareFields(old, now).filter(({ path }) => !HARMLESS.test(path) && !TOLD.test(path));
  if (fields.length === 0) return [];
  const secrets = byIdentity(what, before, after).map(({ identity }) => identity);
  const text = `${what}: ${fields.map(fieldText).join('; ')}`;
  return [{ direction: 'changed', text, identity: secrets }];
}

function checked({ tls }: BundleUpstream): 'checked' | 'not checked' {
  return tls?.insecure_skip_verify === true ? 'not checked' : 'checked';
}

function encrypted({ http }: BundleUpstream): 'encrypted' | 'not encrypted' {
  const starts = (http?.instances ?? []).map(({ url: [first] }) => first?.text ?? '');
  return starts.some((text) => /^(?:http|ws):/i.test(text)) ? 'not encrypted' : 'encrypted';
}

function trusted({ trust_annotations }: BundleUpstream): 'trusted' | 'not trusted' {
  return trust_annotations === true ? 'trusted' : 'not trusted';
}
