// Whether the result of a call is what was reviewed. Most results are never looked at.
import type { ValidationRules } from '../../policies/validation/rules.ts';
import type { Answer } from '../wire/answer.ts';
import type { CheckedCall, Validation } from './validation.ts';

/** `rules`: what applies to the call. An error of the tool is no result. */
export function resultFits(
  validation: Validation,
  rules: ValidationRules,
  call: CheckedCall,
  { raw, start, end, isError }: Answer,
): boolean {
  if (rules.results === 'off' || isError) return true;
  const { structuredContent } = JSON.parse(raw.toString('utf8', start, end)) as {
    structuredContent?: unknown;
  };
  return (
    structuredContent === undefined || validation.checkResult(call, rules, structuredContent) === undefined
  );
}
