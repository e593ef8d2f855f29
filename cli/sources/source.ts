// A configuration to compare, wherever it comes from: a directory, a git revision, a bundle file or a running gateway.

import type { Diagnostic } from '../../compiler/diagnostics/diagnostic.ts';
import type { GivenApproval } from '../../compiler/plan/approvals.ts';
import type { Bundle } from '../../schema/generated/bundle.ts';

export interface SourcedBundle {
  readonly name: string;
  readonly bundle: Bundle;
  /** What lies beside the configuration; absent for a bundle, beside which nothing lies. */
  readonly approvals?: readonly GivenApproval[];
}

export type Sourced =
  | SourcedBundle
  | {
      readonly name: string;
      readonly bundle?: undefined;
      /** Why it does not compile. */
      readonly diagnostics: readonly Diagnostic[];
    };

/** How it is compiled, where there is something to compile. */
export interface SourceOptions {
  readonly env?: string;
  readonly var?: Readonly<Record<string, string>>;
}

/** There is nothing to be had from a source, and it is not a matter of how it was asked for. */
export class SourceError extends Error {
  readonly exitCode: number;

  constructor(message: string, exitCode: number) {
    super(message);
    this.exitCode = exitCode;
  }
}
