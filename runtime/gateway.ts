// The composition root: the only file that knows all the parts. It makes each part once, hands it what it needs, and
// turns "there is another bundle" and "an upstream's tools changed" into the next snapshot.
import { canonical } from '../schema/canonical.ts';
import type {
  Bundle,
  BundleGateway,
  BundleListener,
  BundleUpstream,
  Template,
} from '../schema/generated/bundle.ts';
import type { AdminState, GatewayStatus, LastReload, SignatureStatus } from './admin/state.ts';
import { openAdmin } from './admin-port.ts';
import { Discovery } from './catalog/discovery.ts';
import { buildCatalog } from './catalog/merge.ts';
import { PinLog } from './catalog/pin-log.ts';
import { ClientSide } from './client-side.ts';
import { type Identity, serverInfoMember } from './eras/identity.ts';
import type { GatewayOptions, OfferOptions } from './gateway-options.ts';
import { Bindings, type Rebinding } from './http/bindings.ts';
import { loadEngine } from './http/engine.ts';
import type { HttpEngine, HttpServer } from './http/server.ts';
import { createHttpListener } from './listeners/http.ts';
import { createStdio, type StdioListener } from './listeners/stdio.ts';
import type { Log } from './observe/log.ts';
import { Metrics } from './observe/metrics.ts';
import type { Edge } from './pipeline/edge.ts';
import { Services } from './services.ts';
import { endFirmly } from './shutdown.ts';
import { Current } from './snapshot/current.ts';
import { keepLastGood, type LastGood, readLastGood } from './snapshot/last-good.ts';
import { type Active, Reloader, type ReloadResult } from './snapshot/reload.ts';
import { makeSnapshot, type Snapshot } from './snapshot/snapshot.ts';
import { modeAfter } from './snapshot/trust.ts';
import type { RunningUpstream } from './snapshot/upstream-set.ts';
import { listenerStatus, upstreamStatus } from './status.ts';
import { createUpstream } from './upstreams/create.ts';
import type { Upstream } from './upstreams/upstream.ts';
import { CapabilityTable } from './wire/capabilities.ts';

/** How long a bundle waits for the tools of upstreams that are new: at a reload only briefly, so that one slow newcomer does not hold up every other change. Its tools follow when they are there. */
const FIRST_DISCOVERY_MS = 15_000;
const RELOAD_DISCOVERY_MS = 3_000;
/** How long the last answers may take to leave, once the grace of a shutdown is over. */
const LAST_ANSWERS_MS = 1_000;

/** Over stdio nothing is listened on. */
const NO_BINDINGS: Pick<Bindings, 'prepare'> = {
  prepare: async () => ({ ports: [], commit: () => {}, abandon: () => {} }),
};
/** Why a bundle never came to be, or was refused; for status and log. */
export type Fault = LastReload['errors'][number];

export class Gateway implements AdminState {
  readonly #options: GatewayOptions;
  readonly #engine: HttpEngine;
  readonly #metrics: Metrics;
  readonly #bindings: Bindings;
  readonly #discovery: Discovery;
  readonly #pinLog: PinLog;
  readonly #services: Services;
  readonly #reloader: Reloader;
  readonly #startedAt = Date.now();
  /** Made with the first bundle, which may name its key. */
  #clients: ClientSide | undefined;
  #stdio: StdioListener | undefined;
  #current: Current | undefined;
  #ports: readonly number[] = [];
  #activeSince = 0;
  #lastKnownGood = false;
  #onDisk: { readonly digest: string } | undefined;
  #lastReload: LastReload | undefined;
  #admin: HttpServer | undefined;
  #adminPort: number | undefined;
  #draining = false;
  /** Settings that are read once, as they were at start. */
  #setUp: string | undefined;

