// The whole repository after `resolve`: fragments merged, variables replaced, defaults filled in, names linked.
// Every value still knows its place: ask by JSON pointer.

import type { BundleScope } from '../../schema/generated/bundle.ts';
import type {
  FullConfig,
  Policy,
  PolicyAuthz,
  Redaction,
  Residency,
  Route,
  RouteLimits,
  Upstream,
  Validation,
} from '../../schema/generated/full-config.ts';
import type { Lock } from '../../schema/generated/lock.ts';
import type { Part } from './place.ts';
import type { Span } from './source.ts';

export interface Program {
  /** Merged and with every default filled in. */
  readonly config: FullConfig;
  /** Enabled upstreams sorted by name; the index is the upstream's number in the bundle. */
  readonly upstreams: readonly LinkedUpstream[];
  /** Enabled routes by file path, then position; the index is the route's number in the bundle. */
  readonly routes: readonly LinkedRoute[];
  /** Every condition, by the JSON pointer of its text; what could not be compiled was reported and is not here. */
  readonly expressions: ReadonlyMap<string, LinkedExpression>;
  /** Every policy that is in use, wherever it was written, with what it is attached to. */
  readonly attached: readonly Attached[];
  /** The lockfile; undefined when there is none. */
  readonly lock: Lock | undefined;
  /** Paths of texts beside the YAML that are a part of the configuration: the lockfile, trusted keys. */
  readonly beside: readonly string[];
  /** The overlay in use (`--env`); undefined for none. */
  readonly environment: string | undefined;
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
  /** Upstream numbers of `fallback`, in order. */
  readonly fallback: readonly number[];
  /** Upstream number of `mirror`. */
  readonly mirror: number | undefined;
}

export interface LinkedExpression {
  /** Its number in the bundle: by pointer, sorted as text. */
  readonly number: number;
  readonly pointer: string;
  readonly source: string;
  /** See policies/expressions. */
  readonly ir: readonly unknown[];
  /** The most steps an evaluation can take. */
  readonly cost: number;
}

/** The sections a policy is made of. */
export interface PolicySections {
  readonly authz?: PolicyAuthz | undefined;
  readonly rate_limits?: RouteLimits | undefined;
  readonly redaction?: Redaction | undefined;
  readonly validation?: Validation | undefined;
  readonly residency?: Residency | undefined;
  readonly timeout?: Policy['timeout'] | undefined;
}

export interface Attached {
  /** Where the sections stand: `/policies/<name>`, or `/routes/3` for what a route says inline. */
  readonly pointer: string;
  /** For records: the policy's name, or the route's. */
  readonly name: string;
  readonly sections: PolicySections;
  /** One for each kind of object it is attached to; by number for routes and upstreams, by name for teams and clients. */
  readonly scopes: readonly BundleScope[];
}
