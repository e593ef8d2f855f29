// Everything made from one bundle and one catalog: immutable, built fully before anyone sees it. A request uses
// the snapshot it started with to its end, so no request ever sees two configurations.
import type { Routes } from '../../policies/routes/routes.ts';
import type { Bundle } from '../../schema/generated/bundle.ts';
import type { CatalogView } from '../catalog/view.ts';
import type { Observer } from '../observe/observer.ts';
import type { Upstream } from '../upstreams/upstream.ts';

export interface Snapshot {
  readonly bundle: Bundle;
  /** The bundle's route table, made ready for matching. */
  readonly routes: Routes;
  /** By upstream number of the bundle. */
  readonly upstreams: readonly Upstream[];
  readonly catalog: CatalogView;
  /** Counts calls by this bundle's numbers. */
  readonly observer: Observer;
}
