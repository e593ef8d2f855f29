import { beforeEach, describe, expect, it } from 'vitest';
import { REFUSALS } from '../../../runtime/wire/errors.ts';
import { to } from '../catalog/catalog-scene.ts';
import { offering } from '../catalog/listing-upstream.ts';
import { settled } from '../catalog/turned-clock.ts';
import { end, requestOn } from './hearing.ts';
import { CLIENT, HubScene, methods, SCENE } from './hub-scene.ts';
import { TellingUpstream } from './telling-upstream.ts';

let scene: HubScene;
beforeEach(() => {
  scene = new HubScene();
});

describe('a legacy session', () => {
  it('hears of each kind of list once, of templates as resources, and with nothing but the method', () => {
    const { outlet } = scene.attached();
    scene.change({
      upstreams: [
        { offers: ['t', 'new'], resources: ['a:1', 'a:2'], prompts: ['p'] },
        { templates: ['a:{y}'] },
      ],
    });
    expect(outlet.take()).toEqual([
      { jsonrpc: '2.0', method: 'notifications/tools/list_changed' },
      { jsonrpc: '2.0', method: 'notifications/prompts/list_changed' },
      { jsonrpc: '2.0', method: 'notifications/resources/list_changed' },
    ]);
  });

  it('hears nothing when the visible lists are the same, after a reload neither', () => {
    const { outlet } = scene.attached();
    scene.change(SCENE);
    scene.change({
      upstreams: [{ ...SCENE.upstreams[0]!, prompts: ['hidden'], exclude: ['hid*'] }, SCENE.upstreams[1]!],
    });
    expect(outlet.take()).toEqual([]);
  });

  it('is told only of its own listener, and not after its end', () => {
    scene.begin({ ...SCENE, listeners: ['l0', 'l1'] });
    const here = scene.attached('here', 'l0');
    const elsewhere = scene.attached('elsewhere', 'l1');
    const gone = scene.attached('gone', 'l0');
    end(gone);
    scene.hub.attach(gone);
    scene.change({
      ...SCENE,
      listeners: ['l0', 'l1'],
      routes: [{ kind: 'tool', exact: 't', listeners: ['l0'], targets: [] }],
    });
    expect([here, elsewhere, gone].map(({ outlet }) => outlet.take().length)).toEqual([1, 0, 0]);
  });

  it('is told of a resource without the name of anybody’s subscription', async () => {
    const session = scene.attached();
    expect(await scene.subscribe(session, 'a:1')).toBeUndefined();
    const meta = '"_meta":{"io.modelcontextprotocol/subscriptionId":7,"own/key":1}';
    scene.update(scene.first, 'a:1', `{${meta},"uri":"a:1","x":1.0}`);
    expect(session.outlet.take()).toEqual([
      {
        jsonrpc: '2.0',
        method: 'notifications/resources/updated',
        params: { _meta: { 'own/key': 1 }, uri: 'a:1', x: 1 },
      },
    ]);
  });

  it('shares one subscription of the upstream with others, and the last one ends it', async () => {
    const one = scene.attached('one');
    const other = scene.attached('other');
    await Promise.all([
      scene.subscribe(one, 'a:1'),
      scene.subscribe(other, 'a:1'),
      scene.subscribe(one, 'a:1'),
    ]);
    expect(scene.first.log).toEqual(['+a:1']);
    scene.hub.unsubscribe(one, 'a:1');
    scene.hub.unsubscribe(one, 'a:1');
    scene.update(scene.first, 'a:1');
    expect([methods(one.outlet), methods(other.outlet)]).toEqual([[], ['notifications/resources/updated']]);
    expect(scene.first.log).toEqual(['+a:1']);
    end(other);
    expect(scene.first.log).toEqual(['+a:1', '-a:1']);
  });

  it('may follow 256 resources', async () => {
    const session = scene.attached();
    for (let number = 0; number < 256; number += 1)
      expect(await scene.subscribe(session, `a:${number}`)).toBeUndefined();
    expect(await scene.subscribe(session, 'a:256')).toBe(REFUSALS.overloaded);
    expect(await scene.subscribe(session, 'a:255')).toBeUndefined();
    scene.hub.unsubscribe(session, 'a:0');
    expect(await scene.subscribe(session, 'a:256')).toBeUndefined();
  });

  it('that ended while the upstream was asked leaves nothing behind', async () => {
    const session = scene.attached();
    scene.first.verdict = undefined;
    const subscribed = scene.subscribe(session, 'a:1');
    end(session);
    scene.first.answer(true);
    await subscribed;
    expect(scene.first.log).toEqual(['+a:1', '-a:1']);
    expect(scene.hub.counts.subscriptions).toBe(0);
    expect(scene.clock.pending).toBe(0);
  });

  it('is told that a page was visited when it is its own, from 2025-11-25 on', () => {
    const session = scene.attached('new');
    const old = scene.attached('old', 'l0', '2025-06-18');
    const { elicitationComplete } = scene.hub.eventsOf(scene.first, () => {});
    for (const id of ['new', 'old', 'nobody', undefined]) {
      elicitationComplete(Buffer.from('{"elicitationId":"e"}'), { session: id, client: 'c' });
    }
    expect(session.outlet.take()).toEqual([
      { jsonrpc: '2.0', method: 'notifications/elicitation/complete', params: { elicitationId: 'e' } },
    ]);
    expect(old.outlet.take()).toEqual([]);
  });
});

