// Who gets the calls that a route takes, or that none takes.

import { sharesOf } from '../../../policies/calls/destination.ts';
import { ownName } from '../../../policies/calls/offers.ts';
import { rewritten } from '../../../policies/calls/rewrite.ts';
import { annotationsOf } from '../../../policies/catalog/annotations.ts';
import type { BundleRewrite } from '../../../schema/generated/bundle.ts';
import type { Share } from '../model.ts';
import type { KnownSide } from '../world/known-side.ts';

/** Sorted by name; adds up to 100 percent. */
export function sharesFor(side: KnownSide, tool: string, route: number): Share[] {
  const { bundle } = side;
  const taken = bundle.routes.table[route];
  if (taken === undefined) {
    const owners = side.ownersOf(tool).map((owner) => reached(side, tool, owner, undefined));
    if (owners.length === 0) return [nowhere('nobody has it', 'unknown_tool')];
    const names = owners.map(({ to }) => to);
    const to = owners.length === 1 ? names[0]! : `whichever lists it of ${names.join(', ')}`;
    return [{ to, kind: 'upstream', percent: 100, destructive: owners.some((owner) => owner.destructive) }];
  }
  if (taken.deny !== null) return [nowhere(`denied by route ${taken.name}`, 'denied')];
  const shares = sharesOf(taken)
    .filter(({ share }) => share > 0)
    .map(({ upstream, share }): Share => {
      const name = bundle.upstreams[upstream]?.name ?? '';
      const percent = Math.round(share * 1000) / 10;
      return side.has(upstream, tool)
        ? { kind: 'upstream', percent, ...reached(side, tool, upstream, taken.rewrite) }
        : { to: `${name}, which does not offer it`, kind: 'unknown_tool', percent, destructive: false };
    });
  if (shares.length === 0) return [nowhere(`drained by route ${taken.name}`, 'denied')];
  return shares.sort((a, b) => (a.to < b.to ? -1 : 1));
}

function nowhere(to: string, kind: Exclude<Share['kind'], 'upstream'>): Share {
  return { to, kind, percent: 100, destructive: false };
}

/** What really runs there: the upstream's own tool, as the route rewrites the call. */
function reached(
  { policy, bundle }: KnownSide,
  tool: string,
  number: number,
  rewrite: BundleRewrite | undefined,
): Pick<Share, 'to' | 'destructive'> {
  const upstream = bundle.upstreams[number];
  if (upstream === undefined) return { to: '', destructive: false };
  const own = ownName(policy, 'tool', tool, number) ?? tool;
  const { name } = rewritten(rewrite, own, {});
  const pinned =
    Object.entries(bundle.pins?.upstreams ?? {}).find(([key]) => key === upstream.name)?.[1] ?? {};
  const definition = Object.hasOwn(pinned, name) ? pinned[name]?.definition : undefined;
  const words = [
    upstream.name,
    ...(`${upstream.prefix}${name}` === tool ? [] : [`as ${name}`]),
    ...Object.entries(rewrite?.set_arguments ?? {}).map(
      ([key, value]) => `with ${key}=${JSON.stringify(value)}`,
    ),
    ...(rewrite?.remove_arguments ?? []).map((key) => `without ${key}`),
  ];
  return { to: words.join(' '), destructive: annotationsOf(definition?.annotations).destructive === true };
}
