// The configuration as one document: every fragment and the overlay together, before and after it was held against
// the schema.
import type { Place } from './place.ts';
import type { SourceFile } from './source.ts';
import type { ValueMap } from './value.ts';

export interface Document {
  readonly value: ValueMap;
  /** A value points into the file it came from. */
  readonly place: Place;
  /** The root file; the first one where there is none. */
  readonly root: SourceFile;
  /** Paths of all files the document was made of. */
  readonly paths: readonly string[];
  /** Names of routes that were not given one, by index: `<file>#<n>`, counted from 1. */
  readonly routeNames: readonly string[];
  /** False when a part is missing: a name may be defined there, so none may be called unknown. */
  readonly complete: boolean;
  /**
   * Pointers of sections (`/gateway`), entries (`/upstreams/files`, `/routes/0`) or the whole (``) whose shape is
   * wrong. Later passes may use their names, so that nothing is called unknown that is only misspelt inside.
   */
  readonly broken: ReadonlySet<string>;
}
