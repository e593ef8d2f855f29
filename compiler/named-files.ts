// What a configuration says about further files, for whoever reads the disk: which files belong to it cannot be known
// before some of it was read. Asked before the compiler runs, so what is wrong is passed over here and reported there.
import { leadsOut } from './ast/file-glob.ts';
import type { Value } from './ast/value.ts';
import { isMap } from './ast/value.ts';
import { createCollector } from './diagnostics/report.ts';
import { parse } from './parse/parse.ts';

export const DEFAULT_LOCKFILE = 'mcpgw.lock.json';

/** The globs of `include`, by the text of the root file. None of them leads out of the repository. */
export function includesOf(rootText: string): string[] {
  return rootText.includes('include')
    ? textsOf(documentOf(rootText).include).filter((glob) => !leadsOut(glob))
    : [];
}

/** Files that are no YAML and belong to the configuration all the same: the lockfile, and keys that sign bundles. */
export function filesBeside(files: Readonly<Record<string, string>>): string[] {
  const paths = new Set([DEFAULT_LOCKFILE]);
  for (const text of Object.values(files)) {
    if (!/lockfile|trusted_?keys/i.test(text)) continue;
    const { pinning, gateway } = documentOf(text);
    const reload = isMap(gateway) && isMap(gateway.reload) ? gateway.reload : {};
    const lockfile = isMap(pinning) ? pinning.lockfile : undefined;
    for (const path of textsOf([lockfile ?? [], reload.trusted_keys ?? [], reload.trustedKeys ?? []].flat()))
      if (!leadsOut(path)) paths.add(path.replace(/^\.\//, ''));
  }
  return [...paths].sort();
}

function documentOf(text: string): Readonly<Record<string, Value>> {
  const { fragments } = parse({ 'mcpgw.yaml': text }, undefined, createCollector().report);
  const value = fragments[0]?.value;
  return isMap(value) ? value : {};
}

function textsOf(value: Value | undefined): string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}
