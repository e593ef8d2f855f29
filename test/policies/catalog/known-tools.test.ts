// What the lockfile says clients will see, and that it is what a gateway shows whose upstreams offer just that.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { knownCatalog, knownTools } from '../../../policies/catalog/known-tools.ts';
import { LIST_USES } from '../../../policies/catalog/list-uses.ts';
import { routingOf } from '../../../policies/catalog/routing.ts';
import { prepareRoutes } from '../../../policies/routes/routes.ts';
import type { PinTable } from '../../../schema/generated/bundle.ts';
import { runs } from '../../runs.ts';
import {
  namesIn,
  type Scene,
  type SceneUpstream,
  sceneBundle,
  sceneCatalog,
  to,
} from '../../runtime/catalog/catalog-scene.ts';

const SEED = Number(process.env.SEED ?? 20261122);
/** Pins what the upstreams of a scene offer. */
function pinned(upstreams: readonly SceneUpstream[]): PinTable {
  const entries = upstreams.map(({ offers = [] }, number) => {
    const tools = offers.map((name) => [
      name,
      {
        hash: 'sha256:0',
        definition: { name, description: `of u${number}`, inputSchema: { type: 'object' } },
      },
    ]);
    return [`u${number}`, Object.fromEntries(tools)];
  });
  return { mode: 'off', on_change: 'warn', on_new: 'allow', upstreams: Object.fromEntries(entries) };
}

function bundleOf(scene: Scene) {
  return sceneBundle({ ...scene, pins: pinned(scene.upstreams) });
}

function catalogOf(scene: Scene) {
  const bundle = bundleOf(scene);
  const routing = routingOf(prepareRoutes(bundle.routes), bundle.gateway.listeners, LIST_USES.tools);
  return knownCatalog({ upstreams: bundle.upstreams, pins: bundle.pins?.upstreams ?? {}, routing });
}

