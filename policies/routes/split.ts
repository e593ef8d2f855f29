// Who goes to which side of a weighted split. The side is a hash of the caller, not a dice roll: a caller stays
// where it is from call to call and from process to process, without anything being remembered.
import type { BundleRoute } from '../../schema/generated/bundle.ts';

const SPACE = 2 ** 32;

/** Hash of a caller's `key` for one split; the `salt` makes splits independent of each other. */
export function splitHash(salt: string, key: string): number {
  return murmur3(key, murmur3(salt, 0));
}

/**
 * The upstream whose share of the hash space holds `hash`; -1 when every weight is 0. Shares lie side by side in
 * the order of `targets`, so a changed weight moves only the callers at the borders it shifts.
 */
export function pickTarget(targets: BundleRoute['targets'], hash: number): number {
  let total = 0;
  for (const target of targets) total += target.weight;
  const point = (hash / SPACE) * total;
  let end = 0;
  for (const target of targets) {
    end += target.weight;
    if (point < end) return target.upstream;
  }
  return -1;
}

/** MurmurHash3 (x86, 32 bit) of the UTF-16LE bytes of `text`: two units make one block, so nothing is copied. */
export function murmur3(text: string, seed: number): number {
  let hash = seed;
  const blocks = text.length & ~1;
  for (let i = 0; i < blocks; i += 2) {
    hash ^= scramble(text.charCodeAt(i) | (text.charCodeAt(i + 1) << 16));
    hash = (hash << 13) | (hash >>> 19);
    hash = (Math.imul(hash, 5) + 0xe6546b64) | 0;
  }
  if (blocks < text.length) hash ^= scramble(text.charCodeAt(blocks));
  hash ^= text.length * 2;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

function scramble(block: number): number {
  const mixed = Math.imul(block, 0xcc9e2d51);
  return Math.imul((mixed << 15) | (mixed >>> 17), 0x1b873593);
}
