// What makes a finding the same finding in the next run, wherever its line has moved to.
import { createHash } from 'node:crypto';
import type { Diagnostic } from './diagnostic.ts';

/**
 * 12 hexadecimal digits for each finding, unique among them: a hash of what stays when lines move. Of findings that are
 * alike in one file, each next one gets its own.
 */
export function fingerprintsOf(diagnostics: readonly Diagnostic[]): ReadonlyMap<Diagnostic, string> {
  const seen = new Map<string, number>();
  const fingerprints = new Map<Diagnostic, string>();
  for (const diagnostic of diagnostics) {
    const { slug, at, message } = diagnostic;
    const identity = JSON.stringify([slug, at.file.path, message]);
    const earlier = seen.get(identity) ?? 0;
    seen.set(identity, earlier + 1);
    const hash = createHash('sha256').update(`${identity}${earlier}`).digest('hex').slice(0, 12);
    fingerprints.set(diagnostic, hash);
  }
  return fingerprints;
}
