// What the gateway insists on before it believes a bundle or a tool.
import type { Bundle, PinTable } from '../../../schema/generated/bundle.ts';
import { byAllowed, byLevel, byRequired, type Finding } from './direction.ts';

export function compareSignature(base: Bundle, head: Bundle): Finding[] {
  const [before, after] = [base.gateway.reload, head.gateway.reload];
  const levels = ['off', 'verify', 'require'] as const;
  return [
    ...byLevel('signature of bundles', levels, before.signature ?? 'off', after.signature ?? 'off'),
    ...byAllowed('trusted keys', fingerprints(before.trusted_keys), fingerprints(after.trusted_keys)),
  ];
}

/** Public, but long: the end of a key tells it from the others. */
function fingerprints(keys: readonly string[] = []): string[] {
  return keys.map((key) => `…${key.replace(/-----[A-Z ]+-----|\s/g, '').slice(-12)}`);
}

export function comparePinning(base: Bundle, head: Bundle): Finding[] {
  const [before, after] = [base.pins, head.pins];
  const modes = ['off', 'warn', 'enforce'] as const;
  const findings = byLevel('pinning', modes, before?.mode ?? 'off', after?.mode ?? 'off');
  if (before === undefined || after === undefined || after.mode === 'off' || before.mode === 'off')
    return findings;
  const there = new Set(base.upstreams.map(({ name }) => name));
  const still = head.upstreams.map(({ name }) => name).filter((name) => there.has(name));
  const pinnedBy = ({ upstreams }: PinTable): string[] =>
    still.filter((name) => Object.hasOwn(upstreams, name));
  return [
    ...findings,
    ...byLevel('a pinned tool that changed', ['warn', 'quarantine'], before.on_change, after.on_change),
    ...byLevel('a tool the lockfile lacks', ['allow', 'quarantine'], before.on_new, after.on_new),
    ...byRequired('pinned upstreams', pinnedBy(before), pinnedBy(after)),
  ];
}
