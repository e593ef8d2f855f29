// Everything that protects, one comparison each, in the order a reviewer wants them.
import type { Bundle } from '../../../schema/generated/bundle.ts';
import { fingerprintOf } from '../fingerprint.ts';
import type { AccessChange, Safeguard, SafeguardChange } from '../model.ts';
import { compareAudit } from './audit.ts';
import { compareRedaction, compareResidency, compareValidation } from './data.ts';
import type { Finding } from './direction.ts';
import { compareListeners } from './exposure.ts';
import { compareGateway } from './gateway.ts';
import { compareIdentity } from './identity.ts';
import { compareRoutes } from './routes.ts';
import { compareRules } from './rules.ts';
import { comparePinning, compareSignature } from './trust.ts';
import { compareUpstreams } from './upstreams.ts';

const COMPARISONS: readonly (readonly [Safeguard, (base: Bundle, head: Bundle) => Finding[]])[] = [
  ['authn', compareIdentity],
  ['listener', compareListeners],
  ['gateway', compareGateway],
  ['upstream', compareUpstreams],
  ['route', compareRoutes],
  ['redaction', compareRedaction],
  ['validation', compareValidation],
  ['audit', compareAudit],
  ['residency', compareResidency],
  ['pinning', comparePinning],
  ['signature', compareSignature],
];

/** `tools`, `changes`: of the matrix of access. */
export function compareSafeguards(
  base: Bundle,
  head: Bundle,
  tools: readonly string[],
  changes: readonly AccessChange[],
): SafeguardChange[] {
  const found = COMPARISONS.flatMap(([safeguard, compare]) =>
    compare(base, head).map((finding) => made(safeguard, finding)),
  );
  return [...compareRules(base, head, tools, changes).map((finding) => made('rule', finding)), ...found];
}

function made(safeguard: Safeguard, { direction, text, identity }: Finding): SafeguardChange {
  const told = [safeguard, direction, text, ...(identity === undefined ? [] : [identity])];
  return { safeguard, direction, text, fingerprint: fingerprintOf('safeguard', told), approved: null };
}
