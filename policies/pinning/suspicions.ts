// Signs that a tool says something to models that its reviewers do not see. Hints for people, not a filter: whoever
// wants to deceive in plain words is not found here.
import { pointerTo } from './change.ts';
import type { ToolDefinition } from './definition.ts';

export interface Suspicion {
  /** JSON pointer into the definition. */
  readonly pointer: string;
  /** In words that follow the place. */
  readonly problem: string;
}

/** More than anybody reads, or needs to write about one tool or argument. */
const LONG = 4_000;

/** Zero-width and bidirectional marks, tags and other characters without a shape; but not what makes up an emoji. */
const UNSEEN =
  /(?<!\p{Emoji})\ufe0f|(?<!\p{Emoji}\ufe0f?)\u200d|(?![\u200d\ufe0f\n\r\t])[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Default_Ignorable_Code_Point}\p{Zl}\p{Zp}]/u;

/** In the order of the definition. */
export function suspicionsOf(definition: ToolDefinition): Suspicion[] {
  return Object.entries(definition).flatMap(([member, value]) => look(pointerTo('', member), value));
}

function look(pointer: string, value: unknown): Suspicion[] {
  if (typeof value === 'string') return problemsOf(value).map((problem) => ({ pointer, problem }));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, member]) => {
    const at = pointerTo(pointer, key);
    const named = UNSEEN.test(key) ? [{ pointer: at, problem: 'has a name with invisible characters' }] : [];
    return [...named, ...look(at, member)];
  });
}

function problemsOf(text: string): string[] {
  const problems: string[] = [];
  if (UNSEEN.test(text)) problems.push('holds invisible characters');
  if (text.length > LONG) problems.push(`is ${text.length} characters long`);
  return problems;
}
