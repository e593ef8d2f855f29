// `mcpgw import [files...]`: the servers that clients are configured with, as upstreams of a configuration. What is
// found goes to standard output or into a directory; what of it was left out, and what has to be set, to standard error.
// A secret goes nowhere: a reference takes its place.
//
// Versions of packages stay as they are written: to pin `npx some-server` would need the network.
import { mkdirSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { withoutTokens } from '../compiler/diagnostics/mask-secrets.ts';
import { printable } from '../compiler/diagnostics/printable.ts';
import { EXIT } from './exit-codes.ts';
import { detectFiles } from './import/detect.ts';
import { ENVIRONMENT_FILE } from './import/environment-file.ts';
import { NOTHING, readTarget, type Target } from './import/existing.ts';
import { type PlanOptions, planImport } from './import/plan.ts';
import { readSource } from './import/source.ts';
import { UsageError } from './usage-error.ts';
import { writeAtomically } from './write-atomically.ts';

export interface ImportOptions extends PlanOptions {
  /** The configuration that gets the upstreams; without it they are printed. */
  readonly output?: string;
  readonly dryRun: boolean;
  readonly detect: boolean;
}

/** Returns the exit code: 1 when there was nothing to import. */
export async function importServers(given: readonly string[], options: ImportOptions): Promise<number> {
  const { output, dryRun } = options;
  const target = targetOf(output);
  const before = output === undefined ? '' : textOf(join(output, ENVIRONMENT_FILE));
  const sources = filesOf(given, options.detect).map((file) => readSource(file, output ?? '.'));
  const plan = planImport(sources, target, before, options);
  plan.messages.forEach(say);
  if (plan.upstreams.length === 0) {
    say('mcpgw: there was nothing to import');
    return EXIT.findings;
  }
  const environment = plan.environment === before ? {} : { [ENVIRONMENT_FILE]: plan.environment };
  if (output === undefined) {
    process.stdout.write(Object.values(plan.files).join('\n'));
  } else if (dryRun) {
    const files = Object.entries({ ...plan.files, ...environment });
    process.stdout.write(files.map(([path, text]) => `# ${join(output, path)}\n${text}`).join('\n'));
  } else {
    const written = await write(output, { ...plan.files, ...environment });
    process.stdout.write(`Imported ${plan.upstreams.join(', ')} → ${written.join(', ')}\n`);
  }
  return EXIT.ok;
}

/** A directory that is not there yet is a configuration without anything in it. */
function targetOf(directory: string | undefined): Target {
  if (directory === undefined) return NOTHING;
  try {
    return readTarget(directory);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    if (code === 'ENOENT') return NOTHING;
    throw new UsageError(`cannot read ${directory}: ${code}`);
  }
}

function filesOf(given: readonly string[], detect: boolean): readonly string[] {
  if (given.length > 0 && !detect) return given;
  const machine = { platform: process.platform, home: homedir(), env: process.env };
  const detected = detectFiles(machine, process.cwd()).filter((file) => !given.includes(file));
  for (const file of detected) say(`found ${file}`);
  if (given.length + detected.length === 0)
    throw new UsageError('no client on this machine has a list of servers in its usual place; name a file');
  return [...given, ...detected];
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    const { code = 'unknown reason' } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return '';
    throw new UsageError(`cannot read ${file}: ${code}`);
  }
}

async function write(directory: string, files: Readonly<Record<string, string>>): Promise<string[]> {
  for (const [path, text] of Object.entries(files)) {
    const file = join(directory, path);
    try {
      mkdirSync(dirname(file), { recursive: true });
      await writeAtomically(file, text);
    } catch (error) {
      throw new UsageError(
        `cannot write ${file}: ${(error as NodeJS.ErrnoException).code ?? 'unknown reason'}`,
      );
    }
  }
  return Object.keys(files).map((path) => join(directory, path));
}

/** Names come from files of others: to a terminal, nothing of them is more than text. */
function say(line: string): void {
  process.stderr.write(`${printable(withoutTokens(line))}\n`);
}
