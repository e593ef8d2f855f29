// Every literal secret among the upstreams and variables of a configuration, by the field that holds it.
import type { FullConfig, Upstream } from '../../../schema/generated/full-config.ts';
import { memberPointer } from '../../ast/pointer.ts';
import { textParts } from '../../ast/reference.ts';
import { hasTokenShape, isHarmless, isSecretName } from '../../diagnostics/looks-secret.ts';

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
export function findSecrets({ vars, upstreams }: FullConfig): FoundSecret[] {
  const found = Object.entries(vars)
    .map(([name, value]) => fieldOf('vars', '', name, value))
    .filter(isSecret);
  const known = found.map(({ value }) => value);
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
    ...args.map((value, i) => argument(args, i, value, `${base}/args/${i}`)),
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

/** `--api-key=x`, or `x` after `--api-key`. */
function argument(args: readonly string[], i: number, value: string, pointer: string): Field {
  const [, flag, given] = /^--?([A-Za-z][A-Za-z0-9_-]*)=(.*)$/s.exec(value) ?? [];
  const before = /^--?([A-Za-z][A-Za-z0-9_-]*)$/.exec(args[i - 1] ?? '')?.[1];
  const name = flag ?? (value.startsWith('-') ? '' : (before ?? ''));
  return { field: `args[${i}]`, pointer, variable: variableOf(name), name, value: given ?? value };
}

function isSecret({ name, value }: Field): boolean {
  const literal = literalOf(value);
  if (hasTokenShape(literal)) return true;
  const credentials = /^\s*(?:bearer|basic|token)\s+(\S+)/i.exec(literal)?.[1];
  if (credentials !== undefined && !credentials.startsWith(REFERENCE)) return true;
  if (hasSecretInUrl(literal)) return true;
  return isSecretName(name) && !literal.includes(REFERENCE) && !isHarmless(literal);
}

function hasSecretInUrl(text: string): boolean {
  const password = /^[a-z][a-z0-9+.-]*:\/\/[^/?#\s:@]*:([^/?#\s@]+)@/i.exec(text)?.[1];
  if (password !== undefined && !password.startsWith(REFERENCE)) return true;
  const query = /^[a-z][a-z0-9+.-]*:\/\/[^?#]*\?([^#]*)/i.exec(text)?.[1] ?? '';
  return query.split('&').some((pair) => {
    const [name = '', value = ''] = pair.split('=');
    return isSecretName(name) && !value.includes(REFERENCE) && !isHarmless(value);
  });
}

/** Stands for what only the runtime knows. */
const REFERENCE = '\u0000';

/** What of a text is in the repository; a default inside `${env:X:-default}` is. */
function literalOf(text: string): string {
  return textParts(text)
    .map((part) =>
      part.kind === 'text' ? part.text : part.kind === 'env' && part.fallback ? part.fallback : REFERENCE,
    )
    .join('');
}

function variableOf(name: string): string {
  const upper = name
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .replace(/[^A-Za-z0-9]+/g, '_')
    .toUpperCase();
  return /^[A-Z]/.test(upper) ? upper : 'SECRET';
}
