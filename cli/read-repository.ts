// Directory -> { path: text }: the only place where the configuration meets the disk. Reads regular files inside the
// directory and nothing else: a link that leads out could publish any file of the machine through an error message.

import type { Dirent } from 'node:fs';
import { closeSync, constants, fstatSync, openSync, readdirSync, readSync, realpathSync } from 'node:fs';
import { join, sep } from 'node:path';
import { MAX_FILE_BYTES, MAX_FILES, MAX_TOTAL_BYTES } from '../compiler/parse/parse.ts';

export interface RepositoryFiles {
  /** Texts by path, relative to the directory and with `/`. */
  readonly files: Readonly<Record<string, string>>;
  /** Files that belong to the configuration and cannot be read. */
  readonly problems: readonly { readonly path: string; readonly problem: string }[];
  /** Git pathspecs of everything that is or could be such a file. */
  readonly pathspecs: readonly string[];
}

/** Directories whose YAML files belong to the configuration. */
const FRAGMENT_DIRECTORIES = ['clients', 'policies', 'routes', 'teams', 'upstreams'];
const ROOT_FILES = ['mcpgw.yaml', 'mcpgw.yml'];
/** Never part of the configuration, wherever they are. */
const SKIPPED = new Set(['environments', 'node_modules', 'tests']);
const YAML = /\.ya?ml$/;

/** Reads mcpgw.yaml and the fragment directories; where there is none of that, all YAML files of the directory itself. */
export function readRepository(directory: string): RepositoryFiles {
  const root = realpathSync(directory);
  const reader = new Reader(root);
  const top = entriesOf(root);
  for (const name of ROOT_FILES) if (top.has(name)) reader.readFile(name);
  for (const name of FRAGMENT_DIRECTORIES) if (top.get(name)?.isDirectory()) reader.readDirectory(name);
  if (!reader.isEmpty) {
    const fragments = FRAGMENT_DIRECTORIES.flatMap((name) => [
      `:(glob)${name}/**/*.yaml`,
      `:(glob)${name}/**/*.yml`,
    ]);
    return { files: reader.files, problems: reader.problems, pathspecs: [...ROOT_FILES, ...fragments] };
  }
  for (const [name, entry] of top) if (isYaml(entry)) reader.readFile(name);
  return { files: reader.files, problems: reader.problems, pathspecs: [':(glob)*.yaml', ':(glob)*.yml'] };
}

class Reader {
  readonly files: Record<string, string> = Object.create(null);
  readonly problems: { path: string; problem: string }[] = [];
  readonly #root: string;
  #count = 0;
  #bytes = 0;

  constructor(root: string) {
    this.#root = root;
  }

  get isEmpty(): boolean {
    return this.#count === 0 && this.problems.length === 0;
  }

  readDirectory(path: string): void {
    for (const [name, entry] of entriesOf(join(this.#root, path))) {
      if (name.startsWith('.') || SKIPPED.has(name)) continue;
      if (entry.isDirectory()) this.readDirectory(`${path}/${name}`);
      else if (isYaml(entry)) this.readFile(`${path}/${name}`);
    }
  }

  /** Reads one byte more than is allowed of a file and one file more than is allowed: the compiler then refuses. */
  readFile(path: string): void {
    if (this.#count > MAX_FILES || this.#bytes > MAX_TOTAL_BYTES) return;
    this.#count += 1;
    try {
      const real = realpathSync(join(this.#root, path));
      if (!real.startsWith(this.#root.endsWith(sep) ? this.#root : this.#root + sep)) {
        this.problems.push({ path, problem: 'it is a link that leads out of the repository' });
        return;
      }
      const bytes = readRegularFile(real);
      if (bytes === undefined) {
        this.problems.push({ path, problem: 'it is not a regular file' });
        return;
      }
      this.#bytes += bytes.length;
      this.files[path] = decode(bytes);
    } catch (error) {
      this.problems.push({ path, problem: problemOf(error) });
    }
  }
}

/** At most one byte more than allowed; nothing when it is a pipe, socket, device or directory. */
function readRegularFile(path: string): Buffer | undefined {
  const { O_RDONLY, O_NOFOLLOW = 0, O_NONBLOCK = 0 } = constants;
  const descriptor = openSync(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK);
  try {
    const stat = fstatSync(descriptor);
    if (!stat.isFile()) return undefined;
    const buffer = Buffer.alloc(Math.min(stat.size, MAX_FILE_BYTES) + 1);
    let length = 0;
    while (length < buffer.length) {
      const count = readSync(descriptor, buffer, length, buffer.length - length, null);
      if (count === 0) break;
      length += count;
    }
    return buffer.subarray(0, length);
  } finally {
    closeSync(descriptor);
  }
}

/** Strict, because a replaced byte would change a name in silence; a file cut at the limit may end inside a character. */
function decode(bytes: Buffer): string {
  return new TextDecoder('utf-8', { fatal: bytes.length <= MAX_FILE_BYTES, ignoreBOM: true }).decode(bytes);
}

function problemOf(error: unknown): string {
  const { code } = error as { code?: string };
  if (code === 'ERR_ENCODING_INVALID_ENCODED_DATA') return 'it is not UTF-8 text';
  if (code === 'ENOENT' || code === 'ELOOP') return 'it is a link to nowhere';
  return code === 'EACCES' ? 'permission denied' : `the system says ${code ?? 'no'}`;
}

function entriesOf(path: string): Map<string, Dirent> {
  const entries = readdirSync(path, { withFileTypes: true }).map((entry) => [entry.name, entry] as const);
  return new Map(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}

function isYaml(entry: Dirent): boolean {
  return YAML.test(entry.name) && !entry.name.startsWith('.') && !entry.isDirectory();
}
