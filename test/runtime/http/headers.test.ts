import fc from 'fast-check';
import { expect, it } from 'vitest';
import { FlatHeaders } from '../../../runtime/http/headers.ts';

it('finds headers as a list of pairs would', () => {
  const name = fc.constantFrom('a', 'b', 'c', 'ab', '');
  fc.assert(
    fc.property(fc.array(fc.tuple(name, fc.string()), { maxLength: 8 }), name, (pairs, wanted) => {
      const headers = new FlatHeaders(pairs.flat());
      const found = pairs.filter(([each]) => each === wanted);
      expect(headers.get(wanted)).toBe(found[0]?.[1]);
      expect(headers.repeated(wanted)).toBe(found.length > 1);
      const visited: [string, string][] = [];
      headers.forEach((each, value) => {
        visited.push([each, value]);
      });
      expect(visited).toEqual(pairs);
    }),
  );
});

it('does not mistake a value for a name', () => {
  expect(new FlatHeaders(['x', 'host', 'host', 'h']).get('host')).toBe('h');
});
