// Keeps the tool list of one upstream fresh: at once, then at every interval, when the upstream says that something
// changed, and soon again after a failure. One reading at a time.
import type { BundleUpstream } from '../../schema/generated/bundle.ts';
import type { Log } from '../observe/log.ts';
import type { Upstream } from '../upstreams/upstream.ts';
import type { ToolSlice } from '../wire/tools.ts';
import type { Clock } from './clock.ts';
import { NO_OFFER, type Offer } from './offer.ts';
import { type Refreshed, readTools } from './refresh.ts';

/** For one reading of all pages, on top of the time the upstream may take to start or connect. */
const READ_MS = 30_000;
/** A server that changes many tools says so many times. */
const DEBOUNCE_MS = 50;
/** The first pause after a failure, and the shortest pause there is. */
const SHORTEST_MS = 1_000;

export class ToolSource {
  readonly #upstream: Upstream;
  readonly #clock: Clock;
  readonly #log: Log;
  readonly #finished: (changed: boolean) => void;
  readonly #stop = new AbortController();
  #definition: BundleUpstream;
  #offer: Offer = NO_OFFER;
  #settled = false;
  #failures = 0;
  #reading = false;
  /** A change was announced while the list was being read. */
  #stale = false;
  /** The next reading is one that a change asked for; more changes do not put it off. */
  #soon = false;
  #cancelTimer: () => void = () => {};

  /** `finished` is called after every reading, with whether the offer changed. */
  constructor(
    upstream: Upstream,
    definition: BundleUpstream,
    parts: { readonly clock: Clock; readonly log: Log; readonly finished: (changed: boolean) => void },
  ) {
    this.#upstream = upstream;
    this.#definition = definition;
    this.#clock = parts.clock;
    this.#log = parts.log;
    this.#finished = parts.finished;
    upstream.onToolsChanged = () => this.#announced();
    this.#read();
  }

  get offer(): Offer {
    return this.#offer;
  }

  /** Whether the upstream has been asked at least once and answered, or failed to. */
  get settled(): boolean {
    return this.#settled;
  }

  /** Takes over the discovery settings of a new bundle; the list stays. */
  redefine(definition: BundleUpstream): void {
    const rhythm = this.#definition.discovery.interval_ms;
    this.#definition = definition;
    this.#setListed(this.#mayList());
    if (definition.discovery.interval_ms !== rhythm && !this.#reading) this.#readAfter(this.#pause());
  }

  close(): void {
    this.#upstream.onToolsChanged = undefined;
    this.#cancelTimer();
    this.#stop.abort();
  }

  #announced(): void {
    // Going down and coming back is news even where the changes of a list are not followed.
    const steady = this.#failures === 0 && this.#upstream.state.phase === 'up';
    if (steady && !this.#definition.discovery.follow_list_changed) return;
    if (this.#reading) this.#stale = true;
    else if (!this.#soon) this.#readSoon();
  }

  #readSoon(): void {
    this.#readAfter(DEBOUNCE_MS);
    this.#soon = true;
  }

  #readAfter(ms: number): void {
    this.#soon = false;
    this.#cancelTimer();
    this.#cancelTimer = this.#clock.after(ms, () => this.#read());
  }

  #read(): void {
    this.#reading = true;
    this.#stale = false;
    const { stdio, timeouts } = this.#definition;
    const budget = READ_MS + (stdio?.startup_timeout_ms ?? timeouts.connect_ms);
    readTools(this.#upstream, this.#clock.now() + budget, this.#clock, this.#stop.signal).then(
      (refreshed) => this.#done(refreshed),
      (error: unknown) => {
        this.#log.error('reading the tools of an upstream failed', {
          upstream: this.#upstream.name,
          err: error,
        });
        this.#done({ failure: 'could not be read' });
      },
    );
  }

  #done(refreshed: Refreshed): void {
    if (this.#stop.signal.aborted) return;
    const before = this.#offer;
    if ('failure' in refreshed) this.#failed(refreshed.failure);
    else this.#succeeded(refreshed.tools);
    this.#reading = false;
    this.#settled = true;
    if (this.#stale) this.#readSoon();
    else this.#readAfter(this.#pause());
    this.#finished(this.#offer !== before);
  }

  #succeeded(tools: readonly ToolSlice[]): void {
    const changed = !sameTools(this.#offer.tools, tools);
    const told = { upstream: this.#upstream.name, tools: tools.length };
    if (this.#failures > 0) this.#log.info('tools of an upstream are back', told);
    else if (changed && this.#settled) this.#log.info('tools of an upstream changed', told);
    this.#failures = 0;
    // Where nothing changed the offer stays the same object: then nothing has to be built anew.
    if (changed) this.#offer = { tools, listed: true };
    else this.#setListed(true);
  }

  #failed(reason: string): void {
    this.#failures += 1;
    if (this.#failures === 1) {
      const { name, state } = this.#upstream;
      this.#log.warn('tools of an upstream cannot be read', {
        upstream: name,
        reason: state.reason ?? reason,
      });
    }
    this.#setListed(this.#mayList());
  }

  #setListed(listed: boolean): void {
    if (this.#offer.listed !== listed) this.#offer = { tools: this.#offer.tools, listed };
  }

  #mayList(): boolean {
    if (this.#failures === 0) return this.#offer.listed;
    return this.#definition.discovery.on_failure === 'keep_last' && this.#offer.tools.length > 0;
  }

  /** A tenth to either side, so that a hundred gateways do not ask one server at the same moment. */
  #pause(): number {
    const interval = Math.max(SHORTEST_MS, this.#definition.discovery.interval_ms);
    const retry = SHORTEST_MS * 2 ** (this.#failures - 1);
    const base = this.#failures === 0 ? interval : Math.min(interval, retry);
    return base * (0.9 + 0.2 * this.#clock.random());
  }
}

function sameTools(before: readonly ToolSlice[], after: readonly ToolSlice[]): boolean {
  return (
    before.length === after.length &&
    before.every((tool, at) => after[at] !== undefined && tool.raw.equals(after[at].raw))
  );
}
