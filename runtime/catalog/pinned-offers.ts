// What upstreams offer, held against the lockfile: the same offers where all is as reviewed. A tool that changed is
// withheld, or shown with the text that was reviewed, as the policy says; it alone, for the tools beside it are what
// they were.
//
// Judged whenever the catalog is built, so that a reload applies at once to what was read long ago. Hashes are made
// once per item and kept with it.
import { isIncluded } from '../../policies/catalog/naming.ts';
import type { Bundle, BundleUpstream, PinTable } from '../../schema/generated/bundle.ts';
import { orLocked } from './locked-offer.ts';
import type { Item, Offer } from './offer.ts';
import { judge, type Verdict } from './pin-verdict.ts';
import type { AddedTool, ChangedTool, UpstreamDrift } from './view.ts';

/** The tools of one upstream, judged. */
export interface PinnedTools {
  /** By position in the upstream's list; undefined for what the policy leaves out anyway. */
  readonly verdicts: readonly (Verdict | undefined)[];
  /** Locked tools it does not offer, whose names nobody else may have. */
  readonly reserved: readonly string[];
}

export interface PinnedOffers {
  readonly offers: readonly Offer[];
  /** By upstream number; undefined for one that is not pinned. */
  readonly tools: readonly (PinnedTools | undefined)[];
  /** By upstream number. */
  readonly drift: readonly UpstreamDrift[];
}

const NO_DRIFT: UpstreamDrift = { changed: [], added: [], missing: [] };

/** `offers`: by upstream number. */
export function holdAgainstPins(
  { upstreams, pins }: Pick<Bundle, 'upstreams' | 'pins'>,
  offers: readonly Offer[],
): PinnedOffers {
  if (pins === undefined || pins.mode === 'off')
    return { offers, tools: [], drift: upstreams.map(() => NO_DRIFT) };
  const held = upstreams.map((upstream, number) => hold(upstream, pins, offers[number]));
  return {
    offers: offers.map((offer, number) => held[number]?.offer ?? offer),
    tools: held.map((one) => one?.tools),
    drift: held.map((one) => one?.drift ?? NO_DRIFT),
  };
}

interface Held {
  readonly offer: Offer | undefined;
  readonly tools: PinnedTools;
  readonly drift: UpstreamDrift;
}

function hold(upstream: BundleUpstream, pins: PinTable, read: Offer | undefined): Held | undefined {
  const { name, tools } = upstream;
  const locked = Object.hasOwn(pins.upstreams, name) ? pins.upstreams[name]! : undefined;
  const closed = pins.mode === 'enforce' && pins.on_new === 'quarantine';
  // An upstream nobody pinned offers nothing but new tools; where those are welcome there is nothing to tell.
  if (locked === undefined && !closed) return undefined;
  const offer = read && locked ? orLocked(upstream, locked, read) : read;
  const items = offer?.tools.items ?? [];
  const verdicts = items.map((item) =>
    isIncluded(tools, item.slice.name) ? judge(pins, locked ?? {}, item) : undefined,
  );
  const offered = new Set(items.map(({ slice }) => slice.name));
  const absent = Object.keys(locked ?? {}).filter((tool) => !offered.has(tool) && isIncluded(tools, tool));
  // As long as it was not heard, nothing is missing.
  const missing = offer?.said === undefined ? [] : absent;
  return {
    offer: offer && withPinnedText(offer, verdicts),
    tools: { verdicts, reserved: pins.mode === 'enforce' ? absent : [] },
    drift: { ...driftOf(items, verdicts), missing },
  };
}

function withPinnedText(offer: Offer, verdicts: readonly (Verdict | undefined)[]): Offer {
  if (verdicts.every((verdict) => verdict?.shown === undefined)) return offer;
  const items = offer.tools.items.map((item, position) => verdicts[position]?.shown ?? item);
  return { ...offer, tools: { ...offer.tools, items } };
}

function driftOf(
  items: readonly Item[],
  verdicts: readonly (Verdict | undefined)[],
): Pick<UpstreamDrift, 'changed' | 'added'> {
  const changed: ChangedTool[] = [];
  const added: AddedTool[] = [];
  for (const [position, verdict] of verdicts.entries()) {
    if (verdict === undefined) continue;
    const { hash, drift, withheld: quarantined } = verdict;
    const tool = items[position]!.slice.name;
    if (drift !== undefined) changed.push({ tool, hash, quarantined, drift });
    else if (!verdict.locked) added.push({ tool, hash, quarantined });
  }
  return { changed, added };
}
