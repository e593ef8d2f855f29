// What a new lockfile changes, tool by tool, in the order it is shown.
import type { ToolDefinition } from '../../policies/pinning/definition.ts';
import { classifyDrift, type Drift } from '../../policies/pinning/drift.ts';
import type { Lock, LockedTool } from '../../schema/generated/lock.ts';

export interface UpstreamDifference {
  readonly upstream: string;
  /** Whether the upstream itself came or went. */
  readonly status: 'new' | 'known' | 'gone';
  /** Sorted by name. */
  readonly tools: readonly ToolDifference[];
}

export type ToolDifference =
  | { readonly name: string; readonly status: 'added'; readonly now: ToolDefinition }
  | { readonly name: string; readonly status: 'removed' }
  | {
      readonly name: string;
      readonly status: 'changed';
      readonly now: ToolDefinition;
      readonly drift: Drift;
    };

/** Sorted by upstream; only those with a difference. */
export function differencesOf(before: Lock, after: Lock): UpstreamDifference[] {
  const names = new Set([...Object.keys(before.upstreams), ...Object.keys(after.upstreams)]);
  return [...names].sort().flatMap((upstream): UpstreamDifference[] => {
    const [old, now] = [toolsOf(before, upstream), toolsOf(after, upstream)];
    const status = old === undefined ? 'new' : now === undefined ? 'gone' : 'known';
    const tools = toolDifferences(old ?? new Map(), now ?? new Map());
    return status === 'known' && tools.length === 0 ? [] : [{ upstream, status, tools }];
  });
}

export function isEmpty(differences: readonly UpstreamDifference[]): boolean {
  return differences.length === 0;
}

type Tools = ReadonlyMap<string, LockedTool>;

function toolsOf({ upstreams }: Lock, name: string): Tools | undefined {
  return Object.hasOwn(upstreams, name) ? new Map(Object.entries(upstreams[name]!.tools)) : undefined;
}

function toolDifferences(before: Tools, after: Tools): ToolDifference[] {
  return [...new Set([...before.keys(), ...after.keys()])].sort().flatMap((name): ToolDifference[] => {
    const [old, now] = [before.get(name), after.get(name)];
    if (now === undefined) return [{ name, status: 'removed' }];
    const { hash, ...rest } = now;
    const definition = { name, ...rest };
    if (old === undefined) return [{ name, status: 'added', now: definition }];
    if (old.hash === hash) return [];
    const { hash: _, ...pinned } = old;
    const drift = classifyDrift({ name, ...pinned }, definition);
    return [{ name, status: 'changed', now: definition, drift }];
  });
}
