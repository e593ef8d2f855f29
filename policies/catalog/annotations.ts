// The hints of a tool, in the words of the policy. A hint of another type than the protocol's is none.
import type { ToolAnnotations } from '../access/target.ts';

const HINTS = {
  readOnlyHint: 'read_only',
  destructiveHint: 'destructive',
  idempotentHint: 'idempotent',
  openWorldHint: 'open_world',
} as const satisfies Record<string, keyof ToolAnnotations>;

/** `annotations`: of a tool, as the protocol writes them; anything, for upstreams write them. */
export function annotationsOf(annotations: unknown): ToolAnnotations {
  if (typeof annotations !== 'object' || annotations === null) return {};
  const given = Object.entries(HINTS).flatMap(([hint, name]) => {
    const value = Object.hasOwn(annotations, hint)
      ? (annotations as Record<string, unknown>)[hint]
      : undefined;
    return typeof value === 'boolean' ? [[name, value] as const] : [];
  });
  return Object.fromEntries(given);
}
