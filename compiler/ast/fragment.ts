// One YAML file of the repository, read: a fragment of the one configuration document.
import type { Place } from './place.ts';
import type { SourceFile } from './source.ts';
import type { Value } from './value.ts';

export interface Fragment {
  readonly file: SourceFile;
  readonly value: Value;
  readonly place: Place;
  /**
   * Pointers of sections (`/gateway`), entries (`/upstreams/files`, `/routes/0`) or the whole (``) whose shape is
   * wrong. Later passes may use their names, so that nothing is called unknown that is only misspelt inside.
   */
  readonly broken: ReadonlySet<string>;
}

export interface Repository {
  /** By path. */
  readonly fragments: readonly Fragment[];
  /** False when a file or section could not be read: names may be missing, so no name may be called unknown. */
  readonly complete: boolean;
}

/** The root file is the one that may carry `version`. */
export function isRootFile(path: string): boolean {
  return path === 'mcpgw.yaml' || path === 'mcpgw.yml';
}
