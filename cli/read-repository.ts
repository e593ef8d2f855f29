// Directory -> { path: text }: the only place where the configuration meets the disk. Reads regular files inside the
// directory and nothing else: a link that leads out could publish any file of the machine through an error message.

import type { Dirent } from 'node:fs';
import {
  closeSync,
  constants,
  existsSync,
  fstatSync,
  openSync,
  readdirSync,
  readSync,
  realpathSync,
  statSync,
} from 'node:fs';
import { join, sep } from 'node:path';
import { fitsGlob, folderOf } from '../compiler/ast/file-glob.ts';
import { filesBeside, includesOf } from '../compiler/named-files.ts';
import { MAX_FILE_BYTES, MAX_FILES, MAX_TOTAL_BYTES } from '../compiler/parse/parse.ts';
import { isTestFile } from '../compiler/test/suite.ts';

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
const OVERLAYS = 'environments';
const YAML = /\.ya?ml$/;

/**
 * Reads mcpgw.yaml, what it includes and the fragment directories; where there is none of that, all YAML files of the
 * directory itself. Beside them the overlays of all environments, and the lockfile and keys that these files name.
 */
export function readRepository(directory: string): RepositoryFiles {
  const root = realpathSync(directory);
  const reader = new Reader(root);
  const top = entriesOf(root);
  for (const name of ROOT_FILES) if (top.has(name)) reader.readFile(name);
  const includes = ROOT_FILES.flatMap((name) => includesOf(reader.files[name] ?? ''));
  for (const name of [...FRAGMENT_DIRECTORIES, OVERLAYS]) reader.refuseLink(name, top.get(name));
  for (const name of FRAGMENT_DIRECTORIES) if (top.get(name)?.isDirectory()) reader.readDirectory(name);
  for (const glob of includes) reader.readIncluded(glob);
  const isFlat = reader.isEmpty;
  if (isFlat) for (const [name, entry] of top) if (isYaml(entry)) reader.readFile(name);
  if (top.get(OVERLAYS)?.isDirectory()) reader.readOverlays();
  const beside = filesBeside(reader.files);
  for (const path of beside) reader.readBeside(path);
  const folders = [
    ...FRAGMENT_DIRECTORIES.map((name) => `${name}/**/`),
    `${OVERLAYS}/`,
    ...(isFlat ? [''] : []),
  ];
  const yaml = folders.flatMap((folder) => [`:(glob)${folder}*.yaml`, `:(glob)${folder}*.yml`]);
  const named = [...includes.map((glob) => `:(glob)${glob}`), ...beside.map((path) => `:(literal)${path}`)];
  const pathspecs = [...(isFlat ? [] : ROOT_FILES), ...yaml, ...named];
  return { files: reader.files, problems: reader.problems, pathspecs };
}

/** The policy tests beside a configuration; they are never a part of it. */
export function readTestFiles(directory: string): Pick<RepositoryFiles, 'files' | 'problems'> {
  const root = realpathSync(directory);
  const reader = new Reader(root);
  if (entriesOf(root).get('tests')?.isDirectory()) reader.readDirectory('tests', isTestFile);
  return { files: reader.files, problems: reader.problems };
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

  /** @param isWanted by path; every YAML file by default */
  readDirectory(path: string, isWanted: (path: string) => boolean = () => true): void {
    for (const [name, entry] of entriesOf(join(this.#root, path))) {
      if (name.startsWith('.') || SKIPPED.has(name)) continue;
      const inside = path === '' ? name : `${path}/${name}`;
      if (entry.isDirectory()) this.readDirectory(inside, isWanted);
      else if (isYaml(entry)) {
        if (isWanted(inside)) this.readFile(inside);
      } else if (YAML.test(name.toLowerCase()) && isWanted(inside.toLowerCase())) {
        this.problems.push({
          path: inside,
          problem: 'its name must end in `.yaml` or `.yml`, in lower case',
        });
      } else this.refuseLink(inside, entry);
    }
  }

  /** What stands in a directory that is a link would be left out in silence. */
  refuseLink(path: string, entry: Dirent | undefined): void {
    if (!entry?.isSymbolicLink()) return;
    const target = statSync(join(this.#root, path), { throwIfNoEntry: false });
    if (target?.isDirectory()) this.problems.push({ path, problem: 'it is a link to a directory' });
  }

  readIncluded(glob: string): void {
    const folder = folderOf(glob);
    const isFolder = statSync(join(this.#root, folder), { throwIfNoEntry: false })?.isDirectory() === true;
    if (!isFolder) return;
    if (realpathSync(join(this.#root, folder)) === join(this.#root, folder))
      this.readDirectory(folder, (path) => fitsGlob(glob, path));
    else this.problems.push({ path: folder, problem: 'it is a link to a directory' });
  }

  readOverlays(): void {
    for (const [name, entry] of entriesOf(join(this.#root, OVERLAYS)))
      if (isYaml(entry)) this.readFile(`${OVERLAYS}/${name}`);
  }

  /** A file that may be missing: the compiler says so where it is named. */
  readBeside(path: string): void {
    if (existsSync(join(this.#root, path))) this.readFile(path, MAX_TOTAL_BYTES);
  }

  /** Reads one byte more than is allowed of a file and one file more than is allowed: the compiler then refuses. */
  readFile(path: string, maxBytes = MAX_FILE_BYTES): void {
    if (this.#count > MAX_FILES || this.#bytes > MAX_TOTAL_BYTES || path in this.files) return;
    this.#count += 1;
    try {
      const real = realpathSync(join(this.#root, path));
      if (!real.startsWith(this.#root.endsWith(sep) ? this.#root : this.#root + sep)) {
        this.problems.push({ path, problem: 'it is a link that leads out of the repository' });
        return;
      }
      const bytes = readRegularFile(real, maxBytes);
      if (bytes === undefined) {
        this.problems.push({ path, problem: 'it is not a regular file' });
        return;
      }
      this.#bytes += bytes.length;
      this.files[path] = decode(bytes, maxBytes);
    } catch (error) {
      this.problems.push({ path, problem: problemOf(error) });
    }
  }
}

/** At most one byte more than allowed; nothing when it is a pipe, socket, device or directory. */
function readRegularFile(path: string, maxBytes: number): Buffer | undefined {
  const { O_RDONLY, O_NOFOLLOW = 0, O_NONBLOCK = 0 } = constants;
  const descriptor = openSync(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK);
  try {
    const stat = fstatSync(descriptor);
    if (!stat.isFile()) return undefined;
    const buffer = Buffer.alloc(Math.min(stat.size, maxBytes) + 1);
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
function decode(bytes: Buffer, maxBytes: number): string {
  return new TextDecoder('utf-8', { fatal: bytes.length <= maxBytes, ignoreBOM: true }).decode(bytes);
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
