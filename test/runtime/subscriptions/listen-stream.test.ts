import { beforeEach, describe, expect, it } from 'vitest';
import { sealTask } from '../../../runtime/eras/sealed-task.ts';
import { CapabilityTable } from '../../../runtime/wire/capabilities.ts';
import { REFUSALS } from '../../../runtime/wire/errors.ts';
import { offering } from '../catalog/listing-upstream.ts';
import { settled } from '../catalog/turned-clock.ts';
import { end } from './hearing.ts';
import { HubScene, methods, SCENE } from './hub-scene.ts';
import { TellingUpstream } from './telling-upstream.ts';

let scene: HubScene;
beforeEach(() => {
  scene = new HubScene();
});

describe('a listen stream', () => {
  it('is acknowledged with what is offered and taken, under the id as it was sent', async () => {
    scene.second.verdict = false;
    const request = scene.requestOf({
      toolsListChanged: true,
      promptsListChanged: true,
      resourcesListChanged: true,
      resourceSubscriptions: ['a:1', 'a:9', 'a:1'],
    });
    scene.hub.listen(request);
    await settled();
    expect(request.outlet.take()).toEqual([
      {
        jsonrpc: '2.0',
        method: 'notifications/subscriptions/acknowledged',
        params: {
          _meta: { 'io.modelcontextprotocol/subscriptionId': 'sub-1' },
          notifications: {
            toolsListChanged: true,
            resourcesListChanged: true,
            resourceSubscriptions: ['a:1'],
          },
        },
      },
    ]);
  });

  it('tells what was acknowledged, with its id, and nothing else', async () => {
    const request = scene.requestOf({ resourceSubscriptions: ['a:1'] }, Buffer.from('7'));
    scene.hub.listen(request);
    await settled();
    request.outlet.take();
    scene.update(scene.first, 'a:1', '{"_meta":{"io.modelcontextprotocol/subscriptionId":1},"uri":"a:1"}');
    scene.update(scene.first, 'a:2');
    scene.update(scene.second, 'a:1');
    scene.change({ upstreams: [{ offers: ['t', 'new'], resources: ['a:1'] }, SCENE.upstreams[1]!] });
    expect(request.outlet.take()).toEqual([
      {
        jsonrpc: '2.0',
        method: 'notifications/resources/updated',
        params: { _meta: { 'io.modelcontextprotocol/subscriptionId': 7 }, uri: 'a:1' },
      },
    ]);
  });

  it('says nothing before the acknowledgement, and then what happened meanwhile, once', async () => {
    scene.first.verdict = undefined;
    const request = scene.requestOf({ toolsListChanged: true, resourceSubscriptions: ['a:1'] });
    scene.hub.listen(request);
    await settled();
    scene.update(scene.first, 'a:1');
    scene.update(scene.first, 'a:1');
    scene.change({ upstreams: [{ offers: ['t', 'new'], resources: ['a:1'] }, SCENE.upstreams[1]!] });
    expect(request.outlet.take()).toEqual([]);
    scene.first.answer(true);
    await settled();
    expect(methods(request.outlet)).toEqual([
      'notifications/subscriptions/acknowledged',
      'notifications/resources/updated',
      'notifications/tools/list_changed',
    ]);
  });

  it('is not told afterwards what it was not granted', async () => {
    scene.first.verdict = undefined;
    const request = scene.requestOf({ resourceSubscriptions: ['a:1'] });
    scene.hub.listen(request);
    await settled();
    scene.update(scene.first, 'a:1');
    scene.first.answer(false);
    await settled();
    expect(methods(request.outlet)).toEqual(['notifications/subscriptions/acknowledged']);
  });

  it('begins with the upstreams of now, whatever its request began with', async () => {
    const request = scene.requestOf({ resourceSubscriptions: ['a:1'] });
    const fresh = new TellingUpstream('u0');
    scene.change(SCENE, [fresh, scene.second]);
    scene.hub.listen(request);
    await settled();
    expect([scene.first.log, fresh.log]).toEqual([[], ['+a:1']]);
  });

  it('is acknowledged after five seconds at the latest, without what nobody confirmed', async () => {
    scene.first.verdict = undefined;
    const request = scene.requestOf({ toolsListChanged: true, resourceSubscriptions: ['a:1'] });
    scene.hub.listen(request);
    await scene.clock.turn(5_000);
    const [acknowledged] = request.outlet.take();
    expect(acknowledged?.params?.notifications).toEqual({ toolsListChanged: true });
    expect(scene.first.log).toEqual(['+a:1', '-a:1']);
  });

  it('that was stopped says nothing, not even an acknowledgement, and lets everything go', async () => {
    scene.first.verdict = undefined;
    const request = scene.requestOf({ resourceSubscriptions: ['a:1'] });
    const listening = scene.hub.listen(request);
    if (listening.kind === undefined) listening.stop();
    scene.first.answer(true);
    await settled();
    scene.update(scene.first, 'a:1');
    expect(request.outlet.take()).toEqual([]);
    expect(scene.first.log).toEqual(['+a:1', '-a:1']);
    expect(scene.hub.counts).toEqual({ listens: 0, subscriptions: 0 });
  });

  it('is refused beyond 256 resources, 256 streams of one client or 1,024 of all', () => {
    const uris = Array.from({ length: 257 }, (_, number) => `a:${number}`);
    expect(scene.hub.listen(scene.requestOf({ resourceSubscriptions: uris }))).toBe(REFUSALS.overloaded);
    const listen = (client: string) =>
      scene.hub.listen({ ...scene.requestOf({}), client: { session: undefined, client } });
    for (const client of ['a', 'b', 'c', 'd']) {
      const streams = Array.from({ length: 256 }, () => listen(client));
      expect(streams.every(({ kind }) => kind === undefined)).toBe(true);
      expect(listen(client)).toBe(REFUSALS.overloaded);
      const [one] = streams;
      if (one?.kind === undefined) one?.stop();
      expect(listen(client).kind).toBeUndefined();
    }
    expect(listen('e')).toBe(REFUSALS.overloaded);
  });

  it('ends with the scene.hub, which lets everything go', async () => {
    const session = scene.attached();
    await scene.subscribe(session, 'a:1');
    scene.hub.listen(scene.requestOf({ resourceSubscriptions: ['a:2'] }));
    await settled();
    scene.hub.close();
    expect([...scene.first.held, ...scene.second.held]).toEqual([]);
    expect(scene.hub.counts).toEqual({ listens: 0, subscriptions: 0 });
    end(session);
  });
});

