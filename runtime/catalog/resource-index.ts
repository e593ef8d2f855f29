// Who answers for a URI. URIs pass through the gateway unchanged, so the only thing that says whose one is is what the
// upstreams list: the URI itself, else a template it fits, else other URIs of its scheme. When nothing says it,
// everybody with resources may be asked.
import { isUriIncluded } from '../../policies/catalog/naming.ts';
import type { OwnedName } from '../../policies/catalog/ownership.ts';
import { candidatesFor } from '../../policies/routes/candidates.ts';
import { isRoutedAlike } from '../../policies/routes/uri-routes.ts';
import type { Claimed } from './claims.ts';
import { LISTS } from './list-kinds.ts';
import type { CatalogResource, ResourceIndex } from './named.ts';
import { Recent } from './recent.ts';
import type { UriAutomaton } from './uri-automaton.ts';
import { literalStart, parseTemplate } from './uri-template.ts';

const REMEMBERED = 10_000;
/** Longer URIs are worked out each time: ten thousand of them must not fill the memory. */
const LONGEST_REMEMBERED = 1_024;
/** Longer ones fit no template: the cost of trying is bounded by both lengths. */
const LONGEST_MATCHED = 8_192;

const SCHEME = /^[a-z][a-z0-9+.-]*(?=:)/i;
const NONE: ReadonlySet<number> = new Set();

export class OwnedResources implements ResourceIndex {
  readonly #claimed: Claimed;
  readonly #exact: ReadonlyMap<string, OwnedName>;
  readonly #templates: readonly TemplateOwner[];
  /** Scheme -> upstreams that list anything of it. */
  readonly #schemes = new Map<string, Set<number>>();
  /** Upstreams with resources, in bundle order. */
  readonly #all: readonly number[];
  readonly #recent = new Recent<CatalogResource>(REMEMBERED);

  constructor(claimed: Claimed, resources: readonly OwnedName[], templates: readonly OwnedName[]) {
    this.#claimed = claimed;
    this.#exact = new Map(resources.map((owned) => [owned.name, owned]));
    this.#templates = templates.map((owned) => new TemplateOwner(owned));
    for (const { name, offeredBy } of [...resources, ...templates]) {
      const scheme = schemeOf(name);
      if (scheme === undefined) continue;
      const upstreams = this.#schemes.get(scheme) ?? new Set();
      for (const upstream of offeredBy.keys()) upstreams.add(upstream);
      this.#schemes.set(scheme, upstreams);
    }
    this.#all = claimed.offers.flatMap(({ said, resources: listed, templates: made }, number) =>
      said?.resources === true || listed.items.length > 0 || made.items.length > 0 ? [number] : [],
    );
  }

  find(uri: string): CatalogResource {
    const known = this.#recent.get(uri);
    if (known !== undefined) return known;
    const found = this.#workOut(uri);
    if (uri.length <= LONGEST_REMEMBERED) this.#recent.set(uri, found);
    return found;
  }

  #workOut(uri: string): CatalogResource {
    const { bundle, routes } = this.#claimed;
    const exact = this.#exact.get(uri);
    const isRouted = isRoutedAlike(routes, uri);
    const barred = bundle.upstreams.flatMap(({ resources }, number) =>
      isRouted && isUriIncluded(resources, uri) ? [] : [number],
    );
    return {
      candidates: isRouted ? (exact?.candidates ?? candidatesFor(routes, LISTS.resources.routedAs, uri)) : [],
      owners: this.#ownersOf(uri, exact, barred),
      barred: barred.length === 0 ? NONE : new Set(barred),
    };
  }

  /** The best evidence there is, of upstreams whose policy lets the URI pass. */
  #ownersOf(uri: string, exact: OwnedName | undefined, barred: readonly number[]): readonly number[] {
    if (exact !== undefined) return ownersOf(exact);
    const allowed = (upstreams: Iterable<number>): number[] =>
      [...new Set(upstreams)].filter((upstream) => !barred.includes(upstream)).sort((a, b) => a - b);
    const fitting = uri.length > LONGEST_MATCHED ? [] : this.#templates.filter((one) => one.fits(uri));
    const byTemplate = allowed(fitting.flatMap(({ owned }) => ownersOf(owned)));
    if (byTemplate.length > 0) return byTemplate;
    const byScheme = allowed(this.#schemes.get(schemeOf(uri) ?? '') ?? []);
    return byScheme.length > 0 ? byScheme : allowed(this.#all);
  }
}

/** A template, made ready when a URI with its literal start is asked for the first time. */
class TemplateOwner {
  readonly owned: OwnedName;
  readonly #start: string;
  #template: UriAutomaton | undefined;
  #parsed = false;

  constructor(owned: OwnedName) {
    this.owned = owned;
    this.#start = literalStart(owned.name);
  }

  fits(uri: string): boolean {
    if (!uri.startsWith(this.#start)) return false;
    if (!this.#parsed) {
      this.#template = parseTemplate(this.owned.name);
      this.#parsed = true;
    }
    return this.#template?.matches(uri) === true;
  }
}

/** Whoever shares a name by route shares it; else it is the one who owns it. */
function ownersOf({ owner, offeredBy }: OwnedName): readonly number[] {
  return owner === -1 ? [...offeredBy.keys()] : [owner];
}

function schemeOf(uri: string): string | undefined {
  return SCHEME.exec(uri)?.[0].toLowerCase();
}
