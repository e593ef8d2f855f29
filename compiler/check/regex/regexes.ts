// Every regular expression of the configuration, with its place.
import type { FullConfig, Match } from '../../../schema/generated/full-config.ts';
import { memberPointer } from '../../ast/pointer.ts';
import { type RegexFault, regexFault } from './linear.ts';

export interface FoundRegex {
  readonly source: string;
  readonly pointer: string;
}

export interface FaultyRegex extends FoundRegex {
  readonly fault: RegexFault;
}

/** Disabled routes included: what is wrong there is wrong when they are switched on. */
export function faultyRegexes({ routes }: FullConfig): FaultyRegex[] {
  return routes
    .flatMap(({ match }, i) =>
      Array.isArray(match)
        ? match.flatMap((one, n) => inMatch(one, `/routes/${i}/match/${n}`))
        : inMatch(match, `/routes/${i}/match`),
    )
    .flatMap((found) => {
      const fault = regexFault(found.source);
      return fault === undefined ? [] : [{ ...found, fault }];
    });
}

function inMatch({ tool_regex: names = [], header = {} }: Match, pointer: string): FoundRegex[] {
  const found: FoundRegex[] = [names].flat().map((source, i) => ({
    source,
    pointer: Array.isArray(names) ? `${pointer}/tool_regex/${i}` : `${pointer}/tool_regex`,
  }));
  for (const [name, value] of Object.entries(header)) {
    if (typeof value === 'string' || value.regex === undefined) continue;
    found.push({ source: value.regex, pointer: `${memberPointer(`${pointer}/header`, name)}/regex` });
  }
  return found;
}
