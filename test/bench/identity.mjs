// @ts-check
// What identity, access and limits add to a call: `node test/bench/identity.mjs`, after `npm run build`. Three gateways
// in front of one upstream: one that asks nothing, and two that verify a token, decide by teams and rules (10 and
// 10,000 of them) and charge four limits. They are driven in turn, many short rounds, and what is printed is the ratio
// of their CPU per call within a round, its median and its middle half: other work on the machine moves both sides.
// Then what a token costs that nobody has seen before. Exit code 1 when an answer was wrong.
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { BenchProcesses, freePort, GATEWAY_CPU, LOAD_CPU, pinned } from './bench-processes.mjs';
import { identityRepo, plainRepo } from './identity-repo.mjs';
import { startIssuer } from './identity-tokens.mjs';
import { drive } from './load.mjs';
import { connectionTo, faultOf, openCaller } from './mcp-calls.mjs';
import { cpuMicros } from './process-usage.mjs';
import { machine, median, quartiles } from './report.mjs';

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const PROGRAM = join(root, 'dist', 'cli', 'main.js');
const ALGORITHMS = ['RS256', 'ES256'];
const SIZES = [10, 10_000];
const WARM_UP_MS = 4000;
const BLOCK = 50;
const FIRST_CALL_TIMEOUT_MS = 30_000;

const { values: options } = parseArgs({
  options: {
    rounds: { type: 'string', default: '200' },
    duration: { type: 'string', default: '0.2' },
    conns: { type: 'string', default: '16' },
    tokens: { type: 'string', default: '1000' },
    engine: { type: 'string', default: 'uws' },
    only: { type: 'string', default: 'both' },
  },
});
const rounds = Number(options.rounds);
const connections = Number(options.conns);
const tokens = Number(options.tokens);
const durationMs = Number(options.duration) * 1000;
let failed = false;

if (pinned)
  execFileSync('taskset', ['-a', '-p', '-c', String(LOAD_CPU), String(process.pid)], { stdio: 'ignore' });

/**
 * @typedef {object} Gateway
 * @property {string} name
 * @property {string} url
 * @property {number} pid
 * @property {string} headers What its callers show, as header lines.
 * @property {number[]} cpu Microseconds per call, by round.
 */

const processes = new BenchProcesses();
const issuer = await startIssuer(ALGORITHMS);
const upstreamPort = await freePort();
await processes.start(
  'upstream',
  [process.execPath, join(root, 'test', 'bench', 'upstream.mjs'), String(upstreamPort)],
  {
    port: upstreamPort,
    cpu: LOAD_CPU,
  },
);
const token = await issuer.token(ALGORITHMS[0] ?? '');
const plain = await startGateway('plain', (port) => plainRepo(port, upstreamPort), '');
/** @type {Gateway[]} */
const guarded = [];
for (const size of SIZES) {
  const files = (/** @type {number} */ port) => identityRepo(port, upstreamPort, issuer, ALGORITHMS, size);
  guarded.push(await startGateway(`${size.toLocaleString('en')} rules`, files, authorization(token)));
}
/** A second plain one: what the bytes of a token cost whoever ignores them, and how far two equal processes differ. */
const ignoring = await startGateway(
  'plain, token ignored',
  (port) => plainRepo(port, upstreamPort),
  authorization(token),
);
const gateways = [plain, ignoring, ...guarded];

console.log(`${machine()}; load of the machine ${loadavg()[0]?.toFixed(1)} at the start.\n`);
if (options.only !== 'cold') await warm();
if (options.only !== 'warm') await cold();
process.exit(failed ? 1 : 0);

/** One caller whose token is known, many times. */
async function warm() {
  for (const gateway of gateways) await measure(gateway, WARM_UP_MS);
  for (let round = 0; round < rounds; round += 1) {
    // Whoever comes first in a round is another one each time.
    for (let turn = 0; turn < gateways.length; turn += 1) {
      const gateway = /** @type {Gateway} */ (gateways[(round + turn) % gateways.length]);
      gateway.cpu.push(await measure(gateway, durationMs));
    }
    console.error(
      `round ${round + 1} of ${rounds}: ${gateways.map(({ cpu }) => cpu.at(-1)?.toFixed(1)).join(', ')}`,
    );
  }
  console.log(
    `${rounds} rounds of ${durationMs / 1000} s, ${connections} connections, a token of ${token.length} bytes:\n`,
  );
  console.log('| gateway | CPU µs/call | x plain | middle half | x 10 rules |');
  console.log('|---|---:|---:|---:|---:|');
  for (const gateway of gateways) {
    const ratios = gateway.cpu.map((cpu, round) => cpu / (plain.cpu[round] ?? Number.NaN));
    const beside = gateway.cpu.map((cpu, round) => cpu / (guarded[0]?.cpu[round] ?? Number.NaN));
    const [low, high] = quartiles(ratios);
    const cells =
      gateway === plain
        ? ['1.00', '-', '-']
        : [median(ratios).toFixed(3), `${low.toFixed(3)} to ${high.toFixed(3)}`, median(beside).toFixed(3)];
    console.log(`| ${gateway.name} | ${median(gateway.cpu).toFixed(1)} | ${cells.join(' | ')} |`);
  }
  console.log(`\nload of the machine ${loadavg()[0]?.toFixed(1)} at the end.\n`);
}