describe('tasks', () => {
  const TASKS = 'io.modelcontextprotocol/tasks';
  const families = { ...offering('tools'), extensions: new Map([[TASKS, '{}']]) };
  const asked: string[] = [];

  const seal = (upstream: string, taskId: string): string =>
    sealTask(scene.sealer, '', { upstream, taskId }, 60_000);

  beforeEach(() => {
    asked.length = 0;
    Object.assign(scene.first, {
      followTask: async (id: string) => asked.push(`+${id}`) > 0 && id !== 'unknown',
      unfollowTask: (id: string) => void asked.push(`-${id}`),
    });
    scene.begin({ upstreams: [{ said: families }, { said: families }], extensions: [TASKS] });
  });

  it('are told by the id the client knows, to those who follow them', async () => {
    const id = seal('u0', 't1');
    const same = seal('u0', 't1');
    const request = scene.requestOf({ taskIds: [id] });
    const other = scene.requestOf({ taskIds: [same, seal('u0', 't2')] });
    const streams = [scene.hub.listen(request), scene.hub.listen(other)];
    await settled();
    expect(request.outlet.take()[0]?.params?.notifications).toEqual({ taskIds: [id] });
    other.outlet.take();
    scene.hub
      .eventsOf(scene.first, () => {})
      .taskUpdated('t1', Buffer.from('{"taskId":"t1","status":"working","n":1.0}'));
    scene.hub.eventsOf(scene.second, () => {}).taskUpdated('t1', Buffer.from('{"taskId":"t1"}'));
    expect([...request.outlet.take(), ...other.outlet.take()].map(({ params }) => params?.taskId)).toEqual([
      id,
      same,
    ]);
    for (const stream of streams) if (stream.kind === undefined) stream.stop();
    expect(asked).toEqual(['+t1', '+t2', '-t1', '-t2']);
  });

  it('that ask what the client cannot be asked keep that to themselves', async () => {
    const table = new CapabilityTable([TASKS]);
    const capabilitiesFor = () => table.modern(Buffer.from('{"elicitation":{}}'));
    const request = { ...scene.requestOf({ taskIds: [seal('u0', 't1')] }), capabilitiesFor };
    scene.hub.listen(request);
    await settled();
    request.outlet.take();
    const tell = (inputRequests: unknown) =>
      scene.hub
        .eventsOf(scene.first, () => {})
        .taskUpdated('t1', Buffer.from(JSON.stringify({ taskId: 't1', inputRequests })));
    const asked = { a: { method: 'elicitation/create', params: {} } };
    for (const requests of [{ ...asked, b: { method: 'roots/list' } }, 'nonsense', asked]) tell(requests);
    expect(request.outlet.take().map(({ params }) => params?.inputRequests)).toEqual([asked]);
  });

  it('are followed at the upstream that takes the place of theirs', async () => {
    const id = seal('u0', 't1');
    const gone = seal('u1', 't2');
    Object.assign(scene.second, { followTask: async () => true });
    const request = scene.requestOf({ taskIds: [id, gone] });
    scene.hub.listen(request);
    await settled();
    request.outlet.take();
    const other = new TellingUpstream('u0');
    Object.assign(other, { followTask: async (taskId: string) => asked.push(`other +${taskId}`) > 0 });
    const again = { upstreams: [{ said: families }, { said: families }], extensions: [TASKS] };
    scene.change(again, [other, scene.second]);
    scene.change(again, [other, new TellingUpstream('u2')]);
    await settled();
    expect(asked).toEqual(['+t1', '-t1', 'other +t1']);
    const params = (taskId: string) => Buffer.from(JSON.stringify({ taskId }));
    scene.hub.eventsOf(other, () => {}).taskUpdated('t1', params('t1'));
    scene.hub.eventsOf(scene.second, () => {}).taskUpdated('t2', params('t2'));
    expect(request.outlet.take().flatMap(({ params }) => params?.taskId ?? [])).toEqual([id]);
  });

  it('are acknowledged only where the upstream really tells of them', async () => {
    const request = scene.requestOf({
      taskIds: ['made up', seal('u0', 'unknown'), seal('u1', 't'), seal('gone', 't')],
    });
    scene.hub.listen(request);
    await settled();
    expect(request.outlet.take()[0]?.params?.notifications).toEqual({});
  });
});
