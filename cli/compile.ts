// `mcpgw compile [dir] -o FILE`: a configuration becomes a bundle. With an error, the file is left as it was.
import type { Bundle } from '../schema/generated/bundle.ts';
import { compileDirectory } from './compile-directory.ts';
import type { OutputOptions } from './findings.ts';
import { counted, printFindings } from './findings.ts';
import { UsageError } from './usage-error.ts';
import { writeAtomically } from './write-atomically.ts';

export interface CompileOptions extends OutputOptions {
  readonly output: string;
}

/** Returns the exit code. */
export async function compile(directory: string, options: CompileOptions): Promise<number> {
  const startedAt = performance.now();
  const compiled = await compileDirectory(directory);
  const { bundle, bytes } = compiled;
  if (bundle === undefined || bytes === undefined) return printFindings(compiled, options, startedAt);
  await write(options.output, bytes);
  const size = Buffer.byteLength(bytes);
  return printFindings(compiled, options, startedAt, {
    text: describe(bundle, compiled.fileCount, options.output, size),
    json: { bundle: { file: options.output, bytes: size, digest: bundle.digest } },
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
