// One file that names servers, read as JSON with comments. What is wrong with it is said without showing any of it.
import { closeSync, fstatSync, openSync, readFileSync } from 'node:fs';
import { basename, dirname, relative, resolve, sep } from 'node:path';
import { type ParseError, parse, visit } from 'jsonc-parser';
import { UsageError } from '../usage-error.ts';

export interface Source {
  /** As it was given. */
  readonly file: string;
  readonly value: unknown;
  /**
   * The folder the file belongs to, as seen from where the configuration will be: what `${workspaceFolder}` means.
   * Undefined for a file of a user.
   */
  readonly workspace: string | undefined;
  /** Name of that folder. */
  readonly workspaceName: string;
}

/** Client state grows without end; a list of servers does not. */
const MAX_BYTES = 64 * 1024 * 1024;

/** @throws UsageError when the file cannot be read or is no JSON */
export function readSource(file: string, target: string): Source {
  const errors: ParseError[] = [];
  const value = parseText(readText(file), errors, file);
  const first = errors[0];
  if (first !== undefined || value === undefined) throw new UsageError(`${file} is not JSON`);
  const folder = workspaceOf(resolve(file));
  const seen = folder === undefined ? undefined : relative(resolve(target), folder);
  return {
    file,
    value,
    workspace: seen === undefined ? undefined : seen === '' ? '.' : seen.split(sep).join('/'),
    workspaceName: basename(folder ?? ''),
  };
}

function parseText(text: string, errors: ParseError[], file: string): unknown {
  const json = text.replace(/^\ufeff/, '');
  let isOdd = false;
  try {
    // An object of this language takes such a member for what it inherits from: it would vanish, and lend its own.
    visit(json, {
      onObjectProperty: (name) => {
        isOdd ||= name === '__proto__';
      },
    });
    if (!isOdd) return parse(json, errors, { allowTrailingComma: true });
  } catch {
    throw new UsageError(`${file} is nested too deep`);
  }
  throw new UsageError(`${file} has a member \`__proto__\`, which no server can be called`);
}

function readText(file: string): string {
  try {
    const descriptor = openSync(file, 'r');
    try {
      const stat = fstatSync(descriptor);
      if (!stat.isFile()) throw new UsageError(`${file} is not a file`);
      if (stat.size > MAX_BYTES) throw new UsageError(`${file} has more than ${MAX_BYTES} bytes`);
      return readFileSync(descriptor, 'utf8');
    } finally {
      closeSync(descriptor);
    }
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(`cannot read ${file}: ${(error as NodeJS.ErrnoException).code ?? 'unknown reason'}`);
  }
}

/** `.mcp.json` and `server.json` lie in their folder, `.vscode/mcp.json` and the like one level below. */
function workspaceOf(file: string): string | undefined {
  const folder = dirname(file);
  if (['.vscode', '.cursor', '.github'].includes(basename(folder))) return dirname(folder);
  return ['.mcp.json', 'server.json'].includes(basename(file)) ? folder : undefined;
}
