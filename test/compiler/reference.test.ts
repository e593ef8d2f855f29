import fc from 'fast-check';
import { expect, test } from 'vitest';
import { escapeReferences, textParts } from '../../compiler/ast/reference.ts';
import { compile } from '../../compiler/compile.ts';

const kinds = (text: string) => textParts(text).map((part) => [part.kind, text.slice(part.start, part.end)]);

test('a text is split at its references', () => {
  expect(kinds('Bearer ${env:TOKEN:-a:-b}${file:/run/x}!')).toEqual([
    ['text', 'Bearer '],
    ['env', '${env:TOKEN:-a:-b}'],
    ['file', '${file:/run/x}'],
    ['text', '!'],
  ]);
  expect(textParts('${env:TOKEN:-a:-b}')[0]).toMatchObject({ name: 'TOKEN', fallback: 'a:-b' });
  expect(textParts('${env:TOKEN:-}')[0]).toMatchObject({ name: 'TOKEN', fallback: '' });
  expect(textParts('${env:TOKEN}')[0]).not.toHaveProperty('fallback');
});

test.each([
  '${HOME}',
  '${}',
  '${env:}',
  '${env:1A}',
  '${var:a-b}',
  '${file:}',
  '${file:relative}',
  '${input:x}',
  '${env:A',
])('%s is no reference', (text) => {
  expect(textParts(text).map(({ kind }) => kind)).toEqual(['unknown']);
});

test('the parts cover the text without gaps', () => {
  const piece = fc.constantFrom('$', '{', '}', '${', '$${', 'env:', 'var:', 'A', ':-', 'file:/', 'x');
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
      const text = pieces.join('');
      expect(
        textParts(text)
          .map((part) => text.slice(part.start, part.end))
          .join(''),
      ).toBe(text);
    }),
  );
});

test('an escaped text reads back as it was', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('$', '{', '}', 'env:A'), { maxLength: 12 }), (pieces) => {
      const parts = textParts(escapeReferences(pieces.join('')));
      expect(parts.every(({ kind }) => kind === 'text')).toBe(true);
      expect(parts.map((part) => (part.kind === 'text' ? part.text : '')).join('')).toBe(pieces.join(''));
    }),
  );
});

test('variables are replaced before types are looked at, and what they hold is never read as a reference', () => {
  const { bundle, diagnostics } = compile(
    {
      'mcpgw.yaml': [
        'vars: { CALL: 2m, NAME: edge, ODD: "$${env:X}", WEB: web }',
        'gateway: { name: "${var:NAME}-$${1}" }',
        'upstreams:',
        '  web:',
        '    url: http://127.0.0.1:9001/mcp',
        '    timeouts: { call: "${var:CALL}" }',
        '    headers: { x-odd: "${var:ODD} ${env:REAL} $${x}" }',
        'routes: [{ match: { default: true }, upstream: "${var:WEB}" }]',
      ].join('\n'),
    },
    { commit: null, dirty: false },
  );
  expect(diagnostics).toEqual([]);
  expect(bundle?.gateway.name).toBe('edge-${1}');
  expect(bundle?.upstreams[0]?.timeouts.call_ms).toBe(120_000);
  expect(bundle?.upstreams[0]?.http?.headers['x-odd']).toEqual([
    { text: '${env:X} ' },
    { env: 'REAL' },
    { text: ' ${x}' },
  ]);
  expect(bundle?.routes.table[0]?.targets).toEqual([{ upstream: 0, weight: 1 }]);
});
