// Reads the imports of a TypeScript file, and makes the graph of files out of them. Type-only imports count like
// any other: a layer that only borrows a type still depends on it.
import { posix } from 'node:path';
import { type Files, withoutComments } from './sources.ts';

export interface Import {
  readonly specifier: string;
  readonly typeOnly: boolean;
}

export interface Edge {
  readonly from: string;
  /** A path of the repository for a relative import, else the name of the package or `node:` module. */
  readonly to: string;
  readonly typeOnly: boolean;
}

const STATIC = /^[ \t]*(?:import|export)\s+(type\s+)?(?:[\w*{][^;'"]*?\s*from\s*)?['"]([^'"\n]+)['"]/gm;
const DYNAMIC = /\bimport\(\s*['"]([^'"\n]+)['"]/g;

/** Everything a file imports or re-exports, in order. */
export function importsOf(text: string): Import[] {
  const code = withoutComments(text);
  const found: Import[] = [];
  for (const [, type, specifier = ''] of code.matchAll(STATIC))
    found.push({ specifier, typeOnly: type !== undefined });
  for (const [, specifier = ''] of code.matchAll(DYNAMIC)) found.push({ specifier, typeOnly: false });
  return found;
}

export function edgesOf(files: Files): Edge[] {
  const edges: Edge[] = [];
  for (const [from, text] of files) {
    for (const { specifier, typeOnly } of importsOf(text)) {
      const to = specifier.startsWith('.') ? posix.join(posix.dirname(from), specifier) : specifier;
      edges.push({ from, to, typeOnly });
    }
  }
  return edges;
}

/** One cycle of files for each group of files that reach each other, as the path around it. */
export function cycles(edges: readonly Edge[]): string[][] {
  const next = new Map<string, string[]>();
  for (const { from, to } of edges) next.set(from, [...(next.get(from) ?? []), to]);
  const found: string[][] = [];
  const finished = new Set<string>();
  const walk = (file: string, path: readonly string[]): void => {
    const at = path.indexOf(file);
    if (at >= 0) {
      found.push([...path.slice(at), file]);
      return;
    }
    if (finished.has(file)) return;
    for (const to of next.get(file) ?? []) walk(to, [...path, file]);
    finished.add(file);
  };
  for (const file of next.keys()) walk(file, []);
  return found;
}
