// Text of others that is shown: what acts on the reader is made visible, and nothing else is changed.
import { describe, expect, it } from 'vitest';
import { escapeText, escapeUnits, isPlain, revealText } from '../../../policies/text/escape.ts';

const code = (from: number, to = from): string[] =>
  Array.from({ length: to - from + 1 }, (_, i) => String.fromCodePoint(from + i));

const ACTING = [
  ...code(0, 0x1f),
  ...code(0x7f, 0x9f),
  ...code(0xad),
  ...code(0x61c),
  ...code(0x180e),
  ...code(0x200b, 0x200f),
  ...code(0x2028, 0x202e),
  ...code(0x2060, 0x206f),
  ...code(0xfeff),
  ...code(0xe0000, 0xe007f),
];
const NEIGHBOURS = [0x20, 0x7e, 0xa0, 0xac, 0xae, 0x200a, 0x2010, 0x2027, 0x202f, 0x205f, 0x2070, 0xe0100];
const READABLE = ['a', 'Ä', '漢', '😀', 'é', '"', '\\', ...NEIGHBOURS.flatMap((one) => code(one))];

/** What a reader of JSON makes of `\uXXXX`. */
const read = (escaped: string): string => JSON.parse(`"${escaped}"`);

describe('a text that is shown', () => {
  it.each(ACTING.map((one) => [one.codePointAt(0)!.toString(16), one]))('shows U+%s as escapes', (_, one) => {
    const shown = escapeText(`a${one}b${one}`);
    expect(shown).toMatch(/^a(\\u[0-9a-f]{4})+b(\\u[0-9a-f]{4})+$/);
    expect(read(shown)).toBe(`a${one}b${one}`);
    expect(isPlain(`a${one}b`)).toBe(false);
  });

  it.each(READABLE.map((one) => [one.codePointAt(0)!.toString(16), one]))('leaves U+%s alone', (_, one) => {
    expect(escapeText(`a${one}b`)).toBe(`a${one}b`);
    expect(isPlain(`a${one}b`)).toBe(true);
  });

  it('that is empty stays empty', () => {
    expect([escapeText(''), revealText(''), escapeUnits('')]).toEqual(['', '', '']);
    expect(isPlain('')).toBe(true);
  });
});

describe('a text that is reviewed', () => {
  it.each([
    ...ACTING,
    ...code(0x115f),
    ...code(0xfe0f),
    ...code(0xe000),
    ...code(0xa0),
    ...code(0x3000),
    '\ud800',
  ])('shows %j as escapes', (one) => {
    expect(read(revealText(`a${one}b`))).toBe(`a${one}b`);
    expect(revealText(`${one} ${one}`)).toBe(`${escapeUnits(one)} ${escapeUnits(one)}`);
  });

  it('keeps letters, signs and plain spaces', () => {
    for (const text of ['a b', 'Ä 漢 😀', '{"a": 1}']) expect(revealText(text)).toBe(text);
  });
});

describe('an escaped unit', () => {
  it('has four digits, one escape for each half of a pair', () => {
    expect(escapeUnits('\n')).toBe('\\u000a');
    expect(escapeUnits('aé')).toBe('\\u0061\\u00e9');
    expect(escapeUnits('😀')).toBe('\\ud83d\\ude00');
  });
});

describe('a plain text', () => {
  it('has no half of a surrogate pair, which parsers read differently', () => {
    expect(isPlain('a\ud83d')).toBe(false);
    expect(isPlain('\ude00b')).toBe(false);
    expect(isPlain('\ud83d\ude00')).toBe(true);
  });
});
