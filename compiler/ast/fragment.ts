// One YAML file of the repository, read: a fragment of the one configuration document.
import type { Place } from './place.ts';
import type { SourceFile } from './source.ts';
import type { Value } from './value.ts';

export interface Fragment {
  readonly file: SourceFile;
  readonly value: Value;
  readonly place: Place;
}

export interface Repository {
  /** By path. */
  readonly fragments: readonly Fragment[];
  /** What the chosen environment changes. */
  readonly overlay: Fragment | undefined;
  /** False when a file could not be read: names may be missing, so no name may be called unknown. */
  readonly complete: boolean;
}

/** The root file is the one that may carry `version`, `include` and `lint`. */
export function isRootFile(path: string): boolean {
  return path === 'mcpgw.yaml' || path === 'mcpgw.yml';
}
