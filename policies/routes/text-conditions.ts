// Conditions on one text, such as the value of a header or a claim, made ready for testing.
import type { HeaderCondition } from '../../schema/generated/bundle.ts';

export interface PreparedHeader {
  readonly condition: HeaderCondition;
  readonly patterns: readonly RegExp[];
}

/** Builds the regular expressions of a condition, once. */
export function prepareHeader(condition: HeaderCondition): PreparedHeader {
  return { condition, patterns: (condition.patterns ?? []).map((source) => new RegExp(source)) };
}

/** What a condition asks of a text that is there: `present` and `not` are not looked at. */
export function matchesText(
  { exact, prefix }: HeaderCondition,
  patterns: readonly RegExp[],
  text: string,
): boolean {
  if (exact !== undefined && text !== exact) return false;
  if (prefix !== undefined && !text.startsWith(prefix)) return false;
  for (const pattern of patterns) if (!pattern.test(text)) return false;
  return true;
}

/** Whether a condition asks for more than that something is there or not. */
export function asksForText({ exact, prefix, patterns }: HeaderCondition): boolean {
  return exact !== undefined || prefix !== undefined || patterns !== undefined;
}
