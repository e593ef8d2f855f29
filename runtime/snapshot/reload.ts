// The life of the active bundle: verify the next one, build everything it needs beside the running one, swap in one
// turn, then let the old one's calls finish. Whatever fails before the swap leaves the old bundle serving, untouched.
import type { Bundle } from '../../schema/generated/bundle.ts';
import type { Bindings, Rebinding } from '../listeners/bindings.ts';
import type { Upstream } from '../upstreams/upstream.ts';
import { describeChanges } from './changes.ts';
import { loadBundle } from './load.ts';
import { planUpstreams, type RunningUpstream, type UpstreamFactory } from './upstream-set.ts';

/** What the reload needs of the rest of the house; gateway.ts provides it. */
export interface ReloadParts {
  readonly createUpstream: UpstreamFactory;
  readonly bindings: Bindings;
  /** Reads the tools of upstreams that are new; resolves when each has a verdict or it took too long. */
  discover(upstreams: readonly RunningUpstream[]): Promise<void>;
  /** Makes the snapshot and the listeners' handlers, and swaps them in; synchronous, and does not fail. */
  publish(active: Active, rebinding: Rebinding): void;
  /** Resolves when no request uses `bundle` any more. */
  idle(bundle: Bundle): Promise<void>;
  /** Keeps the bytes as the last good bundle. */
  keep(bytes: Buffer): Promise<void>;
}

export interface Active {
  readonly bundle: Bundle;
  readonly upstreams: readonly RunningUpstream[];
}

export type ReloadResult =
  | {
      readonly result: 'ok';
      readonly from: string | undefined;
      readonly to: string;
      readonly changes: string;
      readonly ms: number;
    }
  | { readonly result: 'unchanged'; readonly digest: string }
  | { readonly result: 'rejected'; readonly reason: string; readonly digest: string | undefined };

export class Reloader {
  readonly #parts: ReloadParts;
  #active: Active | undefined;
  #last: Promise<unknown> = Promise.resolve();
  readonly #draining = new Set<Promise<void>>();

  constructor(parts: ReloadParts) {
    this.#parts = parts;
  }

  get active(): Active | undefined {
    return this.#active;
  }

  /** Activates the bundle in `bytes`, or says why not; one after the other, in the order of the calls. */
  apply(bytes: Buffer): Promise<ReloadResult> {
    const result = this.#last.then(() => this.#activate(bytes));
    this.#last = result;
    return result;
  }

  /** Resolves when the upstreams of every replaced bundle are closed. */
  async drained(): Promise<void> {
    await Promise.all(this.#draining);
  }

  async #activate(bytes: Buffer): Promise<ReloadResult> {
    const started = performance.now();
    const { bundle, failure } = loadBundle(bytes);
    if (bundle === undefined) return { result: 'rejected', reason: failure.text, digest: undefined };
    const before = this.#active;
    if (before?.bundle.digest === bundle.digest) return { result: 'unchanged', digest: bundle.digest };

    const { gateway } = bundle;
    let rebinding: Rebinding;
    try {
      rebinding = await this.#parts.bindings.prepare(gateway.listeners, gateway.limits.max_connections);
    } catch (error) {
      return {
        result: 'rejected',
        reason: `cannot listen: ${(error as Error).message}`,
        digest: bundle.digest,
      };
    }
    const plan = planUpstreams(before?.upstreams ?? [], bundle, this.#parts.createUpstream);
    await this.#parts.discover(plan.next);

    this.#active = { bundle, upstreams: plan.next };
    this.#parts.publish(this.#active, rebinding);
    await this.#parts.keep(bytes);
    if (before !== undefined) this.#drain(before.bundle, plan.dropped);
    return {
      result: 'ok',
      from: before?.bundle.digest,
      to: bundle.digest,
      changes: before === undefined ? 'first bundle' : describeChanges(before.bundle, bundle),
      ms: Math.round(performance.now() - started),
    };
  }

  /** Closes what the old bundle had for itself, once its requests have ended or the drain time is over. */
  #drain(old: Bundle, dropped: readonly Upstream[]): void {
    const work = this.#closeWhenIdle(old, dropped).finally(() => this.#draining.delete(work));
    this.#draining.add(work);
  }

  async #closeWhenIdle(old: Bundle, dropped: readonly Upstream[]): Promise<void> {
    const limit = timeout(old.gateway.reload.drain_ms);
    await Promise.race([this.#parts.idle(old), limit.passed]);
    await Promise.race([Promise.all(dropped.map((upstream) => upstream.close())), limit.passed]);
    limit.cancel();
    for (const upstream of dropped) upstream.destroy('its bundle was replaced');
  }
}

function timeout(ms: number): { readonly passed: Promise<void>; cancel(): void } {
  let timer: NodeJS.Timeout | undefined;
  const passed = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, ms);
    timer.unref();
  });
  return { passed, cancel: () => clearTimeout(timer) };
}
