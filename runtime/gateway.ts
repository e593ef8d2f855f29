// The composition root: the only file that knows all the parts. It makes each part once, hands it what it needs, and
// turns "there is another bundle" and "an upstream's tools changed" into the next snapshot.
import { prepareRoutes } from '../policies/routes/routes.ts';
import { canonical } from '../schema/canonical.ts';
import type { BundleGateway } from '../schema/generated/bundle.ts';
import { adminHandler } from './admin/admin.ts';
import type { AdminState, GatewayStatus, LastReload } from './admin/state.ts';
import { Discovery } from './catalog/discovery.ts';
import { buildCatalog } from './catalog/merge.ts';
import { Bindings, type Rebinding } from './http/bindings.ts';
import { loadEngine } from './http/engine.ts';
import type { HttpEngine, HttpServer } from './http/server.ts';
import { createStreamableHttp } from './listeners/streamable-http.ts';
import type { Log } from './observe/log.ts';
import { Metrics } from './observe/metrics.ts';
import { Deadlines } from './pipeline/deadlines.ts';
import { Pins } from './pipeline/pins.ts';
import { Sessions } from './sessions/sessions.ts';
import { endFirmly } from './shutdown.ts';
import { Current } from './snapshot/current.ts';
import { keepLastGood } from './snapshot/last-good.ts';
import { type Active, Reloader, type ReloadResult } from './snapshot/reload.ts';
import type { Snapshot } from './snapshot/snapshot.ts';
import type { RunningUpstream } from './snapshot/upstream-set.ts';
import { createUpstream } from './upstreams/create.ts';

/** How long a bundle waits for the tools of upstreams that are new: at a reload only briefly, so that one slow newcomer does not hold up every other change. Its tools follow when they are there. */
const FIRST_DISCOVERY_MS = 15_000;
const RELOAD_DISCOVERY_MS = 3_000;
/** How long the last answers may take to leave, once the grace of a shutdown is over. */
const LAST_ANSWERS_MS = 1_000;

export interface GatewayOptions {
  readonly version: string;
  /** Undefined for the best there is. */
  readonly engine: 'uws' | 'node' | undefined;
  readonly log: Log;
  /** Folder for the last good bundle. */
  readonly stateFolder: string;
}

/** Why a bundle never came to be, or was refused; for status and log. */
export type Fault = LastReload['errors'][number];