describe('who is asked for the changes of a resource', () => {
  it('is the owner that takes it first, in the order of the catalog', async () => {
    scene.begin({ upstreams: [{ templates: ['b:{x}'] }, { templates: ['b:{+x}'] }] });
    scene.first.verdict = false;
    const session = scene.attached();
    expect(await scene.subscribe(session, 'b:1')).toBeUndefined();
    expect([scene.first.log, scene.second.log]).toEqual([['+b:1'], ['+b:1']]);
    scene.update(scene.first, 'b:1');
    expect(methods(session.outlet)).toEqual([]);
    scene.update(scene.second, 'b:1');
    expect(methods(session.outlet)).toHaveLength(1);
  });

  it('is nobody who does not offer subscriptions, and nobody a policy or route keeps it from', async () => {
    const session = scene.attached();
    const refused = { kind: 'resource_not_found', data: { uri: 'a:1' } };
    scene.first.offers = offering('resources');
    expect(await scene.subscribe(session, 'a:1')).toEqual(refused);
    scene.first.offers = offering('resources', 'subscribe');
    scene.begin({ upstreams: [{ resources: ['a:1'], exclude: ['a:*'] }] }, [scene.first]);
    expect(await scene.subscribe(session, 'a:1')).toEqual(refused);
    const toFirst = [{ kind: 'resource' as const, prefix: 'a:', targets: to(0) }];
    scene.begin({ upstreams: [{ resources: ['a:1'], exclude: ['a:*'] }], routes: toFirst }, [scene.first]);
    expect(await scene.subscribe(session, 'a:1')).toEqual(refused);
    const routes = [{ kind: 'resource' as const, prefix: 'a:', targets: [] }];
    scene.begin({ ...SCENE, routes });
    expect(await scene.subscribe(session, 'a:1')).toEqual(refused);
    expect(scene.first.log).toEqual([]);
  });

  it('is who a route sends reads to, before the owner', async () => {
    const routes = [{ kind: 'resource' as const, prefix: 'a:', targets: to(1) }];
    scene.begin({ ...SCENE, routes });
    expect(await scene.subscribe(scene.attached(), 'a:1')).toBeUndefined();
    expect([scene.first.log, scene.second.log]).toEqual([[], ['+a:1']]);
  });

  it('has five seconds for it, all owners together', async () => {
    scene.begin({ upstreams: [{ templates: ['b:{x}'] }, { templates: ['b:{+x}'] }] });
    scene.first.verdict = undefined;
    scene.second.verdict = undefined;
    const subscribed = scene.subscribe(scene.attached(), 'b:1');
    await scene.clock.turn(4_999);
    expect(scene.second.log).toEqual([]);
    await scene.clock.turn(1);
    expect(await subscribed).toEqual({ kind: 'resource_not_found', data: { uri: 'b:1' } });
    expect([scene.first.log, scene.second.log]).toEqual([['+b:1', '-b:1'], []]);
    expect(scene.hub.counts.subscriptions).toBe(0);
  });

  it('is asked again by whoever comes after a refusal', async () => {
    scene.first.verdict = undefined;
    const session = scene.attached();
    const refused = scene.subscribe(session, 'a:1');
    scene.first.answer(false);
    await refused;
    scene.first.verdict = true;
    expect(await scene.subscribe(session, 'a:1')).toBeUndefined();
    expect(scene.first.log).toEqual(['+a:1', '+a:1']);
  });
});

