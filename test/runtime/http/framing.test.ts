import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CHUNKED, checkHead, MAX_HEAD_BYTES } from '../../../runtime/http/framing.ts';

const HOST = ['host', 'gateway.test'];

describe('the check of a request head', () => {
  it('says where the request ends', () => {
    const framing = (method: string, ...fields: string[]) => {
      const { refusal, bodyLength, framed, close } = checkHead(method, '/', '', [...HOST, ...fields]);
      return { refusal, bodyLength, framed, close };
    };
    const open = { refusal: 0, close: false };
    expect(framing('POST', 'content-length', '17')).toEqual({ ...open, bodyLength: 17, framed: true });
    expect(framing('POST', 'content-length', '007')).toEqual({ ...open, bodyLength: 7, framed: true });
    expect(framing('POST', 'transfer-encoding', 'chunked')).toEqual({
      ...open,
      bodyLength: CHUNKED,
      framed: false,
    });
    expect(framing('GET')).toEqual({ ...open, bodyLength: 0, framed: false });
    expect(framing('GET', 'content-length', '0')).toEqual({ ...open, bodyLength: 0, framed: true });
    expect(framing('POST')).toMatchObject({ refusal: 411 });
  });

  it.each([
    ['close', true],
    ['Close', true],
    ['keep-alive, close', true],
    ['close ,te', true],
    ['keep-alive', false],
    ['closed', false],
    ['x-close', false],
    ['', false],
  ])('reads Connection: %s', (value, close) => {
    expect(checkHead('GET', '/', '', [...HOST, 'connection', value]).close).toBe(close);
  });

  it('agrees with the plain reading of RFC 9112 on any list of the headers that matter', () => {
    const name = fc.constantFrom('host', 'content-length', 'transfer-encoding', 'connection', 'x-a', '');
    const value = fc.constantFrom(
      '',
      '0',
      '5',
      '5, 5',
      '+5',
      ' 5',
      '5 ',
      '0x5',
      'chunked',
      'identity',
      'Chunked',
      'h',
      '9'.repeat(16),
    );
    const line = fc.tuple(fc.oneof({ weight: 9, arbitrary: name }, fc.constant('host')), value);
    fc.assert(
      fc.property(
        fc.constantFrom('GET', 'POST', 'DELETE'),
        fc.array(line, { maxLength: 5 }),
        (method, lines) => {
          const all = [...HOST, ...lines.flat()];
          for (const list of [all, lines.flat()]) {
            expect(checkHead(method, '/', '', list).refusal !== 0).toBe(!plainlyFine(method, list));
          }
        },
      ),
      { numRuns: 5000 },
    );
  });

  it('refuses a head by its size wherever the bytes are', () => {
    const room = MAX_HEAD_BYTES - 200;
    for (const over of [0, 400]) {
      const text = 'x'.repeat(room + over);
      const expected = over === 0 ? 0 : 431;
      expect(checkHead('GET', '/', '', [...HOST, 'x-a', text]).refusal).toBe(expected);
      expect(checkHead('GET', '/', '', [...HOST, text, 'a']).refusal).toBe(expected);
      expect(checkHead('GET', `/${text}`, '', HOST).refusal).toBe(expected);
      expect(checkHead('GET', '/', text, HOST).refusal).toBe(expected);
    }
  });

  it.each(['', 'a', '*', 'http://h/', '/a b', '/a#b', '/é', '/a\x7f', '/\0', '//evil\t'])(
    'refuses the path %j',
    (path) => {
      expect(checkHead('GET', path, '', HOST).refusal).toBe(400);
    },
  );

  it.each(['a#b', 'a b', 'é', '\x01'])('refuses the query %j', (query) => {
    expect(checkHead('GET', '/', query, HOST).refusal).toBe(400);
  });
});

/** The rules as the document has them, without any regard for speed. */
function plainlyFine(method: string, list: readonly string[]): boolean {
  const values = (wanted: string) => list.filter((_, i) => i % 2 === 1 && list[i - 1] === wanted);
  const [hosts, lengths, codings] = [values('host'), values('content-length'), values('transfer-encoding')];
  if (values('').length > 0 || hosts.length !== 1 || hosts[0] === '') return false;
  if (lengths.length + codings.length > 1) return false;
  if (lengths.some((value) => value.length > 15 || [...value].some((digit) => !'0123456789'.includes(digit))))
    return false;
  if (lengths.includes('') || codings.some((value) => value !== 'chunked')) return false;
  return method !== 'POST' || lengths.length + codings.length === 1;
}
