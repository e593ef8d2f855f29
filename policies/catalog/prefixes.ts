// The prefixes an upstream gives its names, from how they are written to how they are used.
import type { Upstream } from '../../schema/generated/full-config.ts';

export interface Prefixes {
  /** Before every name; empty for none. */
  readonly prefix: string;
  /** What a newcomer's name gets where somebody else has it; undefined when it is hidden then. */
  readonly conflict_prefix?: string;
}

/** `name`: of the upstream. */
export function prefixesOf(
  name: string,
  { namespace, on_name_conflict }: Pick<Upstream, 'namespace' | 'on_name_conflict'>,
): Prefixes {
  const prefix = (namespace.prefix ?? name) + namespace.separator;
  return {
    prefix: namespace.mode === 'always' ? prefix : '',
    ...(on_name_conflict === 'prefix' && { conflict_prefix: prefix }),
  };
}
