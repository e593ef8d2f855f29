// What a new policy takes from those who already follow something: from the swap on nothing of it reaches them any more,
// and everybody whose own lists changed is told so, and nobody else.
import { beforeEach, describe, expect, it } from 'vitest';
import { whoIs } from '../../../runtime/access/who.ts';
import type { Proof } from '../../../runtime/identity/proof.ts';
import { Sealer } from '../../../runtime/sessions/seal.ts';
import type { Snapshot } from '../../../runtime/snapshot/snapshot.ts';
import type { ListenRequest } from '../../../runtime/subscriptions/hub.ts';
import { SubscriptionHub } from '../../../runtime/subscriptions/subscription-hub.ts';
import { NO_CAPABILITIES } from '../../../runtime/wire/capabilities.ts';
import { type Offered, proofOf, snapshotFrom, snapshotUnder, visitorOf } from '../catalog/policy-scene.ts';
import { settled, TurnedClock } from '../catalog/turned-clock.ts';
import { Ear, filterFor, type HearingSession, hearingSession, requestOn } from './hearing.ts';
import { methods } from './hub-scene.ts';
import { TellingUpstream } from './telling-upstream.ts';

const RED = proofOf('ada', { groups: ['red'] });
const BLUE = proofOf('eve', { groups: ['blue'] });
const CONFIG = {
  version: 1,
  gateway: { listeners: [{ name: 'main' }] },
  upstreams: { a: { url: 'http://127.0.0.1:9001' } },
  teams: { red: { match: { groups: ['red'] } }, blue: { match: { groups: ['blue'] } } },
  authn: {
    mode: 'required',
    providers: { corp: { type: 'jwt', issuer: 'https://login.example', audience: 'gateway' } },
  },
};
const OFFERED: Offered = { tools: ['read', 'drop'], prompts: ['ask'], resources: ['a:1', 'a:2'] };
const UPDATED = 'notifications/resources/updated';
const TOOLS = 'notifications/tools/list_changed';
const RESOURCES = 'notifications/resources/list_changed';

/** What each team may use. */
interface Rights {
  readonly red: object;
  readonly blue: object;
  readonly when?: string;
}
const EVERYTHING = { tools: ['*'] };

class Scene {
  readonly hub = new SubscriptionHub({ sealer: new Sealer(), clock: new TurnedClock() });
  readonly upstream = new TellingUpstream('a');
  snapshot: Snapshot;
  #count = 0;

  constructor(rights: Rights) {
    this.snapshot = this.#snapshotOf(rights, OFFERED);
  }

  session(proof: Proof): HearingSession {
    const session = hearingSession(`s${this.#count++}`, 'main', '2025-11-25', visitorOf(proof));
    this.hub.attach(session);
    return session;
  }

  subscribe(session: HearingSession, uri: string) {
    const client = { session: session.id, client: session.visitor.proof.owner };
    return this.hub.subscribe(session, { uri, client, request: requestOn('main') }, this.snapshot);
  }

  async listen(proof: Proof, uris: string[]): Promise<Ear> {
    const outlet = new Ear();
    const request: ListenRequest = {
      id: Buffer.from(String(this.#count++)),
      filter: filterFor({
        toolsListChanged: true,
        promptsListChanged: true,
        resourcesListChanged: true,
        resourceSubscriptions: uris,
      }),
      client: { session: undefined, client: proof.owner },
      visitor: visitorOf(proof),
      sessionId: '',
      request: requestOn('main'),
      snapshot: this.snapshot,
      capabilitiesFor: () => NO_CAPABILITIES,
      outlet,
    };
    this.hub.listen(request);
    await settled();
    expect(methods(outlet)).toEqual(['notifications/subscriptions/acknowledged']);
    return outlet;
  }

  /** Another bundle is enforced. */
  reload(rights: Rights, offered = OFFERED): void {
    this.#swap(this.#snapshotOf(rights, offered));
  }

  /** The upstream lists something else under the same bundle. */
  relist(offered: Offered): void {
    this.#swap(snapshotUnder(this.snapshot.policy, { offered: { a: offered }, upstreams: [this.upstream] }));
  }

  update(uri: string): void {
    const events = this.hub.eventsOf(this.upstream, () => {});
    events.resourceUpdated(uri, Buffer.from(`{"uri":"${uri}"}`), undefined);
  }

  #swap(after: Snapshot): void {
    const before = this.snapshot;
    this.snapshot = after;
    this.hub.catalogChanged(before, after);
  }

  #snapshotOf({ red, blue, when }: Rights, offered: Offered): Snapshot {
    const allow = (team: string, what: object) => ({
      name: `for-${team}`,
      effect: 'allow',
      who: { teams: [team] },
      what,
      ...(when !== undefined && { when }),
    });
    const rules = [allow('red', red), allow('blue', blue)];
    return snapshotFrom({
      config: { ...CONFIG, authz: { rules } },
      offered: { a: offered },
      upstreams: [this.upstream],
    });
  }
}

/** Every resource and nothing else. */
const READS = { resources: ['a:*'] };
let scene: Scene;
beforeEach(() => {
  scene = new Scene({ red: READS, blue: READS });
});

