// What it takes to bring a change to a gateway that runs: most is swapped in between two calls, some listeners are
// bound anew, and some settings are only read when the process starts (docs/configuration.md).
import { fingerprintOf } from '../fingerprint.ts';
import type { ObjectChange, ReloadPlan, ReloadReason } from '../model.ts';

/** Settings of `gateway` that are read once. */
const AT_START = /^(?:admin|session_store|sessions|reload)(?:\.|$)/;
/** What a listener only looks up, call by call. */
const LOOKED_UP = /^(?:allowed_origins|allowed_hosts|public_url|trusted_proxies)(?:\.|$)/;

export function reloadOf(objects: readonly ObjectChange[]): ReloadPlan {
  const reasons = objects.flatMap(reasonsOf);
  if (reasons.some((reason) => reason.class === 'restart')) return { class: 'restart', reasons };
  if (reasons.length > 0) return { class: 'listener', reasons };
  return { class: objects.length > 0 ? 'hot' : 'none', reasons };
}

function reasonsOf({ kind, name, change, fields }: ObjectChange): ReloadReason[] {
  if (kind === 'gateway') {
    const read = fields.filter(({ path }) => AT_START.test(path));
    return read.map(({ path }) => reason('restart', `gateway.${path}`));
  }
  if (kind !== 'listener') return [];
  if (change !== 'changed') return [reason('listener', `listener ${name} ${change}`)];
  const bound = fields.filter(({ path }) => !LOOKED_UP.test(path));
  return bound.map(({ path }) => reason('listener', `listener ${name}: ${path}`));
}

function reason(kind: ReloadReason['class'], text: string): ReloadReason {
  return { class: kind, text, fingerprint: fingerprintOf('reload', [kind, text]), approved: null };
}
