// One list as clients get it: cut into pages, each made when it is first asked for and then sent as it is to every
// client. Most lists are one page, for most clients never ask for a second one.

import { hash } from 'node:crypto';
import type { Sealer } from '../sessions/seal.ts';
import { assemble, type Piece } from '../wire/assemble.ts';
import type { ItemSlice } from '../wire/items.ts';
import { quote } from '../wire/json-text.ts';
import type { ListKind } from './list-kinds.ts';
import type { ListAnswer } from './view.ts';

/** Far above what a model can choose from, and an answer that any client still reads in one piece. */
const PAGE_ITEMS = 1_000;
const PAGE_BYTES = 1024 * 1024;
/** A cursor is good as long as its list is, however long that may be: a century is for ever. */
const CURSOR_LIFE_MS = 100 * 365 * 24 * 60 * 60 * 1000;

/** One item of a list: the upstream's own bytes, under the name clients see. */
export interface ListedItem {
  readonly name: string;
  readonly slice: ItemSlice;
}

export interface ListParts {
  readonly sealer: Sealer;
  /** The member of `_meta` that every modern result carries: `"io.modelcontextprotocol/serverInfo":{...}`. */
  readonly serverInfo: string;
}

export class PagedList implements ListAnswer {
  readonly count: number;
  readonly version: string;
  readonly #list: ListKind;
  readonly #parts: ListParts;
  /** Items of each page; there is always a first one. */
  readonly #pages: readonly (readonly ListedItem[])[];
  readonly #made = { legacy: new Map<number, Buffer>(), modern: new Map<number, Buffer>() };

  /** `version`: of these very items, where it was worked out already. */
  constructor(
    list: ListKind,
    items: readonly ListedItem[],
    parts: ListParts,
    version = versionOf(list, items),
  ) {
    this.count = items.length;
    this.version = version;
    this.#list = list;
    this.#parts = parts;
    this.#pages = cut(items);
  }

  page(cursor: string | undefined, era: 'legacy' | 'modern'): Buffer | undefined {
    const number = cursor === undefined ? 0 : this.#numberIn(cursor);
    const items = number === undefined ? undefined : this.#pages[number];
    if (number === undefined || items === undefined) return undefined;
    let page = this.#made[era].get(number);
    if (page === undefined) {
      page = this.#make(number, items, era);
      this.#made[era].set(number, page);
    }
    return page;
  }

  /** `cacheScope` is private and `ttlMs` 0: what is listed depends on policy, and may change with the next bundle. */
  #make(number: number, items: readonly ListedItem[], era: 'legacy' | 'modern'): Buffer {
    const pieces: Piece[] = [
      `{${era === 'modern' ? '"resultType":"complete",' : ''}"${this.#list.member}":[`,
    ];
    for (const [at, { name, slice }] of items.entries()) {
      if (at > 0) pieces.push(',');
      if (name === slice.name) pieces.push(slice.raw);
      else
        pieces.push(slice.raw.subarray(0, slice.nameStart), quote(name), slice.raw.subarray(slice.nameEnd));
    }
    pieces.push(']');
    if (number + 1 < this.#pages.length) pieces.push(`,"nextCursor":"${this.#cursorOf(number + 1)}"`);
    if (era === 'modern') {
      pieces.push(`,"ttlMs":0,"cacheScope":"private","_meta":{${this.#parts.serverInfo}}`);
    }
    pieces.push('}');
    return assemble(pieces);
  }

  #cursorOf(number: number): string {
    return this.#parts.sealer.seal('cursor', `${this.version} ${number}`, CURSOR_LIFE_MS);
  }

  /** The page a cursor of ours names; one of another list, or of this list before it changed, names none. */
  #numberIn(cursor: string): number | undefined {
    const [version, number] = this.#parts.sealer.open('cursor', cursor)?.toString().split(' ') ?? [];
    return version === this.version ? Number(number) : undefined;
  }
}

/** Equal wherever the same is shown, on every replica and to every caller. */
export function versionOf(list: ListKind, items: readonly ListedItem[]): string {
  const texts = items.map(({ name, slice }) => `${digestOf(slice)} ${quote(name)}`);
  return hash('sha256', `${list.member}\n${texts.join('\n')}`, 'base64url');
}

/** An item is part of many lists, and most of its bytes stay the same from one catalog to the next. */
const DIGESTS = new WeakMap<ItemSlice, string>();

function digestOf(slice: ItemSlice): string {
  let digest = DIGESTS.get(slice);
  if (digest === undefined) {
    digest = hash('sha256', slice.raw, 'base64url');
    DIGESTS.set(slice, digest);
  }
  return digest;
}

function cut(items: readonly ListedItem[]): ListedItem[][] {
  const first: ListedItem[] = [];
  const pages = [first];
  let page = first;
  let bytes = 0;
  for (const item of items) {
    const size = item.slice.raw.length + item.name.length;
    if (page.length > 0 && (page.length >= PAGE_ITEMS || bytes + size > PAGE_BYTES)) {
      page = [];
      pages.push(page);
      bytes = 0;
    }
    page.push(item);
    bytes += size;
  }
  return pages;
}
