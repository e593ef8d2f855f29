// A bundle file. It is read whole each time; whether it is any good is the loader's business.
import { readFile } from 'node:fs/promises';
import { basename, dirname, resolve } from 'node:path';
import { type Source, unreadable } from './source.ts';

export function bundleSource(path: string): Source {
  const file = resolve(path);
  return {
    directory: dirname(file),
    depth: 0,
    // A ConfigMap's file changes by the `..data` link beside it, so only what certainly is something else is left out.
    ignored: (entry) => basename(entry) === '.mcpgw',
    mayFallBack: true,
    async read() {
      try {
        return { bytes: await readFile(file) };
      } catch (error) {
        const code = (error as NodeJS.ErrnoException).code ?? 'unreadable';
        return unreadable(`the bundle file ${path} cannot be read: ${code}`);
      }
    },
  };
}
