// Tools as the two lockfiles describe them.
import { annotationsOf } from '../../../policies/catalog/annotations.ts';
import { classifyDrift } from '../../../policies/pinning/drift.ts';
import type { Bundle, PinnedTool } from '../../../schema/generated/bundle.ts';
import { fingerprintOf } from '../fingerprint.ts';
import type { ToolChange } from '../model.ts';

type Tools = Readonly<Record<string, PinnedTool>>;

/** By upstream, then by tool. Of an upstream that was pinned for the first time nothing is new. */
export function compareTools(base: Bundle, head: Bundle): ToolChange[] {
  const names = [...base.upstreams, ...head.upstreams].map(({ name }) => name);
  return [...new Set(names)].sort().flatMap((upstream) => {
    const [before, after] = [toolsOf(base, upstream), toolsOf(head, upstream)];
    return before === undefined || after === undefined ? [] : compareUpstream(upstream, before, after);
  });
}

/** Undefined when the upstream is not pinned; none when there is no such upstream. */
function toolsOf({ upstreams, pins }: Bundle, name: string): Tools | undefined {
  if (!upstreams.some((upstream) => upstream.name === name)) return {};
  return Object.hasOwn(pins?.upstreams ?? {}, name) ? pins?.upstreams[name] : undefined;
}

function compareUpstream(upstream: string, before: Tools, after: Tools): ToolChange[] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].sort().flatMap((tool) => {
    const old = Object.hasOwn(before, tool) ? before[tool] : undefined;
    const now = Object.hasOwn(after, tool) ? after[tool] : undefined;
    if (old?.hash === now?.hash) return [];
    const drift =
      old !== undefined && now !== undefined ? classifyDrift(old.definition, now.definition) : undefined;
    const change = old === undefined ? 'added' : now === undefined ? 'removed' : 'changed';
    const details = (drift?.changes ?? []).map(({ pointer, kind }) => `${pointer} (${kind})`);
    return [
      {
        change,
        upstream,
        tool,
        drift: drift?.kinds.at(-1) ?? null,
        details,
        destructive: [old, now].some(
          (one) => annotationsOf(one?.definition.annotations).destructive === true,
        ),
        fingerprint: fingerprintOf('tool', [change, upstream, tool, old?.hash ?? null, now?.hash ?? null]),
        approved: null,
      },
    ];
  });
}
