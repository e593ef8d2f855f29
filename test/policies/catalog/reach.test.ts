// Which upstreams the items of a list can be used on, and who has a name when nobody or everybody is there.
import { describe, expect, it } from 'vitest';
import { LIST_USES, type ListName } from '../../../policies/catalog/list-uses.ts';
import { assignNames, type Claim } from '../../../policies/catalog/ownership.ts';
import { listenersReaching, reachable } from '../../../policies/catalog/reach.ts';
import { routingOf } from '../../../policies/catalog/routing.ts';
import { prepareRoutes } from '../../../policies/routes/routes.ts';
import { type SceneRoute, type SceneUpstream, sceneBundle, to } from '../../runtime/catalog/catalog-scene.ts';

const UPSTREAMS: SceneUpstream[] = [{ offers: [] }, { offers: [] }, { offers: [] }];
const routesOf = (routes: SceneRoute[]) =>
  prepareRoutes(sceneBundle({ upstreams: UPSTREAMS, routes, listeners: ['l0', 'l1'] }).routes);

describe('the upstreams that a list may be used on', () => {
  const reached = (routes: SceneRoute[], list: ListName = 'tools', listener = 'l0') =>
    [...reachable(routesOf(routes), LIST_USES[list], listener, UPSTREAMS.length)].sort();

  it('are all of them while a call may find no route', () => {
    expect(reached([])).toEqual([0, 1, 2]);
    expect(reached([{ exact: 'a', targets: to(1) }])).toEqual([0, 1, 2]);
    expect(reached([{ targets: to(1), headers: [{ name: 'h', not: false, present: true }] }])).toEqual([
      0, 1, 2,
    ]);
    expect(reached([{ targets: to(1), methods: ['prompts/get'] }])).toEqual([0, 1, 2]);
  });

  it('are those of any route that such a call can take, where one takes all of them', () => {
    const rest = { targets: to(0) };
    expect(reached([rest])).toEqual([0]);
    expect(reached([{ exact: 'a', targets: to(1) }, rest])).toEqual([0, 1]);
    expect(reached([{ prefix: 'a', targets: to(1) }, { pattern: 'b.*', targets: to(2) }, rest])).toEqual([
      0, 1, 2,
    ]);
    expect(reached([{ kind: 'prompt', exact: 'a', targets: to(1) }, rest])).toEqual([0]);
    expect(reached([{ kind: 'prompt', exact: 'a', targets: to(1) }, rest], 'prompts')).toEqual([0, 1]);
    expect(reached([{ kind: 'resource', prefix: 'x', targets: to(2) }, rest], 'templates')).toEqual([0, 2]);
  });

  it('are not those of routes for other methods or listeners', () => {
    const rest = { targets: to(0) };
    expect(reached([{ exact: 'a', methods: ['prompts/get'], targets: to(1) }, rest])).toEqual([0]);
    const onL1: SceneRoute = { exact: 'a', listeners: ['l1'], targets: to(1) };
    expect(reached([onL1, rest])).toEqual([0]);
    expect(reached([onL1, rest], 'tools', 'l1')).toEqual([0, 1]);
  });

  it('are none of a route that denies, and none that is drained', () => {
    expect(reached([{ targets: [] }])).toEqual([]);
    const drained = [
      { upstream: 0, weight: 0 },
      { upstream: 1, weight: 1 },
    ];
    expect(reached([{ targets: drained }])).toEqual([1]);
  });
});

