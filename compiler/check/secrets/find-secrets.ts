// Every literal secret of a configuration, by the field that holds it.
import type { FullConfig, Upstream } from '../../../schema/generated/full-config.ts';
import { memberPointer } from '../../ast/pointer.ts';
import { argumentParts, hasLiteral, holdsSecret } from './holds-secret.ts';

export interface FoundSecret {
  /** Such as `env.GITHUB_TOKEN`. */
  readonly field: string;
  readonly pointer: string;
  /** A variable of the environment that could hold it instead. */
  readonly variable: string;
}

interface Field extends FoundSecret {
  readonly value: string;
  /** What the value is given to: the name of a variable, header or flag. */
  readonly name: string;
}

/** Disabled upstreams included: their secrets are in the repository all the same. */
export function findSecrets({ vars, gateway, upstreams }: FullConfig): FoundSecret[] {
  const found = Object.entries(vars)
    .map(([name, value]) => fieldOf('vars', '', name, value))
    .filter(isSecret);
  const known = found.map(({ value }) => value);
  // Whatever it looks like: a key is a secret.
  const { key } = gateway.sessions;
  if (key !== undefined && hasLiteral(key) && !known.some((value) => key.includes(value))) {
    const [field, pointer] = ['gateway.sessions.key', '/gateway/sessions/key'];
    found.push({ field, pointer, variable: 'MCPGW_SESSION_KEY', name: 'key', value: key });
  }
  for (const [name, upstream] of Object.entries(upstreams)) {
    const fields = fieldsOf(name, upstream);
    // A secret that came in by a variable is one mistake, and it is where the variable is.
    found.push(
      ...fields.filter((field) => isSecret(field) && !known.some((value) => field.value.includes(value))),
    );
  }
  return found;
}

function fieldsOf(upstream: string, { url, instances = [], headers, command, args, env }: Upstream): Field[] {
  const base = memberPointer('/upstreams', upstream);
  const whole = (field: string, pointer: string, value: string): Field => {
    return { field, pointer: base + pointer, variable: variableOf(`${upstream}_URL`), name: '', value };
  };
  return [
    ...(url === undefined ? [] : [whole('url', '/url', url)]),
    ...instances.map((instance, i) => whole(`instances[${i}].url`, `/instances/${i}/url`, instance.url)),
    ...(command === undefined ? [] : [whole('command', '/command', command)]),
    ...args.map((_, i) => argument(args, i, `${base}/args/${i}`)),
    ...Object.entries(env).map(([name, value]) => fieldOf('env', base, name, value)),
    ...Object.entries(headers).map(([name, value]) => {
      return { ...fieldOf('headers', base, name, value), variable: variableOf(`${upstream}_TOKEN`) };
    }),
  ];
}

function fieldOf(section: string, base: string, name: string, value: string): Field {
  const pointer = memberPointer(`${base}/${section}`, name);
  return { field: `${section}.${name}`, pointer, variable: variableOf(name), name, value };
}

function argument(args: readonly string[], i: number, pointer: string): Field {
  const { name, value: given } = argumentParts(args, i);
  return { field: `args[${i}]`, pointer, variable: variableOf(name), name, value: given };
}

function isSecret({ name, value }: Field): boolean {
  return holdsSecret(name, value);
}

function variableOf(name: string): string {
  const upper = name
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .replace(/[^A-Za-z0-9]+/g, '_')
    .toUpperCase();
  return /^[A-Z]/.test(upper) ? upper : 'SECRET';
}
