// Bundles and route tables for tests of the merge, put together by hand so that they do not depend on the compiler.
import { prepareRoutes } from '../../../policies/routes/routes.ts';
import { buildCatalog } from '../../../runtime/catalog/merge.ts';
import type { Offer } from '../../../runtime/catalog/offer.ts';
import type { CatalogView, ToolList } from '../../../runtime/catalog/view.ts';
import { SlotTable } from '../../../runtime/observe/slots.ts';
import type { Bundle, BundleRoute, BundleUpstream, RouteEntry } from '../../../schema/generated/bundle.ts';
import { sampleBundle, sampleUpstream } from '../snapshot/sample-bundle.ts';
import { slices } from './listing-upstream.ts';

/** One entry of the route table with the condition on the tool's name it is filed under. */
export interface SceneRoute {
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

export interface SceneUpstream extends Partial<Pick<BundleUpstream, 'prefix' | 'on_name_conflict'>> {
  readonly offers: readonly string[];
  readonly listed?: boolean;
  readonly include?: string[];
  readonly exclude?: string[];
  readonly rename?: Record<string, string>;
}

export interface Scene {
  readonly upstreams: readonly SceneUpstream[];
  /** Best first. */
  readonly routes?: readonly SceneRoute[];
  readonly listeners?: readonly string[];
}

export const IDENTITY = { name: 'mcpgw', version: '1.2.3' };

export function sceneBundle({ upstreams, routes = [], listeners = ['l0'] }: Scene): Bundle {
  return sampleBundle((bundle) => {
    const [listener] = bundle.gateway.listeners;
    bundle.gateway.listeners = listeners.map((name) => ({ ...listener!, name }));
    bundle.upstreams = upstreams.map((upstream, number) => ({
      ...sampleUpstream(`u${number}`),
      prefix: upstream.prefix ?? '',
      on_name_conflict: upstream.on_name_conflict ?? 'hide',
      tools: {
        include: upstream.include ?? [],
        exclude: upstream.exclude ?? [],
        rename: upstream.rename ?? {},
      },
    }));
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
    bundle.routes.tool = nameIndex(routes);
    bundle.routes.unnamed = routes.flatMap((route, number) => (isNamed(route) ? [] : [number]));
  });
}

function nameIndex(routes: readonly SceneRoute[]): Bundle['routes']['tool'] {
  const numbers = (holds: (route: SceneRoute) => boolean): number[] =>
    routes.flatMap((route, number) => (holds(route) ? [number] : []));
  const exact = [...new Set(routes.flatMap((route) => route.exact ?? []))];
  const prefixes = [...new Set(routes.flatMap((route) => route.prefix ?? []))].sort();
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
  return scene.upstreams.map(({ offers, listed }, number) => ({
    tools: slices(offers, `of u${number}`),
    listed: listed ?? true,
  }));
}

export function sceneCatalog(scene: Scene, slots = new SlotTable(2_000)): CatalogView {
  const bundle = sceneBundle(scene);
  return buildCatalog({
    bundle,
    routes: prepareRoutes(bundle.routes),
    offers: sceneOffers(scene),
    slots,
    serverInfo: IDENTITY,
  });
}

/** Names in the order of the list. */
export function namesIn(list: ToolList | undefined): string[] {
  return JSON.parse(list?.legacy.toString() ?? '').tools.map((tool: { name: string }) => tool.name);
}

export function to(...upstreams: number[]): BundleRoute['targets'] {
  return upstreams.map((upstream) => ({ upstream, weight: 1 }));
}
