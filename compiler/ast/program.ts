// The whole repository after `resolve`: fragments merged, variables replaced, defaults filled in, names linked.
// Every value still knows its place: ask by JSON pointer.
import type { FullConfig, Route, Upstream } from '../../schema/generated/full-config.ts';
import type { Part } from './place.ts';
import type { Span } from './source.ts';

export interface Program {
  /** Merged and with every default filled in. */
  readonly config: FullConfig;
  /** Enabled upstreams sorted by name; the index is the upstream's number in the bundle. */
  readonly upstreams: readonly LinkedUpstream[];
  /** Enabled routes by file path, then position; the index is the route's number in the bundle. */
  readonly routes: readonly LinkedRoute[];
  /**
   * Where the value at a JSON pointer of `config` stands. For a value that came from a default, its nearest
   * ancestor that was written.
   */
  spanOf(pointer: string, part: Part): Span;
}

export interface LinkedUpstream {
  readonly name: string;
  /** Such as `/upstreams/files`. */
  readonly pointer: string;
  readonly upstream: Upstream;
}

export interface LinkedRoute {
  /** As written, or `<file>#<n>` for a route without a name. */
  readonly name: string;
  /** Such as `/routes/3`. */
  readonly pointer: string;
  readonly route: Route;
  /** Upstream numbers with their weights; empty for a deny route or when a target is unknown. */
  readonly targets: readonly { readonly upstream: number; readonly weight: number }[];
}
