// How deep and long messages may be. Both sides are read by the same scanner.

import type { JsonLimits } from './json-cursor.ts';

/** Of clients: 64 levels are more than any tool's arguments need and fewer than any parser behind us refuses. */
export const MESSAGE_LIMITS: JsonLimits = { depth: 64, tokens: 100_000 };

/**
 * Of upstreams: wider than for clients, because a result decides nothing here: trees and tables are common in
 * structured content, 2,000,000 tokens is what 16 MiB of them hold, and 128 levels is where serde_json stops, so
 * whatever passes can be read by the client behind us.
 */
export const ANSWER_LIMITS: JsonLimits = { depth: 128, tokens: 2_000_000 };
