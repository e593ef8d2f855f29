// The life of the active bundle: verify the next one, build everything it needs beside the running one, swap in one
// turn, then let the old one's calls finish. Whatever fails before the swap leaves the old bundle serving, untouched.
import type { Bundle } from '../../schema/generated/bundle.ts';
import type { Bindings, Rebinding } from '../http/bindings.ts';
import type { Upstream } from '../upstreams/upstream.ts';
import { describeChanges } from './changes.ts';
import type { LastGood } from './last-good.ts';
import { loadBundle } from './load.ts';
import { rollbackFrom } from './rollback.ts';
import { judgeTrust, type SignatureFile, type Trust, type Trusted, type TrustRoot } from './trust.ts';
import {
  planUpstreams,
  type RunningUpstream,
  type UpstreamFactory,
  type UpstreamPlan,
} from './upstream-set.ts';

/** What the reload needs of the rest of the house; gateway.ts provides it. */
export interface ReloadParts {
  readonly createUpstream: UpstreamFactory;
  readonly bindings: Pick<Bindings, 'prepare'>;
  /** Reads the tools of upstreams that are new; resolves when each has a verdict or it took too long. */
  discover(upstreams: readonly RunningUpstream[]): Promise<void>;
  /**
   * Makes ready what decides under the bundle; throws, with words for the operator, when a part of it cannot be had.
   * Nothing but `publish` comes after it, in the same turn.
   */
  prepare(bundle: Bundle): void;
  /** Makes the snapshot and the listeners' handlers, and swaps them in; synchronous, and does not fail. */
  publish(active: Active, rebinding: Rebinding): void;
  /** Resolves when no request uses `bundle` any more. */
  idle(bundle: Bundle): Promise<void>;
  /** Keeps what was activated as the last good bundle. */
  keep(offered: LastGood): Promise<void>;
  /** What was kept, by this process or one before. */
  lastGood(): Promise<LastGood | undefined>;
  /** Undefined where signatures mean nothing: what this process compiled itself. */
  readonly trust?: TrustRoot | undefined;
}

export interface Active {
  readonly bundle: Bundle;
  readonly upstreams: readonly RunningUpstream[];
  /** Undefined where signatures mean nothing. */
  readonly trust: Trust | undefined;
}

export type ReloadResult =
  | {
      readonly result: 'ok';
      readonly from: string | undefined;
      readonly to: string;
      readonly changes: string;
      readonly ms: number;
      /** Id of the key that signed it. */
      readonly signedBy: string | undefined;
    }
  | { readonly result: 'unchanged'; readonly digest: string }
  | { readonly result: 'rejected'; readonly reason: string; readonly digest: string | undefined };

const ENDING = 'the gateway is ending';

