// Every literal secret of a configuration that gives itself away, by the field that holds it. (Fields that hold nothing
// but secrets take only references; `validate` sees to that.)
import type { FullConfig } from '../../../schema/generated/full-config.ts';
import { eachMap } from '../../ast/each-map.ts';
import { memberPointer } from '../../ast/pointer.ts';
import type { Value } from '../../ast/value.ts';
import { isMap } from '../../ast/value.ts';
import type { SecretField } from '../../diagnostics/literal-secret.ts';
import { secretField } from '../../diagnostics/literal-secret.ts';
import { argumentParts, holdsSecret } from './holds-secret.ts';

export interface FoundSecret extends SecretField {
  readonly pointer: string;
}

interface Text {
  readonly pointer: string;
  readonly value: string;
  /** What the value is given to: the name of a variable, header, argument or flag; empty for nothing with a name. */
  readonly name: string;
}

/** Fields that are filled in by nobody and still hold what people give to programs. */
const OTHERS = ['set_arguments'];

/** Disabled upstreams included: their secrets are in the repository all the same. */
export function findSecrets(config: FullConfig): FoundSecret[] {
  const vars = textsOf(config.vars as Value, '/vars').filter(isSecret);
  const known = vars.map(({ value }) => value);
  const texts: Text[] = [];
  eachMap(config as unknown as Value, (map, pointer, { runtime, names }) => {
    const fields = [...runtime, ...OTHERS.filter((name) => names.includes(name))];
    for (const name of fields) texts.push(...textsOf(map[name], memberPointer(pointer, name)));
  });
  // A secret that came in by a variable is one mistake, and it is where the variable is.
  const others = texts.filter((text) => isSecret(text) && !known.some((value) => text.value.includes(value)));
  return [...vars, ...others].map(({ pointer, name }) => ({ pointer, ...secretField(pointer, name) }));
}

/** A text, the members of a map by their keys, or the arguments of a command. */
function textsOf(value: Value | undefined, pointer: string): Text[] {
  if (typeof value === 'string') return [{ pointer, value, name: '' }];
  if (Array.isArray(value)) {
    const texts = value.map(String);
    return texts.map((_, i) => ({ pointer: memberPointer(pointer, i), ...argumentParts(texts, i) }));
  }
  if (!isMap(value)) return [];
  return Object.entries(value).flatMap(([name, text]) =>
    typeof text === 'string' ? [{ pointer: memberPointer(pointer, name), value: text, name }] : [],
  );
}

function isSecret({ name, value }: Text): boolean {
  return holdsSecret(name, value);
}
