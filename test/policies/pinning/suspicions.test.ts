// Signs of text that models read and people do not see.
import { describe, expect, it } from 'vitest';
import { suspicionsOf } from '../../../policies/pinning/suspicions.ts';
import { escapeText, isPlain, revealText } from '../../../policies/text/escape.ts';

const found = (description: string): string[] =>
  suspicionsOf({ name: 'a', description }).map(({ pointer, problem }) => `${pointer} ${problem}`);

describe('a description', () => {
  it.each([
    ['a zero-width space', 'a\u200bb'],
    ['a byte order mark', '\ufeffa'],
    ['a direction override', 'a\u202eb'],
    ['tag characters', 'a\u{e0041}\u{e0042}'],
    ['supplementary variation selectors', 'a\u{e0100}'],
    ['a variation selector after a letter', 'a\ufe0f'],
    ['a joiner after a letter', 'a\u200db'],
    ['a Hangul filler', 'a\u3164b'],
    ['a terminal escape', 'a\u001b[31m'],
    ['half of a surrogate pair', 'a\ud800'],
    ['a private character', 'a\ue000'],
  ])('with %s is suspicious', (_, text) => {
    expect(found(text)).toEqual(['/description holds invisible characters']);
  });

  it.each([
    ['plain words', 'Reads a file.\r\n\n\t- and more'],
    ['another script', '读取文件 Прочитать קובץ'],
    ['an emoji', '❤️ and 👨‍👩‍👧 and ❤️‍🔥'],
  ])('with %s is not', (_, text) => {
    expect(found(text)).toEqual([]);
  });

  it('of more than anybody reads is suspicious', () => {
    expect(found('x'.repeat(4_000))).toEqual([]);
    expect(found('x'.repeat(4_001))).toEqual(['/description is 4001 characters long']);
  });
});

it('texts and names deep inside are looked at, too', () => {
  const inputSchema = { properties: { 'a\u200b/': { enum: ['b', 'c\u200b'] } } };
  expect(suspicionsOf({ name: 'a', inputSchema })).toEqual([
    { pointer: '/inputSchema/properties/a\u200b~1', problem: 'has a name with invisible characters' },
    { pointer: '/inputSchema/properties/a\u200b~1/enum/1', problem: 'holds invisible characters' },
  ]);
});

describe('text for reviewers', () => {
  it('shows what has no shape and what only looks like a space', () => {
    expect(revealText('a b\tc\nd\u00a0e\u200bf\u{e0041}\ud800ü读')).toBe(
      'a b\\u0009c\\u000ad\\u00a0e\\u200bf\\udb40\\udc41\\ud800ü读',
    );
  });

  it('is still the same JSON', () => {
    const text = JSON.stringify('a\u200b"\\\n\u00a0\u{e0041}');
    expect(JSON.parse(revealText(text))).toBe(JSON.parse(text));
  });

  it('is plain exactly when there is nothing to escape and one way to read it', () => {
    for (const text of ['a', 'ü', 'a b', '']) expect(isPlain(text)).toBe(true);
    for (const text of ['a\u200b', 'a\n', '\0', '\ud800', '\u{e0001}']) expect(isPlain(text)).toBe(false);
    expect(escapeText('a\u200bü')).toBe('a\\u200bü');
  });
});

it('values that are no texts hold nothing to be suspicious of', () => {
  for (const value of [null, 5, true, false, [], {}, { a: null, b: [1, false] }])
    expect(suspicionsOf({ name: 'a', annotations: value })).toEqual([]);
});
