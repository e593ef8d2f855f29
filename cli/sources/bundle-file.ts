// A compiled bundle, checked as a gateway would check it; it may need what only later gateways do.
import { readFileSync } from 'node:fs';
import { loadBundle } from '../../runtime/snapshot/load.ts';
import { BUNDLE_FEATURES } from '../../schema/format.ts';
import { EXIT } from '../exit-codes.ts';
import { UsageError } from '../usage-error.ts';
import { type SourcedBundle, SourceError } from './source.ts';

/** @throws UsageError when the file cannot be read, SourceError when it is no bundle */
export function bundleFile(path: string): SourcedBundle {
  let bytes: Buffer;
  try {
    bytes = readFileSync(path);
  } catch (error) {
    throw new UsageError(`cannot read ${path}: ${(error as NodeJS.ErrnoException).code ?? 'unknown reason'}`);
  }
  return bundleText(path, bytes);
}

/** @throws SourceError when it is no bundle */
export function bundleText(name: string, bytes: Buffer): SourcedBundle {
  const { bundle, failure } = loadBundle(bytes, new Set(BUNDLE_FEATURES));
  if (bundle === undefined)
    throw new SourceError(`${name} is not a usable bundle: ${failure.text}`, EXIT.findings);
  return { name, bundle };
}
