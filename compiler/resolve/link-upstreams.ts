// Upstreams get their numbers: the enabled ones, sorted by name.
import type { FullConfig } from '../../schema/generated/full-config.ts';
import { memberPointer } from '../ast/pointer.ts';
import type { LinkedUpstream } from '../ast/program.ts';

export interface Upstreams {
  /** The index is the upstream's number. */
  readonly enabled: readonly LinkedUpstream[];
  readonly numbers: ReadonlyMap<string, number>;
  readonly disabled: ReadonlySet<string>;
}

/** An upstream with a fault inside counts as enabled: its name is known, and that is all routes need. */
export function linkUpstreams(config: FullConfig, broken: ReadonlySet<string>): Upstreams {
  const all = Object.entries(config.upstreams).map(([name, upstream]) => ({
    name,
    upstream,
    pointer: memberPointer('/upstreams', name),
  }));
  const isDisabled = ({ pointer, upstream }: LinkedUpstream) => !broken.has(pointer) && !upstream.enabled;
  const enabled = all.filter((upstream) => !isDisabled(upstream)).sort((a, b) => (a.name < b.name ? -1 : 1));
  return {
    enabled,
    numbers: new Map(enabled.map(({ name }, number) => [name, number])),
    disabled: new Set(all.filter(isDisabled).map(({ name }) => name)),
  };
}
