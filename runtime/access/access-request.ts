// A request as the policy sees it: who makes it, how it came in, and what it brings along. Exchanges are requests; so is
// whoever stays subscribed, when he is judged again.
import type { CallRequest } from '../../policies/calls/call.ts';
import { factsOf } from '../../policies/calls/facts.ts';
import type { Policy } from '../../policies/calls/policy.ts';
import type { ExpressionFacts, UNKNOWN } from '../../policies/expressions/facts.ts';
import { believed, type CatalogItem, type Use } from './target.ts';
import type { Who } from './who.ts';

export interface AccessRequest {
  readonly who: Who;
  readonly request: CallRequest;
  /** What is kept per session is kept by it; empty for none. */
  readonly sessionId: string;
  /** May cost a system call: read only when needed. */
  readonly address: string;
  /** Those of the call. They may have to be parsed first: read only when an expression asks. */
  readonly arguments: Readonly<Record<string, unknown>> | typeof UNKNOWN;
}

/**
 * The facts of one use, for conditions in CEL. `use.upstream` -1: while its route is looked for; without `item`, only what
 * is pinned is known of a tool.
 */
export function factsFor(
  policy: Policy,
  asking: Pick<AccessRequest, 'who' | 'request' | 'arguments'>,
  use: Use,
  now: number,
  item?: CatalogItem,
): ExpressionFacts {
  const { kind, name, method, upstream } = use;
  const call = {
    kind,
    name,
    method,
    get arguments() {
      return asking.arguments;
    },
    principal: asking.who.principal,
    request: asking.request,
  };
  return factsOf(policy, now, call, policy.bundle.upstreams[upstream], believed(policy.tools, item, use));
}
