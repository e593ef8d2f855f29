// Something is listed exactly when some use of it can succeed. The oracle below does not know tries, candidates or
// owners: it makes every call there can be and looks where it ends.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { firstMatch } from '../../../policies/routes/match.ts';
import { prepareRoutes, type Routes } from '../../../policies/routes/routes.ts';
import type { NameKind } from '../../../policies/routes/subject.ts';
import type { CatalogName } from '../../../runtime/catalog/named.ts';
import { runs } from '../../runs.ts';
import {
  namesIn,
  type Scene,
  type SceneRoute,
  type SceneUpstream,
  sceneBundle,
  sceneCatalog,
} from './catalog-scene.ts';

const LISTENERS = ['l0', 'l1'];

/** What differs between the lists, for the oracle. */
interface Rules {
  readonly list: 'tools' | 'prompts' | 'resources';
  readonly kind: NameKind;
  readonly use: string;
  /** Names are made up by prefix and rename; URIs are not. */
  readonly named: boolean;
  readonly good: RegExp;
}

const TOOLS: Rules = {
  list: 'tools',
  kind: 'tool',
  use: 'tools/call',
  named: true,
  good: /^[A-Za-z0-9_.-]{1,64}$/,
};
const PROMPTS: Rules = { ...TOOLS, list: 'prompts', kind: 'prompt', use: 'prompts/get', good: /^.{1,1024}$/ };
const RESOURCES: Rules = {
  ...PROMPTS,
  list: 'resources',
  kind: 'resource',
  use: 'resources/read',
  named: false,
};
const ALL = [TOOLS, PROMPTS, RESOURCES];

/** One call: a name, where it comes in, and which of the headers `h0`, `h1`, ... it carries. */
interface TriedCall {
  readonly name: string;
  readonly listener: string;
  readonly headers: ReadonlySet<string>;
}

/** Upstreams one call may end at; `none` when no route wants it, nothing when it is denied. */
function destinations(rules: Rules, routes: readonly SceneRoute[], call: TriedCall): (number | 'none')[] {
  for (const route of routes) {
    const { exact, prefix, pattern, methods, listeners, headers = [] } = route;
    const named = (exact ?? prefix ?? pattern) !== undefined;
    if (named && route.kind !== rules.kind) continue;
    if (exact !== undefined && call.name !== exact) continue;
    if (prefix !== undefined && !call.name.startsWith(prefix)) continue;
    if (pattern !== undefined && !new RegExp(`^(?:${pattern})$`).test(call.name)) continue;
    if (methods !== undefined && !methods.includes(rules.use)) continue;
    if (listeners !== undefined && !listeners.includes(call.listener)) continue;
    if (!headers.every(({ name, not }) => call.headers.has(name) !== not)) continue;
    return route.targets.filter(({ weight }) => weight > 0).map(({ upstream }) => upstream);
  }
  return ['none'];
}

/** Every call of `name` on `listener` that differs in something a route can see. */
function callsOf(routes: readonly SceneRoute[], name: string, listener: string): TriedCall[] {
  const all = routes.flatMap(({ headers = [] }) => headers.map((header) => header.name));
  return Array.from({ length: 2 ** all.length }, (_, bits) => {
    return { name, listener, headers: new Set(all.filter((_header, at) => (bits >> at) & 1)) };
  });
}

function namesOffered(rules: Rules, upstream: SceneUpstream): string[] {
  const { include = [], exclude = [] } = upstream;
  const prefix = rules.named ? (upstream.prefix ?? '') : '';
  const rename = rules.list === 'tools' ? (upstream.rename ?? {}) : {};
  const matches = (glob: string, name: string): boolean =>
    new RegExp(`^${glob.replace('*', '.*')}$`).test(name);
  const shown = offeredOf(rules, upstream)
    .filter((name) => include.length === 0 || include.some((glob) => matches(glob, name)))
    .filter((name) => !exclude.some((glob) => matches(glob, name)))
    .map((name) => prefix + (Object.hasOwn(rename, name) ? rename[name] : name));
  return [...new Set(shown)].filter((name) => rules.good.test(name));
}

function offeredOf({ list }: Rules, upstream: SceneUpstream): readonly string[] {
  return (list === 'tools' ? upstream.offers : upstream[list]) ?? [];
}

