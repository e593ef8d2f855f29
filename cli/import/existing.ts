// The configuration an import adds to: which names it uses already, and which file new upstreams go to.
import { isMap, isPair, isScalar, parseDocument, visit } from 'yaml';
import { textParts } from '../../compiler/ast/reference.ts';
import { analyse } from '../../compiler/compile.ts';
import { readRepository } from '../read-repository.ts';
import { UsageError } from '../usage-error.ts';
import type { Existing } from './name-servers.ts';

export interface Target extends Existing {
  /** Texts by path. */
  readonly files: Readonly<Record<string, string>>;
  /** Path of the file that gets new upstreams; it may not be there yet. */
  readonly newcomers: string;
}

export const NOTHING: Target = {
  files: {},
  newcomers: 'mcpgw.yaml',
  upstreams: new Map(),
  vars: new Map(),
  environment: new Map(),
};

/** @throws UsageError when what is there cannot be added to, because it is broken itself */
export function readTarget(directory: string): Target {
  const { files: all, problems } = readRepository(directory);
  // New upstreams belong to every environment, so overlays have no part in this.
  const files = Object.fromEntries(
    Object.entries(all).filter(([path]) => /\.ya?ml$/.test(path) && !path.startsWith('environments/')),
  );
  if (Object.keys(files).length === 0 && problems.length === 0) return NOTHING;
  const isBroken =
    problems.length > 0 || analyse(files).diagnostics.some(({ severity }) => severity === 'error');
  if (isBroken)
    throw new UsageError(`the configuration in ${directory} has errors; \`mcpgw validate\` shows them`);
  const upstreams = new Map<string, string>();
  const vars = new Map<string, string>();
  const environment = new Map<string, Set<string>>();
  for (const [path, text] of Object.entries(files)) {
    const document = parseDocument(text);
    for (const name of keysOf(document.get('upstreams'))) upstreams.set(name, path);
    for (const name of keysOf(document.get('vars'))) vars.set(name, path);
    visit(document, {
      Scalar: (_, { value }, path) => {
        if (typeof value !== 'string') return;
        const names = path.filter(isPair).map(({ key }) => String(key));
        const user = names[0] === 'upstreams' ? (names[1] ?? '') : '';
        for (const part of textParts(value)) {
          if (part.kind === 'env')
            environment.set(part.name, (environment.get(part.name) ?? new Set()).add(user));
        }
      },
    });
  }
  return { files, newcomers: newcomersOf(files), upstreams, vars, environment };
}

function keysOf(map: unknown): string[] {
  if (!isMap(map)) return [];
  return map.items.map(({ key }) => (isScalar(key) ? (key.source ?? String(key.value)) : String(key)));
}

/**
 * The root file where it names upstreams or nothing else does; a file of its own beside others. A repository without a
 * root file and without folders has its fragments at the top: a folder would make the compiler overlook them.
 */
function newcomersOf(files: Readonly<Record<string, string>>): string {
  const paths = Object.keys(files);
  const root = paths.find((path) => /^mcpgw\.ya?ml$/.test(path));
  const hasFolders = paths.some((path) => path.includes('/'));
  if (root !== undefined && (isMap(parseDocument(files[root] ?? '').get('upstreams')) || !hasFolders))
    return root;
  return hasFolders ? 'upstreams/imported.yaml' : 'imported.yaml';
}
