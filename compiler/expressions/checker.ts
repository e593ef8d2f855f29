// What the parts of the checker share: check-members.ts, check-operators.ts and check-calls.ts.
import type { Fault } from './fault.ts';
import type { Scope } from './scope.ts';
import type { Node } from './syntax.ts';
import type { Type } from './types.ts';

export interface Checker {
  /** The tool whose arguments are typed; undefined for none. */
  readonly tool: string | undefined;
  readonly faults: Fault[];
  /** The type of a part that is used as a value. */
  typeOf(node: Node, scope: Scope): Type;
  /** The type of a part whose member is asked for: also `client` and the like, which are no values. */
  ownerOf(node: Node, scope: Scope): Type;
}
