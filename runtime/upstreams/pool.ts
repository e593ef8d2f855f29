// Several upstreams behind one interface: weighted round robin, and one second chance for a call that provably
// reached nobody. A session lives inside each instance, so any instance may serve any call.

import type { Answer } from '../wire/answer.ts';
import { REFUSALS, type Refusal } from '../wire/errors.ts';
import { NOT_SENT } from './refuse.ts';
import type { Call, Sink, Upstream, UpstreamState } from './upstream.ts';

export interface Member {
  readonly upstream: Upstream;
  /** A positive share of the calls. */
  readonly weight: number;
}

/** A member with its credit in the rotation. */
interface Turn extends Member {
  credit: number;
}

export class PoolUpstream implements Upstream {
  readonly name: string;
  onToolsChanged: (() => void) | undefined = undefined;
  readonly #turns: readonly Turn[];
  #closed = false;

  constructor(name: string, members: readonly Member[]) {
    this.name = name;
    this.#turns = members.map(({ upstream, weight }) => ({ upstream, weight, credit: 0 }));
    for (const { upstream } of members) upstream.onToolsChanged = () => this.onToolsChanged?.();
  }

  get state(): UpstreamState {
    const states = this.#turns.map(({ upstream }) => ({ name: upstream.name, ...upstream.state }));
    const best = ['up', 'starting', 'idle', 'down'].find((phase) => states.some((s) => s.phase === phase));
    const reasons = states.filter((s) => s.reason !== undefined).map((s) => `${s.name}: ${s.reason}`);
    return {
      phase: this.#closed || best === undefined ? 'closed' : (best as UpstreamState['phase']),
      era: states.find((s) => s.phase === best)?.era,
      inFlight: states.reduce((sum, s) => sum + s.inFlight, 0),
      reason: reasons.length === 0 ? undefined : reasons.join('; '),
    };
  }

  dispatch(call: Call, sink: Sink): boolean {
    return !this.#closed && this.send(call, new SecondChance(this, call, sink), undefined);
  }

  /** Tries members in turn until one takes the call; `not` comes last in line, because it just failed. */
  send(call: Call, sink: SecondChance, not: Upstream | undefined): boolean {
    const tried = new Set<Upstream>(not === undefined ? [] : [not]);
    for (let next = this.#next(tried); next !== undefined; next = this.#next(tried)) {
      if (next.dispatch(call, sink)) {
        sink.last = next;
        return true;
      }
      tried.add(next);
    }
    return false;
  }

  async close(): Promise<void> {
    this.#closed = true;
    await Promise.all(this.#turns.map(({ upstream }) => upstream.close()));
  }

  destroy(reason: string): void {
    this.#closed = true;
    for (const { upstream } of this.#turns) upstream.destroy(reason);
  }

  /**
   * Smooth weighted round robin: everyone earns its weight, the richest pays the sum. Members that are down have no
   * turn while another is not.
   */
  #next(tried: ReadonlySet<Upstream>): Upstream | undefined {
    return this.#richest(tried, false) ?? this.#richest(tried, true);
  }

  #richest(tried: ReadonlySet<Upstream>, evenDown: boolean): Upstream | undefined {
    let sum = 0;
    let best: Turn | undefined;
    for (const turn of this.#turns) {
      if (tried.has(turn.upstream) || (!evenDown && turn.upstream.state.phase === 'down')) continue;
      sum += turn.weight;
      turn.credit += turn.weight;
      if (best === undefined || turn.credit > best.credit) best = turn;
    }
    if (best !== undefined) best.credit -= sum;
    return best?.upstream;
  }
}

/** Passes everything on, but tries another member the first time it hears that a call was never sent. */
class SecondChance implements Sink {
  /** The member that has the call. */
  last: Upstream | undefined;
  readonly #pool: PoolUpstream;
  readonly #call: Call;
  readonly #sink: Sink;
  #used = false;

  constructor(pool: PoolUpstream, call: Call, sink: Sink) {
    this.#pool = pool;
    this.#call = call;
    this.#sink = sink;
  }

  progress(params: Buffer, tokenStart: number, tokenEnd: number): void {
    this.#sink.progress(params, tokenStart, tokenEnd);
  }

  log(params: Buffer): void {
    this.#sink.log(params);
  }

  result(answer: Answer): void {
    this.#sink.result(answer);
  }

  error(answer: Answer): void {
    this.#sink.error(answer);
  }

  fail(refusal: Refusal): void {
    if (refusal === NOT_SENT && !this.#used) {
      this.#used = true;
      if (this.#pool.send(this.#call, this, this.last)) return;
    }
    this.#sink.fail(refusal === NOT_SENT ? REFUSALS.unavailable : refusal);
  }
}
