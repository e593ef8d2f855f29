// Keys that sign bundles are files of the repository; a bundle carries their texts, so all of them must be there, and
// must be public keys: a private one would be published with every bundle.
import { publicKeyIn } from '../../schema/signing-key.ts';
import type { Report } from '../diagnostics/diagnostic.ts';
import type { Named } from './names.ts';

/** Paths of those that are there and are keys; the others are reported. */
export function reportUnusableKeys(
  { config, spanOf }: Named,
  files: Readonly<Record<string, string>>,
  report: Report,
): string[] {
  const pointer = '/gateway/reload/trusted_keys';
  const found: string[] = [];
  for (const [i, written] of config.gateway.reload.trusted_keys.entries()) {
    const path = written.replace(/^\.\//, '');
    const problem = problemWith(path, files[path]);
    if (problem === undefined) found.push(path);
    else report('unreadable-file', spanOf(`${pointer}/${i}`, 'value'), { problem });
  }
  return found;
}

function problemWith(path: string, text: string | undefined): string | undefined {
  if (text === undefined) return `there is no file \`${path}\` in the repository`;
  const key = publicKeyIn(text);
  return typeof key === 'string' ? `\`${path}\` is ${key}` : undefined;
}
