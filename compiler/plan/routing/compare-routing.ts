// Which calls would go elsewhere. Situations are sets of conditions the two repositories name; a call of a situation
// meets exactly those. The plain situation, of a call that meets none, comes first, and others are told only where they
// differ from it.
import { ANONYMOUS } from '../../../policies/access/principal.ts';
import { canonical } from '../../../schema/canonical.ts';
import { fingerprintOf } from '../fingerprint.ts';
import type { RoutingChange, Share } from '../model.ts';
import type { KnownSide } from '../world/known-side.ts';
import type { Literal } from '../world/open-entry.ts';
import { ANYBODY } from '../world/openness.ts';
import { type Case, ToolCases } from './cases.ts';
import { sharesFor } from './shares.ts';

/** More conditions than this on one tool are not combined with each other. */
const MOST_COMBINED = 12;

interface Moved {
  readonly when: readonly string[];
  readonly before: readonly Share[];
  readonly after: readonly Share[];
}

/** `tools`: those that both sides offer. `of`: how many are known at all. */
export function compareRouting(
  base: KnownSide,
  head: KnownSide,
  tools: readonly string[],
  of: number,
): RoutingChange[] {
  const before = new ToolCases(base, base.view(ANYBODY));
  const after = new ToolCases(head, head.view(ANYBODY));
  const folded = new Map<string, { moved: Moved; tools: string[] }>();
  for (const tool of tools) {
    const old = { cases: before.of(tool, ANONYMOUS), shares: sharer(base, tool) };
    const now = { cases: after.of(tool, ANONYMOUS), shares: sharer(head, tool) };
    for (const moved of movesOf(old, now)) {
      const key = canonical(moved);
      const group = folded.get(key) ?? { moved, tools: [] };
      group.tools.push(tool);
      folded.set(key, group);
    }
  }
  return [...folded.values()]
    .map(({ moved, tools }) => ({
      ...moved,
      tools,
      of,
      wider: reaching(moved.after) > reaching(moved.before),
      destructive: moved.after.some(
        ({ to, destructive }) => destructive && !moved.before.some((share) => share.to === to),
      ),
      fingerprint: fingerprintOf('routing', { ...moved, tools }),
      approved: null,
    }))
    .sort((a, b) => a.when.length - b.when.length || (keyOf(a) < keyOf(b) ? -1 : 1));
}

/** Percent of the calls that get to an upstream. */
function reaching(shares: readonly Share[]): number {
  return shares.reduce((sum, { kind, percent }) => sum + (kind === 'upstream' ? percent : 0), 0);
}

function keyOf({ when, tools }: RoutingChange): string {
  return canonical([when, tools]);
}

function sharer(side: KnownSide, tool: string): (route: number) => readonly Share[] {
  const known = new Map<number, readonly Share[]>();
  return (route) => {
    const shares = known.get(route) ?? sharesFor(side, tool, route);
    known.set(route, shares);
    return shares;
  };
}

interface Side {
  readonly cases: readonly Case[];
  readonly shares: (route: number) => readonly Share[];
}

function movesOf(before: Side, after: Side): Moved[] {
  const moves: Moved[] = [];
  const consider = (literals: readonly Literal[]): void => {
    const holds = situationOf(literals, [...before.cases, ...after.cases]);
    const moved = {
      when: [...new Set(literals.map(({ text }) => text))].sort(),
      before: before.shares(winnerOf(before.cases, holds)),
      after: after.shares(winnerOf(after.cases, holds)),
    };
    if (placesIn(moved.before) === placesIn(moved.after)) return;
    // Whoever was told of fewer conditions knows about more of them.
    if (!moves.some((known) => covers(known, moved))) moves.push(moved);
  };
  const sets = [...before.cases, ...after.cases].map(({ literals }) => literals);
  consider([]);
  for (const literals of sets) consider(literals);
  if (sets.length <= MOST_COMBINED) {
    for (const one of sets) for (const other of sets) consider(combined(one, other));
  } else if (moves.length === 0 && wayOf(before) !== wayOf(after)) {
    moves.push({ when: ['some of its conditions'], before: allOf(before), after: allOf(after) });
  }
  return moves;
}

/** Equal for calls that go to the same tools in the same shares, whatever is said of these. */
function placesIn(shares: readonly Share[]): string {
  return canonical(shares.map(({ to, percent }) => [to, percent]));
}

function covers(known: Moved, moved: Moved): boolean {
  return (
    known.when.every((text) => moved.when.includes(text)) &&
    canonical([known.before, known.after]) === canonical([moved.before, moved.after])
  );
}

/** Equal when every call goes the same way on both sides. */
function wayOf({ cases, shares }: Side): string {
  return canonical(cases.map(({ literals, route }) => [literals.map(({ text }) => text), shares(route)]));
}

/** Wherever calls of a tool may go, whatever holds. */
function allOf({ cases, shares }: Side): Share[] {
  const found = cases.flatMap(({ route }) => shares(route));
  return [...new Map(found.map((share) => [share.to, { ...share, percent: 100 }])).values()];
}

/** Both, unless they ask two things of one header: then there is no such call, or none that is easily shown. */
function combined(one: readonly Literal[], other: readonly Literal[]): readonly Literal[] {
  const clash = one.some((a) => other.some((b) => a.subject === b.subject && a.text !== b.text));
  return clash ? one : [...one, ...other];
}

/** Texts of everything that holds in a situation: what it names, and what holds anyway where it says nothing. */
function situationOf(literals: readonly Literal[], cases: readonly Case[]): ReadonlySet<string> {
  const named = new Set(literals.map(({ subject }) => subject));
  const plain = cases
    .flatMap((each) => each.literals)
    .filter((literal) => literal.plain && !named.has(literal.subject));
  return new Set([...literals, ...plain].map(({ text }) => text));
}

function winnerOf(cases: readonly Case[], holds: ReadonlySet<string>): number {
  const winner = cases.find(({ literals }) => literals.every(({ text }) => holds.has(text)));
  return winner?.route ?? -1;
}
