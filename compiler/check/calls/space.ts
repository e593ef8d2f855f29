// The routes of a program as ranked alternatives, and the calls there can be: what the checks on routing share.
import { type Alternative, alternativesOf } from '../../../policies/routes/alternatives.ts';
import { compareAlternatives } from '../../../policies/routes/specificity.ts';
import type { LinkedRoute, Program } from '../../ast/program.ts';
import { truthOf } from '../constant.ts';
import { faultyRegexes } from '../regex/regexes.ts';
import type { Situation } from './example.ts';
import { type Overlaps, overlapsOf } from './overlaps.ts';
import type { Domain } from './search.ts';

export interface RouteSpace {
  /** Best first; without those of other regions. */
  readonly ranked: readonly Alternative[];
  /** By route number; without those of other regions, and those whose condition is never true. */
  readonly ofRoute: readonly (readonly Alternative[])[];
  readonly overlaps: Overlaps;
  readonly domain: Domain;
}

/** About two seconds of work, most of it only ever reached by patterns made to be hard. */
const STEPS = 4_000_000;

const SITUATIONS: readonly Situation[] = [
  { kind: 'tool', method: 'tools/call' },
  { kind: 'prompt', method: 'prompts/get' },
  { kind: 'resource', method: 'resources/read' },
  { kind: 'resource', method: 'resources/subscribe' },
  { kind: 'resource', method: 'subscriptions/listen' },
  { kind: 'prompt', method: 'completion/complete' },
  { kind: 'resource', method: 'completion/complete' },
];

/** Four rules ask for it; ranking hundreds of routes four times was a fifth of their time. */
const spaces = new WeakMap<Program, RouteSpace | undefined>();

/**
 * Undefined while a pattern is broken: what routes match cannot be told then. Each caller gets a budget of its own, so
 * that one rule's hard questions take nothing from another's.
 */
export function routeSpace(program: Program): RouteSpace | undefined {
  if (!spaces.has(program)) spaces.set(program, makeSpace(program));
  const space = spaces.get(program);
  return space && { ...space, domain: { ...space.domain, budget: { left: STEPS } } };
}

function makeSpace(program: Program): RouteSpace | undefined {
  if (faultyRegexes(program.config).length > 0) return undefined;
  const { region, listeners } = program.config.gateway;
  const ofRoute = program.routes.map(({ route, pointer }, number) =>
    alternativesOf(route, number, region)
      .filter((one) => !one.elsewhere)
      .flatMap((one) => withoutConstant(program, pointer, one)),
  );
  const ranked = ofRoute.flat().sort(compareAlternatives);
  const known = new Set(SITUATIONS.map(({ method }) => method));
  const others = new Set(
    ['ping', ...ranked.flatMap(({ methods = [] }) => methods)].filter((method) => !known.has(method)),
  );
  const situations = [
    ...SITUATIONS,
    ...[...others].sort().map((method) => ({ kind: 'none' as const, method })),
  ];
  // One that is unknown counts as there: that it is not is `unknown-listener`, and enough said.
  const names = new Set([
    ...listeners.map(({ name }) => name),
    ...ranked.flatMap((one) => one.listeners ?? []),
  ]);
  const overlaps = overlapsOf(ranked);
  return {
    ranked,
    ofRoute,
    overlaps,
    domain: { situations, listeners: [...names], budget: { left: STEPS } },
  };
}

/** A condition that is always true asks for nothing, and one that never is leaves no call. */
function withoutConstant(program: Program, route: string, one: Alternative): Alternative[] {
  const truth = one.when === undefined ? 'open' : truthOf(program, route + one.when.pointer);
  if (truth === 'never') return [];
  return [truth === 'always' ? { ...one, when: undefined } : one];
}

/** What a route does with a call, as text: routes of equal text may be swapped and nobody can tell. */
export function outcomeOf({ name, route, targets }: LinkedRoute): string {
  if (route.deny !== undefined) return 'deny';
  const sides = targets.filter(({ weight }) => weight > 0).sort((a, b) => a.upstream - b.upstream);
  const split =
    sides.length > 1 ? [sides, route.split.sticky_by, route.split.salt ?? name] : sides[0]?.upstream;
  return JSON.stringify([split, route.timeout]);
}
