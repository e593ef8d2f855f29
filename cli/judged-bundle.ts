// The bundle that simulated calls are judged by: compiled from a directory, or read from a file. Nothing is served, so
// that it may need features which only other versions of the gateway have.
import { readFileSync } from 'node:fs';
import type { Diagnostic } from '../compiler/diagnostics/diagnostic.ts';
import { loadBundle } from '../runtime/snapshot/load.ts';
import { BUNDLE_FEATURES } from '../schema/format.ts';
import type { Bundle } from '../schema/generated/bundle.ts';
import { compileDirectory, type DirectoryOptions } from './compile-directory.ts';
import { UsageError } from './usage-error.ts';

export interface JudgedBundleOptions extends Pick<DirectoryOptions, 'env' | 'var'> {
  /** A bundle file, instead of the directory. */
  readonly bundle?: string;
}

export interface JudgedBundle {
  /** Undefined when the configuration has an error. */
  readonly bundle: Bundle | undefined;
  /** What the compiler found. */
  readonly diagnostics: readonly Diagnostic[];
}

/** @throws UsageError for a bundle that cannot be read or is none, and as compileDirectory */
export async function judgedBundle(directory: string, options: JudgedBundleOptions): Promise<JudgedBundle> {
  if (options.bundle !== undefined) return { bundle: readBundle(options.bundle), diagnostics: [] };
  const { bundle, diagnostics } = await compileDirectory(directory, options);
  return { bundle, diagnostics };
}

function readBundle(file: string): Bundle {
  let bytes: Buffer;
  try {
    bytes = readFileSync(file);
  } catch (error) {
    throw new UsageError(`cannot read ${file}: ${(error as NodeJS.ErrnoException).code ?? 'unknown reason'}`);
  }
  const { bundle, failure } = loadBundle(bytes, new Set(BUNDLE_FEATURES));
  if (failure !== undefined) throw new UsageError(`${file}: ${failure.text}`);
  return bundle;
}
