// How long `mcpgw validate` takes for 100 files, as a commit hook meets it: `node test/bench/validate.mjs [--json]`,
// after `npm run build`. Whole processes, start of Node included. Exit 1 when even the fastest one breaks the bound:
// other work on the machine can only add.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { scaleRepo } from './scale-repo.mjs';

const BOUND_MS = 400;
const RUNS = 10;
/** 100 YAML files, and the lockfile. */
const SIZES = { upstreams: 39, tools: 200, routes: 200, teams: 40, rules: 100 };
const MAIN = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url));
/** Lets a process say at its end how much CPU it took, in microseconds. */
const METER = `data:text/javascript,import { writeSync } from 'node:fs';
process.on('exit', () => { const { user, system } = process.cpuUsage(); writeSync(2, '\\ncpu ' + (user + system)); });`;

const directory = mkdtempSync(join(tmpdir(), 'mcpgw-bench-'));
try {
  for (const [path, text] of Object.entries(scaleRepo(SIZES))) {
    mkdirSync(dirname(join(directory, path)), { recursive: true });
    writeFileSync(join(directory, path), text);
  }
  const runs = Array.from({ length: RUNS }, run);
  const wall = sorted(runs.map(({ wallMs }) => wallMs));
  const cpu = sorted(runs.map(({ cpuMs }) => cpuMs));
  const result = { wall: spread(wall), cpu: spread(cpu), bound_ms: BOUND_MS };
  if (process.argv.includes('--json')) console.log(JSON.stringify(result));
  else {
    console.log(`wall: median ${result.wall.median} ms, best ${result.wall.best} ms`);
    console.log(`CPU:  median ${result.cpu.median} ms, best ${result.cpu.best} ms`);
  }
  if (result.wall.best > BOUND_MS) process.exitCode = 1;
} finally {
  rmSync(directory, { recursive: true });
}

function run() {
  const before = performance.now();
  const { status, stderr } = spawnSync(process.execPath, ['--import', METER, MAIN, 'validate', directory], {
    encoding: 'utf8',
  });
  const wallMs = performance.now() - before;
  const cpuMs = Number(/\ncpu (\d+)$/.exec(stderr)?.[1]) / 1000;
  if (status !== 0 || Number.isNaN(cpuMs)) throw new Error(`the command failed: ${stderr}`);
  return { wallMs, cpuMs };
}

function sorted(numbers) {
  return numbers.toSorted((a, b) => a - b);
}

function spread(numbers) {
  return { median: Math.round(numbers[numbers.length >> 1]), best: Math.round(numbers[0]) };
}
