import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { SourceFile, Span } from '../../compiler/ast/source.ts';
import { lineColumn } from '../../compiler/ast/source.ts';
import { CODES } from '../../compiler/diagnostics/codes.ts';
import { renderText } from '../../compiler/diagnostics/render-text.ts';
import { createCollector } from '../../compiler/diagnostics/report.ts';
import { editDistance, nearest, snakeCase } from '../../compiler/diagnostics/suggest.ts';

const file = (text: string, path = 'a.yaml'): SourceFile => ({ path, text });

function spanOf(source: SourceFile, part: string): Span {
  const start = source.text.indexOf(part);
  return { file: source, start, end: start + part.length };
}

describe('the table of codes', () => {
  test('has each number once, in order, with messages that stand alone', () => {
    const codes = Object.values(CODES).map(({ code }) => code);
    expect(new Set(codes).size).toBe(codes.length);
    expect(codes).toEqual([...codes].sort());
  });
});

describe('collecting', () => {
  test('sorts by file, place and code, and says the same thing once', () => {
    const { report, diagnostics, hasErrors } = createCollector();
    const [a, b] = [file('one\ntwo\n'), file('one\n', 'b.yaml')];
    report('unused-upstream', spanOf(b, 'one'), { upstream: 'x' });
    expect(hasErrors()).toBe(false);
    report('bad-reference', spanOf(a, 'two'), { reference: 'r' });
    report('duplicate-key', spanOf(a, 'two'), { key: 'k' });
    report('duplicate-key', spanOf(a, 'one'), { key: 'k' });
    report('duplicate-key', spanOf(a, 'one'), { key: 'k' });
    expect(hasErrors()).toBe(true);
    const found = diagnostics().map(
      ({ at, code }) => `${at.file.path}:${lineColumn(at.file, at.start).line} ${code}`,
    );
    expect(found).toEqual([
      'a.yaml:1 MCPGW1004',
      'a.yaml:2 MCPGW1004',
      'a.yaml:2 MCPGW2010',
      'b.yaml:1 MCPGW2008',
    ]);
  });
});

describe('places', () => {
  test('line and column agree with counting line breaks, at every offset', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('\n', '\r\n', 'a', 'é'), { maxLength: 30 }), (pieces) => {
        const text = pieces.join('');
        for (let offset = 0; offset <= text.length; offset += 1) {
          const lines = text.slice(0, offset).split('\n');
          const naive = { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
          expect(lineColumn(file(text), offset)).toEqual(naive);
        }
      }),
      { numRuns: 200 },
    );
  });
});

