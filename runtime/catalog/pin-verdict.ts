// One tool held against the lockfile. What costs something (hash, comparison, the pinned text as bytes) is kept with the
// item, which lives until the upstream lists something else.
import {
  definitionOf,
  hashTool,
  isPinnedMember,
  type ToolDefinition,
} from '../../policies/pinning/definition.ts';
import { classifyDrift, type Drift } from '../../policies/pinning/drift.ts';
import type { PinnedTool, PinTable } from '../../schema/generated/bundle.ts';
import { makeItems } from './items.ts';
import { LISTS } from './list-kinds.ts';
import type { Item } from './offer.ts';

export interface Verdict {
  /** Hash of what the upstream offers. */
  readonly hash: string;
  /** The lockfile has a tool of this name. */
  readonly locked: boolean;
  /** How it differs from that; undefined when it does not, and for a new tool. */
  readonly drift: Drift | undefined;
  readonly withheld: boolean;
  /** What clients get in its place; undefined when they get the tool as it is, or nothing. */
  readonly shown: Item | undefined;
}

/** `locked`: the upstream's own part of `pins`. */
export function judge(pins: PinTable, locked: PinTable['upstreams'][string], item: Item): Verdict {
  const { name } = item.slice;
  const { hash } = identityOf(item);
  const enforced = pins.mode === 'enforce';
  if (!Object.hasOwn(locked, name)) {
    const withheld = enforced && pins.on_new === 'quarantine';
    return { hash, locked: false, drift: undefined, withheld, shown: undefined };
  }
  const pinned = locked[name]!;
  if (pinned.hash === hash)
    return { hash, locked: true, drift: undefined, withheld: false, shown: undefined };
  const withheld = enforced && pins.on_change === 'quarantine';
  const { drift, shown } = differenceOf(item, pinned);
  return { hash, locked: true, drift, withheld, shown: withheld ? undefined : shown };
}

interface Identity {
  readonly tool: Readonly<Record<string, unknown>>;
  readonly definition: ToolDefinition;
  readonly hash: string;
}

const identities = new WeakMap<Item, Identity>();

function identityOf(item: Item): Identity {
  let identity = identities.get(item);
  if (identity === undefined) {
    const tool = JSON.parse(item.slice.raw.toString()) as Identity['tool'];
    const definition = definitionOf(tool);
    identity = { tool, definition, hash: hashTool(definition) };
    identities.set(item, identity);
  }
  return identity;
}

interface Difference {
  readonly pinned: PinnedTool;
  readonly drift: Drift;
  readonly shown: Item;
}

const differences = new WeakMap<Item, Difference>();

function differenceOf(item: Item, pinned: PinnedTool): Difference {
  const known = differences.get(item);
  if (known?.pinned === pinned) return known;
  const { tool, definition } = identityOf(item);
  const drift = classifyDrift(pinned.definition, definition);
  const difference = { pinned, drift, shown: pinnedItem(tool, pinned) };
  differences.set(item, difference);
  return difference;
}

/** What was reviewed, with the members that are never pinned as the upstream has them now. */
export function pinnedItem(tool: Identity['tool'], { definition }: PinnedTool): Item {
  const free = Object.entries(tool).filter(([member]) => !isPinnedMember(member));
  const { name, ...rest } = definition;
  const start = '{"name":';
  const quoted = JSON.stringify(name);
  const members = JSON.stringify({ ...rest, ...Object.fromEntries(free) }).slice(1);
  const raw = Buffer.from(`${start}${quoted},${members}`);
  const nameStart = start.length;
  const slice = { raw, name, nameStart, nameEnd: nameStart + Buffer.byteLength(quoted) };
  return makeItems(LISTS.tools, [slice])[0]!;
}