/** Who serves each name: sharers by route, else the first; the losers under their prefix, if that is free. */
function serving(
  rules: Rules,
  { upstreams, routes = [] }: Scene,
): Map<string, { servers: number[]; fallback: number | undefined }> {
  const offered = upstreams.map((upstream) => namesOffered(rules, upstream));
  const served = new Map<string, { servers: number[]; fallback: number | undefined }>();
  const losers: [string, number][] = [];
  for (const name of new Set(offered.flat())) {
    const claimants = upstreams.flatMap((_, number) => (offered[number]!.includes(name) ? [number] : []));
    const calls = LISTENERS.flatMap((listener) => callsOf(routes, name, listener));
    const ends = new Set(calls.flatMap((call) => destinations(rules, routes, call)));
    const sharers = claimants.filter((number) => ends.has(number));
    const servers = sharers.length > 0 ? sharers : [claimants[0]!];
    const fallback = sharers.length === 0 || claimants.length === 1 ? claimants[0] : undefined;
    served.set(name, { servers, fallback });
    losers.push(
      ...claimants
        .filter((number) => !servers.includes(number))
        .map((number): [string, number] => [name, number]),
    );
  }
  for (const [name, number] of losers) {
    const other = `u${number}__${name}`;
    if (!rules.named || upstreams[number]!.on_name_conflict !== 'prefix') continue;
    if (served.has(other) || !rules.good.test(other)) continue;
    served.set(other, { servers: [number], fallback: number });
  }
  return served;
}

function callable(rules: Rules, scene: Scene, listener: string): string[] {
  const names = [];
  for (const [name, { servers, fallback }] of serving(rules, scene)) {
    const succeeds = callsOf(scene.routes ?? [], name, listener).some((call) =>
      destinations(rules, scene.routes ?? [], call)
        .map((end) => (end === 'none' ? fallback : end))
        .some((end) => end !== undefined && servers.includes(end) && scene.upstreams[end]?.listed !== false),
    );
    if (succeeds) names.push(name);
  }
  return names.sort();
}

const toolName = fc.constantFrom('read', 'write', 'rename', 'x__read', 'u1__read', 'constructor', 'no good');
const exposed = fc.constantFrom('read', 'write', 'rename', 'x__read', 'x__write', 'u1__read', 'constructor');

const upstream: fc.Arbitrary<SceneUpstream> = fc.record(
  {
    offers: fc.array(toolName, { maxLength: 5 }),
    prompts: fc.array(toolName, { maxLength: 5 }),
    resources: fc.array(toolName, { maxLength: 5 }),
    listed: fc.boolean(),
    prefix: fc.constantFrom('', '', 'x__'),
    on_name_conflict: fc.constantFrom('hide', 'prefix'),
    include: fc.constantFrom([], ['re*', 'write']),
    exclude: fc.constantFrom([], ['rename']),
    rename: fc.constantFrom({}, { write: 'read' }),
  },
  { requiredKeys: ['offers', 'prompts', 'resources'] },
);

/** Each route looks at a header of its own: conditions that contradict each other are the compiler's business. */
function route(number: number, upstreams: number): fc.Arbitrary<SceneRoute> {
  const target = fc.record({ upstream: fc.nat({ max: upstreams - 1 }), weight: fc.constantFrom(0, 1, 3) });
  const where = fc.oneof<fc.Arbitrary<Pick<SceneRoute, 'exact' | 'prefix' | 'pattern'>>[]>(
    fc.record({ exact: exposed }),
    fc.record({ prefix: fc.constantFrom('re', 'wri', 'x__', 'u1__') }),
    fc.record({ pattern: fc.constantFrom('.*e', '(?:x__)?read', 'w[a-z]*') }),
    fc.constant({}),
  );
  const conditions = fc.record(
    {
      kind: fc.constantFrom<NameKind[]>('tool', 'prompt', 'resource'),
      targets: fc
        .array(target, { maxLength: 2 })
        .map((all) => (all.some(({ weight }) => weight > 0) ? all : [])),
      methods: fc.constantFrom<string[][]>(['tools/call', 'tools/list'], ['prompts/get'], ['resources/read']),
      listeners: fc.constantFrom(['l0'], ['l1'], LISTENERS),
      headers: fc.boolean().map((not) => [{ name: `h${number}`, not, present: true }]),
    },
    { requiredKeys: ['targets', 'kind'] },
  );
  return fc.tuple(where, conditions).map(([name, rest]) => ({ ...name, ...rest }));
}

