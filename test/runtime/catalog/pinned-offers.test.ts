// What happens to names when tools are held against the lockfile: what is withheld keeps its name, and what is shown
// is what was reviewed.
import { describe, expect, it } from 'vitest';
import { definitionOf, hashTool } from '../../../policies/pinning/definition.ts';
import { makeItems } from '../../../runtime/catalog/items.ts';
import { LISTS } from '../../../runtime/catalog/list-kinds.ts';
import { judge } from '../../../runtime/catalog/pin-verdict.ts';
import { SlotTable } from '../../../runtime/observe/slots.ts';
import { Sealer } from '../../../runtime/sessions/seal.ts';
import type { PinnedTool, PinTable } from '../../../schema/generated/bundle.ts';
import { namesIn, pagesOf, type Scene, sceneCatalog, sceneOffers } from './catalog-scene.ts';
import { slices } from './listing-upstream.ts';

/** As `slices` writes a tool of an upstream. */
function definition(name: string, description: string): PinnedTool['definition'] {
  return { name, description, inputSchema: { type: 'object' } };
}

/** Upstream -> tool -> what is pinned as its description. */
function pins(tools: Record<string, Record<string, string>>, settings: Partial<PinTable> = {}): PinTable {
  const upstreams = Object.entries(tools).map(([upstream, own]) => {
    const entries = Object.entries(own).map(([name, description]) => {
      const pinned = definition(name, description);
      return [name, { hash: hashTool(definitionOf(pinned)), definition: pinned }] as const;
    });
    return [upstream, Object.fromEntries(entries)] as const;
  });
  return {
    mode: 'enforce',
    on_change: 'quarantine',
    on_new: 'allow',
    upstreams: Object.fromEntries(upstreams),
    ...settings,
  };
}

const shown = (scene: Scene) => {
  const view = sceneCatalog(scene);
  return {
    names: namesIn(view.listeners[0]?.tools),
    hidden: view.hidden.map(({ upstream, name, reason }) => `${upstream} ${name} ${reason}`),
    counts: view.counts.map(({ tools, quarantined }) => [tools.listed, tools.hidden, quarantined]),
    drift: view.drift,
    view,
  };
};

describe('a quarantined tool', () => {
  const upstreams = [{ offers: ['search', 'a'] }, { offers: ['search', 'b'] }];

  it('keeps its name: a stranger who offers the same does not get its calls', () => {
    const changed = pins({ u0: { search: 'other', a: 'of u0' } });
    const { names, hidden, counts, view } = shown({ upstreams, pins: changed });
    expect(names).toEqual(['a', 'b']);
    expect(view.tools.has('search')).toBe(false);
    expect(hidden).toEqual(['u1 search name_taken', 'u0 search quarantined']);
    expect(counts).toEqual([
      [1, 1, 1],
      [1, 1, 0],
    ]);
  });

  it('keeps its name against a prefix that is given out, too', () => {
    const { names } = shown({
      upstreams: [{ offers: ['u2__a'] }, { offers: ['a'] }, { offers: ['a'], on_name_conflict: 'prefix' }],
      pins: pins({ u0: { u2__a: 'other' } }),
    });
    expect(names).toEqual(['a']);
  });

  it('leaves its name to those it shares it with by a route', () => {
    const { names, view } = shown({
      upstreams,
      routes: [
        {
          exact: 'search',
          targets: [
            { upstream: 0, weight: 1 },
            { upstream: 1, weight: 1 },
          ],
        },
      ],
      pins: pins({ u0: { search: 'other', a: 'of u0' } }),
    });
    expect(names).toEqual(['a', 'search', 'b']);
    expect([...view.tools.get('search')!.offeredBy.keys()]).toEqual([1]);
  });

  it('is not told when the policy leaves it out anyway', () => {
    const { hidden, drift } = shown({
      upstreams: [{ offers: ['search'], exclude: ['search'] }],
      pins: pins({ u0: { search: 'other' } }),
    });
    expect(hidden).toEqual(['u0 search excluded']);
    expect(drift).toEqual([{ changed: [], added: [], missing: [] }]);
  });
});

