// What a server may take a URI for.
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readingsOf } from '../../../policies/text/uri-readings.ts';
import { runs } from '../../runs.ts';

const all = (uri: string) => [uri, ...readingsOf(uri).certain, ...readingsOf(uri).possible];

describe('a URI', () => {
  it.each([
    'file:///a/b.txt',
    'docs://handbook/start',
    'x:1',
    'file:///dir/',
    'file:///a...b/.c/..d',
    'note://me@example.com:80/x',
    'no-scheme',
    '',
  ])('that everybody reads as it is: %s', (uri) => {
    expect(readingsOf(uri)).toEqual({ certain: [], possible: [] });
  });

  it.each([
    ['FILE:///secret/x', 'file:///secret/x'],
    ['file:/secret/x', 'file:///secret/x'],
    ['file://localhost/secret/x', 'file:///secret/x'],
    ['file://LOCALHOST/secret/x', 'file:///secret/x'],
    ['file:///public/../secret/x', 'file:///secret/x'],
    ['file:///../../secret/./x', 'file:///secret/x'],
    ['file:///%73ecret/%78', 'file:///secret/x'],
    ['file:///public/%2e%2E/secret/x', 'file:///secret/x'],
    ['file:///public/..%2fsecret/x', 'file:///secret/x'],
    ['file:///public%2F..%5csecret/x', 'file:///secret/x'],
    ['file:///public\\..\\secret\\x', 'file:///secret/x'],
    ['file:///public/%252e%252e/secret/x', 'file:///secret/x'],
    ['HTTP://Example.COM/%7Eme', 'http://example.com/~me'],
    ['urn:a/../b', 'urn:b'],
    ['docs://a/b/..', 'docs://a/'],
  ])('%s is certainly %s', (uri, other) => {
    expect(readingsOf(uri).certain).toContain(other);
  });

  it.each([
    ['file:////secret//x', 'file:///secret/x'],
    ['file:///secret%2Fx', 'file:///secret/x'],
    ['file:///secret/x?y', 'file:///secret/x'],
    ['file:///secret/x#y', 'file:///secret/x'],
    ['docs://a/b#y', 'docs://a/b'],
    ['docs://a/b?q#y', 'docs://a/b?q'],
    ['file:///my%20secret', 'file:///my secret'],
    ['file:///my secret', 'file:///my%20secret'],
    ['file:///caf%c3%a9', 'file:///caf%C3%A9'],
    ['file:///cafe\u0301', 'file:///café'],
    ['file:///\ud800', 'file:///%EF%BF%BD'],
  ])('%s may be %s', (uri, other) => {
    const { certain, possible } = readingsOf(uri);
    expect(possible).toContain(other);
    expect(certain).not.toContain(other);
  });

  it('with a word in capitals in front of what is no host is what it is', () => {
    expect(readingsOf('note://Alice/x').certain).toEqual([]);
  });
});

const piece = fc.constantFrom(
  'a',
  'B',
  '..',
  '.',
  '/',
  '//',
  '%2e',
  '%2F',
  '%5C',
  '\\',
  '%61',
  '%20',
  ' ',
  'é',
  '?',
  '#',
);

it('whatever path a server makes of a file URI is among its readings', () => {
  fc.assert(
    fc.property(
      fc.array(piece, { maxLength: 8 }).map((pieces) => `file:///${pieces.join('')}`),
      (uri) => {
        const pathOf = (text: string): string | undefined => {
          try {
            return fileURLToPath(text).replace(/\/{2,}/g, '/');
          } catch {
            return undefined;
          }
        };
        const path = pathOf(uri);
        if (path === undefined) return;
        const plain = all(uri).map((one) => one.replace(/^file:\/\//, ''));
        expect(plain.some((one) => one === path || pathOf(`file://${one}`) === path)).toBe(true);
      },
    ),
    { numRuns: runs(3_000) },
  );
});

it('no text is too strange, and a plain one is one', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'binary' }),
        fc.webUrl(),
        fc.array(piece).map((all) => all.join('')),
      ),
      (text) => {
        const { certain, possible } = readingsOf(text);
        for (const one of [...certain, ...possible]) expect(one).not.toBe(text);
      },
    ),
    { numRuns: runs(3_000) },
  );
});