const scene: fc.Arbitrary<Scene> = fc
  .tuple(fc.array(upstream, { minLength: 1, maxLength: 3 }), fc.nat({ max: 5 }))
  .chain(([upstreams, count]) =>
    fc
      .tuple(...Array.from({ length: count }, (_, number) => route(number, upstreams.length)))
      .map((routes) => ({ upstreams, routes, listeners: LISTENERS })),
  );

it.each(ALL)('lists $list exactly where some use of them can succeed', (rules) => {
  fc.assert(
    fc.property(scene, (one) => {
      const view = sceneCatalog(one);
      for (const [number, listener] of LISTENERS.entries()) {
        expect([...namesIn(view.listeners[number]?.[rules.list])].sort()).toEqual(
          callable(rules, one, listener),
        );
      }
    }),
    { numRuns: runs(1_000) },
  );
});

/** Where a call ends by what the view says of its name; this is how the pipeline goes about it. */
function endsByView(rules: Rules, routes: Routes, named: CatalogName, call: TriedCall): number[] {
  const { name, listener, headers } = call;
  const header = (wanted: string): string | undefined => (headers.has(wanted) ? '' : undefined);
  const subject = { kind: rules.kind, name, method: rules.use, listener, header };
  const entry = firstMatch(routes, named.candidates, subject);
  const targets = routes.table[routes.entries[entry]?.route ?? -1]?.targets;
  const ends = targets?.filter(({ weight }) => weight > 0).map(({ upstream }) => upstream) ?? [named.owner];
  return ends.filter((end) => named.offeredBy.has(end));
}

it.each([TOOLS, PROMPTS])(
  'knows all $list that are served, and leads every call of one where the routes say',
  (rules) => {
    fc.assert(
      fc.property(scene, (one) => {
        const view = sceneCatalog(one);
        const names: ReadonlyMap<string, CatalogName> = rules.list === 'tools' ? view.tools : view.prompts;
        const routes = prepareRoutes(sceneBundle(one).routes);
        const served = serving(rules, one);
        expect([...names.keys()].sort()).toEqual([...served.keys()].sort());
        for (const [name, { servers, fallback }] of served) {
          for (const call of LISTENERS.flatMap((listener) => callsOf(one.routes ?? [], name, listener))) {
            const ends = destinations(rules, one.routes ?? [], call).map((end) =>
              end === 'none' ? fallback : end,
            );
            const expected = ends.filter((end) => end !== undefined && servers.includes(end));
            expect(endsByView(rules, routes, names.get(name)!, call)).toEqual(expected);
          }
        }
      }),
      { numRuns: runs(500) },
    );
  },
);

it('gives every listed resource to those who serve it', () => {
  fc.assert(
    fc.property(scene, (one) => {
      const { resources } = sceneCatalog(one);
      for (const [uri, { servers, fallback }] of serving(RESOURCES, one)) {
        expect(resources.find(uri).owners).toEqual(fallback === undefined ? servers : [fallback]);
      }
    }),
    { numRuns: runs(500) },
  );
});

it.each(ALL)('accounts for all $list of every upstream: each has a place, or a reason why not', (rules) => {
  fc.assert(
    fc.property(scene, (one) => {
      const view = sceneCatalog(one);
      const hidden = view.hidden.filter(({ kind }) => kind === rules.kind);
      const unrouted = hidden.filter(({ reason }) => reason === 'not_routed').length;
      const served = [...serving(rules, one).values()].reduce((sum, { servers }) => sum + servers.length, 0);
      const offered = one.upstreams.reduce((sum, upstream) => sum + offeredOf(rules, upstream).length, 0);
      expect(served - unrouted + hidden.length).toBe(offered);
      expect(view.counts.reduce((sum, counts) => sum + counts[rules.list].hidden, 0)).toBe(hidden.length);
    }),
    { numRuns: runs(500) },
  );
});
