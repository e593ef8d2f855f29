// What clients of a listener are told at the beginning, and what becomes of tools with header annotations.
import { describe, expect, it } from 'vitest';
import { makeItems } from '../../../runtime/catalog/items.ts';
import { LISTS } from '../../../runtime/catalog/list-kinds.ts';
import type { ListenerView } from '../../../runtime/catalog/view.ts';
import { SlotTable } from '../../../runtime/observe/slots.ts';
import { Sealer } from '../../../runtime/sessions/seal.ts';
import type { Offers } from '../../../runtime/upstreams/upstream.ts';
import { sliceItems } from '../../../runtime/wire/items.ts';
import { namesIn, type Scene, sceneCatalog, sceneOffers, to } from './catalog-scene.ts';
import { offering, resultAnswer } from './listing-upstream.ts';

const viewOf = (scene: Scene, listener = 0): ListenerView => sceneCatalog(scene).listeners[listener]!;

function capabilities(view: ListenerView, version: string): Record<string, unknown> {
  const result = version === 'modern' ? view.discover : view.initialize.get(version);
  return JSON.parse(result?.toString() ?? '').capabilities;
}

function said(families: Offers, extensions: Record<string, string> = {}): Offers {
  return { ...families, extensions: new Map(Object.entries(extensions)) };
}

const CHANGES = { listChanged: true };

describe('clients are told', () => {
  const everything = offering('tools', 'prompts', 'resources', 'subscribe', 'completions', 'logging');

  it('the union of what the upstreams offer', () => {
    const view = viewOf({
      upstreams: [{ said: offering('tools', 'logging') }, { said: offering('prompts') }],
    });
    expect(capabilities(view, '2025-11-25')).toEqual({ tools: CHANGES, prompts: CHANGES, logging: {} });
    expect(capabilities(view, 'modern')).toEqual({ tools: CHANGES, prompts: CHANGES, logging: {} });
    expect(view.families).toEqual({
      tools: true,
      prompts: true,
      resources: false,
      subscribe: false,
      completions: false,
      logging: true,
      tasks: false,
    });
  });

  it('of subscriptions only by an upstream that has resources to subscribe to', () => {
    const view = viewOf({ upstreams: [{ said: offering('subscribe') }, { said: offering('resources') }] });
    expect(capabilities(view, 'modern')).toEqual({ resources: CHANGES });
    expect(capabilities(viewOf({ upstreams: [{ said: everything }] }), 'modern')).toEqual({
      tools: CHANGES,
      prompts: CHANGES,
      resources: { subscribe: true, listChanged: true },
      completions: {},
      logging: {},
    });
  });

  it('of completions from 2025-03-26 on', () => {
    const view = viewOf({ upstreams: [{ said: everything }] });
    for (const version of ['2024-10-07', '2024-11-05']) {
      expect(capabilities(view, version)).not.toHaveProperty('completions');
    }
    for (const version of ['2025-03-26', '2025-06-18', '2025-11-25', 'modern']) {
      expect(capabilities(view, version)).toHaveProperty('completions', {});
    }
  });

  it('that there are tools as long as an upstream was not heard, and of nothing else', () => {
    const silent = { said: null };
    expect(capabilities(viewOf({ upstreams: [silent] }), 'modern')).toEqual({ tools: CHANGES });
    expect(capabilities(viewOf({ upstreams: [] }), 'modern')).toEqual({ tools: CHANGES });
    expect(capabilities(viewOf({ upstreams: [{ said: offering('prompts') }] }), 'modern')).toEqual({
      prompts: CHANGES,
    });
    expect(capabilities(viewOf({ upstreams: [{ said: offering('prompts') }, silent] }), 'modern')).toEqual({
      tools: CHANGES,
      prompts: CHANGES,
    });
  });

  it('only of upstreams that some call on their listener can reach', () => {
    const scene: Scene = {
      upstreams: [{ said: offering('tools') }, { said: offering('prompts', 'resources', 'logging') }],
      routes: [
        { kind: 'prompt', prefix: 'a', listeners: ['l1'], targets: to(1) },
        { listeners: ['l0', 'l1'], targets: to(0) },
      ],
      listeners: ['l0', 'l1', 'l2'],
    };
    expect(capabilities(viewOf(scene, 0), 'modern')).toEqual({ tools: CHANGES });
    expect(capabilities(viewOf(scene, 1), 'modern')).toEqual({
      tools: CHANGES,
      prompts: CHANGES,
      logging: {},
    });
    expect(Object.keys(capabilities(viewOf(scene, 2), 'modern'))).toEqual([
      'tools',
      'prompts',
      'resources',
      'logging',
    ]);
  });

  it('of extensions that are allowed and offered, modern clients only', () => {
    const scene: Scene = {
      upstreams: [
        { said: said(offering('tools'), { 'a/b': '{"v":1}', 'x/y': '{}' }) },
        { said: said(offering('tools'), { 'a/b': '{"v":2}', 'io.modelcontextprotocol/tasks': '{}' }) },
      ],
      extensions: ['a/b', 'c/d', 'io.modelcontextprotocol/tasks'],
    };
    const view = viewOf(scene);
    expect(capabilities(view, 'modern')).toEqual({
      tools: CHANGES,
      extensions: { 'a/b': { v: 1 }, 'io.modelcontextprotocol/tasks': {} },
    });
    expect(capabilities(view, '2025-11-25')).toEqual({ tools: CHANGES });
    expect(view.families.tasks).toBe(true);
    expect(viewOf({ ...scene, extensions: ['a/b'] }).families.tasks).toBe(false);
  });

  it('who answers, in which revision, and that nobody may keep it', () => {
    const view = viewOf({ upstreams: [] });
    expect(JSON.parse(view.initialize.get('2025-06-18')?.toString() ?? '')).toMatchObject({
      protocolVersion: '2025-06-18',
      serverInfo: { name: 'mcpgw', version: '1.2.3' },
    });
    expect(JSON.parse(view.discover.toString())).toMatchObject({
      resultType: 'complete',
      supportedVersions: ['2026-07-28'],
      ttlMs: 0,
      cacheScope: 'private',
      _meta: { 'io.modelcontextprotocol/serverInfo': { name: 'mcpgw', version: '1.2.3' } },
    });
  });
});