export class Reloader {
  readonly #parts: ReloadParts;
  #active: Active | undefined;
  #last: Promise<unknown> = Promise.resolve();
  readonly #draining = new Set<Promise<void>>();
  #stopped = false;
  #hurry = (): void => {};
  readonly #hurried = new Promise<void>((resolve) => {
    this.#hurry = resolve;
  });

  constructor(parts: ReloadParts) {
    this.#parts = parts;
  }

  get active(): Active | undefined {
    return this.#active;
  }

  /**
   * Activates the bundle in `bytes`, or says why not; one after the other, in the order of the calls. Never rejects.
   * @param signature what lies where its signature belongs
   */
  apply(bytes: Buffer, signature?: SignatureFile): Promise<ReloadResult> {
    // Whatever is wrong with one bundle must not keep out the next.
    const result = this.#last
      .then(() => this.#activate(bytes, signature))
      .catch((error: Error) => refused(error.message));
    this.#last = result;
    return result;
  }

  /** No bundle is activated any more, one that is being prepared included: the process ends. */
  stop(): void {
    this.#stopped = true;
  }

  /** Nothing is waited for any more: what is draining is destroyed. */
  hurry(): void {
    this.#hurry();
  }

  /** Resolves when the upstreams of every replaced bundle are closed. */
  async drained(): Promise<void> {
    await Promise.all(this.#draining);
  }

  async #activate(bytes: Buffer, signature: SignatureFile | undefined): Promise<ReloadResult> {
    const started = performance.now();
    const { bundle, failure } = loadBundle(bytes);
    if (bundle === undefined) return refused(failure.text);
    const { digest } = bundle;
    const before = this.#active;
    const trust = await this.#trustIn(bundle, signature);
    if (trust !== undefined && 'failure' in trust) return refused(trust.failure, digest);
    if (before?.bundle.digest === digest) {
      // The same again, but it may have been signed meanwhile.
      this.#active = { ...before, trust };
      if (trust?.signedBy !== before.trust?.signedBy) await this.#parts.keep({ bytes, signature });
      return { result: 'unchanged', digest };
    }

    const { gateway } = bundle;
    let rebinding: Rebinding;
    try {
      rebinding = await this.#parts.bindings.prepare(gateway.listeners, gateway.limits.max_connections);
    } catch (error) {
      return refused(`cannot listen: ${(error as Error).message}`, digest);
    }
    const plan = await this.#prepareUpstreams(bundle);
    if (typeof plan === 'string') {
      rebinding.abandon();
      return refused(plan, digest);
    }

    this.#active = { bundle, upstreams: plan.next, trust };
    this.#parts.publish(this.#active, rebinding);
    // Before anything is awaited: from here on the old bundle's upstreams are known only to the drain.
    if (before !== undefined) this.#drain(before.bundle, plan.dropped);
    await this.#parts.keep({ bytes, signature });
    return {
      result: 'ok',
      from: before?.bundle.digest,
      to: digest,
      changes: before === undefined ? 'first bundle' : describeChanges(before.bundle, bundle),
      ms: Math.round(performance.now() - started),
      signedBy: trust?.signedBy,
    };
  }

  /** Whether the bundle may follow what is active, or at start what was active last. */
  async #trustIn(bundle: Bundle, signature: SignatureFile | undefined): Promise<Trusted | undefined> {
    const { trust: root } = this.#parts;
    if (root === undefined) return undefined;
    const trusted = judgeTrust(bundle, signature, this.#active?.bundle, root);
    if ('failure' in trusted || trusted.judgedBy === 'off' || root.allowRollback) return trusted;
    const before = this.#active?.bundle ?? (await this.#lastTrusted(root));
    const failure = before && rollbackFrom(before, bundle);
    return failure === undefined ? trusted : { failure };
  }

  /** What an earlier process kept counts only if it could be activated itself. */
  async #lastTrusted(root: TrustRoot): Promise<Bundle | undefined> {
    const kept = await this.#parts.lastGood();
    const bundle = kept && loadBundle(kept.bytes).bundle;
    if (bundle === undefined) return undefined;
    return 'failure' in judgeTrust(bundle, kept?.signature, undefined, root) ? undefined : bundle;
  }

  /** Starts what is new and reads its tools; or leaves nothing of it behind, and says why. */
  async #prepareUpstreams(bundle: Bundle): Promise<UpstreamPlan | string> {
    if (this.#stopped) return ENDING;
    const plan = planUpstreams(this.#active?.upstreams ?? [], bundle, this.#parts.createUpstream);
    let fault: string | undefined;
    try {
      await this.#parts.discover(plan.next);
      if (!this.#stopped) this.#parts.prepare(bundle);
    } catch (error) {
      fault = (error as Error).message;
    }
    if (this.#stopped) fault = ENDING;
    if (fault === undefined) return plan;
    for (const upstream of plan.fresh) upstream.destroy('its bundle was not activated');
    return fault;
  }

  /** Closes what the old bundle had for itself, once its requests have ended or the drain time is over. */
  #drain(old: Bundle, dropped: readonly Upstream[]): void {
    const work = this.#closeWhenIdle(old, dropped).finally(() => this.#draining.delete(work));
    this.#draining.add(work);
  }

  async #closeWhenIdle(old: Bundle, dropped: readonly Upstream[]): Promise<void> {
    const limit = timeout(old.gateway.reload.drain_ms);
    const over = Promise.race([limit.passed, this.#hurried]);
    await Promise.race([this.#parts.idle(old), over]);
    await Promise.race([Promise.all(dropped.map((upstream) => upstream.close())), over]);
    limit.cancel();
    for (const upstream of dropped) upstream.destroy('its bundle was replaced');
  }
}

function refused(reason: string, digest?: string): ReloadResult {
  return { result: 'rejected', reason, digest };
}

function timeout(ms: number): { readonly passed: Promise<void>; cancel(): void } {
  let timer: NodeJS.Timeout | undefined;
  const passed = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, ms);
    timer.unref();
  });
  return { passed, cancel: () => clearTimeout(timer) };
}
