// One call as the policy sees it, and the world it is made in.
import type { Principal } from '../access/principal.ts';
import type { UNKNOWN } from '../expressions/facts.ts';
import type { Now } from '../limits/now.ts';
import type { LimitState } from '../limits/state.ts';
import type { NameKind } from '../routes/subject.ts';

export interface Call {
  /** What `name` is a name of; `none` for methods without one, such as `ping`. */
  readonly kind: NameKind | 'none';
  /** The name clients see, or the URI of a resource; empty for `none`. */
  readonly name: string;
  /** The JSON-RPC method. */
  readonly method: string;
  /** Unknown while a list is made. */
  readonly arguments: Readonly<Record<string, unknown>> | typeof UNKNOWN;
  readonly principal: Principal;
  readonly request: CallRequest;
}

/** How a call comes in. */
export interface CallRequest {
  /** The name of the listener. */
  readonly listener: string;
  /** Of the HTTP request; empty for stdio. */
  readonly path: string;
  readonly protocolVersion: string;
  /** Value of an HTTP header by its lower-case name; undefined when it was not sent. */
  header(name: string): string | undefined;
}

/** The methods that ask for something by its name, by what it is; the first is the usual one. */
export const METHODS = {
  tool: ['tools/call'],
  prompt: ['prompts/get', 'completion/complete'],
  resource: ['resources/read', 'resources/subscribe', 'subscriptions/listen', 'completion/complete'],
} as const satisfies Record<NameKind, readonly string[]>;

/** What the gateway answers itself, whoever is up. */
export const OWN_METHODS: readonly string[] = [
  'initialize',
  'logging/setLevel',
  'ping',
  'prompts/list',
  'resources/list',
  'resources/templates/list',
  'resources/unsubscribe',
  'server/discover',
  'tools/list',
];

const FOLLOW = ['resources/read', 'resources/subscribe'];

/**
 * The methods that must be allowed for a call of `method`, its own one last: who may not read something must not
 * watch it either, nor be told how it might be completed. What one era subscribes to the other one listens to, so
 * neither is a way around the other.
 */
export function methodsNeeded(kind: NameKind, method: string): readonly string[] {
  const [use] = METHODS[kind];
  if (method === use) return [use];
  if (method === 'subscriptions/listen') return [...FOLLOW, method];
  return [use, method];
}

/** What a gateway knows beside its policy while it decides. */
export interface World {
  readonly now: Now;
  /** Numbers of upstreams without a healthy instance. */
  readonly down: ReadonlySet<number>;
  /** Numbers of upstreams whose circuit breaker is open. */
  readonly open: ReadonlySet<number>;
  /** What limits remember of the calls before. */
  readonly limits: LimitState;
  /** 32 random bits, for splits that nobody sticks to. */
  random(): number;
}
