// The last pass: tables -> the bundle file's exact text. What is equal is spelt equally (schema/canonical.ts), so
// the digest names the content and nothing else.
import { bundleText, digestOf, sha256 } from '../../schema/canonical.ts';
import type { Bundle } from '../../schema/generated/bundle.ts';

/** Where the texts come from: the git commit, whether any of them differs from it, and from when they are. */
export interface Origin {
  readonly commit: string | null;
  readonly dirty: boolean;
  /** Seconds of Unix time; undefined when nobody knows. */
  readonly committed?: number | undefined;
}

export interface Emitted {
  readonly bundle: Bundle;
  /** The text of the bundle file, final newline included. */
  readonly bytes: string;
}

/** @param environment the overlay the tables were made with; undefined for none */
export function emit(
  tables: Omit<Bundle, 'digest' | 'compiler' | 'source'>,
  files: Readonly<Record<string, string>>,
  { commit, dirty, committed }: Origin,
  compiler: string,
  environment?: string,
): Emitted {
  const hashes = Object.fromEntries(Object.entries(files).map(([path, text]) => [path, sha256(text)]));
  const source = {
    commit,
    dirty,
    files: hashes,
    ...(committed !== undefined && { committed }),
    ...(environment !== undefined && { environment }),
  };
  const content = { ...tables, compiler, source };
  const bundle: Bundle = { ...content, digest: digestOf(content) };
  return { bundle, bytes: bundleText(bundle) };
}
