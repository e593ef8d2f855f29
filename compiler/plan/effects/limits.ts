// Limits: which allow more than before, and which less.
import type { Bundle, BundleLimit } from '../../../schema/generated/bundle.ts';
import { fingerprintOf } from '../fingerprint.ts';
import type { Direction, LimitChange } from '../model.ts';
import { compareFields } from '../objects/compare-objects.ts';
import { limitView } from '../objects/policy-objects.ts';
import { durationText } from '../units.ts';

const WINDOWS: ReadonlyMap<number, string> = new Map([
  [1000, 's'],
  [60_000, 'min'],
  [3_600_000, 'h'],
  [86_400_000, 'day'],
]);

/** What is compared as a number below; whatever else a limit has is who and what it counts. */
const NUMBERS = new Set(['kind', 'limit', 'window', 'burst', 'cost', 'mode', 'limit_type']);

export function compareLimits(base: Bundle, head: Bundle): LimitChange[] {
  const before = limitsOf(base);
  const after = limitsOf(head);
  const changes: LimitChange[] = [];
  for (const name of [...new Set([...before.keys(), ...after.keys()])].sort()) {
    changes.push(...compareOne(name, before.get(name), after.get(name)));
  }
  return [...changes, ...compareStore(base, head)];
}

/** What all limits hang on. */
function compareStore(base: Bundle, head: Bundle): LimitChange[] {
  const [before, after] = [base.limits, head.limits];
  if (before === undefined || after === undefined) return [];
  return (['store', 'on_store_failure', 'quota_reset'] as const).flatMap((field) => {
    const [old, now] = [before[field], after[field]];
    if (old === now) return [];
    const direction = field === 'on_store_failure' ? failureDirection(old, now) : 'changed';
    const told = { limit: field, direction, before: old, after: now } as const;
    const fingerprint = fingerprintOf('limit', [field, direction, old, now]);
    return [{ ...told, factor: null, origin: null, fingerprint, approved: null }];
  });
}

/** What is let through while nobody can count for all. */
function failureDirection(old: string, now: string): Direction {
  const levels = ['deny', 'local', 'allow'];
  return levels.indexOf(now) > levels.indexOf(old) ? 'loosened' : 'tightened';
}

interface Placed {
  readonly limit: BundleLimit;
  readonly bundle: Bundle;
  readonly origin: string | null;
}

function limitsOf(bundle: Bundle): Map<string, Placed> {
  const table = bundle.limits?.table ?? [];
  return new Map(
    table.map((limit, number) => [
      limit.name,
      { limit, bundle, origin: bundle.origins.limits?.[number] ?? null },
    ]),
  );
}

function compareOne(name: string, before: Placed | undefined, after: Placed | undefined): LimitChange[] {
  const old = before === undefined ? null : budgetText(before.limit);
  const now = after === undefined ? null : budgetText(after.limit);
  const made = (direction: Direction, factor: number | null, was = old, is = now): LimitChange => ({
    limit: name,
    direction,
    before: was,
    after: is,
    factor,
    origin: after?.origin ?? before?.origin ?? null,
    fingerprint: fingerprintOf('limit', [name, direction, was, is]),
    approved: null,
  });
  // One in audit mode stops nobody.
  if (before === undefined || after === undefined) {
    const audited = (before ?? after)?.limit.mode === 'audit';
    return [made(audited ? 'changed' : after === undefined ? 'loosened' : 'tightened', null)];
  }
  const changes: LimitChange[] = [];
  if (old !== now)
    changes.push(made(directionOf(before.limit, after.limit), factorOf(before.limit, after.limit)));
  const fields = compareFields(limitView(before.bundle, before.limit), limitView(after.bundle, after.limit));
  const counted = fields.filter(({ path }) => !NUMBERS.has(path));
  if (counted.length > 0) {
    const paths = counted.map(({ path }) => path).join(', ');
    changes.push(made('changed', null, `counts by ${paths}`, fieldTexts(counted)));
  }
  return changes;
}

function fieldTexts(fields: ReturnType<typeof compareFields>): string {
  return fields
    .map(({ path, before, after, added = [], removed = [] }) =>
      before === null && after === null
        ? [path, ...added.map((item) => `+${item}`), ...removed.map((item) => `-${item}`)].join(' ')
        : `${path}: ${before ?? 'none'} → ${after ?? 'none'}`,
    )
    .join('; ');
}

function directionOf(before: BundleLimit, after: BundleLimit): Direction {
  if (before.mode !== after.mode) return after.mode === 'audit' ? 'loosened' : 'tightened';
  if ((before.kind === 'concurrent') !== (after.kind === 'concurrent')) return 'changed';
  const signs = [rateOf(after) - rateOf(before), atOnce(after) - atOnce(before)].map(Math.sign);
  if (signs.includes(1)) return signs.includes(-1) ? 'changed' : 'loosened';
  return signs.includes(-1) ? 'tightened' : 'changed';
}

function factorOf(before: BundleLimit, after: BundleLimit): number | null {
  if (before.kind !== after.kind || rateOf(before) === 0 || before.mode !== after.mode) return null;
  return Math.round((rateOf(after) / rateOf(before)) * 100) / 100;
}

/** Calls for each millisecond, or at once. */
function rateOf({ limit, window_ms, cost }: BundleLimit): number {
  return limit / (window_ms || 1) / (cost || 1);
}

/** How many calls may come in one moment. */
function atOnce({ kind, limit, burst, cost }: BundleLimit): number {
  return (kind === 'bucket' ? burst : limit) / (cost || 1);
}

/** Such as `30/min`, `100/s burst 50`, `10 at once`. */
function budgetText({ kind, limit, window_ms, burst, cost, mode }: BundleLimit): string {
  const unit = WINDOWS.get(window_ms) ?? durationText(window_ms);
  const parts = [
    kind === 'concurrent' ? `${limit} at once` : `${limit}/${unit}`,
    ...(kind === 'bucket' ? [`burst ${burst}`] : []),
    ...(cost === 1 ? [] : [`cost ${cost}`]),
    ...(mode === 'audit' ? ['only recorded'] : []),
  ];
  return parts.join(' ');
}
