// Which rules and routes the tests came to. A rule counts when it decided, or would have in audit mode, about a call or
// about a name in a list; a route when it took a call.
import type { Policy } from '../../policies/calls/policy.ts';
import type { Named } from '../../policies/calls/verdict.ts';

export interface Coverage {
  readonly rules: Covered;
  readonly routes: Covered;
}

export interface Covered {
  readonly total: number;
  readonly covered: number;
  /** What no test came to, in the order of the bundle. */
  readonly missing: readonly Named[];
}

/** Collects while tests run. */
export class CoverageCount {
  readonly #rules = new Set<number>();
  readonly #routes = new Set<number>();

  rule(rule: Named | undefined): void {
    if (rule !== undefined) this.#rules.add(rule.number);
  }

  route(route: Named | undefined): void {
    if (route !== undefined) this.#routes.add(route.number);
  }

  of({ named }: Policy): Coverage {
    return { rules: covered(named.rules, this.#rules), routes: covered(named.routes, this.#routes) };
  }
}

function covered(all: readonly Named[], met: ReadonlySet<number>): Covered {
  const missing = all.filter(({ number }) => !met.has(number));
  return { total: all.length, covered: all.length - missing.length, missing };
}

/** Whole percent, rounded down; 100 when there is nothing to cover. */
export function percentOf({ total, covered: count }: Covered): number {
  return total === 0 ? 100 : Math.floor((count / total) * 100);
}
