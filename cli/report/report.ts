// What a verb found, before it is put into a format: one part for most verbs, several for `check`.
import type { Diagnostic } from '../../compiler/diagnostics/diagnostic.ts';
import type { JunitCase } from '../../compiler/diagnostics/render-junit.ts';
import { EXIT } from '../exit-codes.ts';

export interface Report {
  /** The verb that was called. */
  readonly verb: string;
  /** The directory the paths of the findings are relative to. */
  readonly directory: string;
  readonly parts: readonly Part[];
}

export interface Part {
  /** Such as `validate`. */
  readonly name: string;
  /** Whether nothing in it fails. */
  readonly ok: boolean;
  readonly diagnostics: readonly Diagnostic[];
  /** What is to be said beside the findings; ends in a newline. */
  readonly text?: string;
  readonly markdown?: string;
  readonly json?: object;
  /** Instead of a case for each finding. */
  readonly cases?: readonly JunitCase[];
  /** One line without its end: counts, and how long it took. */
  readonly summary: string;
}

/** 1 as soon as a part fails. */
export function exitCodeOf({ parts }: Report): number {
  return parts.every(({ ok }) => ok) ? EXIT.ok : EXIT.findings;
}

export function findingsOf({ parts }: Report): readonly Diagnostic[] {
  return parts.flatMap(({ diagnostics }) => diagnostics);
}
