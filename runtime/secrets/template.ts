// How a template of the bundle becomes a text. This is the only place where secrets enter the gateway, so errors name
// the variable or file and never what was found in it.
import type { Template } from '../../schema/generated/bundle.ts';

/** A reference that cannot be resolved; the message is for the operator. */
export class UnresolvedReference extends Error {}

/**
 * Puts literal text, `${env:NAME:-default}` (an empty variable counts as unset, as in a shell) and `${file:PATH}`
 * together. Throws UnresolvedReference.
 * @param contentOf what a file holds, as `content` (secret-file.ts) gives it
 */
export function textOf(
  template: Template,
  env: NodeJS.ProcessEnv,
  contentOf: (path: string) => string,
): string {
  let out = '';
  for (const part of template) {
    if (part.text !== undefined) out += part.text;
    else if (part.env !== undefined) out += fromEnvironment(part.env, part.default, env);
    else if (part.file !== undefined) out += contentOf(part.file);
  }
  return out;
}

/** The files a template names, each once. */
export function filesOf(template: Template): ReadonlySet<string> {
  const files = new Set<string>();
  for (const { file } of template) if (file !== undefined) files.add(file);
  return files;
}

function fromEnvironment(name: string, fallback: string | undefined, env: NodeJS.ProcessEnv): string {
  const value = env[name];
  if (value !== undefined && value !== '') return value;
  if (fallback !== undefined) return fallback;
  throw new UnresolvedReference(`environment variable ${name} is not set`);
}
