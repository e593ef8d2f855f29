// What the arguments and results of one call are held against. Several sections may apply to a call, by route, upstream,
// team and client: the strictest of each thing counts.
import type { BundleScope, BundleValidation } from '../../schema/generated/bundle.ts';

export type Strictness = BundleValidation['arguments'];

export interface ValidationRules {
  /** Of tools/call, against the pinned inputSchema. */
  readonly arguments: Strictness;
  /** structuredContent, against the pinned outputSchema. */
  readonly results: Strictness;
  readonly maxArgumentBytes: number;
  /** Levels of lists and objects in the arguments. */
  readonly maxDepth: number;
}

export interface ValidatedCall {
  /** Numbers; -1 for no route. */
  readonly route: number;
  readonly upstream: number;
  readonly teams: readonly string[];
  /** Empty for none. */
  readonly client: string;
}

/** Undefined when no section applies. */
export function validationRulesFor(
  sections: readonly BundleValidation[],
  call: ValidatedCall,
): ValidationRules | undefined {
  let rules: ValidationRules | undefined;
  for (const section of sections) {
    if (!applies(section.scope, call)) continue;
    rules = {
      arguments: stricter(rules?.arguments, section.arguments),
      results: stricter(rules?.results, section.results),
      maxArgumentBytes: Math.min(rules?.maxArgumentBytes ?? Infinity, section.max_argument_bytes),
      maxDepth: Math.min(rules?.maxDepth ?? Infinity, section.max_depth),
    };
  }
  return rules;
}

/** Of a scope every member given must fit. */
function applies({ routes, upstreams, teams, clients }: BundleScope, call: ValidatedCall): boolean {
  return (
    (routes === undefined || routes.includes(call.route)) &&
    (upstreams === undefined || upstreams.includes(call.upstream)) &&
    (teams === undefined || teams.some((team) => call.teams.includes(team))) &&
    (clients === undefined || clients.includes(call.client))
  );
}

const ORDER: readonly Strictness[] = ['off', 'warn', 'enforce'];

function stricter(a: Strictness | undefined, b: Strictness): Strictness {
  return a !== undefined && ORDER.indexOf(a) > ORDER.indexOf(b) ? a : b;
}
