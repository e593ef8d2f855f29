// Which files of a repository have a form, and what that form is of each: shared by `fmt` and `check`.
import { type Dirent, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { formatText } from '../compiler/format/format.ts';
import type { Schema } from '../compiler/format/schema.ts';
import { readRepository } from './read-repository.ts';
import { schemaText } from './schemas.ts';
import { UsageError } from './usage-error.ts';

export interface FileForm {
  /** As it was found: relative to the repository, or as it was named. */
  readonly path: string;
  /** Where it is on the disk. */
  readonly file: string;
  readonly before: string;
  readonly after: string;
  /** Why it could not be formatted. */
  readonly problem?: string;
}

/**
 * The configuration, its overlays and its policy tests.
 * @throws UsageError when there is no such directory
 */
export function formsOf(directory: string): readonly FileForm[] {
  if (!statSync(directory, { throwIfNoEntry: false })?.isDirectory())
    throw new UsageError(`there is no file or directory ${directory}`);
  const { files, problems } = readRepository(directory);
  const paths = new Set(Object.keys(files).filter((path) => /\.ya?ml$/.test(path)));
  const unreadable = new Set(problems.map(({ path }) => path));
  for (const path of besideConfiguration(directory)) if (!unreadable.has(path)) paths.add(path);
  return [...paths].sort().map((path) => formOf(path, join(directory, path)));
}

/** @throws UsageError when the file cannot be read */
export function formOf(path: string, file: string): FileForm {
  let before: string;
  try {
    before = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(readFileSync(file));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const why =
      code === 'ERR_ENCODING_INVALID_ENCODED_DATA' ? 'it is not UTF-8 text' : (code ?? 'unknown reason');
    throw new UsageError(`cannot read ${path}: ${why}`);
  }
  const { text: after, problem } = formatText(before, schemaOf(path));
  return { path, file, before, after, ...(problem === undefined ? {} : { problem }) };
}

const schemas = new Map<'config' | 'tests', Schema>();

/** What kind of file a path names. */
export function schemaOf(path: string): Schema {
  const name = /\.test\.ya?ml$/.test(basename(path)) ? 'tests' : 'config';
  const schema = schemas.get(name) ?? (JSON.parse(schemaText(name)) as Schema);
  schemas.set(name, schema);
  return schema;
}

/** Overlays and policy tests: they are not part of what is compiled by default. */
function besideConfiguration(directory: string): string[] {
  const overlays = entriesOf(directory, 'environments')
    .filter((entry) => entry.isFile() && /\.ya?ml$/.test(entry.name))
    .map(({ name }) => `environments/${name}`);
  return [...overlays, ...testsIn(directory, 'tests')];
}

function testsIn(directory: string, folder: string): string[] {
  return entriesOf(directory, folder).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return testsIn(directory, path);
    return entry.isFile() && /\.test\.ya?ml$/.test(entry.name) ? [path] : [];
  });
}

function entriesOf(directory: string, folder: string): Dirent[] {
  const path = join(directory, folder);
  return statSync(path, { throwIfNoEntry: false })?.isDirectory()
    ? readdirSync(path, { withFileTypes: true })
    : [];
}
