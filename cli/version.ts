// The version, from package.json: the only place that says it.
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Such as `0.1.0`. */
export function version(): string {
  const { version: found } = JSON.parse(readFileSync(manifestPath(import.meta.dirname), 'utf8')) as {
    version: string;
  };
  return found;
}

/** The nearest package.json upwards: one level up from the sources, two from what is built. */
function manifestPath(directory: string): string {
  const path = join(directory, 'package.json');
  return existsSync(path) ? path : manifestPath(dirname(directory));
}
