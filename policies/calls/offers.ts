// Whether an upstream may answer to a name, and what it calls it itself. What the lockfile knows is certain; beyond it
// the world is open: a tool nobody pinned, and every prompt and resource, is taken to be where the policy sends it.
import type { BundleUpstream } from '../../schema/generated/bundle.ts';
import { isIncluded, isUriIncluded } from '../catalog/naming.ts';
import type { NameKind } from '../routes/subject.ts';
import { isRoutedAlike } from '../routes/uri-routes.ts';
import type { Policy } from './policy.ts';

/** The upstream's own name of what clients call `name`; undefined when it has no such thing, or does not show it. */
export function ownName(policy: Policy, kind: NameKind, name: string, upstream: number): string | undefined {
  const definition = policy.bundle.upstreams[upstream];
  if (definition === undefined) return undefined;
  if (kind === 'resource')
    return isUriIncluded(definition.resources, name) && isRoutedAlike(policy.routes, name) ? name : undefined;
  if (kind === 'prompt') return namedLike(definition, 'prompts', name);
  const known = policy.tools.get(name)?.offeredBy.get(upstream);
  if (known !== undefined) return known;
  const hidden = policy.hidden.get(name)?.find((tool) => tool.upstream === upstream);
  // Whoever only stands behind another one for a name has it all the same: a fallback asks for it there.
  if (hidden !== undefined) return STANDS_BEHIND.has(hidden.reason) ? hidden.tool : undefined;
  return lacks(policy, definition, name) ? undefined : namedLike(definition, 'tools', name);
}

const STANDS_BEHIND: ReadonlySet<string> = new Set(['name_taken', 'not_routed']);

/**
 * Whether a tool the lockfile does not have there is known not to be there: because the lockfile has it elsewhere, or
 * because a new one stays hidden until somebody has reviewed it.
 */
function lacks({ bundle: { pins }, tools }: Policy, upstream: BundleUpstream, name: string): boolean {
  if (pins === undefined || !Object.hasOwn(pins.upstreams, upstream.name)) return false;
  return tools.has(name) || (pins.mode === 'enforce' && pins.on_new === 'quarantine');
}

/** The other way round from `exposedName`: prefix, rename, then include and exclude. */
function namedLike(
  { prefix, conflict_prefix, tools, prompts }: BundleUpstream,
  list: 'tools' | 'prompts',
  name: string,
): string | undefined {
  const given = [prefix, conflict_prefix].find((one) => one !== undefined && name.startsWith(one));
  if (given === undefined) return undefined;
  const bare = name.slice(given.length);
  if (list === 'prompts') return isIncluded(prompts, bare) ? bare : undefined;
  const renamed = Object.entries(tools.rename);
  const own = renamed.find(([, to]) => to === bare)?.[0];
  if (own === undefined && renamed.some(([from]) => from === bare)) return undefined;
  return isIncluded(tools, own ?? bare) ? (own ?? bare) : undefined;
}

/** Who gets the calls of a name that no route wants; -1 for nobody, -2 when only the upstreams' lists can tell. */
export function ownerOf(policy: Policy, kind: NameKind, name: string): number {
  const known = kind === 'tool' ? policy.tools.get(name) : undefined;
  if (known !== undefined) return known.owner;
  const able = policy.bundle.upstreams
    .map((_, number) => number)
    .filter((number) => ownName(policy, kind, name, number) !== undefined);
  return able.length > 1 ? UNDECIDED : (able[0] ?? NOBODY);
}

export const NOBODY = -1;
export const UNDECIDED = -2;
