// What a pass reports. Finding, collecting and printing are three things: a pass only calls `report`.
import type { Span } from '../ast/source.ts';
import type { DiagnosticKey, Params, Severity } from './codes.ts';

export interface Diagnostic {
  /** Such as `MCPGW2001`. */
  readonly code: string;
  /** Such as `unknown-upstream`. */
  readonly slug: DiagnosticKey;
  readonly severity: Severity;
  /** One line that stands alone; says what is wrong, never what to do. */
  readonly message: string;
  /** The smallest stretch that shows the fault. */
  readonly at: Span;
  /** Words beside the carets. */
  readonly label?: string;
  /** Other places that take part, such as the earlier definition. */
  readonly related: readonly Related[];
  /** What to do; the only place that advises. */
  readonly help: readonly string[];
  /** Only when it is certainly right. */
  readonly fix?: { readonly at: Span; readonly text: string };
}

/** A diagnostic as it is collected. */
export interface Collected extends Diagnostic {
  /** A stretch that no diagnostic may show. */
  readonly secret?: Span;
}

export interface Related {
  readonly at: Span;
  readonly message: string;
}

export interface Extras {
  /** Where the situation makes it another one than the table says. */
  readonly severity?: Severity;
  /** See Collected. */
  readonly secret?: Span;
  readonly label?: string;
  readonly related?: readonly Related[];
  readonly help?: readonly string[];
  readonly fix?: { readonly at: Span; readonly text: string };
}

/** Handed to every pass; wrong parameters for a code do not compile. */
export type Report = <K extends DiagnosticKey>(slug: K, at: Span, params: Params<K>, extras?: Extras) => void;
