// Text of the command line -> configuration: `none`, a URL, a git revision, a directory or a bundle file.
import { statSync } from 'node:fs';
import { readApprovals } from '../approvals-file.ts';
import { compileDirectory } from '../compile-directory.ts';
import { UsageError } from '../usage-error.ts';
import { bundleFile } from './bundle-file.ts';
import { gatewaySource } from './gateway.ts';
import { gitSource, isShallow, revisionOf } from './git-source.ts';
import type { Sourced, SourceOptions } from './source.ts';

/** What stands for no configuration at all. */
export const NOTHING = 'none';

/**
 * A revision wins over a path of the same name; write `./main` for the path.
 * @param directory of the configuration, whose git repository revisions are looked up in
 * @throws UsageError when the text names nothing, SourceError when what it names cannot be had
 */
export async function resolveSource(
  text: string,
  directory: string,
  options: SourceOptions,
): Promise<Sourced> {
  if (/^https?:\/\//.test(text)) {
    if (!URL.canParse(text)) throw new UsageError('this is no address of a gateway');
    return gatewaySource(new URL(text), process.env.MCPGW_ADMIN_TOKEN || undefined);
  }
  const revision = await revisionOf(directory, text);
  if (revision !== undefined) return gitSource(directory, revision, options);
  const stat = statSync(text, { throwIfNoEntry: false });
  if (stat === undefined) {
    const hint = (await isShallow(directory))
      ? '; this clone is shallow: fetch it, as with `fetch-depth: 0`'
      : '';
    throw new UsageError(
      `${text} is neither a git revision here, a directory, a bundle file nor an address${hint}`,
    );
  }
  return stat.isDirectory() ? directorySource(text, text, options) : bundleFile(text);
}

/** `name`: what the plan calls it. */
export async function directorySource(
  name: string,
  directory: string,
  options: SourceOptions,
): Promise<Sourced> {
  const { bundle, diagnostics } = await compileDirectory(directory, options);
  if (bundle === undefined) return { name, diagnostics };
  return { name, bundle, approvals: readApprovals(directory) };
}
