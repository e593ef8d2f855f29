// Every regular expression of the configuration, with its place.
import type { FullConfig, LimitRule, Match, Redaction, Rule } from '../../../schema/generated/full-config.ts';
import { memberPointer } from '../../ast/pointer.ts';
import { type RegexFault, regexFault } from '../../expressions/regex/linear.ts';

export interface FoundRegex {
  readonly source: string;
  readonly pointer: string;
}

export interface FaultyRegex extends FoundRegex {
  readonly fault: RegexFault;
}

/** Several rules ask for them. */
const faults = new WeakMap<FullConfig, readonly FaultyRegex[]>();

/** Disabled routes included: what is wrong there is wrong when they are switched on. */
export function faultyRegexes(config: FullConfig): readonly FaultyRegex[] {
  const known = faults.get(config);
  if (known !== undefined) return known;
  const found: FaultyRegex[] = [];
  for (const regex of regexesIn(config)) {
    const fault = regexFault(regex.source);
    if (fault !== undefined) found.push({ ...regex, fault });
  }
  faults.set(config, found);
  return found;
}

function* regexesIn({ routes, teams, policies, ...everywhere }: FullConfig): Generator<FoundRegex> {
  for (const [i, route] of routes.entries()) {
    yield* inMatches(route.match, `/routes/${i}/match`);
    yield* inSections(route, `/routes/${i}`);
  }
  for (const [name, { match }] of Object.entries(teams))
    yield* inValues(match.claims, `${memberPointer('/teams', name)}/match/claims`);
  for (const [name, policy] of Object.entries(policies))
    yield* inSections(policy, memberPointer('/policies', name));
  yield* inSections(everywhere, '');
}

interface Sections {
  readonly authz?: { readonly rules: readonly Rule[] };
  readonly rate_limits?: { readonly rules: readonly LimitRule[] };
  readonly redaction?: Redaction;
}

function* inSections({ authz, rate_limits, redaction }: Sections, pointer: string): Generator<FoundRegex> {
  for (const [i, { who }] of (authz?.rules ?? []).entries())
    yield* inValues(who?.claims, `${pointer}/authz/rules/${i}/who/claims`);
  for (const [i, { match }] of (rate_limits?.rules ?? []).entries())
    if (match !== undefined) yield* inMatches(match, `${pointer}/rate_limits/rules/${i}/match`);
  for (const [i, { regex }] of (redaction?.patterns ?? []).entries())
    yield { source: regex, pointer: `${pointer}/redaction/patterns/${i}/regex` };
}

function* inMatches(match: Match | Match[], pointer: string): Generator<FoundRegex> {
  if (Array.isArray(match)) {
    for (const [i, one] of match.entries()) yield* inMatches(one, `${pointer}/${i}`);
    return;
  }
  const { tool_regex: names = [], header, claim } = match;
  for (const [i, source] of [names].flat().entries())
    yield { source, pointer: Array.isArray(names) ? `${pointer}/tool_regex/${i}` : `${pointer}/tool_regex` };
  yield* inValues(header, `${pointer}/header`);
  yield* inValues(claim, `${pointer}/claim`);
}

function* inValues(values: Match['header'], pointer: string): Generator<FoundRegex> {
  for (const [name, value] of Object.entries(values ?? {})) {
    if (typeof value !== 'string' && value.regex !== undefined)
      yield { source: value.regex, pointer: `${memberPointer(pointer, name)}/regex` };
  }
}
