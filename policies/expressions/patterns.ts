// Tests of texts against patterns that are known when the bundle is loaded.
import { type AddressBlock, blockHolds, parseAddress, parseBlock } from '../access/addresses.ts';
import { matchesGlob } from '../routes/glob.ts';
import { take, takeFor } from './steps.ts';
import { FAULT, type Frame, isMissing, type Run } from './values.ts';

type Test = (frame: Frame, value: unknown) => boolean | symbol;

/** Found anywhere, as RE2 does it. The compiler only lets through what runs in linear time. */
export function matches(regex: string): Test {
  const pattern = new RegExp(regex);
  return (frame, value) =>
    typeof value === 'string' && takeFor(frame, value.length) ? pattern.test(value) : FAULT;
}

/** The whole text; costs up to a pass over it for each character of the pattern. */
export function matchesGlobOf(glob: string): Test {
  return (frame, value) => {
    if (typeof value !== 'string') return FAULT;
    const enough = value.length < 64 || take(frame, Math.ceil((value.length * glob.length) / 64));
    return enough ? matchesGlob(glob, value) : FAULT;
  };
}

/** A text that is no address is in no block, and that is a fault. */
export function inBlock(text: string): Test {
  const block: AddressBlock | undefined = parseBlock(text);
  if (block === undefined) throw new Error(`${JSON.stringify(text)} is no block of addresses`);
  // Most calls in a row come from few addresses, and reading one takes longer than everything else.
  let known: unknown;
  let answer: boolean | symbol = FAULT;
  return (_frame, value) => {
    if (value === known) return answer;
    const address = typeof value === 'string' ? parseAddress(value) : undefined;
    answer = address === undefined ? FAULT : blockHolds(block, address);
    known = value;
    return answer;
  };
}

const ON_TEXTS = {
  contains: (text: string, part: string) => text.includes(part),
  starts: (text: string, part: string) => text.startsWith(part),
  ends: (text: string, part: string) => text.endsWith(part),
} as const;

/**
 * `starts` and `ends` look at no more than the second text; `contains` scans the first.
 * @param known the second text, when it is written out
 */
export function onTexts(operator: keyof typeof ON_TEXTS, x: Run, y: Run, known: string | undefined): Run {
  const test = ON_TEXTS[operator];
  const isFree = operator !== 'contains';
  return (frame) => {
    const text = x(frame);
    if (isMissing(text)) return text;
    const part = known ?? y(frame);
    if (isMissing(part)) return part;
    if (typeof text !== 'string' || typeof part !== 'string') return FAULT;
    return isFree || takeFor(frame, text.length) ? test(text, part) : FAULT;
  };
}
