// Conditions on claims of a token, which are JSON: a claim is found by its dotted path, and a list fits when one of its
// items does.
import { asksForText, matchesText, type PreparedHeader } from './text-conditions.ts';

/** Whether the claim that `condition.name` names is as the condition wants it; see `claimAt` and `textsOf`. */
export function claimHolds(
  { condition, patterns }: PreparedHeader,
  claims: Readonly<Record<string, unknown>>,
): boolean {
  const value = claimAt(claims, condition.name);
  const isThere = value !== undefined && value !== null;
  const { present, not } = condition;
  const fits =
    (present === undefined || present === isThere) &&
    (!asksForText(condition) || textsOf(value).some((text) => matchesText(condition, patterns, text)));
  return fits !== not;
}

/** The value at a dotted path; a claim whose name holds dots, such as an address, is found by its whole name first. */
export function claimAt(claims: Readonly<Record<string, unknown>>, path: string): unknown {
  if (Object.hasOwn(claims, path)) return claims[path];
  let value: unknown = claims;
  for (const member of path.split('.')) {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
    if (!Object.hasOwn(value, member)) return undefined;
    value = (value as Record<string, unknown>)[member];
  }
  return value;
}

/** What a claim says as texts: itself, or each item of a list; nothing for maps, which say nothing as a text. */
function textsOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap((item) => (Array.isArray(item) ? [] : textsOf(item)));
  if (typeof value === 'string') return [value];
  return typeof value === 'number' || typeof value === 'boolean' ? [String(value)] : [];
}
