// Turns the bundle's templates into strings, once, when an upstream is created. This is the only place where
// secrets enter an upstream, so errors name the variable or file and never what was found in it.
import { readFileSync } from 'node:fs';
import type { Template } from '../../schema/generated/bundle.ts';

/** A reference that cannot be resolved; the message is for the operator. */
export class UnresolvedReference extends Error {}

/**
 * Resolves literal text, `${env:NAME:-default}` (an empty variable counts as unset, as in a shell) and
 * `${file:PATH}` (one trailing line break is dropped). Throws UnresolvedReference.
 */
export function resolveTemplate(template: Template, env: NodeJS.ProcessEnv): string {
  let out = '';
  for (const part of template) {
    if (part.text !== undefined) out += part.text;
    else if (part.env !== undefined) out += fromEnvironment(part.env, part.default, env);
    else if (part.file !== undefined) out += fromFile(part.file);
  }
  return out;
}

function fromEnvironment(name: string, fallback: string | undefined, env: NodeJS.ProcessEnv): string {
  const value = env[name];
  if (value !== undefined && value !== '') return value;
  if (fallback !== undefined) return fallback;
  throw new UnresolvedReference(`environment variable ${name} is not set`);
}

function fromFile(path: string): string {
  try {
    return readFileSync(path, 'utf8').replace(/\r?\n$/, '');
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? 'unreadable';
    throw new UnresolvedReference(`file ${path} cannot be read (${code})`);
  }
}
