// What the lockfile says of the upstreams there are. Its entries were reviewed as they stand, so they go into the
// bundle as they stand.
import { hashTool } from '../../policies/pinning/definition.ts';
import type { PinnedTool, PinTable } from '../../schema/generated/bundle.ts';
import type { LockedTool } from '../../schema/generated/lock.ts';
import { own } from '../ast/own.ts';
import type { Program } from '../ast/program.ts';
import { given } from './given.ts';
import { sortedMap } from './order.ts';

/** Undefined when there is neither a lockfile nor a wish for one. */
export function lowerPins({
  config,
  upstreams,
  lock,
}: Pick<Program, 'config' | 'upstreams' | 'lock'>): PinTable | undefined {
  const { mode, on_change, on_new } = config.pinning;
  if (lock === undefined && mode === 'off') return undefined;
  const pinned = upstreams.flatMap(({ name }) => {
    const locked = lock && own(lock.upstreams, name);
    return locked === undefined ? [] : [[name, sortedMap(locked.tools, lowerTool)] as const];
  });
  return { mode, on_change, on_new, upstreams: Object.fromEntries(pinned) };
}

function lowerTool(
  { title, description, inputSchema, outputSchema, annotations }: LockedTool,
  name: string,
): PinnedTool {
  const definition = given({ name, title, description, inputSchema, outputSchema, annotations });
  return { hash: hashTool(definition), definition };
}
