// The hub against a naive model, over random interleavings of clients that come and go, upstreams that take their
// time, changes of lists and of resources: whoever asked is told, exactly once, and nobody else ever is.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Sealer } from '../../../runtime/sessions/seal.ts';
import type { Snapshot } from '../../../runtime/snapshot/snapshot.ts';
import type { Listening } from '../../../runtime/subscriptions/hub.ts';
import { SubscriptionHub } from '../../../runtime/subscriptions/subscription-hub.ts';
import type { ClientKey } from '../../../runtime/upstreams/upstream.ts';
import { NO_CAPABILITIES } from '../../../runtime/wire/capabilities.ts';
import { sceneSnapshot, to } from '../catalog/catalog-scene.ts';
import { settled, TurnedClock } from '../catalog/turned-clock.ts';
import { Ear, end, filterFor, type HearingSession, hearingSession, NOBODY, requestOn } from './hearing.ts';
import { TellingUpstream } from './telling-upstream.ts';

/** `a:` belongs to u0, which all clients share; `b:` to u1, which keeps them apart. */
const URIS = ['a:1', 'a:2', 'b:1'];
const UPDATED = 'notifications/resources/updated';
const TOOLS = 'notifications/tools/list_changed';

/** Whether clients of l0, and of l1, see the tool that comes and goes. */
const SEEN = [
  { l0: false, l1: false },
  { l0: false, l1: true },
  { l0: true, l1: true },
];

/** One client that listens, as the model sees it. */
interface Client {
  readonly key: ClientKey;
  readonly listener: 'l0' | 'l1';
  readonly ear: Ear;
  readonly session: HearingSession | undefined;
  /** URI -> whether its upstream has taken it; not there when it is not wanted, or was refused. */
  readonly wants: Map<string, 'waiting' | 'taken'>;
  readonly wantsTools: boolean;
  listening: Listening | undefined;
  /** Listen streams: nothing but the acknowledgement may come before it. */
  acknowledged: boolean;
  /** What it has to hear at the acknowledgement, if at all. */
  readonly early: Set<string>;
}

class Bench {
  readonly hub = new SubscriptionHub({ sealer: new Sealer(), clock: new TurnedClock() });
  readonly shared = new TellingUpstream('u0');
  readonly apart = new TellingUpstream('u1', true);
  readonly snapshots: readonly Snapshot[];
  readonly clients: Client[] = [];
  catalog = 0;
  #count = 0;

  constructor() {
    this.shared.verdict = undefined;
    this.apart.verdict = undefined;
    this.snapshots = SEEN.map(({ l0, l1 }) =>
      sceneSnapshot(
        {
          upstreams: [
            { offers: l1 ? ['tool'] : [], resources: ['a:1', 'a:2'] },
            { resources: ['b:1'], isolation: { mode: 'per_session', max: 10 } },
          ],
          routes: l0 ? [] : [{ exact: 'tool', listeners: ['l0'], targets: to(1) }],
          listeners: ['l0', 'l1'],
        },
        [this.shared, this.apart],
      ),
    );
  }

  upstreamOf(uri: string): TellingUpstream {
    return uri.startsWith('a:') ? this.shared : this.apart;
  }

  /** Two clients that wait for the same thing at an upstream, or share it. */
  shares(one: Client, other: Client, uri: string): boolean {
    return this.upstreamOf(uri) === this.shared || one.key.session === other.key.session;
  }

  openSession(listener: Client['listener']): void {
    const id = `s${this.#count++}`;
    const session = hearingSession(id, listener);
    this.hub.attach(session);
    this.#add({
      key: { session: id, client: 'c' },
      listener,
      ear: session.outlet,
      session,
      wantsTools: true,
    });
  }

  openListen(listener: Client['listener'], uris: string[], wantsTools: boolean): void {
    const ear = new Ear();
    const key = { session: `modern${this.#count++}`, client: 'c' };
    const client = this.#add({ key, listener, ear, session: undefined, wantsTools });
    for (const uri of uris) this.#wait(client, uri);
    client.listening = this.hub.listen({
      id: Buffer.from(String(this.#count)),
      filter: filterFor({ toolsListChanged: wantsTools, resourceSubscriptions: uris }),
      client: key,
      visitor: NOBODY,
      sessionId: '',
      request: requestOn(listener),
      snapshot: this.snapshots[this.catalog]!,
      capabilitiesFor: () => NO_CAPABILITIES,
      outlet: ear,
    }) as Listening;
  }

  subscribe(client: Client, uri: string): void {
    if (client.session === undefined) return;
    if (!client.wants.has(uri)) this.#wait(client, uri);
    const wish = { uri, client: client.key, request: requestOn(client.listener) };
    void this.hub.subscribe(client.session, wish, this.snapshots[this.catalog]!);
  }

  #add(client: Omit<Client, 'wants' | 'listening' | 'acknowledged' | 'early'>): Client {
    const added = {
      ...client,
      wants: new Map(),
      listening: undefined,
      acknowledged: false,
      early: new Set<string>(),
    };
    this.clients.push(added);
    return added;
  }

  /** Taken at once when somebody who shares it has it already. */
  #wait(client: Client, uri: string): void {
    const has = this.clients.some(
      (other) => this.shares(client, other, uri) && other.wants.get(uri) === 'taken',
    );
    client.wants.set(uri, has ? 'taken' : 'waiting');
  }
}

type Step = (bench: Bench) => void;

const listener = fc.constantFrom<('l0' | 'l1')[]>('l0', 'l1');
const uri = fc.constantFrom(...URIS);
const anyone = fc.nat({ max: 9 });
const pick = (bench: Bench, number: number): Client | undefined =>
  bench.clients[number % (bench.clients.length || 1)];

