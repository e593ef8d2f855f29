// Bundles and route tables for tests of the merge, put together by hand so that they do not depend on the compiler.

import type { ListName } from '../../../policies/catalog/list-uses.ts';
import type { NameKind } from '../../../policies/routes/subject.ts';
import { preparePolicy } from '../../../runtime/access/prepare-policy.ts';
import { makeItems } from '../../../runtime/catalog/items.ts';
import { LIST_NAMES, LISTS } from '../../../runtime/catalog/list-kinds.ts';
import { buildCatalog } from '../../../runtime/catalog/merge.ts';
import type { Listing, Offer } from '../../../runtime/catalog/offer.ts';
import type { CatalogView, ListAnswer } from '../../../runtime/catalog/view.ts';
import { SlotTable } from '../../../runtime/observe/slots.ts';
import { Sealer } from '../../../runtime/sessions/seal.ts';
import { makeSnapshot, type Snapshot } from '../../../runtime/snapshot/snapshot.ts';
import type { Offers, Upstream } from '../../../runtime/upstreams/upstream.ts';
import type {
  Bundle,
  BundleRoute,
  BundleUpstream,
  PinTable,
  RouteEntry,
} from '../../../schema/generated/bundle.ts';
import { Ledger } from '../pipeline/scene.ts';
import { sampleBundle, sampleUpstream } from '../snapshot/sample-bundle.ts';
import { offering, slices } from './listing-upstream.ts';

/** One entry of the route table with the condition on the name it is filed under. */
export interface SceneRoute {
  /** What it names; a tool without it. */
  readonly kind?: NameKind;
  readonly exact?: string;
  /** Prefixes of one scene must be equal or differ in their first letter. */
  readonly prefix?: string;
  readonly pattern?: string;
  readonly methods?: string[];
  readonly listeners?: string[];
  readonly headers?: RouteEntry['headers'];
  /** Upstream numbers with weights; an empty list denies. */
  readonly targets: BundleRoute['targets'];
}

export interface SceneUpstream
  extends Partial<Pick<BundleUpstream, 'prefix' | 'on_name_conflict' | 'isolation'>> {
  /** Names of its tools. */
  readonly offers?: readonly string[];
  readonly prompts?: readonly string[];
  readonly resources?: readonly string[];
  readonly templates?: readonly string[];
  /** What it says of itself; by default what it lists. Null for nothing yet. */
  readonly said?: Offers | null;
  readonly listed?: boolean;
  /** Of tools, prompts and resources alike. */
  readonly include?: string[];
  readonly exclude?: string[];
  readonly rename?: Record<string, string>;
}

export interface Scene {
  readonly upstreams: readonly SceneUpstream[];
  /** Best first. */
  readonly routes?: readonly SceneRoute[];
  readonly listeners?: readonly string[];
  readonly extensions?: string[];
  readonly pins?: PinTable;
}

export const IDENTITY = { name: 'mcpgw', version: '1.2.3' };

export function sceneBundle({
  upstreams,
  routes = [],
  listeners = ['l0'],
  extensions = [],
  pins,
}: Scene): Bundle {
  return sampleBundle((bundle) => {
    const [listener] = bundle.gateway.listeners;
    bundle.gateway.listeners = listeners.map((name) => ({ ...listener!, name }));
    bundle.gateway.extensions = extensions;
    if (pins !== undefined) bundle.pins = pins;
    bundle.upstreams = upstreams.map((upstream, number) => {
      const globs = { include: upstream.include ?? [], exclude: upstream.exclude ?? [] };
      return {
        ...sampleUpstream(`u${number}`),
        isolation: upstream.isolation ?? { mode: 'shared', max: 10 },
        prefix: upstream.prefix ?? '',
        on_name_conflict: upstream.on_name_conflict ?? 'hide',
        tools: { ...globs, rename: upstream.rename ?? {} },
        prompts: globs,
        resources: globs,
      };
    });
    bundle.routes.table = routes.map(({ targets }, number) => ({
      name: `r${number}`,
      targets,
      deny: targets.length === 0 ? 'no' : null,
      sticky_by: 'none',
      salt: '',
      timeout_ms: null,
    }));
    bundle.routes.entries = routes.map(({ pattern, methods, listeners: on, headers }, route) => ({
      route,
      ...(pattern === undefined ? {} : { pattern: `^(?:${pattern})$` }),
      ...(methods === undefined ? {} : { methods }),
      ...(on === undefined ? {} : { listeners: on }),
      ...(headers === undefined ? {} : { headers }),
    }));
    for (const kind of ['tool', 'prompt', 'resource'] as const) bundle.routes[kind] = nameIndex(routes, kind);
    bundle.routes.unnamed = routes.flatMap((route, number) => (isNamed(route) ? [] : [number]));
  });
}

