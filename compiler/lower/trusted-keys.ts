// The public keys that may sign bundles: files of the repository, whose texts go into the bundle, so that what a
// gateway trusts is what was reviewed.
import type { Program } from '../ast/program.ts';

/** Texts of `gateway.reload.trusted_keys`, line ends alike; `files` by path. The passes before saw to it that all are there. */
export function trustedKeys(
  { config }: Pick<Program, 'config'>,
  files: Readonly<Record<string, string>>,
): string[] {
  return config.gateway.reload.trusted_keys.map((path) => {
    const text = files[path.replace(/^\.\//, '')];
    if (text === undefined) throw new Error(`the key ${path} was not read`);
    return `${text.replace(/\r\n?/g, '\n').trim()}\n`;
  });
}
