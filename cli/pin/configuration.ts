// The configuration as pinning needs it: which upstreams there are. Whatever the lockfile is, or the lack of one, must
// not stand in the way of making it, so the compiler is given an empty one.
import { statSync } from 'node:fs';
import { analyse, compile } from '../../compiler/compile.ts';
import { CODES, type DiagnosticKey } from '../../compiler/diagnostics/codes.ts';
import { renderText } from '../../compiler/diagnostics/render-text.ts';
import { filesBeside } from '../../compiler/named-files.ts';
import type { Bundle } from '../../schema/generated/bundle.ts';
import { type ColorChoice, wantsColor } from '../color.ts';
import { compileOptions } from '../compile-directory.ts';
import type { EnvironmentOptions } from '../options.ts';
import { readRepository } from '../read-repository.ts';
import { UsageError } from '../usage-error.ts';
import { lockText } from './lock-text.ts';

/** What `lint.rules` may have made an error, such as an upstream that is not pinned: that is what pinning mends. */
const NEVER_ERRORS = (Object.keys(CODES) as DiagnosticKey[]).filter(
  (slug) => CODES[slug].severity !== 'error',
);

export interface Configuration {
  readonly bundle: Bundle;
  /** Names of all upstreams, disabled ones too. */
  readonly configured: ReadonlySet<string>;
  /** Relative to the directory. */
  readonly lockfile: string;
  /** Undefined when there is none. */
  readonly lockText: string | undefined;
}

/**
 * Undefined when it has errors, which were printed.
 * @throws UsageError when there is no such directory, or a file of it cannot be read
 */
export function readConfiguration(
  directory: string,
  options: EnvironmentOptions & { readonly color: ColorChoice },
): Configuration | undefined {
  if (!statSync(directory, { throwIfNoEntry: false })?.isDirectory()) {
    throw new UsageError(`${directory} is not a directory`);
  }
  const { files, problems } = readRepository(directory);
  const [problem] = problems;
  if (problem !== undefined) throw new UsageError(`cannot read ${problem.path}: ${problem.problem}`);
  const empty = lockText({ lockfile_version: 1, upstreams: {} });
  // The others are keys.
  const locks = filesBeside(files).filter((path) => path.endsWith('.json'));
  const texts = { ...files, ...Object.fromEntries(locks.map((path) => [path, empty])) };
  const settings = { ...compileOptions(options), warnings: NEVER_ERRORS };
  const { program, diagnostics } = analyse(texts, settings);
  const { bundle } = compile(texts, { commit: null, dirty: false }, undefined, settings);
  if (program === undefined || bundle === undefined) {
    const errors = diagnostics.filter(({ severity }) => severity === 'error');
    const color = wantsColor(options.color, process.stdout.isTTY === true, process.env);
    process.stdout.write(`${renderText(errors, { color })}\n`);
    return undefined;
  }
  const lockfile = program.config.pinning.lockfile.replace(/^\.\//, '');
  if (!locks.includes(lockfile)) throw new UsageError(`${lockfile} is no place for a lockfile`);
  return {
    bundle,
    configured: new Set(Object.keys(program.config.upstreams)),
    lockfile,
    lockText: files[lockfile],
  };
}
