// The address of a client that comes through proxies. Whatever stands in X-Forwarded-For or Forwarded (RFC 7239) was
// written by somebody: each proxy adds on the right the address it was called from, and what lies further to the left it
// only repeats. So the list is read from the right, and as far as those who wrote it are trusted.
import {
  type Address,
  type AddressBlock,
  blockHolds,
  parseAddress,
  parseBlock,
} from '../../policies/access/addresses.ts';
import type { Headers } from '../http/server.ts';

/** An address with or without a port; IPv6 with one stands in brackets. */
const BRACKETED = /^\[([0-9A-Fa-f:.]+)\](?::\d{1,5})?$/;
const V4_WITH_PORT = /^(\d[\d.]*):\d{1,5}$/;

/** One pair of Forwarded, as proxies write it: nothing they have to say needs a quote inside a quote. */
const PAIR = /^\s*([!#$%&'*+.^_`|~\w-]+)=(?:"([^"\\]*)"|([^\s"]*))\s*$/;

export class TrustedProxies {
  readonly #blocks: readonly AddressBlock[];
  /** Nearly all connections of a listener behind a proxy are that proxy's. */
  #last = '';
  #lastTrusted = false;

  /** `blocks`: as the bundle has them, such as `10.0.0.0/8`. */
  constructor(blocks: readonly string[]) {
    this.#blocks = blocks.map((block) => parseBlock(block)).filter((block) => block !== undefined);
  }

  /** Whether the one at that address is believed. */
  trusts(address: string): boolean {
    if (this.#blocks.length === 0) return false;
    if (address === this.#last) return this.#lastTrusted;
    const parsed = parseAddress(address);
    this.#last = address;
    this.#lastTrusted = parsed !== undefined && this.#holds(parsed);
    return this.#lastTrusted;
  }

  /**
   * The client behind `peer`: the rightmost address that is not a trusted proxy's, or the last one that could be read on
   * the way there. X-Forwarded-For counts where there is one: a proxy that keeps it repeats a foreign Forwarded as it
   * is.
   */
  clientBehind(peer: string, headers: Headers): string {
    if (!this.trusts(peer)) return peer;
    const hops = hopsOf(headers);
    let client = peer;
    for (let i = hops.length - 1; i >= 0; i -= 1) {
      const address = hops[i] as string;
      const parsed = parseAddress(address);
      if (parsed === undefined) return client;
      client = address;
      if (!this.#holds(parsed)) return client;
    }
    return client;
  }

  #holds(address: Address): boolean {
    return this.#blocks.some((block) => blockHolds(block, address));
  }
}

/** From the client to the last proxy but the peer itself; several lines are one list. */
function hopsOf(headers: Headers): readonly string[] {
  const listed = linesOf(headers, 'x-forwarded-for');
  if (listed !== undefined) return listed.split(',').map((hop) => withoutPort(hop.trim()));
  const forwarded = linesOf(headers, 'forwarded');
  return forwarded === undefined ? [] : forwarded.split(',').map(forOf);
}

function linesOf(headers: Headers, wanted: string): string | undefined {
  if (!headers.repeated(wanted)) return headers.get(wanted);
  const lines: string[] = [];
  headers.forEach((name, value) => {
    if (name === wanted) lines.push(value);
  });
  return lines.join(',');
}

/**
 * `for` of one element; empty when it says none, or twice, or cannot be read throughout. Elements end at every comma: a
 * client that opens a quote and leaves it open would else swallow what the proxy adds behind it.
 */
function forOf(element: string): string {
  let found: string | undefined;
  for (const text of element.split(';')) {
    if (text.trim() === '') continue;
    const [, name, quoted, token] = PAIR.exec(text) ?? [];
    if (name === undefined) return '';
    if (name.toLowerCase() !== 'for') continue;
    if (found !== undefined) return '';
    found = withoutPort(quoted ?? token ?? '');
  }
  return found ?? '';
}

function withoutPort(text: string): string {
  return BRACKETED.exec(text)?.[1] ?? V4_WITH_PORT.exec(text)?.[1] ?? text;
}