const step: fc.Arbitrary<Step> = fc.oneof(
  listener.map((on) => (bench: Bench) => bench.openSession(on)),
  fc.tuple(listener, fc.uniqueArray(uri), fc.boolean()).map(
    ([on, uris, tools]) =>
      (bench: Bench) =>
        bench.openListen(on, uris, tools),
  ),
  fc.tuple(anyone, uri).map(([who, what]) => (bench: Bench) => {
    const client = pick(bench, who);
    if (client !== undefined) bench.subscribe(client, what);
  }),
  fc.tuple(anyone, uri).map(([who, what]) => (bench: Bench) => {
    const client = pick(bench, who);
    if (client?.session === undefined) return;
    bench.hub.unsubscribe(client.session, what);
    client.wants.delete(what);
  }),
  anyone.map((who) => (bench: Bench) => {
    const client = pick(bench, who);
    if (client === undefined) return;
    if (client.session !== undefined) end(client.session);
    client.listening?.stop();
    bench.clients.splice(bench.clients.indexOf(client), 1);
    client.ear.take();
  }),
  fc
    .tuple(fc.constantFrom<('shared' | 'apart')[]>('shared', 'apart'), fc.boolean())
    .map(([at, taken]) => (bench: Bench) => {
      bench[at].answer(taken);
      for (const client of bench.clients) {
        for (const [what, state] of client.wants) {
          if (state !== 'waiting' || bench.upstreamOf(what) !== bench[at]) continue;
          if (taken) client.wants.set(what, 'taken');
          else client.wants.delete(what);
        }
      }
    }),
  fc.tuple(uri, anyone, fc.boolean()).map(([what, who, toOne]) => (bench: Bench) => {
    const upstream = bench.upstreamOf(what);
    const owner = upstream === bench.apart || toOne ? pick(bench, who)?.key : undefined;
    const of = upstream === bench.shared ? undefined : owner;
    bench.hub.eventsOf(upstream, () => {}).resourceUpdated(what, Buffer.from(`{"uri":"${what}"}`), of);
    for (const client of bench.clients) {
      const state = client.wants.get(what);
      if (of !== undefined && of.session !== client.key.session) continue;
      if (state !== undefined && client.session === undefined && !client.acknowledged) {
        client.early.add(`${UPDATED} ${what}`);
      } else if (state === 'taken') {
        expect(messages(client.ear)).toEqual([`${UPDATED} ${what}`]);
      } else if (state === 'waiting') {
        // Whether the server has taken it already, nobody can know.
        client.ear.take();
      }
    }
  }),
  fc.nat({ max: 2 }).map((next) => (bench: Bench) => {
    const before = bench.catalog;
    bench.catalog = next;
    bench.hub.catalogChanged(bench.snapshots[before]!, bench.snapshots[next]!);
    for (const client of bench.clients) {
      if (SEEN[before]![client.listener] === SEEN[next]![client.listener] || !client.wantsTools) continue;
      if (client.session === undefined && !client.acknowledged) client.early.add(`${TOOLS} undefined`);
      else expect(messages(client.ear)).toEqual([`${TOOLS} undefined`]);
    }
  }),
);

function messages(ear: Ear): string[] {
  return ear.take().map(({ method, params }) => `${method} ${params?.uri}`);
}

/** After each step, when everything that follows from it has happened: acknowledgements, and silence otherwise. */
function settle(bench: Bench): void {
  for (const client of bench.clients) {
    const waits = [...client.wants.values()].includes('waiting');
    if (client.session !== undefined || client.acknowledged || waits) {
      expect(messages(client.ear)).toEqual([]);
      continue;
    }
    client.acknowledged = true;
    const [first, ...rest] = client.ear.take();
    const uris = [...client.wants.keys()];
    expect(first?.params?.notifications).toEqual({
      ...(client.wantsTools ? { toolsListChanged: true } : {}),
      ...(uris.length > 0 ? { resourceSubscriptions: uris } : {}),
    });
    const early = rest.map(({ method, params }) => `${method} ${params?.uri}`);
    expect(early.filter((message) => !client.early.has(message))).toEqual([]);
    expect(new Set(early).size).toBe(early.length);
    // What was refused in the meantime is not heard of, but nothing else is lost.
    const due = [...client.early].filter(
      (message) => message.startsWith(TOOLS) || uris.some((one) => message.endsWith(one)),
    );
    expect([...early].sort()).toEqual(due.sort());
  }
  for (const upstream of [bench.shared, bench.apart]) {
    const wanted = bench.clients.flatMap((client) =>
      [...client.wants.keys()]
        .filter((one) => bench.upstreamOf(one) === upstream)
        .map((one) => (upstream === bench.apart ? `${one} ${client.key.session}` : one)),
    );
    expect([...upstream.held].sort()).toEqual([...new Set(wanted)].sort());
    expect(upstream.doubled).toEqual([]);
  }
  expect(bench.hub.counts.subscriptions).toBe(bench.clients.reduce((sum, { wants }) => sum + wants.size, 0));
}

it('tells exactly what was asked for, exactly once, and nobody else', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 40 }), async (steps) => {
      const bench = new Bench();
      for (const take of steps) {
        take(bench);
        await settled();
        settle(bench);
      }
      for (const client of bench.clients) {
        if (client.session !== undefined) end(client.session);
        client.listening?.stop();
      }
      expect([...bench.shared.held, ...bench.apart.held]).toEqual([]);
      expect(bench.hub.counts).toEqual({ listens: 0, subscriptions: 0 });
    }),
    { numRuns: 300 },
  );
});
