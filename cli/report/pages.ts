// The pages of the codes, which are shipped with the program.
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The page of a code, by its slug; undefined when there is none. */
export function pageOf(slug: string): string | undefined {
  const file = join(shippedRoot(import.meta.dirname), 'docs', 'diagnostics', `${slug}.md`);
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}

/** Where package.json is: the same files lie beside it in the sources and in what is installed. */
export function shippedRoot(directory: string): string {
  return existsSync(join(directory, 'package.json')) ? directory : shippedRoot(dirname(directory));
}
