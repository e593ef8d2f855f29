// How a tool differs from what was pinned, and what that means: told to whoever reviews it, and to the operator when it
// happens behind a running gateway. What is not understood is called breaking.
import { compareAnnotations } from './annotation-drift.ts';
import { type Change, type DriftKind, memberOf, pointerTo } from './change.ts';
import { lookAlikesOf, PINNED_MEMBERS, type ToolDefinition } from './definition.ts';
import { compareSchemas } from './schema-drift.ts';

export interface Drift {
  /** Each once, the most harmless first. */
  readonly kinds: readonly DriftKind[];
  /** By member, then by pointer; never empty. */
  readonly changes: readonly Change[];
}

const HARMLESS_FIRST: readonly DriftKind[] = ['description', 'compatible', 'breaking', 'widening'];

/** Both must differ: have different hashes. */
export function classifyDrift(pinned: ToolDefinition, live: ToolDefinition): Drift {
  const changes = PINNED_MEMBERS.flatMap((member) => compareMember(member, pinned[member], live[member]));
  for (const member of lookAlikesOf(live)) {
    const after = memberOf(live, member);
    changes.push({ pointer: pointerTo('', member), before: undefined, after, kind: 'breaking' });
  }
  // Two definitions that no lockfile can hold need not differ in anything that can be seen.
  if (changes.length === 0)
    changes.push({ pointer: '', before: undefined, after: undefined, kind: 'breaking' });
  const found = new Set(changes.map(({ kind }) => kind));
  return { kinds: HARMLESS_FIRST.filter((kind) => found.has(kind)), changes };
}

function compareMember(member: keyof ToolDefinition, before: unknown, after: unknown): Change[] {
  const pointer = `/${member}`;
  switch (member) {
    case 'inputSchema':
      return compareSchemas(pointer, before, after, 'input');
    case 'outputSchema':
      // A tool that begins to describe its answers promises more than before.
      return before === undefined && after !== undefined
        ? [{ pointer, before, after, kind: 'compatible' }]
        : compareSchemas(pointer, before, after, 'output');
    case 'annotations':
      return compareAnnotations(pointer, before, after);
    default:
      return before === after
        ? []
        : [{ pointer, before, after, kind: member === 'name' ? 'breaking' : 'description' }];
  }
}
