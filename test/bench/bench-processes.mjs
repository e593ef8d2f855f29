// @ts-check
// Starts the processes of a run, pins them, waits until they listen, and leaves nothing behind: processes are killed
// with all they started and the scratch folder is removed however the run ends.
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import net from 'node:net';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { processTree } from './process-usage.mjs';

const START_TIMEOUT_MS = 30_000;
const POLL_MS = 50;

/** The gateway has a core of its own; the load generator and the upstream share the other. */
export const GATEWAY_CPU = 0;
export const LOAD_CPU = 1;

/** Thrown when a variant cannot be measured on this machine, for a reason that is no fault of it. */
export class Unavailable extends Error {}

/** Whether processes are pinned: it takes two cores and taskset. */
export const pinned =
  availableParallelism() >= 2 && spawnSync('taskset', ['-V'], { stdio: 'ignore' }).status === 0;

export class BenchProcesses {
  /** Folder for configurations, logs and bundles of this run. */
  scratch = mkdtempSync(join(tmpdir(), 'mcpgw-bench-'));
  /** @type {import('node:child_process').ChildProcess[]} */
  #children = [];

  constructor() {
    process.on('exit', () => this.#cleanUp());
    for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
      process.on(signal, () => process.exit(130));
    }
  }

  /**
   * Starts `command` on `cpu` and resolves with its process id once it listens on `port`.
   * @param {string} name For the log file.
   * @param {readonly string[]} command
   * @param {{ port: number, cpu: number, cwd?: string }} options
   * @returns {Promise<number>}
   */
  async start(name, command, { port, cpu, cwd }) {
    const [file = '', ...args] = onCpu(cpu, command);
    const logFile = join(this.scratch, `${name}.log`);
    const log = openSync(logFile, 'w');
    const child = spawn(file, args, { stdio: ['ignore', log, log], ...(cwd ? { cwd } : {}) });
    this.#children.push(child);
    let failure = '';
    child.on('error', (error) => {
      failure = error.message;
    });
    child.on('exit', (code) => {
      failure = `ended with ${code}`;
    });
    const deadline = performance.now() + START_TIMEOUT_MS;
    while (!(await listens(port))) {
      if (failure === '' && performance.now() > deadline) failure = 'does not listen';
      if (failure !== '') throw new Error(`${name}: ${failure}\n${tail(logFile)}`);
      await new Promise((resolve) => setTimeout(resolve, POLL_MS));
    }
    // taskset replaces itself by the command, so the child's id is the command's.
    return child.pid ?? 0;
  }

  #cleanUp() {
    for (const child of this.#children) {
      if (child.pid === undefined || child.exitCode !== null) continue;
      for (const pid of processTree(child.pid).reverse()) {
        try {
          process.kill(pid, 'SIGKILL');
        } catch {
          // It ended between the listing and the signal.
        }
      }
    }
    rmSync(this.scratch, { recursive: true, force: true });
  }
}

/**
 * @param {number} cpu
 * @param {readonly string[]} command
 */
export function onCpu(cpu, command) {
  return pinned ? ['taskset', '-c', String(cpu), ...command] : [...command];
}

/**
 * A port that was free a moment ago.
 * @returns {Promise<number>}
 */
export function freePort() {
  return new Promise((resolve, reject) => {
    const server = net.createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

/** @param {number} port */
function listens(port) {
  return new Promise((/** @type {(yes: boolean) => void} */ resolve) => {
    const socket = net.connect(port, '127.0.0.1', () => {
      socket.destroy();
      resolve(true);
    });
    socket.on('error', () => resolve(false));
  });
}

/** @param {string} file */
function tail(file) {
  return readFileSync(file, 'utf8').split('\n').slice(-15).join('\n').trim();
}
