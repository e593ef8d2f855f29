// What a client is told when it is refused. Whoever may not see a tool reads what would be said of one that does not
// exist, unless the policy has words of its own.
import type { NameKind } from '../routes/subject.ts';
import type { Answer } from './verdict.ts';

export const UNAUTHENTICATED: Answer = { code: 401, message: 'Unauthorized' };
export const DENIED: Answer = { code: 403, message: 'Denied by policy' };
export const INSUFFICIENT_SCOPE: Answer = { code: 403, message: 'Insufficient scope' };
export const RATE_LIMITED: Answer = { code: 429, message: 'Rate limit exceeded' };
export const UNAVAILABLE: Answer = { code: 503, message: 'The upstream is unavailable' };
export const METHOD_NOT_FOUND: Answer = { code: -32601, message: 'Method not found' };

export const UNKNOWN: Readonly<Record<NameKind, Answer>> = {
  tool: { code: -32602, message: 'Unknown tool' },
  prompt: { code: -32602, message: 'Unknown prompt' },
  resource: { code: -32602, message: 'Resource not found' },
};

/** In the words of the policy. */
export function denied(message: string | null): Answer {
  return message === null ? DENIED : { code: DENIED.code, message };
}
