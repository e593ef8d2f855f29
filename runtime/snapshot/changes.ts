// What a reload changed, in the words of the log line: `2 routes, 1 upstream`.
import { canonical } from '../../schema/canonical.ts';
import type { Bundle } from '../../schema/generated/bundle.ts';
import { namesByEntry } from './entry-names.ts';

/** Counts added, removed and changed objects by kind; `nothing that is enforced` when only sources differ. */
export function describeChanges(before: Bundle, after: Bundle): string {
  const parts = [
    counted(differing(routesOf(before), routesOf(after)), 'route'),
    counted(differing(named(before.upstreams), named(after.upstreams)), 'upstream'),
    counted(differing(named(before.gateway.listeners), named(after.gateway.listeners)), 'listener'),
    counted(differing(pinned(before), pinned(after)), 'pinned tool'),
    pinning(before) === pinning(after) ? '' : 'pinning',
    settings(before) === settings(after) ? '' : 'gateway settings',
  ].filter((part) => part !== '');
  return parts.length === 0 ? 'nothing that is enforced' : parts.join(', ');
}

function named(items: readonly { name: string }[]): Map<string, string> {
  return new Map(items.map((item) => [item.name, canonical(item)]));
}

/** A route is its row in the table and the entries that lead to it, with upstream numbers replaced by names. */
function routesOf(bundle: Bundle): Map<string, string> {
  const { table, entries } = bundle.routes;
  const nameLists = (['tool', 'prompt', 'resource'] as const).map((kind) => namesByEntry(bundle, kind));
  return new Map(
    table.map((route, number) => [
      route.name,
      canonical({
        ...route,
        targets: route.targets.map((target) => ({
          ...target,
          upstream: bundle.upstreams[target.upstream]?.name,
        })),
        entries: entries.flatMap((entry, rank) =>
          entry.route === number
            ? [{ ...entry, route: 0, names: nameLists.map((names) => names.get(rank) ?? []) }]
            : [],
        ),
      }),
    ]),
  );
}

function pinned({ pins }: Bundle): Map<string, string> {
  const all = Object.entries(pins?.upstreams ?? {}).flatMap(([upstream, tools]) =>
    Object.entries(tools).map(([tool, { hash }]) => [canonical([upstream, tool]), hash] as const),
  );
  return new Map(all);
}

function pinning({ pins }: Bundle): string {
  return canonical({ ...pins, upstreams: undefined });
}

function settings(bundle: Bundle): string {
  return canonical({ ...bundle.gateway, listeners: undefined });
}

function differing(before: Map<string, string>, after: Map<string, string>): number {
  const names = new Set([...before.keys(), ...after.keys()]);
  return [...names].filter((name) => before.get(name) !== after.get(name)).length;
}

function counted(count: number, word: string): string {
  return count === 0 ? '' : `${count} ${word}${count === 1 ? '' : 's'}`;
}
