// @ts-check
// START HERE: `npm run bench`. Starts every variant in front of the same tool, drives them in interleaved rounds (so
// that noise of the machine hits all alike), and prints medians. stdout holds only the result; the rest is stderr.
// Exit code: 0; 1 when a variant failed or gave a wrong answer; 2 for a wrong command line.
import { execFileSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseOptions, USAGE } from './bench-options.mjs';
import { BenchProcesses, freePort, LOAD_CPU, pinned, Unavailable } from './bench-processes.mjs';
import { drive } from './load.mjs';
import { json, markdown, summarise } from './report.mjs';
import { VARIANTS } from './variants.mjs';

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const WARM_UP_MS = 1500;
/** A gateway may listen before it has read its upstream's tools. */
const FIRST_CALL_TIMEOUT_MS = 15_000;

const options = optionsOrExit();
let failed = false;
if (pinned)
  execFileSync('taskset', ['-a', '-p', '-c', String(LOAD_CPU), String(process.pid)], { stdio: 'ignore' });
boundTime();
if (options.variants.some((name) => name.startsWith('mcpgw-'))) {
  execFileSync(process.execPath, [join(root, 'scripts', 'build.mjs')], { stdio: ['ignore', 2, 2] });
}

const progress = options.events > 0;
const bench = await startUpstream();
const targets = await startVariants();
const tables = new Map();
for (const connections of options.connections) tables.set(connections, await measure(connections));
const last = tables.get(Math.max(...options.connections)) ?? new Map();
process.stdout.write(`${options.format === 'json' ? json(last) : markdown(tables, options)}\n`);
process.exit(failed || targets.size === 0 ? 1 : 0);

function optionsOrExit() {
  try {
    return parseOptions(process.argv.slice(2));
  } catch (error) {
    console.error(`${/** @type {Error} */ (error).message}\n${USAGE}`);
    process.exit(2);
  }
}

/** @returns {Promise<import('./variants/variant.mjs').Bench>} */
async function startUpstream() {
  const processes = new BenchProcesses();
  const port = await freePort();
  const command = [
    process.execPath,
    join(root, 'test', 'bench', 'upstream.mjs'),
    String(port),
    '--session',
    ...(options.sse ? ['--sse'] : []),
    ...(options.events > 0 ? [`--events=${options.events}`] : []),
  ];
  const upstreamPid = await processes.start('upstream', command, { port, cpu: LOAD_CPU });
  return { processes, root, upstreamPort: port, upstreamPid };
}

async function startVariants() {
  /** @type {Map<string, import('./variants/variant.mjs').Target>} */
  const started = new Map();
  for (const name of options.variants) {
    try {
      const target = await VARIANTS[name]?.(bench);
      if (!target) continue;
      await warmUp(target);
      started.set(name, target);
    } catch (error) {
      if (!(error instanceof Unavailable)) failed = true;
      console.error(`${name} left out: ${/** @type {Error} */ (error).message}`);
    }
  }
  return started;
}

/** @param {import('./variants/variant.mjs').Target} target */
async function warmUp(target) {
  const deadline = performance.now() + FIRST_CALL_TIMEOUT_MS;
  for (;;) {
    const probe = await drive({ ...target, progress, connections: 1, warmupMs: 0, durationMs: 100 }).catch(
      (error) => error,
    );
    if (!(probe instanceof Error) && probe.answered > 0) break;
    if (performance.now() > deadline)
      throw probe instanceof Error ? probe : new Error(`no right answer (${faults(probe)})`);
  }
  await drive({
    ...target,
    progress,
    connections: Math.max(...options.connections),
    durationMs: WARM_UP_MS,
  });
}

/** @param {number} connections */
async function measure(connections) {
  /** @type {Map<string, import('./load.mjs').LoadResult[]>} */
  const results = new Map();
  for (let round = 0; round < options.rounds; round += 1) {
    for (const [name, target] of targets) {
      const result = await drive({ ...target, progress, connections, durationMs: options.durationMs });
      if (result.faults.size > 0) {
        failed = true;
        console.error(`${name}, ${connections} connections: wrong answers (${faults(result)})`);
      }
      results.set(name, [...(results.get(name) ?? []), result]);
    }
    console.error(`${connections} connections: round ${round + 1} of ${options.rounds}`);
  }
  return new Map([...results].map(([name, rounds]) => [name, summarise(rounds)]));
}

/** @param {import('./load.mjs').LoadResult} result */
function faults(result) {
  return [...result.faults].map(([kind, count]) => `${count} x ${kind}`).join(', ');
}

/** Whatever hangs, the run ends: thrice the time it should take, plus what installing and building may take. */
function boundTime() {
  const rounds = options.variants.length * options.rounds * options.connections.length;
  const expected = rounds * (options.durationMs + 1000) + options.variants.length * (WARM_UP_MS + 5000);
  setTimeout(
    () => {
      console.error('the bench did not finish in time');
      process.exit(1);
    },
    expected * 3 + 300_000,
  ).unref();
}
