// Inputs of a registry's server.json: values that are fixed, have a default, or must be given by whoever runs the
// server. Both spellings of members are read: camelCase (since 2025-09-16) and snake_case (before).
import { holdsSecret } from '../../compiler/check/secrets/holds-secret.ts';
import type { FoundVariable, Remark } from './found.ts';
import { isObject, type JsonObject, membersOf, ownMember, textOf } from './json.ts';
import { literal, reference } from './references.ts';
import { variableName } from './variable-name.ts';

/** What the inputs of one server need; filled while they are read. */
export interface InputContext {
  /** Name of the upstream: variables that are not of the environment get it in front. */
  readonly owner: string;
  readonly vars: Map<string, FoundVariable>;
  readonly hints: Map<string, string>;
  readonly remarks: Remark[];
}

/** For what is given to something of this server only: `ACME_API_KEY`. */
export function ownVariable(name: string, { owner }: InputContext): string {
  return variableName(`${owner}_${name.replace(/^x-/i, '')}`, 'INPUT');
}

/** A member by its name of today, or by that of before. */
export function memberOf(object: JsonObject, name: string): unknown {
  return object[name] ?? object[name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)];
}

/**
 * The text for an input in the words of a configuration. Undefined when nothing is to be given: it is optional and has
 * no default, which is said.
 * @param name what the value is given to
 * @param variable the variable of the environment that may have to hold it
 */
export function readInput(
  input: JsonObject,
  name: string,
  variable: string,
  path: string,
  context: InputContext,
): string | undefined {
  const value = textOf(input.value);
  const isSecret = memberOf(input, 'isSecret') === true;
  if (value !== undefined) return withVariables(value, input, path, context);
  const standard = textOf(input.default);
  if (standard !== undefined && !isSecret && !holdsSecret(name, standard))
    return changeable(standard, input, context);
  if (isSecret || memberOf(input, 'isRequired') === true) return asked(variable, input, context);
  context.remarks.push({ path, reason: 'optional, and without a default; add it if you need it' });
  return undefined;
}

/** `https://{tenant}.example.com`: each variable in braces by its own definition. */
export function withVariables(text: string, input: JsonObject, path: string, context: InputContext): string {
  const variables = memberOf(input, 'variables');
  const parts = text.split(/(\{[A-Za-z_][A-Za-z0-9_.-]*\})/);
  return parts
    .map((part) => {
      const name = /^\{(.*)\}$/.exec(part)?.[1];
      const variable = name !== undefined && isObject(variables) ? variables[name] : undefined;
      if (name === undefined || !isObject(variable)) return literal(part);
      return variableText(name, variable, `${path}.variables.${name}`, context);
    })
    .join('');
}

function variableText(name: string, variable: JsonObject, path: string, context: InputContext): string {
  const own = variableName(`${context.owner}_${name}`, 'VARIABLE');
  const fixed = textOf(variable.value);
  if (fixed !== undefined) return withVariables(fixed, variable, path, context);
  const standard = textOf(variable.default) ?? choicesOf(variable)[0];
  if (standard === undefined || memberOf(variable, 'isSecret') === true || holdsSecret(name, standard))
    return asked(own, variable, context);
  const comment = describe(variable);
  context.vars.set(own, { name: own, value: literal(standard), ...(comment !== undefined && { comment }) });
  return `\${var:${own}}`;
}

/** A default that has alternatives is worth a name of its own; any other one is written where it is used. */
function changeable(standard: string, input: JsonObject, context: InputContext): string {
  const name = textOf(input.name) ?? textOf(memberOf(input, 'valueHint'));
  if (choicesOf(input).length === 0 || name === undefined) return literal(standard);
  const own = variableName(`${context.owner}_${name}`, 'VARIABLE');
  const comment = describe(input);
  context.vars.set(own, { name: own, value: literal(standard), ...(comment !== undefined && { comment }) });
  return `\${var:${own}}`;
}

function asked(variable: string, input: JsonObject, { hints }: InputContext): string {
  const words = describe(input);
  if (words !== undefined) hints.set(variable, words);
  return reference(variable);
}

function choicesOf(input: JsonObject): string[] {
  return Array.isArray(input.choices)
    ? input.choices.map(textOf).filter((choice) => choice !== undefined)
    : [];
}

function describe(input: JsonObject): string | undefined {
  const choices = choicesOf(input);
  const words = [textOf(input.description), choices.length > 0 ? `one of: ${choices.join(', ')}` : undefined];
  const text = words.filter((word) => word !== undefined).join('; ');
  return text === '' || holdsSecret('', text) ? undefined : text;
}

/** `[{ name, ...input }]`, as headers and environments are given; `variableOf` a name may have to hold its value. */
export function readNamedInputs(
  list: unknown,
  variableOf: (name: string) => string,
  path: string,
  context: InputContext,
): Record<string, string> {
  const texts: Record<string, string> = {};
  for (const [index, input] of (Array.isArray(list) ? list : []).entries()) {
    const name = isObject(input) ? textOf(input.name) : undefined;
    if (!isObject(input) || name === undefined) continue;
    const text = readInput(input, name, variableOf(name), `${path}[${index}] (${name})`, context);
    if (text !== undefined) texts[name] = text;
  }
  return texts;
}

const REASONS: Readonly<Record<string, string>> = {
  registryBaseUrl: 'packages come from where their runner is set up to look',
  fileSha256: 'the runner checks what it downloads in its own way',
};

/** Tells of members that are not in `known`. */
export function unread(object: JsonObject, known: readonly string[], path: string, remarks: Remark[]): void {
  for (const [key] of membersOf(object)) {
    const name = key.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
    if (!known.includes(name))
      remarks.push({
        path: `${path}${key}`,
        reason: ownMember(REASONS, name) ?? 'says nothing a gateway needs',
      });
  }
}