export class Gateway implements AdminState {
  readonly #options: GatewayOptions;
  readonly #engine: HttpEngine;
  readonly #metrics: Metrics;
  readonly #bindings: Bindings;
  readonly #discovery: Discovery;
  readonly #reloader: Reloader;
  readonly #sessions = new Sessions();
  readonly #deadlines = new Deadlines();
  readonly #pins = new Pins();
  readonly #startedAt = Date.now();
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
    this.#bindings = new Bindings(engine);
    this.#discovery = new Discovery(options.log, () => this.#catalogChanged());
    this.#reloader = new Reloader({
      bindings: this.#bindings,
      createUpstream: (definition, bundle) =>
        createUpstream(
          definition,
          { maxResponseBytes: bundle.gateway.limits.max_response_bytes },
          this.#logOf(definition.name),
        ),
      discover: (upstreams) => this.#discover(upstreams),
      publish: (active, rebinding) => this.#publish(active, rebinding),
      idle: (bundle) => this.#pins.idle({ bundle }),
      keep: (bytes) => this.#keep(bytes),
    });
  }

  /** Activates a bundle, or says why not and goes on with the one it has. Never rejects. */
  async reload(bytes: Buffer, lastKnownGood = false): Promise<ReloadResult> {
    const result = await this.#reloader.apply(bytes);
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
      { after: bundle?.gateway.shutdown_grace_ms ?? 0, act: () => this.#deadlines.shutDown() },
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
      bundle: bundle && {
        digest: bundle.digest,
        commit: bundle.source.commit,
        dirty: bundle.source.dirty,
        since: this.#activeSince,
        lastKnownGood: this.#lastKnownGood,
      },
      onDisk: this.#onDisk,
      lastReload: this.#lastReload,
      listeners: (bundle?.gateway.listeners ?? []).map(({ name, address, port, path }, number) => ({
        name,
        address,
        port: this.#ports[number] ?? port,
        path,
        bound: this.#ports[number] !== undefined,
      })),
      upstreams: (active?.upstreams ?? []).map(({ definition, upstream }, number) => ({
        name: definition.name,
        ...upstream.state,
        tools: catalog?.counts[number] ?? { listed: 0, hidden: 0 },
      })),
      hidden: catalog?.hidden ?? [],
    };
  }

  /** Both bundles' upstreams are followed while the new ones are asked; `publish` drops the old ones. */
  async #discover(next: readonly RunningUpstream[]): Promise<void> {
    const active = this.#reloader.active;
    this.#discovery.update([...(active?.upstreams ?? []), ...next]);
    await this.#discovery.ready(active === undefined ? FIRST_DISCOVERY_MS : RELOAD_DISCOVERY_MS);
  }

  /** The swap: snapshot and listeners' handlers change in the same turn. */
  #publish(active: Active, rebinding: Rebinding): void {
    this.#discovery.update(active.upstreams);
    const snapshot = this.#snapshotOf(active);
    if (this.#current === undefined) this.#current = new Current(snapshot);
    else this.#current.set(snapshot);
    const current = this.#current;
    this.#ports = rebinding.ports;
    this.#activeSince = Date.now();
    rebinding.commit(
      active.bundle.gateway.listeners.map((listener) =>
        createStreamableHttp({
          listener,
          current,
          sessions: this.#sessions,
          deadlines: this.#deadlines,
          pins: this.#pins,
          log: this.#options.log,
          identity: { name: active.bundle.gateway.name, version: this.#options.version },
        }),
      ),
    );
  }

  #snapshotOf({ bundle, upstreams }: Active): Snapshot {
    const running = upstreams.map(({ upstream }) => upstream);
    const before = this.#current?.get();
    const same = before?.bundle === bundle ? before : undefined;
    const routes = same?.routes ?? prepareRoutes(bundle.routes);
    const catalog = buildCatalog({
      bundle,
      routes,
      offers: this.#discovery.offersOf(running),
      slots: this.#metrics.calls.tools,
      serverInfo: { name: bundle.gateway.name, version: this.#options.version },
    });
    const observer =
      same?.observer ?? this.#metrics.calls.observerFor(bundle.upstreams.map(({ name }) => name));
    return { bundle, routes, upstreams: running, catalog, observer };
  }

  #catalogChanged(): void {
    const active = this.#reloader.active;
    if (active !== undefined) this.#current?.set(this.#snapshotOf(active));
  }

  async #keep(bytes: Buffer): Promise<void> {
    try {
      await keepLastGood(this.#options.stateFolder, bytes);
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

  /** On node:http whatever the data port runs on: it must answer when the other engine does not. */
  async #openAdmin(): Promise<void> {
    const admin = this.#reloader.active?.bundle.gateway.admin;
    if (admin === undefined || !admin.enabled) return;
    const { log } = this.#options;
    const handler = adminHandler({ state: this, metrics: this.#metrics, log, address: admin.address });
    const server = loadEngine('node').engine.createServer({ ...admin, maxConnections: 100 }, handler);
    try {
      this.#adminPort = await server.listen();
      this.#admin = server;
      if (this.#draining) server.destroy();
    } catch (error) {
      log.error('the admin port cannot be opened', { address: admin.address, port: admin.port, err: error });
    }
  }

  #logOf(upstream: string): Pick<Log, 'info' | 'warn'> {
    const { log } = this.#options;
    return {
      info: (message, fields) => log.info(message, { upstream, ...fields }),
      warn: (message, fields) => log.warn(message, { upstream, ...fields }),
    };
  }
}