  /** Throws, with words for the operator, when the engine that was asked for cannot be had. */
  constructor(options: GatewayOptions) {
    const { engine, note } = loadEngine(options.engine);
    if (note !== undefined) options.log.warn(note);
    this.#options = options;
    this.#engine = engine;
    this.#metrics = new Metrics(options.version);
    this.#pinLog = new PinLog(options.log);
    this.#services = new Services(options.log, options.stateFolder);
    this.#metrics.showLimits(this.#services.limits.counts);
    this.#bindings = new Bindings({ engine, secrets: this.#services.secrets, log: options.log });
    this.#discovery = new Discovery(options.log, () => this.#catalogChanged());
    this.#reloader = new Reloader({
      bindings: options.stdio === undefined ? this.#bindings : NO_BINDINGS,
      createUpstream: (definition, bundle) => this.#createUpstream(definition, bundle),
      discover: (upstreams) => this.#discover(upstreams),
      prepare: (bundle) => this.#services.prepare(bundle),
      publish: (active, rebinding) => this.#publish(active, rebinding),
      idle: async (bundle) => this.#clients?.pins.idle({ bundle }),
      keep: (offered) => this.#keep(offered),
      lastGood: () => readLastGood(options.stateFolder),
      trust: options.trust,
    });
  }

  /** Activates a bundle, or says why not and goes on with the one it has. Never rejects. */
  async reload(
    bytes: Buffer,
    { signature, lastKnownGood = false }: OfferOptions = {},
  ): Promise<ReloadResult> {
    const result = await this.#reloader.apply(bytes, signature);
    if (result.result === 'rejected') {
      this.refuse(result.digest, [{ message: result.reason, place: null }]);
      return result;
    }
    const digest = result.result === 'ok' ? result.to : result.digest;
    if (!lastKnownGood) this.#onDisk = { digest };
    this.#lastKnownGood = lastKnownGood;
    // A file that was touched but says the same is no reload, unless it puts an end to a refusal.
    if (result.result === 'ok' || this.#lastReload?.result === 'failure') this.#recordReload('success', []);
    if (result.result === 'ok') this.#sayWhatNeedsARestart();
    if (result.result === 'ok' && this.#admin === undefined && !this.#draining) await this.#openAdmin();
    return result;
  }

  /** What lies on disk cannot be used; the active bundle goes on. */
  refuse(onDisk: string | undefined, errors: readonly Fault[]): void {
    this.#onDisk = onDisk === undefined ? undefined : { digest: onDisk };
    this.#recordReload('failure', errors);
  }

  get adminPort(): number | undefined {
    return this.#adminPort;
  }

  /** How the active bundle wants to be watched. */
  get reloadSettings(): BundleGateway['reload'] {
    return this.#reloader.active?.bundle.gateway.reload ?? { watch: false, debounce_ms: 0, drain_ms: 0 };
  }

  /** Stops accepting, lets calls finish for as long as the bundle grants, then ends whoever does not let go. */
  async close(): Promise<void> {
    this.#draining = true;
    this.#reloader.stop();
    this.#discovery.close();
    this.#stdio?.leave();
    this.#clients?.hub.close();
    this.#clients?.parked.shutDown();
    const { bundle, upstreams = [] } = this.#reloader.active ?? {};
    const closing = this.#bindings
      .close()
      .then(() => Promise.all(upstreams.map(({ upstream }) => upstream.close())))
      .then(() => this.#reloader.drained());
    // A process is asked to leave twice before it is killed; each time it has its own grace.
    const longestStop = Math.max(
      0,
      ...upstreams.map(({ definition }) => definition.stdio?.shutdown_grace_ms ?? 0),
    );
    await endFirmly(closing, [
      { after: bundle?.gateway.shutdown_grace_ms ?? 0, act: () => this.#clients?.shutDown() },
      { after: LAST_ANSWERS_MS, act: () => this.#bindings.destroy() },
      {
        after: 2 * longestStop + LAST_ANSWERS_MS,
        act: () => {
          for (const { upstream } of upstreams) upstream.destroy('the gateway is ending');
          this.#reloader.hurry();
        },
      },
    ]);
    this.#admin?.destroy();
    this.#current?.get().policy.authenticator?.close();
    await this.#services.close();
  }

  activeBundle(): Bundle | undefined {
    return this.#reloader.active?.bundle;
  }

  status(): GatewayStatus {
    const active = this.#reloader.active;
    const bundle = active?.bundle;
    const catalog = this.#current?.get().catalog;
    return {
      version: this.#options.version,
      engine: this.#engine.name,
      startedAt: this.#startedAt,
      draining: this.#draining,
      connections: this.#bindings.connections,
      sessions: this.#clients?.sessions.size ?? 0,
      parked: this.#clients?.parked.size ?? 0,
      listens: 0,
      subscriptions: 0,
      ...this.#clients?.hub.counts,
      bundle: active &&
        bundle && {
          digest: bundle.digest,
          commit: bundle.source.commit,
          dirty: bundle.source.dirty,
          since: this.#activeSince,
          lastKnownGood: this.#lastKnownGood,
          signature: this.#signatureOf(active),
        },
      onDisk: this.#onDisk,
      lastReload: this.#lastReload,
      listeners: listenerStatus(bundle, this.#ports),
      upstreams: upstreamStatus(active?.upstreams ?? [], catalog),
      hidden: catalog?.hidden ?? [],
    };
  }

  /** Both bundles' upstreams are followed while the new ones are asked; `publish` drops the old ones. */
  async #discover(next: readonly RunningUpstream[]): Promise<void> {
    const active = this.#reloader.active;
    this.#discovery.update([...(active?.upstreams ?? []), ...next]);
    await this.#discovery.ready(active === undefined ? FIRST_DISCOVERY_MS : RELOAD_DISCOVERY_MS);
  }

  #createUpstream(definition: BundleUpstream, bundle: Bundle): Upstream {
    const { max_response_bytes: maxResponseBytes } = bundle.gateway.limits;
    const log = this.#logOf(definition.name);
    const credential = this.#services.credentials.credentialOf(definition, bundle);
    const upstream = createUpstream(definition, { maxResponseBytes }, log, { credential });
    upstream.events = this.#clientSide(bundle).hub.eventsOf(upstream, (kind) =>
      this.#discovery.listChanged(upstream, kind),
    );
    return upstream;
  }

  #clientSide(bundle: Bundle): ClientSide {
    this.#clients ??= new ClientSide(bundle.gateway.sessions.key, this.#options.log, this.#services.accounts);
    return this.#clients;
  }

  /** The swap: snapshot and listeners' handlers change in the same turn. */
  #publish(active: Active, rebinding: Rebinding): void {
    const clients = this.#clientSide(active.bundle);
    const { gateway } = active.bundle;
    clients.sessions.idleMs = gateway.sessions.idle_ms;
    this.#discovery.update(active.upstreams);
    const snapshot = this.#snapshotOf(active);
    if (this.#current === undefined) {
      this.#current = new Current(snapshot);
      clients.sessions.guests.judge(snapshot.policy.authenticator);
    } else this.#swap(this.#current, snapshot);
    const current = this.#current;
    this.#ports = rebinding.ports;
    this.#activeSince = Date.now();
    const edgeOf = (listener: BundleListener): Edge => this.#edgeOf(listener, active.bundle, current);
    const resolve = (template: Template) => this.#services.secrets.text(template).value;
    rebinding.commit(
      gateway.listeners.map((listener) =>
        createHttpListener({ listener, edge: edgeOf(listener), sse: clients.sse, resolve }),
      ),
    );
    const { stdio } = this.#options;
    const [first] = gateway.listeners;
    if (stdio === undefined || first === undefined) return;
    this.#stdio ??= createStdio(edgeOf(first), stdio.input, stdio.output, () => stdio.onEnd());
  }

  #edgeOf(listener: BundleListener, bundle: Bundle, current: Current): Edge {
    const { sessions, pins, deadlines, hub, parked, sealer, desk } = this.#clientSide(bundle);
    const port = this.#ports[bundle.gateway.listeners.indexOf(listener)];
    return {
      name: listener.name,
      current,
      sessions,
      pins,
      deadlines,
      hub,
      parked,
      sealer,
      limits: this.#services.limits,
      credentials: this.#services.credentials,
      connect: port === undefined ? undefined : desk.doorOf(listener, port, bundle.gateway.name),
      capabilities: new CapabilityTable(bundle.gateway.extensions),
      log: this.#options.log,
      serverInfo: serverInfoMember(this.#identityOf(bundle)),
    };
  }

  #identityOf(bundle: Bundle): Identity {
    return { name: bundle.gateway.name, version: this.#options.version };
  }

  #swap(current: Current, after: Snapshot): void {
    const before = current.get();
    current.set(after);
    // First: whoever is not let in any more is told nothing.
    if (before.policy !== after.policy) this.#clients?.sessions.guests.judge(after.policy.authenticator);
    this.#clients?.hub.catalogChanged(before, after);
    if (before.policy !== after.policy) before.policy.authenticator?.close();
  }

  #snapshotOf({ bundle, upstreams }: Active): Snapshot {
    const running = upstreams.map(({ upstream }) => upstream);
    const before = this.#current?.get();
    const same = before?.bundle === bundle ? before : undefined;
    const policy = same?.policy ?? this.#services.policy;
    const catalog = buildCatalog({
      bundle,
      policy,
      routes: policy.routes,
      offers: this.#discovery.offersOf(running),
      slots: this.#metrics.calls.tools,
      serverInfo: this.#identityOf(bundle),
      sealer: this.#clientSide(bundle).sealer,
    });
    this.#pinLog.tell(bundle, catalog.drift);
    const observer =
      same?.observer ??
      this.#metrics.calls.observerFor(
        bundle.upstreams.map(({ name }) => name),
        bundle.access?.rules.map(({ name }) => name),
      );
    return makeSnapshot({ bundle, policy, routes: policy.routes, upstreams: running, catalog, observer });
  }

  #catalogChanged(): void {
    const active = this.#reloader.active;
    if (active !== undefined && this.#current !== undefined) {
      this.#swap(this.#current, this.#snapshotOf(active));
    }
  }

  #signatureOf({ bundle, trust }: Active): SignatureStatus | undefined {
    const root = this.#options.trust;
    return root && { mode: modeAfter(bundle, root), signedBy: trust?.signedBy };
  }

  async #keep(offered: LastGood): Promise<void> {
    try {
      await keepLastGood(this.#options.stateFolder, offered);
    } catch (error) {
      this.#options.log.warn('the last good bundle could not be kept', { err: error });
    }
  }

  /** The admin port and the watch are set up once; a reload that wants them otherwise must not look as if it worked. */
  #sayWhatNeedsARestart(): void {
    const { admin, reload } = this.#reloader.active?.bundle.gateway ?? {};
    const wanted = canonical({ admin, watch: reload?.watch, debounce: reload?.debounce_ms });
    this.#setUp ??= wanted;
    if (wanted === this.#setUp) return;
    this.#options.log.warn('changes of gateway.admin, reload.watch and reload.debounce need a restart');
  }

  #recordReload(result: LastReload['result'], errors: readonly Fault[]): void {
    const at = Date.now();
    this.#lastReload = { result, at, errors };
    this.#metrics.reloadFinished(result, at / 1000);
  }

  async #openAdmin(): Promise<void> {
    const bundle = this.#reloader.active?.bundle;
    // Many clients may each run a gateway of their own: none of them may hold a port.
    if (bundle === undefined || this.#options.stdio !== undefined) return;
    const opened = await openAdmin(bundle.gateway.admin, {
      state: this,
      metrics: this.#metrics,
      log: this.#options.log,
      secrets: this.#services.secrets,
    });
    this.#admin = opened?.server;
    this.#adminPort = opened?.port;
    if (this.#draining) opened?.server.destroy();
  }

  #logOf(upstream: string): Pick<Log, 'info' | 'warn'> {
    const { log } = this.#options;
    return {
      info: (message, fields) => log.info(message, { upstream, ...fields }),
      warn: (message, fields) => log.warn(message, { upstream, ...fields }),
    };
  }
}
