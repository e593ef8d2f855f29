// Where the calls of one tool go, as far as it is known who calls: cases in the order in which they are tried, the
// last one for all the rest.

import type { Principal } from '../../../policies/access/principal.ts';
import { factsOf } from '../../../policies/calls/facts.ts';
import { saidAt } from '../../../policies/catalog/known-tool.ts';
import type { ExpressionFacts } from '../../../policies/expressions/facts.ts';
import { UNKNOWN } from '../../../policies/expressions/facts.ts';
import { candidatesFor } from '../../../policies/routes/candidates.ts';
import type { KnownSide } from '../world/known-side.ts';
import type { Literal } from '../world/open-entry.ts';
import type { OpenView } from '../world/open-view.ts';

export interface Case {
  /** All must hold; empty for the last case. */
  readonly literals: readonly Literal[];
  /** Number of the route; -1 where no route takes the call. */
  readonly route: number;
}

/** Remembers what is the same for every caller. */
export class ToolCases {
  readonly #side: KnownSide;
  readonly #view: OpenView;
  readonly #candidates = new Map<string, readonly number[]>();
  readonly #forAll = new Map<string, readonly Case[]>();

  constructor(side: KnownSide, view: OpenView) {
    this.#side = side;
    this.#view = view;
  }

  of(tool: string, principal: Principal): readonly Case[] {
    const known = this.#forAll.get(tool);
    if (known !== undefined) return known;
    const candidates = this.#candidatesOf(tool);
    const cases = this.#make(tool, principal, candidates);
    if (candidates.every((entry) => this.#view.entries[entry]!.isForAll)) this.#forAll.set(tool, cases);
    return cases;
  }

  #candidatesOf(tool: string): readonly number[] {
    let candidates = this.#candidates.get(tool);
    if (candidates === undefined) {
      candidates = candidatesFor(this.#side.policy.routes, 'tool', tool);
      this.#candidates.set(tool, candidates);
    }
    return candidates;
  }

  #make(tool: string, principal: Principal, candidates: readonly number[]): Case[] {
    const cases: Case[] = [];
    const facts = callFacts(this.#side, tool, principal, -1);
    for (const candidate of candidates) {
      const entry = this.#view.entries[candidate]!;
      const literals = entry.literals(principal, facts);
      if (literals === undefined) continue;
      cases.push({ literals, route: entry.route });
      if (literals.length === 0) return cases;
    }
    return [...cases, { literals: [], route: -1 }];
  }
}

/** The facts of a call of which only the tool and the caller are known. `upstream`: -1 while its route is looked for. */
export function callFacts(
  { policy, bundle }: KnownSide,
  tool: string,
  principal: Principal,
  upstream: number,
): ExpressionFacts {
  const [listener] = bundle.gateway.listeners;
  const call = {
    kind: 'tool',
    name: tool,
    method: 'tools/call',
    arguments: UNKNOWN,
    principal,
    request: { listener: listener?.name ?? '', path: '', protocolVersion: '', header: () => undefined },
  } as const;
  return factsOf(policy, 0, call, bundle.upstreams[upstream], saidAt(policy.tools.get(tool), upstream));
}