describe('known tools', () => {
  it('are there under the names clients see, sorted, described by the lockfile', () => {
    const tools = knownTools(
      bundleOf({
        upstreams: [
          { offers: ['read', 'drop'], exclude: ['drop'], prefix: 'b_', rename: { read: 'get' } },
          { offers: ['a'] },
        ],
      }),
    );
    expect(tools).toEqual([
      {
        name: 'a',
        offeredBy: new Map([[1, 'a']]),
        owner: 1,
        description: 'of u1',
        annotations: {},
        said: new Map([[1, { description: 'of u1', annotations: {} }]]),
        inputSchema: { type: 'object' },
      },
      {
        name: 'b_get',
        offeredBy: new Map([[0, 'read']]),
        owner: 0,
        description: 'of u0',
        annotations: {},
        said: new Map([[0, { description: 'of u0', annotations: {} }]]),
        inputSchema: { type: 'object' },
      },
    ]);
  });

  it('are none without a lockfile', () => {
    expect(knownTools(sceneBundle({ upstreams: [{ offers: ['a'] }] }))).toEqual([]);
  });

  it('have the hints of the lockfile, in the words of the policy', () => {
    const bundle = bundleOf({ upstreams: [{ offers: ['a'] }] });
    const { definition } = bundle.pins!.upstreams.u0!.a!;
    definition.annotations = { readOnlyHint: true, destructiveHint: 'no', openWorldHint: false, title: 'A' };
    expect(knownTools(bundle)[0]?.annotations).toEqual({ read_only: true, open_world: false });
  });

  it('shared by a route have no owner', () => {
    const scene = {
      upstreams: [{ offers: ['search'] }, { offers: ['search'] }, { offers: ['search'] }],
      routes: [{ exact: 'search', targets: to(0, 2) }],
    };
    const { tools, hidden } = catalogOf(scene);
    expect(tools).toMatchObject([
      {
        name: 'search',
        owner: -1,
        offeredBy: new Map([
          [0, 'search'],
          [2, 'search'],
        ]),
      },
    ]);
    expect(hidden).toEqual([{ upstream: 1, tool: 'search', name: 'search', reason: 'name_taken' }]);
  });

  it('that nobody sees are told with the reason', () => {
    const { tools, hidden } = catalogOf({
      upstreams: [
        { offers: ['a', 'drop', 'two words', 'x'.repeat(65), 'gone'], exclude: ['drop'] },
        { offers: ['a'], on_name_conflict: 'prefix' },
        { offers: ['a'] },
      ],
      routes: [{ exact: 'gone', targets: [] }],
    });
    expect(tools.map(({ name }) => name)).toEqual(['a', 'u1__a']);
    expect(hidden.map(({ upstream, tool, reason }) => [upstream, tool.slice(0, 9), reason])).toEqual([
      [0, 'drop', 'excluded'],
      [0, 'gone', 'not_routed'],
      [0, 'two words', 'bad_name'],
      [0, 'xxxxxxxxx', 'name_too_long'],
      [2, 'a', 'name_taken'],
    ]);
  });

  it('are sorted by name, and what is hidden by upstream and then by its own name', () => {
    const offers = ['c', 'b', 'x y', 'a', 'p q', 'd'];
    const { tools, hidden } = catalogOf({
      upstreams: [{ offers: ['z z'], prefix: 'zz_' }, { offers }, { offers: ['0', 'm'] }],
    });
    expect(tools.map(({ name }) => name)).toEqual(['0', 'a', 'b', 'c', 'd', 'm']);
    expect(hidden.map(({ upstream, tool, name }) => [upstream, tool, name])).toEqual([
      [0, 'z z', 'zz_z z'],
      [1, 'p q', 'p q'],
      [1, 'x y', 'x y'],
    ]);
  });

  it('that the lockfile does not describe have no description', () => {
    const bundle = bundleOf({ upstreams: [{ offers: ['a'] }] });
    delete (bundle.pins!.upstreams.u0!.a!.definition as { description?: string }).description;
    expect(knownTools(bundle)[0]?.description).toBe('');
  });

  it('are what the gateway lists when its upstreams offer just them', () => {
    const name = fc.constantFrom('a', 'b', 'c_1', 'c_2', 'bad name', 'x'.repeat(60), '__proto__');
    const upstream = fc.record({
      offers: fc.uniqueArray(name, { maxLength: 5 }).map((names) => names.sort()),
      prefix: fc.constantFrom('', 'p_', 'long__'),
      on_name_conflict: fc.constantFrom('hide' as const, 'prefix' as const),
      exclude: fc.uniqueArray(fc.constantFrom('a', 'c_*'), { maxLength: 1 }),
      rename: fc.constantFrom<Record<string, string>>({}, { a: 'b' }, { c_1: 'a' }),
    });
    const targets = fc.uniqueArray(fc.nat(2), { maxLength: 2 }).map((numbers) => to(...numbers));
    const route = fc.oneof(
      fc.record({ exact: fc.constantFrom('a', 'p_a', 'b'), targets }),
      fc.record({ prefix: fc.constantFrom('c_', 'p_'), targets }),
      fc.record({ targets, listeners: fc.constantFrom<string[]>(['l0'], ['l1']) }),
    );
    const scenes = fc.record({
      upstreams: fc.array(upstream, { minLength: 3, maxLength: 3 }),
      routes: fc.array(route, { maxLength: 3 }),
      listeners: fc.constant(['l0', 'l1']),
    });
    fc.assert(
      fc.property(scenes, (scene) => {
        const { tools, hidden } = catalogOf(scene);
        const view = sceneCatalog(scene);
        const listed = new Set(view.listeners.flatMap((listener) => namesIn(listener.tools)));
        expect(tools.map((tool) => tool.name)).toEqual([...listed].sort());
        for (const tool of tools) {
          const shown = view.tools.get(tool.name);
          expect(tool.owner).toBe(shown?.owner);
          for (const [number, own] of tool.offeredBy) expect(shown?.offeredBy.get(number)).toBe(own);
        }
        const seen = view.hidden.map((item) => `${item.upstream} ${item.name} ${item.reason}`);
        expect(hidden.map((item) => `u${item.upstream} ${item.tool} ${item.reason}`).sort()).toEqual(
          seen.sort(),
        );
      }),
      { numRuns: runs(300), seed: SEED },
    );
  });
});
