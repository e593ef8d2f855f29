// Everything made from one bundle and one catalog: immutable, built fully before anyone sees it. A request uses
// the snapshot it started with to its end, so no request ever sees two configurations.
import type { Routes } from '../../policies/routes/routes.ts';
import type { Bundle } from '../../schema/generated/bundle.ts';
import type { RuntimePolicy } from '../access/policy.ts';
import type { CatalogView, ListenerView } from '../catalog/view.ts';
import type { Observer } from '../observe/observer.ts';
import type { Upstream } from '../upstreams/upstream.ts';

export interface Snapshot {
  readonly bundle: Bundle;
  /** What is decided by; one per bundle. */
  readonly policy: RuntimePolicy;
  /** The bundle's route table, made ready for matching. */
  readonly routes: Routes;
  /** By upstream number of the bundle. */
  readonly upstreams: readonly Upstream[];
  readonly catalog: CatalogView;
  /** What clients of a listener see, by its name: a request may outlive the bundle that numbered it. */
  readonly views: ReadonlyMap<string, ListenerView>;
  /** Counts calls by this bundle's numbers. */
  readonly observer: Observer;
}

/** Puts a snapshot together; what can be looked up is made ready here, once. */
export function makeSnapshot(parts: Omit<Snapshot, 'views'>): Snapshot {
  const views = new Map<string, ListenerView>();
  for (const [number, { name }] of parts.bundle.gateway.listeners.entries()) {
    const view = parts.catalog.listeners[number];
    if (view !== undefined) views.set(name, view);
  }
  return { ...parts, views };
}
