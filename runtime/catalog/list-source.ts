// Keeps one list of one upstream fresh: at once, then at every interval, when the upstream says that something
// changed, and soon again after a failure. One reading at a time.
import type { BundleUpstream } from '../../schema/generated/bundle.ts';
import type { Log } from '../observe/log.ts';
import type { Upstream } from '../upstreams/upstream.ts';
import type { Clock } from './clock.ts';
import { makeItems, sameItems } from './items.ts';
import type { ListKind } from './list-kinds.ts';
import { type Listing, NO_LISTING } from './offer.ts';
import { type Refreshed, readList } from './refresh.ts';

/** For one reading of all pages, on top of the time the upstream may take to start or connect. */
const READ_MS = 30_000;
/** A server that changes many things says so many times. */
const DEBOUNCE_MS = 50;
/** The first pause after a failure, and the shortest pause there is. */
const SHORTEST_MS = 1_000;

export interface SourceParts {
  readonly clock: Clock;
  readonly log: Log;
  /** Called after every reading, with whether the listing changed. */
  readonly finished: (changed: boolean) => void;
}

export class ListSource {
  readonly #upstream: Upstream;
  readonly #list: ListKind;
  readonly #parts: SourceParts;
  readonly #stop = new AbortController();
  #definition: BundleUpstream;
  #listing: Listing = NO_LISTING;
  #begun = false;
  #settled = false;
  #failures = 0;
  #reading = false;
  /** A change was announced while the list was being read. */
  #stale = false;
  /** The next reading is one that a change asked for; more changes do not put it off. */
  #soon = false;
  #cancelTimer: () => void = () => {};

  constructor(upstream: Upstream, list: ListKind, definition: BundleUpstream, parts: SourceParts) {
    this.#upstream = upstream;
    this.#list = list;
    this.#definition = definition;
    this.#parts = parts;
  }

  get listing(): Listing {
    return this.#listing;
  }

  /** Whether the upstream has been asked at least once and answered, or failed to. */
  get settled(): boolean {
    return this.#settled;
  }

  /** Reads for the first time; nothing happens before, and nothing more when it is called again. */
  begin(): void {
    if (this.#begun) return;
    this.#begun = true;
    this.#read();
  }

  /** Takes over the discovery settings of a new bundle; the list stays. */
  redefine(definition: BundleUpstream): void {
    const rhythm = this.#definition.discovery.interval_ms;
    this.#definition = definition;
    this.#setListed(this.#mayList());
    if (definition.discovery.interval_ms === rhythm || !this.#begun || this.#reading) return;
    this.#readAfter(this.#pause());
  }

  close(): void {
    this.#cancelTimer();
    this.#stop.abort();
  }

  /** The upstream says that the list changed, or that it went down or came back. */
  announced(): void {
    if (!this.#begun) return;
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
    this.#cancelTimer = this.#parts.clock.after(ms, () => this.#read());
  }

  #read(): void {
    this.#reading = true;
    this.#stale = false;
    this.#ask().then(
      (refreshed) => this.#done(refreshed),
      (error: unknown) => {
        this.#parts.log.error('reading a list of an upstream failed', { ...this.#place, err: error });
        this.#done({ failure: 'could not be read' });
      },
    );
  }

  /** A server that does not offer the family is not asked: some answer what they do not know by falling over. */
  async #ask(): Promise<Refreshed> {
    if (this.#upstream.offers?.[this.#list.family] === false) return { items: [] };
    const { clock } = this.#parts;
    const { stdio, timeouts } = this.#definition;
    const budget = READ_MS + (stdio?.startup_timeout_ms ?? timeouts.connect_ms);
    const deadline = clock.now() + budget;
    return readList(this.#upstream, this.#list, { deadline, clock, stop: this.#stop.signal });
  }

  #done(refreshed: Refreshed): void {
    if (this.#stop.signal.aborted) return;
    const before = this.#listing;
    if ('failure' in refreshed) this.#failed(refreshed.failure);
    else this.#succeeded(refreshed.items);
    this.#reading = false;
    this.#settled = true;
    if (this.#stale) this.#readSoon();
    else this.#readAfter(this.#pause());
    this.#parts.finished(this.#listing !== before);
  }

  #succeeded(slices: Extract<Refreshed, { readonly items: unknown }>['items']): void {
    const changed = !sameItems(this.#listing.items, slices);
    const told = { ...this.#place, items: slices.length };
    if (this.#failures > 0) this.#parts.log.info('a list of an upstream is back', told);
    else if (changed && this.#settled) this.#parts.log.info('a list of an upstream changed', told);
    this.#failures = 0;
    // Where nothing changed the listing stays the same object: then nothing has to be built anew.
    if (!changed) this.#setListed(true);
    else this.#listing = { items: makeItems(this.#list, slices, this.#listing.items), listed: true };
    if (!changed) return;
    for (const { slice, fault } of this.#listing.items) {
      if (fault === undefined) continue;
      this.#parts.log.warn('a tool is left out', {
        upstream: this.#upstream.name,
        tool: slice.name,
        reason: fault,
      });
    }
  }

  #failed(reason: string): void {
    this.#failures += 1;
    if (this.#failures === 1) {
      const why = this.#upstream.state.reason ?? reason;
      this.#parts.log.warn('a list of an upstream cannot be read', { ...this.#place, reason: why });
    }
    this.#setListed(this.#mayList());
  }

  get #place(): { readonly upstream: string; readonly list: string } {
    return { upstream: this.#upstream.name, list: this.#list.name };
  }

  #setListed(listed: boolean): void {
    const { items } = this.#listing;
    // Whether an empty list is shown makes no difference to anybody.
    if (this.#listing.listed !== listed && items.length > 0) this.#listing = { items, listed };
  }

  #mayList(): boolean {
    if (this.#failures === 0) return this.#listing.listed;
    return this.#definition.discovery.on_failure === 'keep_last' && this.#listing.items.length > 0;
  }

  /** A tenth to either side, so that a hundred gateways do not ask one server at the same moment. */
  #pause(): number {
    const interval = Math.max(SHORTEST_MS, this.#definition.discovery.interval_ms);
    const retry = SHORTEST_MS * 2 ** (this.#failures - 1);
    const base = this.#failures === 0 ? interval : Math.min(interval, retry);
    return base * (0.9 + 0.2 * this.#parts.clock.random());
  }
}
