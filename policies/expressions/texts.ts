// Functions on texts. A character is a code point; what scans a text takes steps.
import { sha256 as digest } from '../../schema/canonical.ts';
import { takeFor } from './steps.ts';
import { FAULT, type Frame, isMap } from './values.ts';

type OnText = (frame: Frame, value: unknown) => unknown;

export const TEXTS = {
  lower: onText((text) => text.replace(/[A-Z]+/g, (found) => found.toLowerCase())),
  upper: onText((text) => text.replace(/[a-z]+/g, (found) => found.toUpperCase())),
  trim: onText((text) => trimmed(text)),
  sha256: onText((text) => digest(text).replace('sha256:', '')),
} as const satisfies Readonly<Record<string, OnText>>;

/** Characters of a text, items of a list, or members of a map. */
export function size(frame: Frame, value: unknown): bigint | symbol {
  if (typeof value === 'string') return takeFor(frame, value.length) ? BigInt(characters(value)) : FAULT;
  if (Array.isArray(value)) return BigInt(value.length);
  if (!isMap(value)) return FAULT;
  const { length } = Object.keys(value);
  return takeFor(frame, length) ? BigInt(length) : FAULT;
}

/** The parts between separators; without a separator, the characters. */
export function split(frame: Frame, text: unknown, separator: unknown): string[] | symbol {
  if (typeof text !== 'string' || typeof separator !== 'string') return FAULT;
  if (!takeFor(frame, text.length)) return FAULT;
  return separator === '' ? [...text] : text.split(separator);
}

function onText(apply: (text: string) => string): OnText {
  return (frame, value) => (typeof value === 'string' && takeFor(frame, value.length) ? apply(value) : FAULT);
}

function characters(text: string): number {
  let count = text.length;
  for (let i = 0; i < text.length - 1; i += 1) {
    if ((text.charCodeAt(i) & 0xfc00) === 0xd800 && (text.charCodeAt(i + 1) & 0xfc00) === 0xdc00) count -= 1;
  }
  return count;
}

/** Without white space of Unicode at both ends; looked for from both ends, so that no text is scanned twice. */
function trimmed(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && isSpace(text[start]!)) start += 1;
  while (end > start && isSpace(text[end - 1]!)) end -= 1;
  return text.slice(start, end);
}

function isSpace(character: string): boolean {
  return /\p{White_Space}/u.test(character);
}
