// The fifth pass: a checked program -> the tables of a bundle. What can be computed from the repository is computed
// here, once: units, prefixes, ranks, tries, anchored patterns. The runtime only looks up.
import { BUNDLE_FEATURES, BUNDLE_FORMAT } from '../../schema/format.ts';
import type { Bundle } from '../../schema/generated/bundle.ts';
import type { Program } from '../ast/program.ts';
import { originOf } from '../ast/source.ts';
import { lowerGateway } from './gateway.ts';
import { lowerRoutes } from './route.ts';
import { lowerUpstream } from './upstream.ts';

/** A bundle but for what only the last pass knows. */
export type Tables = Omit<Bundle, 'digest' | 'compiler' | 'source'>;

/** The program must have passed `check` without an error. */
export function lower(program: Program): Tables {
  const tables = {
    gateway: lowerGateway(program.config.gateway),
    upstreams: program.upstreams.map(lowerUpstream),
    routes: lowerRoutes(program),
    origins: originsOf(program),
  };
  return { format: BUNDLE_FORMAT, features: featuresOf(tables), ...tables };
}

type Feature = (typeof BUNDLE_FEATURES)[number];

function featuresOf({
  gateway,
  upstreams,
  routes,
}: Pick<Bundle, 'gateway' | 'upstreams' | 'routes'>): Feature[] {
  const used: Record<Feature, boolean> = {
    'catalog.merge/2': upstreams.length > 0,
    'listeners.transports/1': gateway.listeners.some(
      ({ path, sse_path, ws_path }) => path === null || sse_path !== null || ws_path !== null,
    ),
    'routes.trie/1': routes.entries.length > 0,
    'upstreams.http/1': upstreams.some(({ http }) => http !== null),
    'upstreams.isolation/1': upstreams.some(({ isolation }) => isolation.mode !== 'shared'),
    'upstreams.stdio/1': upstreams.some(({ stdio }) => stdio !== null),
  };
  return BUNDLE_FEATURES.filter((feature) => used[feature]);
}

function originsOf({ config, upstreams, routes, spanOf }: Program): Bundle['origins'] {
  return {
    listeners: config.gateway.listeners.map((_, i) => originOf(spanOf(`/gateway/listeners/${i}`, 'value'))),
    upstreams: upstreams.map(({ pointer }) => originOf(spanOf(pointer, 'key'))),
    routes: routes.map(({ pointer }) => originOf(spanOf(pointer, 'value'))),
  };
}
