// What is due for a call, as the scripts of the store are told it, and what they answer. In the store a counter is found
// by a hash: names of clients and users, which may be long and are nobody's business, do not become keys.
import { hash } from 'node:crypto';
import type { CallLimit, CallLimits, Due } from '../../policies/limits/applicable.ts';
import type { Recorded } from '../../policies/limits/state.ts';
import type { BundleLimit } from '../../schema/generated/bundle.ts';

type QuotaReset = CallLimits['limits']['quotaReset'];

/** More than any budget holds, where Infinity cannot be said. */
const TOO_MUCH = Number.MAX_SAFE_INTEGER;

/** Letters that a hash has of its 43; 160 bits. */
const HASH_LETTERS = 27;

export interface RedisCall {
  readonly keys: readonly string[];
  readonly args: readonly string[];
  /** Of the keys, those of calls at once. */
  readonly concurrent: readonly string[];
}

export class RedisKeys {
  readonly #prefix: string;
  /** A caller's calls of one target are alike: hashed once. */
  readonly #known = new WeakMap<CallLimit, readonly string[]>();

  constructor(prefix: string) {
    this.#prefix = prefix;
  }

  get gateways(): string {
    return `${this.#prefix}limits:gateways`;
  }

  get generation(): string {
    return `${this.#prefix}limits:generation`;
  }

  of(limit: BundleLimit, id: string, reset: QuotaReset): string {
    const hashed = hash('sha256', id, 'base64url').slice(0, HASH_LETTERS);
    return `${this.#prefix}limits:${kindOf(limit, reset)}:${hashed}`;
  }

  call({ limits: { quotaReset } }: CallLimits, due: readonly Due[], id: string, leaseMs: number): RedisCall {
    const keys: string[] = [];
    const args = [id, String(leaseMs)];
    const concurrent: string[] = [];
    for (const [group, { one, cost }] of due.entries()) {
      const { limit } = one;
      const kind = kindOf(limit, quotaReset);
      for (const key of this.#keysOf(one, quotaReset)) {
        keys.push(key);
        args.push(String(group), kind, String(limit.limit), String(limit.window_ms), String(limit.burst));
        args.push(String(Math.min(cost, TOO_MUCH)), limit.mode === 'enforce' ? '1' : '0');
        if (kind === 'concurrent') concurrent.push(key);
      }
    }
    return { keys, args, concurrent };
  }

  #keysOf(one: CallLimit, reset: QuotaReset): readonly string[] {
    let keys = this.#known.get(one);
    if (keys === undefined) {
      keys = one.ids.map((id) => this.of(one.limit, id, reset));
      this.#known.set(one, keys);
    }
    return keys;
  }
}

/** Of each that is due, the milliseconds until it has room; undefined for an answer that no script of ours gives. */
export function waitsOf(due: readonly Due[], answer: unknown): readonly number[] | undefined {
  if (!Array.isArray(answer)) return undefined;
  const waits: number[] = [];
  let at = 0;
  for (const { one } of due) {
    let wait = 0;
    for (let i = 0; i < one.ids.length; i += 1) {
      const said: unknown = answer[at++];
      if (typeof said !== 'number') return undefined;
      wait = Math.max(wait, said < 0 ? Infinity : said);
    }
    waits.push(wait);
  }
  return at === answer.length ? waits : undefined;
}

/** The arguments that tell the store of charges made elsewhere. */
export function addArguments({ limit, charged }: Recorded, reset: QuotaReset): readonly string[] {
  const args = [kindOf(limit, reset), limit.limit, limit.window_ms, limit.burst, charged.length];
  return [...args, ...charged.flatMap(({ age, cost }) => [age, cost])].map(String);
}

function kindOf({ kind }: BundleLimit, reset: QuotaReset): 'window' | 'bucket' | 'day' | 'concurrent' {
  if (kind !== 'quota') return kind;
  return reset === 'utc_midnight' ? 'day' : 'window';
}