describe('tools with header annotations', () => {
  const tool = (name: string, region: string): string =>
    `{"name":"${name}","inputSchema":{"type":"object","properties":{"region":${region}}}}`;
  const good = tool('good', '{"type":"string","x-mcp-header":"Region"}');
  const bad = tool('bad', '{"type":"string","x-mcp-header":"no token"}');
  const plain = tool('plain', '{"type":"string"}');
  const scene: Scene = { upstreams: [{ offers: [] }, { offers: ['bad'] }] };
  const [first, second] = sceneOffers(scene);
  const items = makeItems(
    LISTS.tools,
    sliceItems(resultAnswer(`{"tools":[${bad},${good},${plain}]}`), 'name'),
  );
  const offers = [{ ...first!, tools: { items, listed: true } }, second!];
  const view = sceneCatalog(scene, new SlotTable(10), new Sealer(), offers);

  it('that are not valid are left out, and take no name from anybody', () => {
    expect(namesIn(view.listeners[0]?.tools)).toEqual(['good', 'plain', 'bad']);
    expect(view.hidden).toEqual([{ upstream: 'u0', kind: 'tool', name: 'bad', reason: 'bad_header' }]);
    expect([...view.tools.get('bad')!.offeredBy.keys()]).toEqual([1]);
  });

  it('that are valid tell what is to be mirrored', () => {
    expect([...view.tools.get('good')!.mirrored]).toEqual([
      [0, [{ name: 'Region', header: 'mcp-param-region', path: ['region'], type: 'string' }]],
    ]);
    expect(view.tools.get('plain')!.mirrored.size).toBe(0);
  });
});

describe('prompts and resources', () => {
  it('stand as the upstream wrote them, prompts under the name clients see', () => {
    const { prompts, resources, templates } = viewOf({
      upstreams: [
        { prefix: 'fs_', prompts: ['sum up'], resources: ['file:///a'], templates: ['file:///{p}'] },
      ],
    });
    expect(prompts.page(undefined, 'legacy')?.toString()).toBe(
      '{"prompts":[{ "description":"of u0", "name" : "fs_sum up","inputSchema":{"type":"object"},"x":1.0 }]}',
    );
    expect(resources.page(undefined, 'legacy')?.toString()).toContain('"uri" : "file:///a"');
    expect(templates.page(undefined, 'legacy')?.toString()).toContain(
      '{"resourceTemplates":[{ "description":"of u0", "uriTemplate" : "file:///{p}"',
    );
  });

  it('with names that act on a terminal, or none, are left out', () => {
    const { hidden } = sceneCatalog({
      upstreams: [
        {
          prompts: ['a\u001bb', 'x\u202ey', '', 'fine é'],
          resources: ['a:\u200b', `a:${'x'.repeat(8_191)}`],
        },
      ],
    });
    expect(hidden.map(({ kind, reason }) => [kind, reason])).toEqual([
      ['prompt', 'bad_name'],
      ['prompt', 'bad_name'],
      ['prompt', 'bad_name'],
      ['resource', 'bad_name'],
      ['resource', 'name_too_long'],
    ]);
  });
});