describe('text frames', () => {
  const rendered = (source: SourceFile, part: string, other?: string): string => {
    const { report, diagnostics } = createCollector();
    const related = other === undefined ? [] : [{ at: spanOf(source, other), message: 'the other one' }];
    report(
      'duplicate-key',
      spanOf(source, part),
      { key: 'k' },
      { label: 'here', related, help: ['do that'] },
    );
    return renderText(diagnostics());
  };

  test('the fault is underlined, and what to do comes last', () => {
    expect(rendered(file('first: 1\nsecond: 2\n'), 'second')).toBe(
      [
        'error[MCPGW1004]: `k` is given twice',
        ' --> a.yaml:2:1',
        '  |',
        '2 | second: 2',
        '  | ^^^^^^ here',
        '  |',
        '  = help: do that',
        '',
      ].join('\n'),
    );
  });

  test('a second place at most two lines away shares the frame; one further away gets its own', () => {
    const source = file('one: 1\ntwo: 2\nthree: 3\nfour: 4\n');
    expect(rendered(source, 'three', 'one')).toContain(
      '1 | one: 1\n  | --- the other one\n2 | two: 2\n3 | three: 3\n',
    );
    expect(rendered(source, 'four', 'one')).toContain(
      'note: the other one\n --> a.yaml:1:1\n  |\n1 | one: 1\n  | ---\n',
    );
  });

  test('two places in one line are underlined in two rows', () => {
    expect(rendered(file('{ a: 1, b: 2 }'), 'b', 'a')).toContain(
      '  |   - the other one\n  |         ^ here\n',
    );
  });

  test('the gutter is as wide as the longest number', () => {
    const text = rendered(file(`${'x: 1\n'.repeat(99)}k: 1\n`), 'k');
    expect(text).toContain('\n   --> a.yaml:100:1\n    |\n100 | k: 1\n    | ^ here\n    |\n    = help');
  });

  test('of a span over several lines the first is underlined', () => {
    expect(rendered(file('a:\n  b: 1\n'), 'a:\n  b')).toContain('1 | a:\n  | ^^ here\n');
  });

  test('a long line is cut around the fault', () => {
    const text = rendered(file(`k: ${'x'.repeat(5_000)}FAULT${'y'.repeat(5_000)}`), 'FAULT');
    const [line = '', marks = ''] = text.split('\n').slice(3, 5);
    expect(line.length).toBeLessThan(140);
    expect(line.slice(marks.indexOf('^'), marks.lastIndexOf('^') + 1)).toBe('FAULT');
  });

  test('columns hold for characters of two code units, tabs and carriage returns', () => {
    for (const before of ['😀😀: ', '\t\t', 'é: ']) {
      const [line = '', marks = ''] = rendered(file(`${before}FAULT\r\n`), 'FAULT')
        .split('\n')
        .slice(3, 5);
      expect([...line].slice(marks.indexOf('^'), marks.lastIndexOf('^') + 1).join('')).toBe('FAULT');
      expect(line).not.toMatch(/[\r\t\ufffd]/);
    }
  });

  test('what cannot be seen is shown escaped, and columns hold', () => {
    const unseen =
      '\u0001 \u061c \u200b \u200c \u200d \u200e \u200f \u202a \u202e \u2060 \u2066 \u2069 \ufeff \u{e0041}';
    const text = rendered(file(`k: "${unseen}" FA\u200bULT`), 'FA\u200bULT');
    expect(text).not.toMatch(/(?!\n)[\p{Cc}\p{Cf}]/u);
    const [line = '', marks = ''] = text.split('\n').slice(3, 5);
    expect(line).toContain('\\u0001 \\u061c \\u200b \\u200c \\u200d \\u200e');
    expect(line.slice(marks.indexOf('^'), marks.lastIndexOf('^') + 1)).toBe('FA\\u200bULT');
  });

  test('colour changes nothing but colour', () => {
    const { report, diagnostics } = createCollector();
    report('duplicate-key', spanOf(file('k: 1'), 'k'), { key: 'k' }, { help: ['x'] });
    const colored = renderText(diagnostics(), { color: true });
    expect(colored).toContain('\u001b[');
    expect(colored.replace(/\u001b\[[0-9;]*m/g, '')).toBe(renderText(diagnostics()));
  });
});

describe('near names', () => {
  test.each([
    ['upstreem', ['upstream', 'upstreams', 'deny'], 'upstream'],
    ['tool_prefx', ['tool_prefix', 'tool_name'], 'tool_prefix'],
    ['toolPrefix', ['tool_prefix', 'tool_name'], 'tool_prefix'],
    ['tool-prefix', ['tool_prefix'], 'tool_prefix'],
    ['mach', ['match', 'name'], 'match'],
    ['ulr', ['url'], 'url'],
    ['zzz', ['url', 'env'], undefined],
    ['a', ['b'], undefined],
  ])('%s of %j is %s', (name, candidates, expected) => {
    expect(nearest(name, candidates)).toBe(expected);
  });

  test('the order of candidates does not matter', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 6 }), fc.array(fc.string({ maxLength: 6 })), (name, candidates) => {
        expect(nearest(name, [...candidates].reverse())).toBe(nearest(name, candidates));
      }),
    );
  });

  test('the distance is a distance, and one swap of neighbours is one step', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 7 });
    fc.assert(
      fc.property(text, text, (a, b) => {
        expect(editDistance(a, b)).toBe(editDistance(b, a));
        expect(editDistance(a, b) === 0).toBe(a === b);
        expect(editDistance(a, b)).toBeLessThanOrEqual(Math.max(a.length, b.length));
      }),
    );
    expect(editDistance('serach', 'search')).toBe(1);
    fc.assert(
      fc.property(text, text, fc.nat({ max: 8 }), (a, b, bound) => {
        const [far, near] = [editDistance(a, b), editDistance(a, b, bound)];
        if (far <= bound) expect(near).toBe(far);
        else expect(near).toBeGreaterThan(bound);
      }),
      { numRuns: 1_000 },
    );
  });

  test('the nearest name is the one that looking at all of them gives', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', 'A', '_'), minLength: 1, maxLength: 9 });
    fc.assert(
      fc.property(text, fc.array(text), (name, candidates) => {
        const found = candidates
          .map((candidate) => ({
            candidate,
            distance: editDistance(snakeCase(name), snakeCase(candidate)),
            limit: Math.floor(Math.max(name.length, candidate.length) / 3),
          }))
          .filter(({ candidate, limit }) => Math.abs(name.length - candidate.length) <= limit)
          .filter(({ distance, limit }) => distance <= limit)
          .sort((a, b) => a.distance - b.distance || (a.candidate < b.candidate ? -1 : 1));
        expect(nearest(name, candidates)).toBe(found[0]?.candidate);
      }),
      { numRuns: 1_000 },
    );
  });

  test('snake_case of what people write', () => {
    expect(['requestsPerMinute', 'tool-prefix', 'Tool_Prefix'].map(snakeCase)).toEqual([
      'requests_per_minute',
      'tool_prefix',
      'tool_prefix',
    ]);
  });
});
