// What a route is chosen for: the facts of one call that conditions may look at.
import type { Principal } from '../access/principal.ts';
import type { ExpressionFacts } from '../expressions/facts.ts';

export type NameKind = 'tool' | 'prompt' | 'resource';

export interface Subject {
  /** What `name` is a name of; `none` for methods without one, such as `ping`. */
  readonly kind: NameKind | 'none';
  /** The name clients see, or the URI of a resource; empty for `none`. */
  readonly name: string;
  /** The JSON-RPC method. */
  readonly method: string;
  /** The name of the listener the call came in by. */
  readonly listener: string;
  /** Value of an HTTP header by its lower-case name; undefined when it was not sent. */
  header(name: string): string | undefined;
  /** Who calls; nobody known by default. */
  readonly principal?: Principal | undefined;
  /** For conditions in CEL; without them, none can be evaluated. */
  readonly facts?: ExpressionFacts | undefined;
}
