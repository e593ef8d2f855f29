// What is recorded of calls, and where the records go.
import type { Bundle, BundleAudit, BundleSink } from '../../../schema/generated/bundle.ts';
import { byIdentity, byLevel, byRequired, type Finding } from './direction.ts';

export function compareAudit(base: Bundle, head: Bundle): Finding[] {
  return [...compareRecords(base.gateway.audit, head.gateway.audit), ...compareTracing(base, head)];
}

function compareRecords(before: BundleAudit | undefined, after: BundleAudit | undefined): Finding[] {
  if (before === undefined && after === undefined) return [];
  if (before === undefined) return [{ direction: 'strengthened', text: 'audit: added' }];
  if (after === undefined) return [{ direction: 'weakened', text: 'audit: removed' }];
  return [
    ...compareSinks(before.sinks, after.sinks),
    ...compareEvents(before.events, after.events),
    ...byLevel('audit when a sink fails', ['drop', 'block'], before.on_failure, after.on_failure),
    ...recorded('arguments', before.arguments, after.arguments),
    ...recorded('results', before.results, after.results),
  ];
}

/** One less records less; one more hands what was recorded to somebody else. */
function compareSinks(before: readonly BundleSink[], after: readonly BundleSink[]): Finding[] {
  const findings: Finding[] = [];
  const places = (sinks: readonly BundleSink[]): string[] => sinks.map(placeOf);
  const added = byRequired('audit sinks', places(before), places(after));
  for (const { direction, text } of added) {
    findings.push({ direction: direction === 'strengthened' ? 'changed' : direction, text });
  }
  const addresses = (sinks: readonly BundleSink[]): unknown =>
    sinks.map(({ url = null, headers = null, endpoint = null }) => [url, headers, endpoint]);
  // Their addresses may hold secrets, so that only a text says that there are others.
  return findings.length > 0
    ? findings.map((finding) => ({ ...finding, identity: [addresses(before), addresses(after)] }))
    : byIdentity('addresses of audit sinks', addresses(before), addresses(after));
}

function placeOf({ type, path, address }: BundleSink): string {
  return [type, path ?? address].filter(Boolean).join(' ');
}

/** No events named means all of them. */
function compareEvents(before: readonly string[], after: readonly string[]): Finding[] {
  if (before.length === 0 && after.length > 0)
    return [{ direction: 'weakened', text: `audit events: all → ${after.join(', ')}` }];
  if (before.length > 0 && after.length === 0)
    return [{ direction: 'strengthened', text: `audit events: ${before.join(', ')} → all` }];
  return byRequired('audit events', before, after);
}

/** More of it is a better record and a worse secret. */
function recorded(what: string, before: string, after: string): Finding[] {
  return before === after ? [] : [{ direction: 'changed', text: `audit ${what}: ${before} → ${after}` }];
}

function compareTracing({ gateway: base }: Bundle, { gateway: head }: Bundle): Finding[] {
  const [before, after] = [base.tracing, head.tracing];
  const captures = (tracing: typeof before): 'recorded' | 'kept out' =>
    tracing?.capture_arguments === true ? 'recorded' : 'kept out';
  return [
    ...byLevel('arguments in traces', ['recorded', 'kept out'], captures(before), captures(after)),
    ...byIdentity(
      'where traces go',
      before && [before.endpoint, before.headers],
      after && [after.endpoint, after.headers],
    ),
  ];
}
