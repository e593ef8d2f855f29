// A place inside a condition is found in the YAML file, however the text is spelt there.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Document, isScalar, parseDocument } from 'yaml';
import { placesInScalar } from '../../../compiler/expressions/scalar-places.ts';

/** What stands in the file where `part` stands in the text. */
function spelling(yaml: string, part: string, replaced?: string): string {
  const node = parseDocument(yaml).get('when', true);
  if (!isScalar(node) || node.range == null) throw new Error('no scalar');
  const value = replaced ?? String(node.value);
  const start = value.indexOf(part);
  if (start === -1) throw new Error(`${part} is not in ${value}`);
  const file = { path: 'x.yaml', text: yaml };
  const span = placesInScalar(value, { file, start: node.range[0], end: node.range[1] })({
    start,
    end: start + part.length,
  });
  return yaml.slice(span.start, span.end);
}

describe('a part of a condition', () => {
  test.each([
    ['plain', 'when: client.team == x\n'],
    ['single quotes', "when: 'client.id == \"it''s\" && client.team'\n"],
    ['double quotes', 'when: "client.id == \\"a\\\\n\\" && client.team"\n'],
    ['double quotes with code points', 'when: "\\U0001F600\\u00e9\\x41 client.team"\n'],
    ['double quotes over lines', 'when: "client.id ==\n   \\"a\\" \\\n   && client.team"\n'],
    ['plain over lines', 'when: client.id == a\n  && x\n\n  && client.team\n'],
    ['literal block', 'when: |\n    client.id == "client"\n      && client.team\n'],
    ['literal block with a header', 'when: |2-\n    client.id\n  && client.team\n'],
    ['folded block', 'when: >-\n  client.id == "a"\n\n  && client.team\n'],
    ['folded block with Windows lines', 'when: >-\r\n  client.id == "a"\r\n  && client.team\r\n'],
  ])('in %s', (_style, yaml) => {
    expect(spelling(yaml, 'client.team')).toBe('client.team');
  });

  test('an escape is shown whole', () => {
    expect(spelling('when: "a == \\"x\\""\n', '"x"')).toBe('\\"x\\"');
    expect(spelling("when: 'a == ''x'''\n", "'x'")).toBe("''x''");
  });

  test('behind a variable that was replaced it is where it was written', () => {
    const yaml = 'when: client.type == "${var:KIND}" && client.team\n';
    expect(spelling(yaml, 'client.team', 'client.type == "cursor" && client.team')).toBe('client.team');
    expect(spelling(yaml, 'cursor', 'client.type == "cursor" && client.team')).toBe('${var:KIND}');
    expect(spelling('when: client.${var:X}\n', 'team', 'client.team')).toBe('${var:X}');
  });

  test('every word of every text is found in every style', () => {
    const word = fc.constantFrom('client.id', '==', '"a b"', "'it'", '&&', '\\', 'é😀', '#', '"\\n"', '(x)');
    const style = fc.constantFrom('PLAIN', 'QUOTE_SINGLE', 'QUOTE_DOUBLE', 'BLOCK_LITERAL', 'BLOCK_FOLDED');
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 40 }), style, (words, type) => {
        const numbered = words.map((one, i) => `w${i}w${one}`);
        const document = new Document({ when: numbered.join(' ') });
        const scalar = document.get('when', true);
        if (isScalar(scalar)) scalar.type = type as 'PLAIN';
        const yaml = document.toString({ lineWidth: 40 });
        for (let i = 0; i < words.length; i += 1) expect(spelling(yaml, `w${i}w`)).toBe(`w${i}w`);
      }),
      { numRuns: 300 },
    );
  });
});
