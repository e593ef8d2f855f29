// A tool the lockfile knows, under the name clients see: the closed world that plans, tests and checks reason about.
import type { ToolAnnotations } from '../access/target.ts';

export interface KnownTool {
  /** The name clients see: after rename and prefix. */
  readonly name: string;
  /** Upstream number -> the upstream's own name of it, for every upstream that may answer to it; in bundle order. */
  readonly offeredBy: ReadonlyMap<number, string>;
  /** Gets the calls that no route wants; -1 when several offer it, for then only routes decide. */
  readonly owner: number;
  readonly description: string;
  readonly annotations: ToolAnnotations;
  /** JSON Schema of the arguments, as pinned. */
  readonly inputSchema: Readonly<Record<string, unknown>>;
}
