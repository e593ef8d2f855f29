// What one side says about one caller and one tool: the cases its routes make of the calls, decided about each, and
// folded into one answer.

import type { Caller as KnownCaller } from '../../../policies/access/access.ts';
import { callerOf } from '../../../policies/access/caller.ts';
import { decide } from '../../../policies/access/decide.ts';
import type { Decision } from '../../../policies/access/decision.ts';
import { targetOf } from '../../../policies/access/known-target.ts';
import type { Principal } from '../../../policies/access/principal.ts';
import { saidAt } from '../../../policies/catalog/known-tool.ts';
import { canonical } from '../../../schema/canonical.ts';
import type { AccessState } from '../model.ts';
import { type Case, callFacts, ToolCases } from '../routing/cases.ts';
import type { KnownSide } from '../world/known-side.ts';
import type { OpenView } from '../world/open-view.ts';
import { type Openness, WHOLLY_KNOWN } from '../world/openness.ts';
import { conditionOf } from './condition.ts';

export interface Verdict extends AccessState {
  /** Equal when two conditionals depend on the same things in the same way; empty for others. */
  readonly identity: string;
}

/** Somebody on one side, ready to be asked about tools. */
export interface Asker {
  about(tool: string): Verdict;
}

export class Judge {
  readonly #side: KnownSide;
  readonly #cases = new Map<string, ToolCases>();

  constructor(side: KnownSide) {
    this.#side = side;
  }

  /** `principal`: a text when this side turns the caller away. */
  asker(principal: Principal | string, open: Openness): Asker {
    if (typeof principal === 'string') return { about: () => denied(principal) };
    // Of a stranger there is nothing to know.
    const view = this.#side.view(principal.authenticated ? open : WHOLLY_KNOWN);
    const cases = this.#cases.get(view.open.id) ?? new ToolCases(this.#side, view);
    this.#cases.set(view.open.id, cases);
    const caller = view.access && callerOf(view.access.access, principal);
    return {
      about: (tool) =>
        this.#side.offers(tool)
          ? folded(
              cases
                .of(tool, principal)
                .flatMap((each) => decided(this.#side, view, caller, principal, tool, each)),
            )
          : denied('no upstream offers it'),
    };
  }
}

interface Part {
  /** In words, when this answer is given; empty for all the rest. */
  readonly when: string;
  readonly verdict: Verdict;
}

/** One part for each upstream that may get the calls of a case. */
function decided(
  side: KnownSide,
  view: OpenView,
  caller: KnownCaller | undefined,
  principal: Principal,
  tool: string,
  { literals, route }: Case,
): Part[] {
  const when = literals.map(({ text }) => text).join(' and ');
  const taken = side.bundle.routes.table[route];
  if (taken !== undefined && taken.deny !== null) {
    return [{ when, verdict: denied(`route ${taken.name}`, side.bundle.origins.routes[route]) }];
  }
  const upstreams =
    taken === undefined
      ? side.ownersOf(tool)
      : taken.targets.filter(({ weight }) => weight > 0).map(({ upstream }) => upstream);
  if (upstreams.length === 0) return [{ when, verdict: denied('no upstream gets it') }];
  return upstreams.map((upstream) => {
    const name = side.bundle.upstreams[upstream]?.name ?? '';
    const verdict = side.has(upstream, tool)
      ? decidedAt(side, view, caller, principal, tool, route, upstream)
      : denied(`${name} does not offer it`);
    const at = upstreams.length > 1 ? [`sent to ${name}`] : [];
    return { when: [...(when === '' ? [] : [when]), ...at].join(' and '), verdict };
  });
}

function decidedAt(
  side: KnownSide,
  view: OpenView,
  caller: KnownCaller | undefined,
  principal: Principal,
  tool: string,
  route: number,
  upstream: number,
): Verdict {
  if (view.access === undefined || caller === undefined)
    return { outcome: 'allow', by: 'nothing forbids anything', origin: null, condition: null, identity: '' };
  const { access, numbers } = view.access;
  const known = saidAt(side.policy.tools.get(tool), upstream);
  const target = targetOf(access, {
    kind: 'tool',
    name: tool,
    method: 'tools/call',
    route,
    upstream,
    description: known?.description ?? '',
    annotations: known?.annotations ?? {},
  });
  const facts = callFacts(side, tool, principal, upstream);
  const decision = decide(access, caller, target, facts);
  const { by, origin } = reasonOf(side, decision, numbers);
  if (decision.outcome !== 'maybe')
    return { outcome: decision.outcome, by, origin, condition: null, identity: '' };
  const { text, identity } = conditionOf(side, view, view.access, caller, target, facts);
  return { outcome: 'conditional', by, origin, condition: text, identity };
}

function reasonOf(
  { bundle }: KnownSide,
  { rule, reason, missingScopes }: Decision,
  numbers: readonly number[],
): { by: string; origin: string | null } {
  const number = numbers[rule];
  const deciding = number === undefined ? undefined : bundle.access?.rules[number];
  if (deciding !== undefined && number !== undefined)
    return { by: deciding.name, origin: bundle.origins.rules?.[number] ?? null };
  if (reason === 'missing_scope') return { by: `needs scope ${missingScopes.join(', ')}`, origin: null };
  return { by: reason === 'allowed_by_default' ? 'default' : 'no rule allows it', origin: null };
}

function denied(by: string, origin: string | undefined = undefined): Verdict {
  return { outcome: 'deny', by, origin: origin ?? null, condition: null, identity: '' };
}

/** One answer when all parts agree, else a conditional of all of them. */
function folded(parts: readonly Part[]): Verdict {
  const last = parts.at(-1)!;
  const outcomes = new Set(parts.map(({ verdict }) => verdict.outcome));
  const identities = new Set(parts.map(({ verdict }) => verdict.identity));
  if (outcomes.size === 1 && identities.size === 1) return last.verdict;
  // What only repeats the rest says nothing.
  const telling = [...parts];
  while (telling.length > 1 && isSame(telling.at(-2)!.verdict, last.verdict)) telling.splice(-2, 1);
  const texts = telling.map(({ when, verdict }) => `${when || 'else'}: ${toldBy(verdict)}`);
  const identity = canonical(telling.map(({ when, verdict }) => [when, verdict.outcome, verdict.identity]));
  const by = parts.find(({ verdict }) => verdict.outcome !== 'deny')?.verdict ?? last.verdict;
  return { outcome: 'conditional', by: by.by, origin: by.origin, condition: texts.join('; '), identity };
}

function isSame(a: Verdict, b: Verdict): boolean {
  return a.outcome === b.outcome && a.identity === b.identity;
}

function toldBy({ outcome, condition, by }: Verdict): string {
  if (outcome === 'conditional') return `allowed ${condition}`;
  return outcome === 'allow' ? 'allowed' : `denied (${by})`;
}