describe('a reload that replaces an upstream', () => {
  it('moves what is followed to the new one, without the client noticing', async () => {
    const session = scene.attached();
    await scene.subscribe(session, 'a:1');
    const fresh = new TellingUpstream('u0');
    scene.change(SCENE, [fresh, scene.second]);
    await settled();
    expect([scene.first.log, fresh.log]).toEqual([['+a:1', '-a:1'], ['+a:1']]);
    scene.update(scene.first, 'a:1');
    scene.update(fresh, 'a:1');
    expect(methods(session.outlet)).toEqual(['notifications/resources/updated']);
    end(session);
    expect(fresh.log).toEqual(['+a:1', '-a:1']);
  });

  it('leaves what stays where it is', async () => {
    await scene.subscribe(scene.attached(), 'a:1');
    scene.change({ ...SCENE, listeners: ['l0', 'other'] });
    await settled();
    expect(scene.first.log).toEqual(['+a:1']);
  });

  it('waits for a new one that is still starting, and asks one that refused again at the next change', async () => {
    const session = scene.attached();
    await scene.subscribe(session, 'a:1');
    const fresh = new TellingUpstream('u0');
    fresh.verdict = undefined;
    scene.change(SCENE, [fresh, scene.second]);
    await scene.clock.turn(60_000);
    expect(fresh.log).toEqual(['+a:1']);
    fresh.answer(false);
    await settled();
    fresh.verdict = true;
    scene.change(SCENE, [fresh, scene.second]);
    await settled();
    expect(fresh.log).toEqual(['+a:1', '+a:1']);
    scene.update(fresh, 'a:1');
    expect(methods(session.outlet)).toHaveLength(1);
  });

  it('takes along a subscription that was still being made', async () => {
    scene.first.verdict = undefined;
    const subscribed = scene.subscribe(scene.attached(), 'a:1');
    const fresh = new TellingUpstream('u0');
    scene.change(SCENE, [fresh, scene.second]);
    scene.first.answer(false);
    expect(await subscribed).toBeUndefined();
    expect(fresh.held).toEqual(new Set(['a:1']));
  });

  it('gives a subscription that was still being made five seconds more', async () => {
    scene.first.verdict = undefined;
    const subscribed = scene.subscribe(scene.attached(), 'a:1');
    const fresh = new TellingUpstream('u0');
    fresh.verdict = undefined;
    scene.change(SCENE, [fresh, scene.second]);
    await scene.clock.turn(5_000);
    expect(await subscribed).toEqual({ kind: 'resource_not_found', data: { uri: 'a:1' } });
    expect(fresh.held.size).toBe(0);
    expect(scene.clock.pending).toBe(0);
  });

  it('is minded by requests that began before it', async () => {
    const before = scene.snapshot;
    const fresh = new TellingUpstream('u0');
    scene.change(SCENE, [fresh, scene.second]);
    const wish = { uri: 'a:1', client: CLIENT, request: requestOn('l0') };
    expect(await scene.hub.subscribe(scene.attached(), wish, before)).toBeUndefined();
    expect([scene.first.log, fresh.log]).toEqual([[], ['+a:1']]);
  });
});
