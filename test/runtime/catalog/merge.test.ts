import { describe, expect, it } from 'vitest';
import { SlotTable } from '../../../runtime/observe/slots.ts';
import { namesIn, sceneCatalog, textOf, to } from './catalog-scene.ts';

const staging = { name: 'x-env', not: false, exact: 'staging' };

describe('names', () => {
  it('stand in the order of the bundle, then of the upstream', () => {
    const view = sceneCatalog({
      upstreams: [{ offers: ['zebra', 'apple'] }, { offers: ['mango', 'banana'] }],
    });
    expect(namesIn(view.listeners[0]?.tools)).toEqual(['zebra', 'apple', 'mango', 'banana']);
  });

  it('are renamed, then prefixed; include and exclude see the upstream side, and exclude wins', () => {
    const view = sceneCatalog({
      upstreams: [
        {
          offers: ['read', 'read_all', 'write', 'drop'],
          include: ['read*', 'drop'],
          exclude: ['dr?p'],
          rename: { read: 'get' },
          prefix: 'db_',
        },
      ],
    });
    expect(namesIn(view.listeners[0]?.tools)).toEqual(['db_get', 'db_read_all']);
    expect([...(view.tools.get('db_get')?.offeredBy ?? [])]).toEqual([[0, 'read']]);
    expect(view.hidden).toEqual([
      { upstream: 'u0', kind: 'tool', name: 'write', reason: 'excluded' },
      { upstream: 'u0', kind: 'tool', name: 'drop', reason: 'excluded' },
    ]);
  });

  it('that no model accepts are hidden with the reason', () => {
    const long = 'x'.repeat(62);
    const offers = [`${long}`, `${long}x`, 'two words', 'a\u200bb', 'a/b', '', 'constructor'];
    const view = sceneCatalog({ upstreams: [{ offers, prefix: 'p_' }] });
    expect(namesIn(view.listeners[0]?.tools)).toEqual([`p_${long}`, 'p_', 'p_constructor']);
    expect(view.hidden.map(({ name, reason }) => [name, reason])).toEqual([
      [`${long}x`, 'name_too_long'],
      ['two words', 'bad_name'],
      ['a\u200bb', 'bad_name'],
      ['a/b', 'bad_name'],
    ]);
  });

  it('given twice by one upstream count once', () => {
    const view = sceneCatalog({ upstreams: [{ offers: ['read', 'get', 'read'], rename: { get: 'read' } }] });
    expect(namesIn(view.listeners[0]?.tools)).toEqual(['read']);
    expect(view.hidden.map(({ name, reason }) => [name, reason])).toEqual([
      ['get', 'name_taken'],
      ['read', 'name_taken'],
    ]);
  });

  it('keep their slot from one view to the next', () => {
    const slots = new SlotTable(2_000);
    const first = sceneCatalog({ upstreams: [{ offers: ['read', 'write'] }] }, slots).tools.get(
      'write',
    )?.slot;
    const second = sceneCatalog({ upstreams: [{ offers: ['write'] }] }, slots).tools.get('write')?.slot;
    expect(second).toBe(first);
  });
});

describe('a name that two upstreams claim', () => {
  const both = [{ offers: ['search', 'a'] }, { offers: ['b', 'search'] }];

  it('belongs to the first in the bundle; the other one is hidden', () => {
    const view = sceneCatalog({ upstreams: both });
    expect(namesIn(view.listeners[0]?.tools)).toEqual(['search', 'a', 'b']);
    expect(view.tools.get('search')).toMatchObject({ owner: 0, offeredBy: new Map([[0, 'search']]) });
    expect(view.hidden).toEqual([{ upstream: 'u1', kind: 'tool', name: 'search', reason: 'name_taken' }]);
    expect(view.counts.map(({ tools }) => tools)).toEqual([
      { listed: 2, hidden: 0 },
      { listed: 1, hidden: 1 },
    ]);
  });

  it('stays with the first while that one is down: the other cannot take its calls', () => {
    const view = sceneCatalog({ upstreams: [{ ...both[0]!, listed: false }, both[1]!] });
    expect(namesIn(view.listeners[0]?.tools)).toEqual(['b']);
    expect(view.tools.get('search')).toMatchObject({ owner: 0, offeredBy: new Map([[0, 'search']]) });
  });

  it('goes to the newcomer under its own prefix where the policy says so', () => {
    const view = sceneCatalog({ upstreams: [both[0]!, { ...both[1]!, on_name_conflict: 'prefix' }] });
    expect(namesIn(view.listeners[0]?.tools)).toEqual(['search', 'a', 'b', 'u1__search']);
    expect(view.tools.get('u1__search')).toMatchObject({ owner: 1, offeredBy: new Map([[1, 'search']]) });
    expect(view.hidden).toEqual([]);
  });

  it('is hidden when the prefixed name is in use or too long', () => {
    const long = 'x'.repeat(61);
    const view = sceneCatalog({
      upstreams: [
        { offers: ['search', 'u1__search', long] },
        { offers: ['search', long], on_name_conflict: 'prefix' },
      ],
    });
    expect(namesIn(view.listeners[0]?.tools)).toEqual(['search', 'u1__search', long]);
    expect(view.hidden.map(({ upstream, reason }) => [upstream, reason])).toEqual([
      ['u1', 'name_taken'],
      ['u1', 'name_too_long'],
    ]);
  });

  it('belongs to all that a route sends it to, described by the first that is up', () => {
    const canary = [
      {
        exact: 'search',
        targets: [
          { upstream: 1, weight: 9 },
          { upstream: 0, weight: 1 },
        ],
      },
    ];
    const view = sceneCatalog({ upstreams: both, routes: canary });
    expect(namesIn(view.listeners[0]?.tools)).toEqual(['search', 'a', 'b']);
    expect(view.tools.get('search')).toMatchObject({
      owner: -1,
      offeredBy: new Map([
        [0, 'search'],
        [1, 'search'],
      ]),
    });
    expect(textOf(view.listeners[0]?.tools)).toContain('"description":"of u0", "name" : "search"');
    const failedOver = sceneCatalog({
      upstreams: [{ ...both[0]!, listed: false }, both[1]!],
      routes: canary,
    });
    expect(namesIn(failedOver.listeners[0]?.tools)).toEqual(['b', 'search']);
    expect(textOf(failedOver.listeners[0]?.tools)).toContain('"description":"of u1", "name" : "search"');
  });

  it('goes to the one a route names, even if it comes second, and calls no route wants go nowhere', () => {
    const view = sceneCatalog({
      upstreams: both,
      routes: [{ exact: 'search', headers: [staging], targets: to(1) }],
    });
    expect(view.tools.get('search')).toMatchObject({ owner: -1, offeredBy: new Map([[1, 'search']]) });
    expect(view.hidden).toEqual([{ upstream: 'u0', kind: 'tool', name: 'search', reason: 'name_taken' }]);
  });

  it('is not moved by routes that never see a tool call', () => {
    const view = sceneCatalog({ upstreams: both, routes: [{ methods: ['prompts/get'], targets: to(1) }] });
    expect(view.tools.get('search')).toMatchObject({ owner: 0, offeredBy: new Map([[0, 'search']]) });
  });
});

