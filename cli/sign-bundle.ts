// Signing, for `compile --sign` and `bundle sign`: the signature goes beside the bundle, and other keys' signatures of
// the same bundle stay.
import { createPublicKey, type KeyObject } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { MAX_SIGNATURE_BYTES, signatureFileOf, withSignature } from '../schema/bundle-signature.ts';
import type { Bundle } from '../schema/generated/bundle.ts';
import { keyIdOf } from '../schema/signing-key.ts';
import { UsageError } from './usage-error.ts';
import { writeAtomically } from './write-atomically.ts';

export interface Signed {
  readonly file: string;
  readonly keyId: string;
}

/**
 * Writes the signature of the bundle that lies, or is about to lie, in `bundleFile`.
 * @throws UsageError when the file beside it cannot be read or written
 */
export async function signBundle(bundleFile: string, { digest }: Bundle, key: KeyObject): Promise<Signed> {
  const file = signatureFileOf(bundleFile);
  const text = withSignature(digest, key, textBefore(file));
  try {
    await writeAtomically(file, text);
  } catch (error) {
    throw new UsageError(
      `cannot write ${file}: ${(error as NodeJS.ErrnoException).code ?? 'unknown reason'}`,
    );
  }
  return { file, keyId: keyIdOf(createPublicKey(key)) };
}

/** What is wrong with signing this bundle, if anything: words for stderr. */
export function doubtsAbout({ source }: Bundle): readonly string[] {
  const doubts: string[] = [];
  if (source.dirty) doubts.push('the bundle was compiled from files that differ from their commit');
  if (source.committed === undefined)
    doubts.push(
      'the bundle does not say from when it is, so a gateway cannot tell an older one from a newer one: compile it in a git repository, or set SOURCE_DATE_EPOCH',
    );
  return doubts;
}

function textBefore(file: string): string | undefined {
  try {
    const text = readFileSync(file, 'utf8');
    return text.length > MAX_SIGNATURE_BYTES ? undefined : text;
  } catch (error) {
    const { code = 'unknown reason' } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return undefined;
    throw new UsageError(`cannot read ${file}: ${code}`);
  }
}