function nameIndex(routes: readonly SceneRoute[], kind: NameKind): Bundle['routes']['tool'] {
  const ofKind = (route: SceneRoute): boolean => (route.kind ?? 'tool') === kind;
  const numbers = (holds: (route: SceneRoute) => boolean): number[] =>
    routes.flatMap((route, number) => (ofKind(route) && holds(route) ? [number] : []));
  const named = routes.filter(ofKind);
  const exact = [...new Set(named.flatMap((route) => route.exact ?? []))];
  const prefixes = [...new Set(named.flatMap((route) => route.prefix ?? []))].sort();
  return {
    exact: Object.fromEntries(exact.map((name) => [name, numbers((route) => route.exact === name)])),
    labels: ['', ...prefixes],
    first: [1, ...prefixes.map(() => 0)],
    counts: [prefixes.length, ...prefixes.map(() => 0)],
    entries: [
      numbers((route) => route.pattern !== undefined),
      ...prefixes.map((prefix) => numbers((route) => route.prefix === prefix)),
    ],
  };
}

const isNamed = ({ exact, prefix, pattern }: SceneRoute): boolean =>
  (exact ?? prefix ?? pattern) !== undefined;

export function sceneOffers(scene: Scene): Offer[] {
  return scene.upstreams.map((upstream, number) => {
    const listing = (list: ListName, names: readonly string[] = []): Listing => ({
      items: makeItems(LISTS[list], slices(names, list, `of u${number}`)),
      listed: upstream.listed ?? true,
    });
    const { offers, prompts, resources, templates } = upstream;
    const families = offering(
      ...(offers === undefined ? [] : (['tools'] as const)),
      ...(prompts === undefined ? [] : (['prompts'] as const)),
      ...((resources ?? templates) === undefined ? [] : (['resources', 'subscribe'] as const)),
    );
    return {
      said: upstream.said === null ? undefined : (upstream.said ?? families),
      tools: listing('tools', offers),
      prompts: listing('prompts', prompts),
      resources: listing('resources', resources),
      templates: listing('templates', templates),
    };
  });
}

export function sceneCatalog(
  scene: Scene,
  slots = new SlotTable(2_000),
  sealer = new Sealer(),
  offers = sceneOffers(scene),
  policy = preparePolicy(sceneBundle(scene), undefined),
): CatalogView {
  const { bundle, routes } = policy;
  return buildCatalog({ bundle, policy, routes, offers, slots, serverInfo: IDENTITY, sealer });
}

/** What requests see under that scene. `upstreams`: by number. */
export function sceneSnapshot(scene: Scene, upstreams: readonly Upstream[]): Snapshot {
  const policy = preparePolicy(sceneBundle(scene), undefined);
  const { bundle, routes } = policy;
  const catalog = sceneCatalog(scene, undefined, undefined, undefined, policy);
  return makeSnapshot({ bundle, policy, routes, upstreams, catalog, observer: new Ledger() });
}

/** Every page of a list, parsed. */
export function pagesOf(
  list: ListAnswer | undefined,
  era: 'legacy' | 'modern' = 'legacy',
): Record<string, unknown>[] {
  const pages: Record<string, unknown>[] = [];
  let cursor: string | undefined;
  do {
    const page = JSON.parse(list?.page(cursor, era)?.toString() ?? '{}') as Record<string, unknown>;
    pages.push(page);
    cursor = page.nextCursor as string | undefined;
  } while (cursor !== undefined);
  return pages;
}

/** What the items of a list go by, in its order, over all pages. */
export function namesIn(list: ListAnswer | undefined): string[] {
  return pagesOf(list).flatMap((page) =>
    LIST_NAMES.flatMap((name) => {
      const items = (page[LISTS[name].member] ?? []) as Record<string, string>[];
      return items.map((item) => item[LISTS[name].identity] ?? '');
    }),
  );
}

/** The first page as it is sent. */
export function textOf(list: ListAnswer | undefined, era: 'legacy' | 'modern' = 'legacy'): string {
  return list?.page(undefined, era)?.toString() ?? '';
}

export function to(...upstreams: number[]): BundleRoute['targets'] {
  return upstreams.map((upstream) => ({ upstream, weight: 1 }));
}
