// Templates backwards. Two oracles: a naive expander after RFC 6570 (whatever it makes must fit), and a regular
// expression put together from the same rules (nothing else may fit).
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { literalStart, parseTemplate } from '../../../runtime/catalog/uri-template.ts';

const fits = (template: string, uri: string): boolean => parseTemplate(template)?.matches(uri) === true;

type Value = string | readonly string[] | Readonly<Record<string, string>> | undefined;

interface Spec {
  readonly name: string;
  readonly modifier: '' | '*' | ':2';
  readonly value: Value;
}

/** A part of a template: text as it is, or an expression with the values to put in. */
type Part = string | { readonly operator: string; readonly specs: readonly Spec[] };

const OPERATORS: Record<
  string,
  { first: string; separator: string; named: boolean; ifEmpty: string; reserved: boolean }
> = {
  '': { first: '', separator: ',', named: false, ifEmpty: '', reserved: false },
  '+': { first: '', separator: ',', named: false, ifEmpty: '', reserved: true },
  '#': { first: '#', separator: ',', named: false, ifEmpty: '', reserved: true },
  '.': { first: '.', separator: '.', named: false, ifEmpty: '', reserved: false },
  '/': { first: '/', separator: '/', named: false, ifEmpty: '', reserved: false },
  ';': { first: ';', separator: ';', named: true, ifEmpty: '', reserved: false },
  '?': { first: '?', separator: '&', named: true, ifEmpty: '=', reserved: false },
  '&': { first: '&', separator: '&', named: true, ifEmpty: '=', reserved: false },
};

function templateOf(parts: readonly Part[]): string {
  return parts
    .map((part) => {
      if (typeof part === 'string') return part;
      return `{${part.operator}${part.specs.map(({ name, modifier }) => name + modifier).join(',')}}`;
    })
    .join('');
}

