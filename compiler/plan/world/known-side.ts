// One side of a comparison, made ready to be asked. Both sides know the same tools where only one has a lockfile: that
// tools were pinned for the first time does not mean that nobody could call them before.
import { ownName } from '../../../policies/calls/offers.ts';
import { type Policy, preparePolicy } from '../../../policies/calls/policy.ts';
import { annotationsOf } from '../../../policies/catalog/annotations.ts';
import type { Bundle, PinnedTool } from '../../../schema/generated/bundle.ts';
import { type OpenView, openView } from './open-view.ts';
import type { Openness } from './openness.ts';

export interface KnownSide {
  readonly bundle: Bundle;
  readonly policy: Policy;
  /** The policy as it is when that much about callers is not known. */
  view(open: Openness): OpenView;
  /** Whether an upstream has a tool. What is not in the lockfile of a pinned one was not reviewed, and counts as not there. */
  has(upstream: number, tool: string): boolean;
  /** Whether any upstream has it. */
  offers(tool: string): boolean;
  /** Whether the lockfile has it as a tool that destroys anywhere; what the configuration says of it changes nothing. */
  destroys(tool: string): boolean;
  /** Of each pinned definition of it, sorted. */
  hashesOf(tool: string): readonly string[];
  /** Upstreams that get the calls of a tool that no route wants: one, none, or any of several. */
  ownersOf(tool: string): readonly number[];
}

/** `other`: the side whose lockfile stands in for upstreams this side does not pin. */
export function knownSide(bundle: Bundle, other: Bundle | undefined): KnownSide {
  const completed = withPinsOf(bundle, other);
  const policy = preparePolicy(completed);
  const pins = completed.pins?.upstreams ?? {};
  const pinned = completed.upstreams.map(({ name }) => Object.hasOwn(pins, name));
  const views = new Map<string, OpenView>();
  const able = new Map<string, readonly number[]>();
  const has = (upstream: number, tool: string): boolean =>
    policy.tools.get(tool)?.offeredBy.has(upstream) === true ||
    (pinned[upstream] === false && ownName(policy, 'tool', tool, upstream) !== undefined);
  const ableTo = (tool: string): readonly number[] => {
    const known = able.get(tool) ?? [...pinned.keys()].filter((upstream) => has(upstream, tool));
    able.set(tool, known);
    return known;
  };
  const definitionsOf = (tool: string): PinnedTool[] =>
    [...(policy.tools.get(tool)?.offeredBy ?? [])].flatMap(([upstream, own]) => {
      const tools = pins[completed.upstreams[upstream]?.name ?? ''] ?? {};
      return Object.hasOwn(tools, own) ? (tools[own] ?? []) : [];
    });
  return {
    bundle: completed,
    policy,
    has,
    offers: (tool) => ableTo(tool).length > 0,
    ownersOf(tool) {
      const known = policy.tools.get(tool);
      if (known === undefined) return ableTo(tool);
      return known.owner === -1 ? [] : [known.owner];
    },
    destroys: (tool) =>
      policy.tools.get(tool)?.annotations.destructive === true ||
      definitionsOf(tool).some(
        ({ definition }) => annotationsOf(definition.annotations).destructive === true,
      ),
    hashesOf: (tool) =>
      definitionsOf(tool)
        .map(({ hash }) => hash)
        .sort(),
    view(open) {
      const view = views.get(open.id) ?? openView(policy, open);
      views.set(open.id, view);
      return view;
    },
  };
}

function withPinsOf(bundle: Bundle, other: Bundle | undefined): Bundle {
  const own = bundle.pins?.upstreams ?? {};
  const borrowed = Object.entries(other?.pins?.upstreams ?? {}).filter(([name]) => !Object.hasOwn(own, name));
  if (borrowed.length === 0) return bundle;
  const { mode = 'off', on_change = 'quarantine', on_new = 'allow' } = bundle.pins ?? {};
  const pins = { mode, on_change, on_new, upstreams: { ...Object.fromEntries(borrowed), ...own } };
  return { ...bundle, pins };
}
