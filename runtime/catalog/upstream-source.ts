// All that one upstream offers, kept fresh: its words about itself, and its four lists. The list of tools makes the
// first contact; what other lists there are to read is known only after it.
import type { ListName } from '../../policies/catalog/list-uses.ts';
import type { BundleUpstream } from '../../schema/generated/bundle.ts';
import type { Kind, Offers, Upstream } from '../upstreams/upstream.ts';
import { LIST_NAMES, LISTS } from './list-kinds.ts';
import { ListSource, type SourceParts } from './list-source.ts';
import { NO_OFFER, type Offer } from './offer.ts';

export class UpstreamSource {
  readonly #upstream: Upstream;
  readonly #sources: Readonly<Record<ListName, ListSource>>;
  readonly #finished: (changed: boolean) => void;
  #offer: Offer = NO_OFFER;

  /** Asks at once. `finished` is called after every reading of any list, with whether the offer changed. */
  constructor(upstream: Upstream, definition: BundleUpstream, parts: SourceParts) {
    this.#upstream = upstream;
    this.#finished = parts.finished;
    const finished = (): void => this.#listRead();
    const source = (name: ListName): ListSource =>
      new ListSource(upstream, LISTS[name], definition, { ...parts, finished });
    this.#sources = {
      tools: source('tools'),
      prompts: source('prompts'),
      resources: source('resources'),
      templates: source('templates'),
    };
    this.#sources.tools.begin();
  }

  /** The same object until something about it changes. */
  get offer(): Offer {
    return this.#offer;
  }

  /** Whether every list has a verdict; an upstream that cannot be reached has none but that. */
  get settled(): boolean {
    if (!this.#sources.tools.settled) return false;
    return this.#upstream.offers === undefined || this.#all.every((source) => source.settled);
  }

  redefine(definition: BundleUpstream): void {
    for (const source of this.#all) source.redefine(definition);
    this.#renew();
  }

  /** What `UpstreamEvents.listChanged` says. */
  announced(kind: Kind): void {
    for (const name of LIST_NAMES) if (LISTS[name].family === kind) this.#sources[name].announced();
  }

  close(): void {
    for (const source of this.#all) source.close();
  }

  get #all(): readonly ListSource[] {
    return LIST_NAMES.map((name) => this.#sources[name]);
  }

  #listRead(): void {
    const changed = this.#renew();
    if (this.#upstream.offers !== undefined) for (const source of this.#all) source.begin();
    this.#finished(changed);
  }

  /** Takes stock; true when something is not what it was. */
  #renew(): boolean {
    const before = this.#offer;
    const said = this.#upstream.offers;
    const listings = Object.fromEntries(
      LIST_NAMES.map((name) => [name, this.#sources[name].listing]),
    ) as Readonly<Record<ListName, Offer[ListName]>>;
    const same = sameWords(before.said, said) && LIST_NAMES.every((name) => before[name] === listings[name]);
    if (!same) this.#offer = { said, ...listings };
    return !same;
  }
}

/** An upstream that was contacted again says it all again, in a new object. */
function sameWords(before: Offers | undefined, after: Offers | undefined): boolean {
  return before === after || wordsOf(before) === wordsOf(after);
}

function wordsOf(said: Offers | undefined): string {
  return said === undefined ? '' : JSON.stringify({ ...said, extensions: [...said.extensions] });
}
