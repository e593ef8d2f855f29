// What a condition may look at: the variables of expressions, as plain data. docs/expressions.md lists them for users.
import type { Principal } from '../access/principal.ts';

/** In place of the arguments while a list is made: every condition that looks at one is neither true nor false. */
export const UNKNOWN: unique symbol = Symbol('unknown');

export interface ExpressionFacts {
  readonly principal: Principal;
  readonly tool?: {
    readonly name: string;
    readonly upstream: string;
    readonly description: string;
    readonly arguments: Readonly<Record<string, unknown>> | typeof UNKNOWN;
    /** `readOnlyHint` and so on, false where nobody said. */
    readonly annotations: Readonly<Record<string, boolean>>;
  };
  readonly prompt?: {
    readonly name: string;
    readonly arguments: Readonly<Record<string, unknown>> | typeof UNKNOWN;
  };
  readonly resource?: { readonly uri: string };
  readonly request: {
    readonly method: string;
    readonly protocolVersion: string;
    readonly listener: string;
    readonly path: string;
    readonly region: string;
    /** By lower-case name; undefined when it was not sent. */
    header(name: string): string | undefined;
  };
  readonly upstream?: {
    readonly name: string;
    readonly region: string;
    readonly labels: Readonly<Record<string, string>>;
  };
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** The answer of a condition. `error`: it could not be evaluated; the rule it belongs to decides what that means. */
export type Truth = 'true' | 'false' | 'unknown' | 'error';
