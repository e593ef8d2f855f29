// Who came, before any policy has looked at it: what stays the same for a client when the bundle changes. Sessions,
// listen streams and requests keep it, and each policy makes of it what it knows (who.ts).
import type { Proof } from '../identity/proof.ts';

export interface Visitor {
  readonly proof: Proof;
  /** May cost a system call: read only when a policy asks for it. Empty for none (stdio). */
  readonly address: string;
  /** What kind of client it says it is; empty for nothing. */
  readonly clientType: string;
}