describe('lists', () => {
  it('leave out what every call is denied, or sent to an upstream without such a tool', () => {
    const view = sceneCatalog({
      upstreams: [{ offers: ['read', 'drop', 'lost'] }, { offers: [] }],
      routes: [
        { exact: 'drop', targets: [] },
        { exact: 'lost', targets: to(1) },
      ],
    });
    expect(namesIn(view.listeners[0]?.tools)).toEqual(['read']);
    expect(view.hidden.map(({ name, reason }) => [name, reason])).toEqual([
      ['drop', 'not_routed'],
      ['lost', 'not_routed'],
    ]);
    // Still known by name, so that a call is refused in the words of the policy.
    expect(view.tools.get('drop')?.candidates).toEqual([0]);
  });

  it('keep a tool that is denied only to some calls', () => {
    const view = sceneCatalog({
      upstreams: [{ offers: ['drop'] }],
      routes: [{ exact: 'drop', headers: [staging], targets: [] }],
    });
    expect(namesIn(view.listeners[0]?.tools)).toEqual(['drop']);
  });

  it('leave out what only a drained target would serve', () => {
    const targets = [
      { upstream: 0, weight: 0 },
      { upstream: 1, weight: 1 },
    ];
    const view = sceneCatalog({
      upstreams: [{ offers: ['read'] }, { offers: [] }],
      routes: [{ exact: 'read', targets }],
    });
    expect(namesIn(view.listeners[0]?.tools)).toEqual([]);
  });

  it('are made per listener, and shared where they show the same', () => {
    const view = sceneCatalog({
      upstreams: [{ offers: ['read', 'drop'] }],
      routes: [{ exact: 'drop', listeners: ['l1'], targets: [] }],
      listeners: ['l0', 'l1', 'l2'],
    });
    expect(view.listeners.map(({ tools }) => namesIn(tools))).toEqual([
      ['read', 'drop'],
      ['read'],
      ['read', 'drop'],
    ]);
    expect(view.listeners[2]?.tools).toBe(view.listeners[0]?.tools);
    expect(view.hidden).toEqual([]);
  });

  it('carry the tools as the upstream wrote them, with nothing but the name changed', () => {
    const view = sceneCatalog({ upstreams: [{ offers: ['read'], prefix: 'fs_' }] });
    expect(textOf(view.listeners[0]?.tools)).toBe(
      '{"tools":[{ "description":"of u0", "name" : "fs_read","inputSchema":{"type":"object"},"x":1.0 }]}',
    );
  });

  it('say to modern clients what their revision requires', () => {
    const view = sceneCatalog({ upstreams: [{ offers: ['read', 'write'] }] });
    const { tools, ...rest } = JSON.parse(textOf(view.listeners[0]?.tools, 'modern'));
    expect(tools).toEqual(JSON.parse(textOf(view.listeners[0]?.tools)).tools);
    expect(rest).toEqual({
      resultType: 'complete',
      ttlMs: 0,
      cacheScope: 'private',
      _meta: { 'io.modelcontextprotocol/serverInfo': { name: 'mcpgw', version: '1.2.3' } },
    });
    expect(view.listeners[0]?.tools.count).toBe(2);
  });

  it('are empty, not absent, when nothing is offered', () => {
    const view = sceneCatalog({ upstreams: [{ offers: [] }] });
    expect(textOf(view.listeners[0]?.tools)).toBe('{"tools":[]}');
  });
});