function encode(text: string, reserved: boolean): string {
  const kept = reserved ? /[A-Za-z0-9\-._~:/?#[\]@!$&'()*+,;=]/ : /[A-Za-z0-9\-._~]/;
  return [...text]
    .map((character) => (kept.test(character) ? character : encodeURIComponent(character)))
    .join('');
}

/** RFC 6570, 3.2.1, word by word. */
function expand(parts: readonly Part[]): string {
  return parts
    .map((part) => (typeof part === 'string' ? encodeLiteral(part) : expandExpression(part)))
    .join('');
}

const encodeLiteral = (text: string): string =>
  [...text]
    .map((character) =>
      /[A-Za-z0-9\-._~:/?#[\]@!$&'()*+,;=%]/.test(character) ? character : encodeURIComponent(character),
    )
    .join('');

function expandExpression({ operator, specs }: Exclude<Part, string>): string {
  const { first, separator, named, ifEmpty, reserved } = OPERATORS[operator]!;
  const pair = (name: string, value: string): string => (value === '' ? name + ifEmpty : `${name}=${value}`);
  const expanded = specs.flatMap(({ name, modifier, value }): string[] => {
    if (value === undefined) return [];
    if (typeof value === 'string') {
      const cut = modifier === ':2' ? [...value].slice(0, 2).join('') : value;
      const text = encode(cut, reserved);
      return [named ? pair(name, text) : text];
    }
    const items = Array.isArray(value) ? value.map((item: string) => encode(item, reserved)) : undefined;
    const entries = Object.entries(value as Record<string, string>).map(([key, item]) => [
      encode(key, reserved),
      encode(item, reserved),
    ]);
    if (entries.length === 0) return [];
    if (modifier === '*') {
      if (items === undefined)
        return entries.map(([key, item]) => (named ? pair(key!, item!) : `${key}=${item}`));
      return items.map((item) => (named ? pair(name, item) : item));
    }
    const joined = items === undefined ? entries.flat().join(',') : items.join(',');
    return [named ? pair(name, joined) : joined];
  });
  return expanded.length === 0 ? '' : first + expanded.join(separator);
}

/** What a server takes for a value; the rules again, but as a pattern that may backtrack. */
function patternOf(parts: readonly Part[]): RegExp {
  const literal = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
  const source = parts.map((part) => {
    if (typeof part === 'string') {
      return [...part].map((one) => `(?:${literal(one)}|${literal(encodeLiteral(one))})`).join('');
    }
    const { operator, specs } = part;
    const exploded = specs.some(({ modifier }) => modifier === '*');
    const pair = (values: string): string =>
      exploded ? values : `(?:${specs.map(({ name }) => `${name}(?:=${values})?`).join('|')})`;
    switch (operator) {
      case '':
        return '[^/?#]*';
      case '+':
        return '[^]*';
      case '#':
        return '(?:#[^]*)?';
      case '.':
        return '(?:\\.[^/?#]*)?';
      case '/':
        return specs.map(({ modifier }) => `(?:\\/[^/?#]*)${modifier === '*' ? '*' : '?'}`).join('');
      case ';':
        return `(?:;${pair('[^/?#;]*')})*`;
      case '?':
        return `(?:\\?${pair('[^&#]*')}(?:&${pair('[^&#]*')})*)?`;
      default:
        return `(?:&${pair('[^&#]*')})*`;
    }
  });
  return new RegExp(`^${source.join('')}$`);
}

const value: fc.Arbitrary<Value> = fc.oneof(
  fc.constant(undefined),
  fc.string({ maxLength: 4 }),
  fc.string({ unit: fc.constantFrom('a', 'é', '/', '?', '%', ' ', '𝄞', ','), maxLength: 4 }),
  fc.array(fc.string({ maxLength: 3 }), { maxLength: 3 }),
  fc.dictionary(fc.constantFrom('k', 'semi', 'é'), fc.string({ maxLength: 3 }), { maxKeys: 2 }),
);

const expression = fc.record({
  operator: fc.constantFrom(...Object.keys(OPERATORS)),
  specs: fc.array(
    fc.record({
      name: fc.constantFrom('a', 'b', 'path', 'x.y'),
      modifier: fc.constantFrom<Spec['modifier'][]>('', '', '*', ':2'),
      value,
    }),
    { minLength: 1, maxLength: 3 },
  ),
});
const literal = fc.constantFrom('file://', '/', 'a', '?', 'db', 'b=', '&', ' ', 'é', '#', '%20', ';');
const parts: fc.Arbitrary<Part[]> = fc.array(fc.oneof(literal, expression), { maxLength: 4 });

describe('a URI template', () => {
  it('fits everything it expands to, on all levels', () => {
    fc.assert(
      fc.property(parts, (one) => {
        const uri = expand(one);
        expect([templateOf(one), uri, fits(templateOf(one), uri)]).toEqual([templateOf(one), uri, true]);
        expect(uri.startsWith(literalStart(templateOf(one)))).toBe(true);
      }),
      { numRuns: 3_000 },
    );
  });

  it('fits nothing but what the rules allow', () => {
    const uri = fc
      .array(
        fc.constantFrom('a', 'b', 'path', '/', '?', '#', '&', ';', '=', ',', '.', 'file://', 'é', '%20', ' '),
        {
          maxLength: 7,
        },
      )
      .map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(parts, uri, (one, tried) => {
        expect([tried, fits(templateOf(one), tried)]).toEqual([tried, patternOf(one).test(tried)]);
      }),
      { numRuns: 5_000 },
    );
  });

  it.each([
    ['file:///{name}', 'file:///a.txt', true],
    ['file:///{name}', 'file:///a/b.txt', false],
    ['file:///{+path}', 'file:///a/b.txt', true],
    ['users://{id}/profile', 'users://me@example.com/profile', true],
    ['users://{id}/profile', 'users://1/profile/x', false],
    ['search://{?q,page}', 'search://?page=2&q=a', true],
    ['search://{?q,page}', 'search://?other=2', false],
    ['search://{?q,page}', 'search://', true],
    ['test://static', 'test://static', true],
    ['test://static', 'test://static2', false],
  ])('%s and %s: %s', (template, uri, expected) => {
    expect(fits(template, uri)).toBe(expected);
  });

  it.each(['a{', 'a}', '{}', '{=x}', '{a b}', '{a,}', '{a:0}', `{a}${'x'.repeat(2_048)}`])(
    'that is none, such as %s, fits nothing',
    (text) => {
      expect(parseTemplate(text)).toBeUndefined();
    },
  );

  it('decides in one pass what would take a backtracking matcher for ever', () => {
    const template = `${'{a}'.repeat(60)}!`;
    expect(fits(template, 'a'.repeat(8_000))).toBe(false);
    expect(fits(template, `${'a'.repeat(8_000)}!`)).toBe(true);
    expect(fits('{+a}{+b}{+c}{+d}{+e}x{+f}y', 'xy'.repeat(4_000))).toBe(true);
  });
});
