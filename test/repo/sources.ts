// The files of the repository as the house rules see them: what git tracks or would track, by path from the root.
import { execFileSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Text by path, with `/`. */
export type Files = ReadonlyMap<string, string>;

export const root = fileURLToPath(new URL('../..', import.meta.url));

/** Folders of the program, in the order of who builds on whom. */
export const PROGRAM = ['schema', 'policies', 'compiler', 'runtime', 'cli'] as const;

/** Paths that git tracks, and new ones it does not ignore. */
export function trackedPaths(): string[] {
  const output = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '-z'], {
    cwd: root,
  });
  const paths = output.toString().split('\0');
  return paths.filter((path) => path !== '' && isFile(path)).sort();
}

/** False for what was deleted and not yet committed, and for links to folders. */
function isFile(path: string): boolean {
  return statSync(join(root, path), { throwIfNoEntry: false })?.isFile() ?? false;
}

/** The tracked files a pattern picks. */
export function filesMatching(pattern: RegExp): Files {
  const paths = trackedPaths().filter((path) => pattern.test(path));
  return new Map(paths.map((path) => [path, readFileSync(join(root, path), 'utf8')]));
}

/** The TypeScript of the program, tests and tools left out. */
export function programFiles(): Files {
  return filesMatching(new RegExp(`^(${PROGRAM.join('|')})/.*\\.ts$`));
}

export function isGenerated(path: string): boolean {
  return path.startsWith('schema/generated/');
}

/** Strings and templates are tried first, so that a `//` inside one is no comment. */
const TOKENS = /'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|`(?:[^`\\]|\\[\s\S])*`|\/\/[^\n]*|\/\*[\s\S]*?\*\//g;

/** The text with comments blanked out; line numbers stay. */
export function withoutComments(text: string): string {
  return text.replace(TOKENS, (token) => (token.startsWith('/') ? token.replace(/[^\n]/g, ' ') : token));
}

/** The text with empty strings in place of all strings; comments stay. */
export function withoutStrings(text: string): string {
  return text.replace(TOKENS, (token) => (token.startsWith('/') ? token : "''"));
}