describe('a name', () => {
  const claim = (name: string, more: Partial<Claim> = {}): Claim => ({
    name,
    problem: undefined,
    locked: false,
    withheld: undefined,
    ...more,
  });

  function assigned(claims: Claim[][], routes: SceneRoute[] = [], conflict: 'hide' | 'prefix' = 'hide') {
    const bundle = sceneBundle({
      upstreams: claims.map(() => ({ on_name_conflict: conflict })),
      routes,
      listeners: ['l0', 'l1'],
    });
    const routing = routingOf(prepareRoutes(bundle.routes), bundle.gateway.listeners, LIST_USES.tools);
    const hidden: string[] = [];
    const owned = assignNames(
      { list: 'tools', upstreams: bundle.upstreams, claims, routing },
      (upstream, position, reason) => hidden.push(`${upstream}.${position} ${reason}`),
    );
    return { owned: owned.map(({ name, owner, offeredBy }) => [name, owner, [...offeredBy]]), hidden };
  }

  it('of one upstream is its own', () => {
    expect(assigned([[], [claim('b'), claim('a')]])).toEqual({
      owned: [
        ['b', 1, [[1, 0]]],
        ['a', 1, [[1, 1]]],
      ],
      hidden: [],
    });
  });

  it('of two belongs to the one the lockfile knows it from, else to the first', () => {
    expect(
      assigned([[claim('a')], [claim('x'), claim('a', { locked: true })], [claim('a', { locked: true })]]),
    ).toEqual({
      owned: [
        ['a', 1, [[1, 1]]],
        ['x', 1, [[1, 0]]],
      ],
      hidden: ['0.0 name_taken', '2.0 name_taken'],
    });
    expect(assigned([[claim('a')], [claim('a')]])).toEqual({
      owned: [['a', 0, [[0, 0]]]],
      hidden: ['1.0 name_taken'],
    });
  });

  it('is shared by those that a route sends it to on any listener', () => {
    const routes: SceneRoute[] = [{ exact: 'a', listeners: ['l1'], targets: to(1, 2) }];
    expect(assigned([[claim('a')], [claim('a')], [claim('a')]], routes)).toEqual({
      owned: [
        [
          'a',
          -1,
          [
            [1, 0],
            [2, 0],
          ],
        ],
      ],
      hidden: ['0.0 name_taken'],
    });
  });

  it('stays with what is withheld, which is told with its own reason', () => {
    expect(assigned([[claim('a', { withheld: 'quarantined', locked: true })], [claim('a')]])).toEqual({
      owned: [],
      hidden: ['1.0 name_taken', '0.0 quarantined'],
    });
    expect(assigned([[claim('a', { withheld: 'missing', locked: true })], [claim('a')]])).toEqual({
      owned: [],
      hidden: ['1.0 name_taken'],
    });
    expect(assigned([[claim('a b', { problem: 'bad_name', withheld: 'quarantined' })]])).toEqual({
      owned: [],
      hidden: ['0.0 quarantined'],
    });
  });

  it('that is shared is shown by those that are not withheld', () => {
    const routes: SceneRoute[] = [{ exact: 'a', targets: to(0, 1) }];
    expect(assigned([[claim('a', { withheld: 'quarantined' })], [claim('a')]], routes)).toEqual({
      owned: [['a', -1, [[1, 0]]]],
      hidden: ['0.0 quarantined'],
    });
  });

  it('that was given twice, or may not be shown, is told', () => {
    expect(assigned([[claim('a'), claim('a'), claim('b', { problem: 'excluded' })]])).toEqual({
      owned: [['a', 0, [[0, 0]]]],
      hidden: ['0.1 name_taken', '0.2 excluded'],
    });
  });

  it('reaches an upstream by a route, or without one as its owner', () => {
    const reach = [
      { routed: new Set([1]), unrouted: true },
      { routed: new Set<number>(), unrouted: true },
      { routed: new Set([0, 1]), unrouted: false },
      { routed: new Set<number>(), unrouted: false },
    ];
    expect([...listenersReaching({ owner: 0, reach }, 0)]).toEqual([0, 1, 2]);
    expect([...listenersReaching({ owner: 0, reach }, 1)]).toEqual([0, 2]);
    expect([...listenersReaching({ owner: 0, reach }, 2)]).toEqual([]);
    expect([...listenersReaching({ owner: -1, reach }, 0)]).toEqual([2]);
  });
});
