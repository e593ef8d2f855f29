// What the machine formats need to know beside the findings.
import type { DiagnosticKey } from './codes.ts';

export interface RenderContext {
  /** Version of mcpgw. */
  readonly version: string;
  /** Stands before every path: where the configuration is in the repository that CI shows; empty or ending in `/`. */
  readonly base: string;
  /** The page of a code as Markdown, when there is one. */
  readonly page?: (slug: DiagnosticKey) => string | undefined;
}

/** Where the page of a code is on the web. */
export function pageAddress(slug: DiagnosticKey): string {
  return `https://mcpgw.dev/e/${slug}`;
}
