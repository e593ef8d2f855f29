// URI templates (RFC 6570, levels 1 to 4) the other way round: whether a URI may have been made from a template, which
// is how the upstream is found that can read a URI nobody listed.
//
// A value may hold more than expansion would put there: servers take `me@example.com` for {id} although it would be
// expanded to `me%40example.com`. So a plain value is whatever does not end a path segment. The number of characters
// in {var:3} is not counted.
import { UriAutomaton } from './uri-automaton.ts';

/** Longer ones match nothing: the cost of a look-up is bounded by both lengths. */
const MAX_TEMPLATE = 2_048;

const EXPRESSION = /\{([^{}]*)\}/;
const OPERATOR = /^[+#./;?&]/;
const VARIABLE = /^([A-Za-z0-9_.%-]+)(\*|:[1-9][0-9]{0,3})?$/;
/** What a template may hold outside of expressions and a URI may hold as it is; other characters are encoded. */
const PLAIN = /[A-Za-z0-9\-._~:/?#[\]@!$&'()*+,;=%]/;

/** Characters that end a value. */
const SEGMENT = '/?#';
const PARAMETER = '/?#;';
const FIELD = '&#';
const NOTHING = '';

/** Undefined for a text that is no template, or is too long to be used as one. */
export function parseTemplate(text: string): UriAutomaton | undefined {
  if (text.length > MAX_TEMPLATE) return undefined;
  const automaton = new UriAutomaton();
  let rest = text;
  for (let found = EXPRESSION.exec(rest); found !== null; found = EXPRESSION.exec(rest)) {
    if (!addLiteral(automaton, rest.slice(0, found.index))) return undefined;
    if (!addExpression(automaton, found[1]!)) return undefined;
    rest = rest.slice(found.index + found[0].length);
  }
  return addLiteral(automaton, rest) ? automaton : undefined;
}

/** What every URI made from a template begins with: up to the first character that may be spelled in two ways. */
export function literalStart(template: string): string {
  let end = 0;
  while (end < template.length && PLAIN.test(template[end]!)) end += 1;
  return template.slice(0, end);
}

/** False for a brace without its other half. */
function addLiteral(automaton: UriAutomaton, text: string): boolean {
  if (/[{}]/.test(text)) return false;
  for (const character of text) {
    if (PLAIN.test(character)) automaton.literal(character);
    else automaton.either([() => automaton.literal(character), () => automaton.literal(encode(character))]);
  }
  return true;
}

function encode(character: string): string {
  return [...Buffer.from(character)]
    .map((byte) => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`)
    .join('');
}

interface Variable {
  readonly name: string;
  /** `{var*}`: each element of a list by itself, and the keys of a map in place of the name. */
  readonly exploded: boolean;
}

function addExpression(automaton: UriAutomaton, inside: string): boolean {
  const operator = OPERATOR.exec(inside)?.[0] ?? '';
  const variables: Variable[] = [];
  for (const spec of inside.slice(operator.length).split(',')) {
    const [, name, modifier] = VARIABLE.exec(spec) ?? [];
    if (name === undefined) return false;
    variables.push({ name, exploded: modifier === '*' });
  }
  ADD[operator]!(automaton, variables);
  return true;
}

type Add = (automaton: UriAutomaton, variables: readonly Variable[]) => void;

/** Every expression may also be empty: that is what undefined variables expand to. */
const ADD: Readonly<Record<string, Add>> = {
  '': (automaton) => automaton.run(SEGMENT),
  '+': (automaton) => automaton.run(NOTHING),
  '#': (automaton) => afterMark(automaton, '#', NOTHING),
  // A value may hold the dot that separates it from the next.
  '.': (automaton) => afterMark(automaton, '.', SEGMENT),
  '/': (automaton, variables) => {
    const segment = (): void => {
      automaton.literal('/');
      automaton.run(SEGMENT);
    };
    for (const { exploded } of variables) {
      if (exploded) automaton.repeated(segment);
      else automaton.optional(segment);
    }
  },
  ';': (automaton, variables) => automaton.repeated(() => addPair(automaton, ';', variables, PARAMETER)),
  '?': (automaton, variables) =>
    automaton.optional(() => {
      addPair(automaton, '?', variables, FIELD);
      automaton.repeated(() => addPair(automaton, '&', variables, FIELD));
    }),
  '&': (automaton, variables) => automaton.repeated(() => addPair(automaton, '&', variables, FIELD)),
};

function afterMark(automaton: UriAutomaton, mark: string, excluded: string): void {
  automaton.optional(() => {
    automaton.literal(mark);
    automaton.run(excluded);
  });
}

/** `name=value` in any order, as servers read them; an exploded map brings names of its own. */
function addPair(
  automaton: UriAutomaton,
  mark: string,
  variables: readonly Variable[],
  excluded: string,
): void {
  automaton.literal(mark);
  if (variables.some(({ exploded }) => exploded)) {
    automaton.run(excluded);
    return;
  }
  automaton.either(
    variables.map(({ name }) => () => {
      automaton.literal(name);
      automaton.optional(() => {
        automaton.literal('=');
        automaton.run(excluded);
      });
    }),
  );
}
