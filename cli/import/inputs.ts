// VS Code asks its user for `${input:id}`. A gateway has nobody to ask, so an input becomes a variable of the
// environment; one with a default that is no secret keeps it.
import { holdsSecret } from '../../compiler/check/secrets/holds-secret.ts';
import type { Remark } from './found.ts';
import { isObject, textOf } from './json.ts';
import { variableName } from './variable-name.ts';

export interface Input {
  readonly variable: string;
  readonly fallback: string | undefined;
  /** What the user would be asked. */
  readonly prompt: string | undefined;
}

export interface Inputs {
  readonly byId: ReadonlyMap<string, Input>;
  readonly remarks: readonly Remark[];
}

export function readInputs(value: unknown): Inputs {
  const byId = new Map<string, Input>();
  const remarks: Remark[] = [];
  for (const [index, input] of (Array.isArray(value) ? value : []).entries()) {
    const id = isObject(input) ? textOf(input.id) : undefined;
    if (!isObject(input) || id === undefined) continue;
    const variable = variableName(id, 'INPUT');
    if (input.type === 'command') {
      const reason = `the client would run a command for it; set ${variable} instead`;
      remarks.push({ path: `inputs[${index}].command`, reason });
    }
    const fallback = input.password === true ? undefined : textOf(input.default);
    const isOpen =
      fallback !== undefined && fallback !== '' && !fallback.includes('}') && !holdsSecret(id, fallback);
    byId.set(id, { variable, fallback: isOpen ? fallback : undefined, prompt: promptOf(input) });
  }
  return { byId, remarks };
}

function promptOf({ description, options }: Readonly<Record<string, unknown>>): string | undefined {
  const choices = (Array.isArray(options) ? options : [])
    .map((option) => textOf(isObject(option) ? option.value : option))
    .filter((option) => option !== undefined);
  const words = [textOf(description), choices.length > 0 ? `one of: ${choices.join(', ')}` : undefined];
  const text = words.filter((word) => word !== undefined).join('; ');
  return text === '' || holdsSecret('', text) ? undefined : text;
}
