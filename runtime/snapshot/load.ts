// Bundle text -> Bundle, or the reason why not. Nothing unverified gets past here: form, digest, schema, features,
// the numbers that index tables and the indexes of access are all checked before anything is built from it.

import { misfiledAccess } from '../../policies/access/misfiled.ts';
import { escapeText } from '../../policies/text/escape.ts';
import { canonical, digestOf } from '../../schema/canonical.ts';
import { BUNDLE_FORMAT, RUNTIME_FEATURES } from '../../schema/format.ts';
import type { Bundle } from '../../schema/generated/bundle.ts';
import { validate } from '../../schema/generated/validate-bundle.ts';
import { danglingNumber } from './numbers.ts';

/** A bundle is small (the compiler emits tens of kilobytes); far above that it is no bundle. */
const MAX_BUNDLE_BYTES = 64 * 1024 * 1024;

/** Why a bundle was refused; `text` is for the log and status, and holds nothing secret. */
export interface LoadFailure {
  readonly reason:
    | 'too_large'
    | 'not_json'
    | 'not_canonical'
    | 'format'
    | 'digest'
    | 'schema'
    | 'feature'
    | 'numbers';
  readonly text: string;
}

export type Loaded =
  | { readonly bundle: Bundle; readonly failure?: never }
  | { readonly bundle?: never; readonly failure: LoadFailure };

/**
 * Verifies the text of a bundle file, all of it.
 * @param implemented features it may need; those of this runtime when it is to be enforced
 */
export function loadBundle(bytes: Buffer, implemented: ReadonlySet<string> = RUNTIME_FEATURES): Loaded {
  if (bytes.length > MAX_BUNDLE_BYTES) return fail('too_large', `larger than ${MAX_BUNDLE_BYTES} bytes`);
  const text = bytes.toString('utf8');
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    return fail('not_json', 'not a bundle file: the text is not JSON, or it is cut short');
  }
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed))
    return fail('not_json', 'not a bundle file');
  const claimed = parsed as { format?: unknown; digest?: unknown; features?: unknown };
  if (claimed.format !== BUNDLE_FORMAT) return fail('format', `format is not ${BUNDLE_FORMAT}`);
  if (`${canonical(parsed)}\n` !== text)
    return fail('not_canonical', 'the text is not as a compiler writes it');
  if (claimed.digest !== digestOf(parsed))
    return fail('digest', 'the digest does not belong to this content');
  // Before the schema, which a bundle of a later version need not fit: what is missing has a name.
  const missing = missingFeature(claimed.features, implemented);
  if (missing !== undefined)
    return fail('feature', `needs ${escapeText(missing)}, which this version does not implement`);
  if (!validate(parsed))
    return fail('schema', `the content does not fit the bundle schema at ${firstFault()}`);
  const bundle = parsed as unknown as Bundle;
  const dangling = danglingNumber(bundle);
  if (dangling !== undefined) return fail('numbers', `${dangling} points outside its table`);
  const misfiled = bundle.access && misfiledAccess(bundle.access);
  return misfiled === undefined
    ? { bundle }
    : fail('numbers', `${misfiled} does not lead to everything it should, or to more`);
}

function missingFeature(features: unknown, implemented: ReadonlySet<string>): string | undefined {
  if (!Array.isArray(features)) return undefined;
  return features.find(
    (feature): feature is string => typeof feature === 'string' && !implemented.has(feature),
  );
}

function fail(reason: LoadFailure['reason'], text: string): Loaded {
  return { failure: { reason, text } };
}

function firstFault(): string {
  const { errors } = validate as { errors?: readonly { instancePath: string }[] | null };
  return errors?.[0]?.instancePath || '/';
}
