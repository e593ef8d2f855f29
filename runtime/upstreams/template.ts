// Turns the bundle's templates into strings, once, when an upstream is created: what starts a process, and where a
// server is. What may rotate is asked of the secrets (runtime/secrets).
import type { Template } from '../../schema/generated/bundle.ts';
import { look } from '../secrets/secret-file.ts';
import { textOf } from '../secrets/template.ts';

/** Throws UnresolvedReference, which names the variable or file. */
export function resolveTemplate(template: Template, env: NodeJS.ProcessEnv): string {
  return textOf(template, env, (path) => look(path).text);
}
