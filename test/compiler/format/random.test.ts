// The formatter over documents made at random, in every style YAML has: it keeps their values, and has nothing left to
// do the second time.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Document, isCollection, isPair, isScalar, parse, visit } from 'yaml';
import { formatText } from '../../../compiler/format/format.ts';
import { CONFIG_SCHEMA } from './config-schema.ts';

const format = (text: string) => formatText(text, CONFIG_SCHEMA);

describe('random documents', () => {
  const name = fc.constantFrom(
    'version',
    'routes',
    'upstreams',
    'rateLimits',
    'rate_limits',
    'perTool',
    'match',
    'toolName',
    'tool_name',
    'name',
    'timeouts',
    'call',
    'a b',
    'x',
    '"q"',
    'null',
    '1',
    'on',
    '-',
    'a#b',
    'a: b',
    '',
  );
  const text = fc.oneof(
    fc.constantFrom(
      '10s',
      '1m0s',
      '${env:X}',
      '${var:A}-b',
      '',
      ' ',
      'yes',
      'null',
      '- a',
      '# no',
      'a # b',
      '{',
      '"',
      "'",
    ),
    fc.string({ maxLength: 12 }),
    fc
      .array(fc.constantFrom('a', ' b', '', '  ', '#c', 'd: e', '- f'), { maxLength: 5 })
      .map((lines) => lines.join('\n')),
  );
  const value = fc.letrec<{ value: unknown }>((tie) => ({
    value: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      text,
      fc.integer(),
      fc.boolean(),
      fc.constant(null),
      fc.array(tie('value'), { maxLength: 4 }),
      fc.dictionary(name, tie('value'), { maxKeys: 5 }),
    ),
  })).value;
  const style = fc.record({
    indent: fc.constantFrom(1, 2, 3, 4),
    indentSeq: fc.boolean(),
    flowCollectionPadding: fc.boolean(),
    lineWidth: fc.constantFrom(0, 20, 80),
    defaultStringType: fc.constantFrom(
      'PLAIN',
      'QUOTE_DOUBLE',
      'QUOTE_SINGLE',
      'BLOCK_LITERAL',
      'BLOCK_FOLDED',
    ),
    flow: fc.array(fc.boolean(), { minLength: 1, maxLength: 7 }),
    comments: fc.array(fc.constantFrom('', '', ' c', ' two\n lines', ' a\n\n b'), {
      minLength: 1,
      maxLength: 7,
    }),
  });

  test('keep their values, and stay as they are the second time', () => {
    let formattedCount = 0;
    fc.assert(
      fc.property(fc.dictionary(name, value, { minKeys: 1, maxKeys: 4 }), style, (data, chosen) => {
        const document = new Document(data, { aliasDuplicateObjects: false });
        let at = 0;
        visit(document, (_, node) => {
          at += 1;
          const comment = chosen.comments[at % chosen.comments.length] ?? '';
          if (isCollection(node)) node.flow = chosen.flow[at % chosen.flow.length] === true;
          if (isPair(node) && isScalar(node.key)) {
            if (comment !== '') node.key.commentBefore = comment;
            if (at % 3 === 0) node.key.spaceBefore = true;
          } else if (isScalar(node) && comment === ' c') node.comment = comment;
        });
        const { flow, comments, ...options } = chosen;
        const source = document.toString({ ...options, defaultKeyType: 'PLAIN' } as object);
        const once = format(source);
        if (once.problem !== undefined) {
          expect(once.text).toBe(source);
          return;
        }
        formattedCount += 1;
        expect(renamed(parse(once.text))).toEqual(renamed(parse(source)));
        expect(format(once.text)).toEqual({ text: once.text });
      }),
      { numRuns: 2000 },
    );
    expect(formattedCount).toBeGreaterThan(1000);
  });
});

/** Names and durations as the formatter writes them: what is left are the values. */
function renamed(data: unknown): unknown {
  if (Array.isArray(data)) return data.map(renamed);
  if (typeof data === 'string') return data === '1m0s' ? '1m' : data;
  if (typeof data !== 'object' || data === null) return data;
  const names: Record<string, string> = {
    rateLimits: 'rate_limits',
    perTool: 'per_tool',
    toolName: 'tool_name',
  };
  return Object.fromEntries(
    Object.entries(data).map(([key, value]) => [
      Object.hasOwn(data, names[key] ?? key) ? key : (names[key] ?? key),
      renamed(value),
    ]),
  );
}
