// What is behind the name of a tool: which upstreams its calls get to, as what, and what was pinned there. Somebody who
// agreed to a grant agreed to this tool, and not to whatever has its name later.
import { ANONYMOUS } from '../../../policies/access/principal.ts';
import { ToolCases } from '../routing/cases.ts';
import { sharesFor } from '../routing/shares.ts';
import type { KnownSide } from '../world/known-side.ts';
import { ANYBODY } from '../world/openness.ts';

/** For a tool, plain data that is equal only for the same destinations with the same definitions. */
export function reachOf(side: KnownSide): (tool: string) => unknown {
  const cases = new ToolCases(side, side.view(ANYBODY));
  const known = new Map<string, unknown>();
  return (tool) => {
    const found = known.get(tool) ?? [placesOf(side, cases, tool), side.hashesOf(tool)];
    known.set(tool, found);
    return found;
  };
}

function placesOf(side: KnownSide, cases: ToolCases, tool: string): string[] {
  const shares = cases.of(tool, ANONYMOUS).flatMap(({ route }) => sharesFor(side, tool, route));
  return [...new Set(shares.map(({ to }) => to))].sort();
}