describe('a resource that a reload takes away', () => {
  it('is not told of any more from the swap on, and unsubscribed when nobody is left', async () => {
    const [ada, eve] = [scene.session(RED), scene.session(BLUE)];
    await Promise.all([
      scene.subscribe(ada, 'a:1'),
      scene.subscribe(eve, 'a:1'),
      scene.subscribe(ada, 'a:2'),
    ]);
    const [listening, other] = [await scene.listen(RED, ['a:1', 'a:2']), await scene.listen(BLUE, ['a:1'])];
    const ears = [ada.outlet, eve.outlet, listening, other];
    scene.update('a:1');
    expect(ears.map(methods)).toEqual([[UPDATED], [UPDATED], [UPDATED], [UPDATED]]);

    scene.reload({ red: { resources: ['a:2'] }, blue: READS });
    expect(ears.map(methods)).toEqual([[RESOURCES], [], [RESOURCES], []]);
    scene.update('a:1');
    scene.update('a:2');
    expect(ears.map(methods)).toEqual([[UPDATED], [UPDATED], [UPDATED], [UPDATED]]);
    expect([ada.outlet, listening].flatMap(({ heard }) => heard)).toEqual([]);
    expect(scene.hub.counts.subscriptions).toBe(4);
    expect(scene.upstream.held).toEqual(new Set(['a:1', 'a:2']));

    scene.reload({ red: { resources: ['a:2'] }, blue: EVERYTHING });
    for (const ear of ears) ear.take();
    scene.update('a:1');
    expect(ears.map(methods)).toEqual([[], [], [], []]);
    expect(scene.upstream.held).toEqual(new Set(['a:2']));
  });

  it('does not come back by itself when a later reload grants it again', async () => {
    const ada = scene.session(RED);
    await scene.subscribe(ada, 'a:1');
    scene.reload({ red: EVERYTHING, blue: READS });
    scene.reload({ red: READS, blue: READS });
    ada.outlet.take();
    scene.update('a:1');
    expect(methods(ada.outlet)).toEqual([]);
    expect(await scene.subscribe(ada, 'a:1')).toBeUndefined();
    scene.update('a:1');
    expect(methods(ada.outlet)).toEqual([UPDATED]);
  });

  it('is refused to whoever still waited for it', async () => {
    scene.upstream.verdict = undefined;
    const ada = scene.session(RED);
    const subscribed = scene.subscribe(ada, 'a:1');
    await settled();
    scene.reload({ red: EVERYTHING, blue: READS });
    scene.upstream.answer(true);
    expect(await subscribed).toMatchObject({ kind: 'resource_not_found' });
    expect(scene.upstream.held.size).toBe(0);
  });

  it('cannot be subscribed to, whatever bundle the request began under', async () => {
    const ada = scene.session(RED);
    const before = scene.snapshot;
    scene.reload({ red: EVERYTHING, blue: READS });
    const wish = { uri: 'a:1', client: { session: ada.id, client: 'ada' }, request: requestOn('main') };
    expect(await scene.hub.subscribe(ada, wish, before)).toMatchObject({ kind: 'resource_not_found' });
    expect(scene.upstream.log).toEqual([]);
  });

  it('is judged by the proof a session showed last', async () => {
    const ada = scene.session(RED);
    await scene.subscribe(ada, 'a:1');
    ada.visitor = visitorOf(proofOf('ada', { groups: ['blue'] }));
    scene.reload({ red: EVERYTHING, blue: READS });
    scene.update('a:1');
    expect(methods(ada.outlet)).toContain(UPDATED);
  });
});

describe('a change of lists', () => {
  it('by a reload is told to those whose own lists are others now', async () => {
    scene = new Scene({ red: { tools: ['read'] }, blue: { tools: ['read'] } });
    const [ada, eve] = [scene.session(RED), scene.session(BLUE)];
    const [listening, other] = [await scene.listen(RED, []), await scene.listen(BLUE, [])];
    const ears = [ada.outlet, eve.outlet, listening, other];
    scene.reload({ red: { tools: ['read', 'drop'] }, blue: { tools: ['read'] } });
    expect(ears.map(methods)).toEqual([[TOOLS], [], [TOOLS], []]);
    // The same rights in other words.
    scene.reload({ red: { tools: ['*'] }, blue: { tools: ['r*'] } });
    expect(ears.map(methods)).toEqual([[], [], [], []]);
  });

  it('by an upstream is told to those who see the difference', async () => {
    scene = new Scene({ red: { tools: ['read', 'new'] }, blue: { tools: ['read'] } });
    const [ada, eve] = [scene.session(RED), scene.session(BLUE)];
    scene.relist({ ...OFFERED, tools: ['read', 'drop', 'new'] });
    expect([methods(ada.outlet), methods(eve.outlet)]).toEqual([[TOOLS], []]);
    scene.relist({ ...OFFERED, tools: ['read', 'drop', 'new', 'newer'] });
    expect([methods(ada.outlet), methods(eve.outlet)]).toEqual([[], []]);
  });

  it('that depends on the single request is told as soon as there may be one', () => {
    const when = '"x-env" in request.headers';
    scene = new Scene({ red: { tools: ['read'] }, blue: READS, when });
    const ada = scene.session(RED);
    scene.relist(OFFERED);
    expect(methods(ada.outlet)).toEqual([]);
    scene.relist({ ...OFFERED, tools: ['read', 'new'] });
    expect(methods(ada.outlet)).toEqual([TOOLS]);
    scene.reload({ red: { tools: ['drop'] }, blue: READS, when });
    expect(methods(ada.outlet)).toContain(TOOLS);
  });

  it('reaches everybody of an access class', () => {
    scene = new Scene({ red: { tools: ['read'] }, blue: { tools: ['read'] } });
    const sessions = Array.from({ length: 50 }, (_, number) =>
      scene.session(proofOf(`u${number}`, { groups: ['red'] })),
    );
    scene.reload({ red: { tools: ['drop'] }, blue: { tools: ['read'] } });
    expect(sessions.map(({ outlet }) => methods(outlet))).toEqual(sessions.map(() => [TOOLS]));
    const callers = sessions.map(({ visitor }) => whoIs(scene.snapshot.policy, visitor, '').caller);
    expect(new Set(callers).size).toBe(1);
  });
});
