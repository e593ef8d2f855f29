// Names of upstreams, made from names of servers.

const LONGEST = 64;
/** Keys that no configuration may use (compiler/parse/values.ts). */
const RESERVED = new Set(['constructor', 'prototype']);

/** The nearest name of the grammar `[A-Za-z0-9][A-Za-z0-9._-]{0,63}`. */
export function upstreamName(text: string): string {
  const name = text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^A-Za-z0-9._-]+/g, '-')
    .replace(/^[._-]+|-+$/g, '')
    .slice(0, LONGEST);
  return name === '' || RESERVED.has(name) ? `server${name && `-${name}`}` : name;
}

/** `name`, or the first of `name-2`, `name-3`... that is free. */
export function freeName(name: string, isTaken: (name: string) => boolean): string {
  let free = name;
  for (let n = 2; isTaken(free); n += 1) free = `${name.slice(0, LONGEST - `-${n}`.length)}-${n}`;
  return free;
}