/** Tokens nobody has seen, one call each on one connection, in blocks; and each block again, when they are known. */
async function cold() {
  console.log(`${tokens} new tokens, one after the other:\n`);
  console.log(
    '| gateway | tokens | CPU µs/call | of a known one | verifying | p50 µs | p99 µs | known p50 µs | known p99 µs |',
  );
  console.log('|---|---|---:|---:|---:|---:|---:|---:|---:|');
  for (const algorithm of ALGORITHMS)
    for (const gateway of guarded) {
      // The first ones make the code warm that the rest is measured on.
      await inTurn(gateway, await newTokens(algorithm, 100));
      /** @type {Turn[]} */
      const fresh = [];
      /** @type {Turn[]} */
      const known = [];
      for (let made = 0; made < tokens; made += BLOCK) {
        const block = await newTokens(algorithm, BLOCK);
        fresh.push(await inTurn(gateway, block));
        known.push(await inTurn(gateway, block));
      }
      const [a, b] = [summary(fresh), summary(known)];
      const figures = [a.cpu, b.cpu, a.cpu - b.cpu, a.p50, a.p99, b.p50, b.p99];
      console.log(
        `| ${gateway.name} | ${algorithm} | ${figures.map((figure) => figure.toFixed(0)).join(' | ')} |`,
      );
    }
}

/**
 * @param {string} algorithm
 * @param {number} count
 */
async function newTokens(algorithm, count) {
  /** @type {string[]} */
  const made = [];
  for (let n = 0; n < count; n += 1) made.push(await issuer.token(algorithm));
  return made;
}

/**
 * Medians of the blocks, and latencies over all of them, in microseconds.
 * @param {readonly Turn[]} turns
 */
function summary(turns) {
  const latencies = turns.flatMap(({ micros }) => micros).sort((a, b) => a - b);
  const [p50 = Number.NaN, p99 = Number.NaN] = [0.5, 0.99].map(
    (share) => latencies[Math.floor(share * latencies.length)],
  );
  return { cpu: median(turns.map(({ cpu }) => cpu)), p50, p99 };
}

/**
 * @typedef {object} Turn
 * @property {number} cpu Microseconds per call.
 * @property {number[]} micros How long each took.
 *
 * @param {Gateway} gateway
 * @param {readonly string[]} shown
 * @returns {Promise<Turn>}
 */
async function inTurn(gateway, shown) {
  const url = new URL(gateway.url);
  const connection = connectionTo(url);
  /** @type {number[]} */
  const micros = [];
  const before = cpuMicros([gateway.pid]);
  for (const [number, one] of shown.entries()) {
    const headers = authorization(one);
    const caller = await openCaller({
      url,
      era: 'modern',
      tool: 'echo',
      messageBytes: 300,
      progress: false,
      headers,
    });
    const body = Buffer.from(caller.before + (number + 1) + caller.after);
    const sentAt = performance.now();
    const reader = await connection.exchange(`${caller.head}${body.length}\r\n\r\n`, body);
    micros.push((performance.now() - sentAt) * 1000);
    note(gateway, faultOf(reader, number + 1, true));
  }
  connection.destroy();
  const cpu = (cpuMicros([gateway.pid]) - before) / shown.length;
  return { cpu, micros };
}

/**
 * CPU microseconds per call.
 * @param {Gateway} gateway
 * @param {number} ms
 */
async function measure(gateway, ms) {
  const { url, headers, pid } = gateway;
  const result = await drive({
    url,
    headers,
    era: 'modern',
    connections,
    durationMs: ms,
    warmupMs: 30,
    pids: [pid],
  });
  for (const fault of result.faults.keys()) note(gateway, fault);
  return result.cpuMicrosPerCall;
}

/**
 * @param {Gateway} gateway
 * @param {string | undefined} fault
 */
function note(gateway, fault) {
  if (fault === undefined) return;
  if (!failed) console.error(`${gateway.name}: wrong answer (${fault})`);
  failed = true;
}

/**
 * @param {string} name
 * @param {(port: number) => Record<string, string>} filesFor
 * @param {string} headers
 * @returns {Promise<Gateway>}
 */
async function startGateway(name, filesFor, headers) {
  const port = await freePort();
  const key = name.replaceAll(/\W/g, '-');
  const folder = join(processes.scratch, key);
  const bundle = join(processes.scratch, `${key}.bundle.json`);
  for (const [path, text] of Object.entries(filesFor(port))) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  execFileSync(process.execPath, [PROGRAM, 'compile', folder, '-o', bundle, '--quiet'], {
    stdio: ['ignore', 2, 2],
  });
  const command = [process.execPath, PROGRAM, 'serve', '--bundle', bundle, '--http-engine', options.engine];
  const pid = await processes.start(key, command, { port, cpu: GATEWAY_CPU });
  /** @type {Gateway} */
  const gateway = { name, url: `http://127.0.0.1:${port}/mcp`, pid, headers, cpu: [] };
  const deadline = performance.now() + FIRST_CALL_TIMEOUT_MS;
  while (!(await answers(gateway)))
    if (performance.now() > deadline) throw new Error(`${name}: no right answer`);
  return gateway;
}

/**
 * A gateway may listen before it has read its upstream's tools.
 * @param {Gateway} gateway
 */
async function answers({ url, headers }) {
  const probe = {
    url,
    headers,
    era: /** @type {const} */ ('modern'),
    connections: 1,
    warmupMs: 0,
    durationMs: 100,
  };
  const { answered, faults } = await drive(probe);
  return answered > 0 && faults.size === 0;
}

/** @param {string} shown */
function authorization(shown) {
  return `authorization: Bearer ${shown}\r\n`;
}
