// What became of one caller, one type of client, one set of scopes and one tool.
import type { AccessChangeKind } from '../model.ts';
import type { Verdict } from './verdict.ts';

export interface Change {
  readonly change: AccessChangeKind;
  readonly wider: boolean;
  readonly before: Verdict;
  readonly after: Verdict;
}

export interface Cell extends Change {
  readonly type: string;
  readonly tool: string;
  /** Null for a caller that holds every scope, or of which the repository says what it holds. */
  readonly scopes: readonly string[] | null;
  readonly destructive: boolean;
}

/** Undefined when the same calls are allowed as before. */
export function changeOf(before: Verdict, after: Verdict): Change | undefined {
  if (before.outcome === after.outcome && before.identity === after.identity) return undefined;
  if (after.outcome === 'allow') return { change: 'grant', wider: true, before, after };
  if (after.outcome === 'deny') return { change: 'revoke', wider: false, before, after };
  const change = before.outcome === 'conditional' ? 'condition' : 'conditional';
  return { change, wider: before.outcome !== 'allow', before, after };
}