describe('a tool of the lockfile', () => {
  it('has its name before an upstream that comes earlier', () => {
    const both = [{ offers: ['search'] }, { offers: ['search'] }];
    const locked = { u1: { search: 'of u1' } };
    for (const mode of ['enforce', 'warn'] as const) {
      expect(shown({ upstreams: both, pins: pins(locked, { mode }) }).hidden).toEqual([
        'u0 search name_taken',
      ]);
    }
    expect(shown({ upstreams: both, pins: pins(locked, { mode: 'off' }) }).hidden).toEqual([
      'u1 search name_taken',
    ]);
  });

  it('has it under enforce while its upstream is silent', () => {
    const silent = [{ said: null }, { offers: ['search'] }];
    const locked = { u0: { search: 'of u0' } };
    const { names, hidden, drift } = shown({ upstreams: silent, pins: pins(locked) });
    expect(names).toEqual([]);
    expect(hidden).toEqual(['u1 search name_taken']);
    // Nothing is missing of an upstream that was not heard yet.
    expect(drift[0]?.missing).toEqual([]);
    expect(shown({ upstreams: silent, pins: pins(locked, { mode: 'warn' }) }).names).toEqual(['search']);
  });
});

it('the pinned text is shown under the name clients see, with what is never pinned beside it', () => {
  const scene = {
    upstreams: [{ offers: ['ü"x'], rename: { 'ü"x': 'x' } }],
    pins: pins({ u0: { 'ü"x': 'good' } }, { mode: 'warn' }),
  };
  const [page] = pagesOf(sceneCatalog(scene).listeners[0]?.tools);
  expect(page?.tools).toEqual([{ name: 'x', description: 'good', inputSchema: { type: 'object' }, x: 1 }]);
});

it('a member that some clients read as a pinned one is held against the lockfile, and never shown beside it', () => {
  const raw = Buffer.from(
    '{"name":"a","description":"good","inputSchema":{"type":"object"},"Description":"evil","x":1}',
  );
  const [item] = makeItems(LISTS.tools, [{ raw, name: 'a', nameStart: 8, nameEnd: 11 }]);
  const table = pins({ u0: { a: 'good' } });
  expect(judge(table, table.upstreams.u0!, item!)).toMatchObject({ withheld: true });
  const { drift, shown: text } = judge({ ...table, mode: 'warn' }, table.upstreams.u0!, item!);
  expect(drift?.changes.map(({ pointer }) => pointer)).toEqual(['/Description']);
  expect(text?.slice.raw.toString()).toBe(
    '{"name":"a","description":"good","inputSchema":{"type":"object"},"x":1}',
  );
});

it('names of tools find nothing that is only inherited', () => {
  const names = ['constructor', '__proto__', 'toString'];
  const { hidden, drift } = shown({
    upstreams: [{ offers: names }],
    pins: pins({ u0: {} }, { on_new: 'quarantine' }),
  });
  expect(hidden).toEqual(names.map((name) => `u0 ${name} quarantined`));
  expect(drift[0]?.added.map(({ tool }) => tool)).toEqual(names);
});

it('hashes and comparisons are made once as long as an item and its pin stay', () => {
  const table = pins({ u0: { a: 'other' } });
  const before = makeItems(LISTS.tools, slices(['a', 'b'], 'tools', 'of u0'));
  const first = judge(table, table.upstreams.u0!, before[0]!);
  const after = makeItems(LISTS.tools, slices(['b', 'a'], 'tools', 'of u0'), before);
  expect(after).toEqual([before[1], before[0]]);
  expect(after[1]).toBe(before[0]);
  expect(judge(table, table.upstreams.u0!, after[1]!).drift).toBe(first.drift);
  const changed = makeItems(LISTS.tools, slices(['a', 'b'], 'tools', 'changed'), before);
  expect(changed[0]).not.toBe(before[0]);
});

it('the same offers are given back where there is nothing to hold them against', () => {
  const scene = { upstreams: [{ offers: ['a'] }] };
  const view = sceneCatalog(scene, new SlotTable(10), new Sealer(), sceneOffers(scene));
  expect(view.drift).toEqual([{ changed: [], added: [], missing: [] }]);
});
