// The name of an effect in `mcpgw.approvals.yaml`. It is made of what the effect is, never of where it was written or
// of which commit: an approval outlives a rebase, and not a change of what was approved. Whoever writes the change also
// chooses what goes in, so it is long enough that nobody finds a harmless effect with the fingerprint of another one.
import { canonical, sha256 } from '../../schema/canonical.ts';

const DIGITS = 32;
export const FINGERPRINT = /^[0-9a-f]{32}$/;

/** 32 hexadecimal digits for what `identity` says; plain data. */
export function fingerprintOf(kind: string, identity: unknown): string {
  return sha256(`${kind}\n${canonical(identity)}`).slice('sha256:'.length, 'sha256:'.length + DIGITS);
}
