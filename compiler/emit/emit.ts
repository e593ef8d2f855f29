// The last pass: tables -> the bundle file's exact text. What is equal is spelt equally (schema/canonical.ts), so
// the digest names the content and nothing else.
import { bundleText, digestOf, sha256 } from '../../schema/canonical.ts';
import type { Bundle } from '../../schema/generated/bundle.ts';

/** Where the texts come from: the git commit, and whether any of them differs from it. */
export interface Origin {
  readonly commit: string | null;
  readonly dirty: boolean;
}

export interface Emitted {
  readonly bundle: Bundle;
  /** The text of the bundle file, final newline included. */
  readonly bytes: string;
}

export function emit(
  tables: Omit<Bundle, 'digest' | 'compiler' | 'source'>,
  files: Readonly<Record<string, string>>,
  { commit, dirty }: Origin,
  compiler: string,
): Emitted {
  const hashes = Object.fromEntries(Object.entries(files).map(([path, text]) => [path, sha256(text)]));
  const content = { ...tables, compiler, source: { commit, dirty, files: hashes } };
  const bundle: Bundle = { ...content, digest: digestOf(content) };
  return { bundle, bytes: bundleText(bundle) };
}
