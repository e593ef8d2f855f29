// A directory of YAML, compiled in memory at start and at every change. At start a broken one is an error to be
// read, not a reason to serve something else.
import { basename, resolve } from 'node:path';
import { originOf } from '../../compiler/ast/source.ts';
import { renderText } from '../../compiler/diagnostics/render-text.ts';
import { wantsColor } from '../color.ts';
import { compileDirectory, type DirectoryOptions } from '../compile-directory.ts';
import { type Source, unreadable } from './source.ts';

/** Deeper than any include goes. */
const DEPTH = 8;

export function configSource(path: string, options: DirectoryOptions = {}): Source {
  const directory = resolve(path);
  return {
    directory,
    depth: DEPTH,
    ignored: (entry) => IGNORED.has(basename(entry)),
    mayFallBack: false,
    async read() {
      const compiled = await compileDirectory(directory, options).catch((error: Error) => error);
      if (compiled instanceof Error) return unreadable(compiled.message);
      const { bytes, diagnostics } = compiled;
      if (bytes !== undefined) return { bytes: Buffer.from(bytes) };
      const errors = diagnostics.filter((one) => one.severity === 'error');
      return {
        report: renderText(diagnostics, {
          color: wantsColor('auto', process.stderr.isTTY === true, process.env),
        }),
        faults: errors.map((one) => ({ message: `${one.code}: ${one.message}`, place: originOf(one.at) })),
      };
    },
  };
}

const IGNORED = new Set(['.git', '.mcpgw', 'node_modules']);
