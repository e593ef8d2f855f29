// A tool the lockfile knows, under the name clients see: the closed world that plans, tests and checks reason about.
import type { ToolAnnotations } from '../access/target.ts';

/** What a definition says of a tool, and rules may ask for. */
export interface Said {
  readonly description: string;
  readonly annotations: ToolAnnotations;
}

/** What it says itself is what the first upstream that offers it says. */
export interface KnownTool extends Said {
  /** The name clients see: after rename and prefix. */
  readonly name: string;
  /** Upstream number -> the upstream's own name of it, for every upstream that may answer to it; in bundle order. */
  readonly offeredBy: ReadonlyMap<number, string>;
  /** Gets the calls that no route wants; -1 when several offer it, for then only routes decide. */
  readonly owner: number;
  /** By upstream number: others may say something else of what they call the same. */
  readonly said: ReadonlyMap<number, Said>;
  /** JSON Schema of the arguments, as pinned. */
  readonly inputSchema: Readonly<Record<string, unknown>>;
}

/** What is said of it where the call goes; `upstream` -1 while that is not known. */
export function saidAt(tool: KnownTool | undefined, upstream: number): Said | undefined {
  return tool?.said.get(upstream) ?? tool;
}
