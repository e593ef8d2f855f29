// Lines out of arbitrary chunks, against the simplest reader there is.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LineFramer } from '../../../runtime/wire/line-framer.ts';

function frame(chunks: readonly Buffer[], cap: number): { lines: string[]; tooLong: [string, string][] } {
  const lines: string[] = [];
  const tooLong: [string, string][] = [];
  const framer = new LineFramer(
    cap,
    (line) => lines.push(line.toString('latin1')),
    (head, tail) => tooLong.push([head, tail]),
  );
  for (const chunk of chunks) framer.push(chunk);
  return { lines, tooLong };
}

/** Everything at once: split at LF, drop what is not ended, strip one CR, leave out the empty. */
function naive(bytes: Buffer, cap: number): { lines: string[]; dropped: number } {
  const all = bytes.toString('latin1').split('\n').slice(0, -1);
  const lines = all.filter((line) => line.length <= cap).map((line) => line.replace(/\r$/, ''));
  return {
    lines: lines.filter((line) => line !== ''),
    dropped: all.filter((line) => line.length > cap).length,
  };
}

describe('line framer', () => {
  it('agrees with the naive reader on any text in any split', () => {
    const piece = fc.constantFrom('a', '\n', '\r', '\r\n', 'xyz', '{"id":1}', '\n\n', 'é');
    fc.assert(
      fc.property(fc.array(fc.array(piece)), fc.integer({ min: 1, max: 12 }), (parts, cap) => {
        const chunks = parts.map((part) => Buffer.from(part.join(''), 'latin1'));
        const { lines, tooLong } = frame(chunks, cap);
        const expected = naive(Buffer.concat(chunks), cap);
        expect({ lines, dropped: tooLong.length }).toEqual(expected);
      }),
      { numRuns: 5_000 },
    );
  });

  it('keeps head and tail of a line it drops, and no more', () => {
    const chunks = [
      '{"id":7,',
      ...Array.from({ length: 50 }, () => 'x'.repeat(100)),
      '"id":9}\r',
      '\nnext\n',
    ];
    const { lines, tooLong } = frame(
      chunks.map((text) => Buffer.from(text)),
      1_000,
    );
    expect(lines).toEqual(['next']);
    expect(tooLong).toHaveLength(1);
    const [[head, tail] = ['', '']] = tooLong;
    expect([head.length, head.slice(0, 8), tail.slice(-7)]).toEqual([64, '{"id":7,', '"id":9}']);
  });

  it('hands a line inside one chunk on without copying it', () => {
    const chunk = Buffer.from('one\ntwo\n');
    const lines: Buffer[] = [];
    new LineFramer(
      100,
      (line) => lines.push(line),
      () => {},
    ).push(chunk);
    expect(lines.map((line) => line.buffer === chunk.buffer)).toEqual([true, true]);
  });
});
