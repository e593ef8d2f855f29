// Blocks of addresses, such as 10.0.0.0/8 or 2001:db8::/32. An IPv4 address written as IPv6 (::ffff:10.0.0.1) is the
// IPv4 address, so that no other spelling gets past a block; otherwise the two families have nothing in common, and
// `::/0` holds no IPv4 address.

/** 16-bit groups: two of IPv4, eight of IPv6. */
export type Address = readonly number[];

export interface AddressBlock {
  readonly start: Address;
  /** How many leading bits must be those of `start`. */
  readonly bits: number;
}

/** One address; undefined for anything else. A zone (`fe80::1%eth0`) means nothing elsewhere and is left out. */
export function parseAddress(text: string): Address | undefined {
  const zone = text.indexOf('%');
  const groups = groupsOf(zone === -1 ? text : text.slice(0, zone));
  return groups !== undefined && isMapped(groups) ? groups.slice(6) : groups;
}

/** A block, or one address as the block of only itself; undefined for anything else. */
export function parseBlock(text: string): AddressBlock | undefined {
  const [address = '', length, ...rest] = text.split('/');
  const groups = groupsOf(address);
  if (groups === undefined || rest.length > 0) return undefined;
  const most = groups.length * 16;
  const bits = length === undefined ? most : prefixLength(length);
  if (bits > most) return undefined;
  if (!isMapped(groups)) return { start: groups, bits };
  return bits < 96 ? undefined : { start: groups.slice(6), bits: bits - 96 };
}

export function blockHolds({ start, bits }: AddressBlock, address: Address): boolean {
  if (start.length !== address.length) return false;
  for (let i = 0; i * 16 < bits; i += 1) {
    const rest = 16 - Math.min(16, bits - i * 16);
    if (start[i]! >>> rest !== address[i]! >>> rest) return false;
  }
  return true;
}

/** More than any family has, for what is no length. */
function prefixLength(text: string): number {
  return /^(0|[1-9][0-9]{0,2})$/.test(text) ? Number(text) : Number.POSITIVE_INFINITY;
}

function groupsOf(text: string): number[] | undefined {
  return text.includes(':') ? groupsOfV6(text) : groupsOfV4(text);
}

/** Four numbers without leading zeros, which some would read as octal. */
function groupsOfV4(text: string): number[] | undefined {
  const parts = text.split('.');
  if (parts.length !== 4 || !parts.every((part) => /^(0|[1-9][0-9]{0,2})$/.test(part))) return undefined;
  const [a, b, c, d] = parts.map(Number) as [number, number, number, number];
  return Math.max(a, b, c, d) > 255 ? undefined : [a * 256 + b, c * 256 + d];
}

function groupsOfV6(text: string): number[] | undefined {
  const sides = text.split('::');
  if (sides.length > 2) return undefined;
  const [head, tail] = sides.map((side, i) => groupsOfSide(side, i === sides.length - 1));
  if (head === undefined) return undefined;
  if (sides.length === 1) return head.length === 8 ? head : undefined;
  if (tail === undefined || head.length + tail.length > 7) return undefined;
  return [...head, ...Array<number>(8 - head.length - tail.length).fill(0), ...tail];
}

/** What stands on one side of `::`; only the end of an address may be written as IPv4. */
function groupsOfSide(text: string, isEnd: boolean): number[] | undefined {
  const groups: number[] = [];
  if (text === '') return groups;
  const parts = text.split(':');
  for (const [i, part] of parts.entries()) {
    const v4 = isEnd && i === parts.length - 1 ? groupsOfV4(part) : undefined;
    if (v4 !== undefined) groups.push(...v4);
    else if (/^[0-9A-Fa-f]{1,4}$/.test(part)) groups.push(Number.parseInt(part, 16));
    else return undefined;
  }
  return groups;
}

function isMapped(groups: readonly number[]): boolean {
  return groups.length === 8 && groups[5] === 0xffff && groups.slice(0, 5).every((group) => group === 0);
}
