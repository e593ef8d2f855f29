// What all upstreams offer. It outlives bundles: an upstream that a reload keeps keeps its lists, too, so a reload
// never makes anything disappear for a moment.
import type { BundleUpstream } from '../../schema/generated/bundle.ts';
import type { Log } from '../observe/log.ts';
import type { Kind, Upstream } from '../upstreams/upstream.ts';
import { type Clock, systemClock } from './clock.ts';
import { NO_OFFER, type Offer } from './offer.ts';
import { UpstreamSource } from './upstream-source.ts';

export interface Discovered {
  readonly definition: BundleUpstream;
  readonly upstream: Upstream;
}

export class Discovery {
  readonly #log: Log;
  readonly #clock: Clock;
  readonly #onChange: () => void;
  readonly #sources = new Map<Upstream, UpstreamSource>();
  /** Looks again whether everybody has answered; one for each `ready` that waits. */
  readonly #waiting = new Set<() => void>();

  /** `onChange` is called when what some upstream offers has changed. */
  constructor(log: Log, onChange: () => void, clock: Clock = systemClock) {
    this.#log = log;
    this.#clock = clock;
    this.#onChange = onChange;
  }

  /**
   * From now on keeps exactly these upstreams' lists fresh; new ones are asked at once, all in parallel. While a
   * reload is being prepared, give it the upstreams of both bundles.
   */
  update(upstreams: readonly Discovered[]): void {
    const wanted = new Set(upstreams.map(({ upstream }) => upstream));
    for (const [upstream, source] of this.#sources) {
      if (wanted.has(upstream)) continue;
      source.close();
      this.#sources.delete(upstream);
    }
    for (const { definition, upstream } of upstreams) {
      const known = this.#sources.get(upstream);
      if (known !== undefined) known.redefine(definition);
      else this.#sources.set(upstream, this.#follow(upstream, definition));
    }
    this.#lookAgain();
  }

  /** For `UpstreamEvents.listChanged`; nothing happens for an upstream that is not followed. */
  listChanged(upstream: Upstream, kind: Kind): void {
    this.#sources.get(upstream)?.announced(kind);
  }

  /** What each upstream offers, in the order given; nothing for one that is not followed or has not answered yet. */
  offersOf(upstreams: readonly Upstream[]): Offer[] {
    return upstreams.map((upstream) => this.#sources.get(upstream)?.offer ?? NO_OFFER);
  }

  /** Resolves when every upstream has answered or failed once, at the latest after `ms`. Never rejects. */
  ready(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const look = (): void => {
        if ([...this.#sources.values()].every((source) => source.settled)) finish();
      };
      const finish = (): void => {
        cancelTimer();
        this.#waiting.delete(look);
        resolve();
      };
      const cancelTimer = this.#clock.after(ms, finish);
      this.#waiting.add(look);
      look();
    });
  }

  close(): void {
    this.update([]);
  }

  #follow(upstream: Upstream, definition: BundleUpstream): UpstreamSource {
    return new UpstreamSource(upstream, definition, {
      clock: this.#clock,
      log: this.#log,
      finished: (changed) => {
        if (changed) this.#onChange();
        this.#lookAgain();
      },
    });
  }

  #lookAgain(): void {
    for (const look of this.#waiting) look();
  }
}
