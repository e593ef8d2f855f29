// Why a verdict is what it is, in one line, and where that is written.
import type { Named, UsedUp, Verdict } from './verdict.ts';

export interface Because {
  readonly text: string;
  /** `file:line:column` of what decided; undefined when nothing written did. */
  readonly origin: string | undefined;
}

type Decided = Pick<Verdict, 'reason' | 'route' | 'rule' | 'missingScopes'> &
  Partial<Pick<Verdict, 'upstream' | 'limit'>>;

export function because({ reason, route, rule, missingScopes, upstream, limit }: Decided): Because {
  switch (reason) {
    case 'allowed_by_rule':
      return by('allowed by', rule);
    case 'allowed_by_default':
      return { text: 'nothing forbids it', origin: undefined };
    case 'answered_by_gateway':
      return { text: 'the gateway answers it itself', origin: undefined };
    case 'unauthenticated':
      return { text: 'a proof of who calls is required, and there is none', origin: undefined };
    case 'unknown_tool':
    case 'unknown_prompt':
    case 'unknown_resource':
      return { text: 'no upstream is known to offer it', origin: undefined };
    case 'unknown_method':
      return { text: 'the gateway knows no such method', origin: undefined };
    case 'route_denied':
      return by('denied by route', route);
    case 'denied_by_rule':
      return by('denied by', rule);
    case 'denied_by_fault':
      return by('denied in doubt: the condition cannot be evaluated of', rule);
    case 'no_rule_allows':
      return { text: 'no rule allows it', origin: undefined };
    case 'missing_scope':
      return { text: `the caller lacks ${missingScopes.join(', ')}`, origin: undefined };
    case 'rate_limited':
      return limit === undefined
        ? { text: 'a limit is used up', origin: undefined }
        : { text: `used up: ${limitInWords(limit)}`, origin: limit.origin };
    case 'no_healthy_upstream':
      return by('nobody can answer: out of service is upstream', upstream);
  }
}

function by(words: string, named: Named | undefined): Because {
  return { text: `${words} ${named?.name ?? 'nothing'}`, origin: named?.origin };
}

/** `per_tool, 30 in 1m` or `per_upstream, 10 at once`. */
export function limitInWords({ data, windowMs }: Pick<UsedUp, 'data' | 'windowMs'>): string {
  return `${data.limit_type}, ${data.limit} ${windowMs === 0 ? 'at once' : `in ${durationInWords(windowMs)}`}`;
}

const UNITS = [
  ['d', 86_400_000],
  ['h', 3_600_000],
  ['m', 60_000],
  ['s', 1_000],
] as const;

/** `1m30s`, `250ms`. */
export function durationInWords(ms: number): string {
  let left = Math.ceil(ms);
  let text = '';
  for (const [unit, size] of UNITS) {
    const count = Math.floor(left / size);
    left -= count * size;
    if (count > 0) text += `${count}${unit}`;
  }
  return left > 0 || text === '' ? `${text}${left}ms` : text;
}
