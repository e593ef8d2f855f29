// A hub between two upstreams and the clients of the tests.
import { Sealer } from '../../../runtime/sessions/seal.ts';
import type { Snapshot } from '../../../runtime/snapshot/snapshot.ts';
import type { ListenRequest } from '../../../runtime/subscriptions/hub.ts';
import { SubscriptionHub } from '../../../runtime/subscriptions/subscription-hub.ts';
import type { ClientKey, Upstream } from '../../../runtime/upstreams/upstream.ts';
import { NO_CAPABILITIES } from '../../../runtime/wire/capabilities.ts';
import type { Refusal } from '../../../runtime/wire/errors.ts';
import type { ListenFilter } from '../../../runtime/wire/listen-filter.ts';
import { type Scene, sceneSnapshot } from '../catalog/catalog-scene.ts';
import { TurnedClock } from '../catalog/turned-clock.ts';
import { Ear, filterFor, type HearingSession, hearingSession, NOBODY, requestOn } from './hearing.ts';
import { TellingUpstream } from './telling-upstream.ts';

export const CLIENT: ClientKey = { session: undefined, client: 'c' };
export const SCENE: Scene = { upstreams: [{ offers: ['t'], resources: ['a:1'] }, { templates: ['a:{x}'] }] };

export class HubScene {
  readonly clock = new TurnedClock();
  readonly sealer = new Sealer();
  readonly hub = new SubscriptionHub({ sealer: this.sealer, clock: this.clock });
  readonly first = new TellingUpstream('u0');
  readonly second = new TellingUpstream('u1');
  snapshot: Snapshot = sceneSnapshot(SCENE, [this.first, this.second]);

  attached(id = 's', listener = 'l0', version?: string): HearingSession {
    const session = hearingSession(id, listener, version);
    this.hub.attach(session);
    return session;
  }

  subscribe(session: HearingSession, uri: string): Promise<Refusal | undefined> {
    const client = { session: session.id, client: 'c' };
    return this.hub.subscribe(session, { uri, client, request: requestOn(session.listener) }, this.snapshot);
  }

  requestOf(
    filter: Partial<ListenFilter>,
    id: Buffer = Buffer.from('"sub-1"'),
  ): ListenRequest & { readonly outlet: Ear } {
    const { snapshot } = this;
    return {
      id,
      filter: filterFor(filter),
      client: CLIENT,
      visitor: NOBODY,
      sessionId: '',
      request: requestOn('l0'),
      snapshot,
      capabilitiesFor: () => NO_CAPABILITIES,
      outlet: new Ear(),
    };
  }

  update(upstream: Upstream, uri: string, params = `{"uri":"${uri}"}`): void {
    this.hub.eventsOf(upstream, () => {}).resourceUpdated(uri, Buffer.from(params), undefined);
  }

  /** What there is, before anybody was told of anything. */
  begin(scene: Scene, upstreams: readonly Upstream[] = [this.first, this.second]): void {
    this.snapshot = sceneSnapshot(scene, upstreams);
  }

  /** The lists are others now; the upstreams, unless given, the same. */
  change(scene: Scene, upstreams: readonly Upstream[] = [this.first, this.second]): void {
    const before = this.snapshot;
    this.snapshot = sceneSnapshot(scene, upstreams);
    this.hub.catalogChanged(before, this.snapshot);
  }
}

export const methods = (ear: Ear): string[] => ear.take().map(({ method }) => method);
