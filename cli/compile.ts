// `mcpgw compile [dir] -o FILE`: a configuration becomes a bundle. With an error, the file is left as it was.
import type { Bundle } from '../schema/generated/bundle.ts';
import { compileDirectory } from './compile-directory.ts';
import { counted, printFindings } from './findings.ts';
import { signingKey } from './key-files.ts';
import type { EnvironmentOptions } from './options.ts';
import { failsOn, type OutputOptions } from './report/options.ts';
import { doubtsAbout, type Signed, signBundle } from './sign-bundle.ts';
import { UsageError } from './usage-error.ts';
import { writeAtomically } from './write-atomically.ts';

export interface CompileOptions extends OutputOptions, EnvironmentOptions {
  /** The bundle. */
  readonly output: string;
  /** Signs it, with the private key in a file or `env:NAME`. */
  readonly sign?: string;
}

/** Returns the exit code. */
export async function compile(directory: string, options: CompileOptions): Promise<number> {
  const startedAt = performance.now();
  // First: with a key that cannot be used, nothing is written.
  const key = options.sign === undefined ? undefined : signingKey(options.sign);
  const compiled = await compileDirectory(directory, options);
  const { bundle, bytes, diagnostics } = compiled;
  const refused = diagnostics.some(failsOn('error'));
  if (bundle === undefined || bytes === undefined || refused)
    return printFindings('compile', directory, compiled, options, startedAt);
  // Before the bundle: a gateway that watches them meets the pair as soon as the bundle is there.
  const signed = key && (await signBundle(options.output, bundle, key));
  await write(options.output, bytes);
  for (const doubt of signed ? doubtsAbout(bundle) : []) process.stderr.write(`mcpgw: ${doubt}\n`);
  const size = Buffer.byteLength(bytes);
  return printFindings('compile', directory, compiled, options, startedAt, {
    text: describe(bundle, compiled.fileCount, options.output, size, signed),
    json: {
      bundle: {
        file: options.output,
        bytes: size,
        digest: bundle.digest,
        ...(signed && { signed_by: signed.keyId }),
      },
    },
  });
}

async function write(file: string, bytes: string): Promise<void> {
  try {
    await writeAtomically(file, bytes);
  } catch (error) {
    throw new UsageError(
      `cannot write ${file}: ${error instanceof Error ? error.message : 'unknown reason'}`,
    );
  }
}

function describe(
  { digest, upstreams, routes, source, compiler }: Bundle,
  files: number,
  output: string,
  size: number,
  signed?: Signed,
): string {
  const stdio = upstreams.filter((upstream) => upstream.stdio !== null).length;
  const commit =
    source.commit === null
      ? 'no git commit'
      : `git ${source.commit.slice(0, 7)} (${source.dirty ? 'dirty' : 'clean'})`;
  return [
    `Compiled ${counted(files, 'file')} → ${output}  (${(size / 1024).toFixed(1)} KB, ${digest.slice(0, 15)}…)`,
    `  upstreams ${upstreams.length - stdio} http, ${stdio} stdio`,
    `  routes    ${kindsOf(routes)}`,
    `  source    ${commit} · ${compiler}`,
    ...(signed ? [`  signed by ${signed.keyId} → ${signed.file}`] : []),
    '',
  ].join('\n');
}

/** How the route table finds its entries: `2 exact, 1 prefix, 0 pattern, 1 unnamed`. */
function kindsOf({ entries, tool, prompt, resource, unnamed }: Bundle['routes']): string {
  const exact = new Set([tool, prompt, resource].flatMap((index) => Object.values(index.exact).flat())).size;
  const pattern = entries.filter((entry) => entry.pattern !== undefined).length;
  const prefix = entries.length - exact - pattern - unnamed.length;
  return `${exact} exact, ${prefix} prefix, ${pattern} pattern, ${unnamed.length} unnamed`;
}
