// `mcpgw pin [dir]`: asks every upstream for its tools, shows how they differ from the lockfile, and writes them there
// once somebody agreed. The review is the point: what a model will read is shown as it is, invisible characters too.
import { join } from 'node:path';
import type { Lock } from '../schema/generated/lock.ts';
import { type ColorChoice, wantsColor } from './color.ts';
import { EXIT } from './exit-codes.ts';
import { counted } from './findings.ts';
import type { EnvironmentOptions } from './options.ts';
import { agree } from './pin/agree.ts';
import { type Answered, askUpstreams } from './pin/ask-upstreams.ts';
import { readConfiguration } from './pin/configuration.ts';
import { describeDifferences } from './pin/describe.ts';
import { differencesOf, isEmpty } from './pin/differences.ts';
import { lockText, readLockText } from './pin/lock-text.ts';
import { UsageError } from './usage-error.ts';
import { writeAtomically } from './write-atomically.ts';

export interface PinOptions extends EnvironmentOptions {
  readonly check: boolean;
  readonly yes: boolean;
  /** Names; empty for all. */
  readonly upstream: readonly string[];
  readonly timeout: string;
  readonly color: ColorChoice;
}

/** Returns the exit code: 1 for drift under --check and for changes nobody agreed to, 4 for upstreams without answer. */
export async function pin(directory: string, options: PinOptions): Promise<number> {
  const configuration = readConfiguration(directory, options);
  if (configuration === undefined) return EXIT.findings;
  const { bundle, lockfile, configured } = configuration;
  const before = readLockText(configuration.lockText);
  if (before === undefined) note(`${lockfile} cannot be used as it is: every tool counts as new`);

  const answers = await askUpstreams(bundle, options.upstream, options.timeout);
  for (const { upstream, failure, problems } of answers) {
    if (failure !== undefined) note(`upstream ${upstream} cannot be read: ${failure}`);
    for (const problem of problems) note(`upstream ${upstream}: ${problem}, and is not pinned`);
  }
  const unreachable = answers.filter(({ failure }) => failure !== undefined).map(({ upstream }) => upstream);
  const all = options.upstream.length === 0;
  const after = lockAfter(before ?? NO_LOCK, answers, all ? configured : undefined);
  const differences = differencesOf(before ?? NO_LOCK, after);
  const color = wantsColor(options.color, process.stdout.isTTY === true, process.env);
  process.stdout.write(describeDifferences(differences, { color }));

  const changed = !isEmpty(differences) || before === undefined;
  if (options.check) {
    if (changed) return say(`${lockfile} differs from what upstreams offer`, EXIT.findings);
    if (unreachable.length > 0) return say(`not known of ${unreachable.join(', ')}`, EXIT.unreachable);
    return say(`${lockfile} is up to date: ${sizeOf(after)}`, EXIT.ok);
  }
  const text = lockText(after);
  if (changed && !options.yes && !(await agree(lockfile))) {
    return say(`${lockfile} was left as it is`, EXIT.findings);
  }
  if (text !== configuration.lockText) await write(join(directory, lockfile), text);
  const kept = unreachable.length === 0 ? '' : `; kept as it was: ${unreachable.join(', ')}`;
  const done = text === configuration.lockText ? 'is up to date' : 'written';
  return say(
    `${lockfile} ${done}: ${sizeOf(after)}${kept}`,
    unreachable.length > 0 ? EXIT.unreachable : EXIT.ok,
  );
}

const NO_LOCK: Lock = { lockfile_version: 1, upstreams: {} };

/**
 * Who answered has what it said, everybody else what it had. `configured`: names of upstreams; what is none of them is
 * dropped. Undefined to drop nothing.
 */
function lockAfter(
  before: Lock,
  answers: readonly Answered[],
  configured: ReadonlySet<string> | undefined,
): Lock {
  const kept = Object.entries(before.upstreams).filter(([name]) => configured?.has(name) !== false);
  const read = answers.flatMap(({ upstream, tools }) =>
    tools === undefined ? [] : [[upstream, { tools }] as const],
  );
  return { lockfile_version: 1, upstreams: Object.fromEntries([...kept, ...read]) };
}

function sizeOf({ upstreams }: Lock): string {
  const tools = Object.values(upstreams).reduce((sum, one) => sum + Object.keys(one.tools).length, 0);
  return `${counted(tools, 'tool')} of ${counted(Object.keys(upstreams).length, 'upstream')}`;
}

async function write(file: string, text: string): Promise<void> {
  try {
    await writeAtomically(file, text);
  } catch (error) {
    throw new UsageError(
      `cannot write ${file}: ${error instanceof Error ? error.message : 'unknown reason'}`,
    );
  }
}

function note(text: string): void {
  process.stderr.write(`mcpgw: ${text}\n`);
}

function say(text: string, code: number): number {
  process.stdout.write(`${text}\n`);
  return code;
}
