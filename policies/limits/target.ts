// What is called, as far as limits look at it.
import type { NameKind } from '../routes/subject.ts';

export interface LimitTarget {
  readonly kind: NameKind | 'none';
  /** The name clients see, or the URI; empty for `none`. */
  readonly name: string;
  /** The JSON-RPC method. */
  readonly method: string;
  /** Numbers; -1 for none. */
  readonly route: number;
  readonly upstream: number;
}
