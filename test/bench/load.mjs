// @ts-check
// Drives one endpoint with `tools/call` in a closed loop: every connection sends its next call when the last was
// answered. Measures a window between warm-up and drain; a wrong answer is counted by kind and never enters the
// latency figures. The drain waits for the calls in flight, so every call sent is accounted for.
import { Histogram } from './histogram.mjs';
import { connectionTo, faultOf, openCaller } from './mcp-calls.mjs';
import { cpuMicros, residentBytes } from './process-usage.mjs';

const CALL_TIMEOUT_MS = 15_000;
/** Every so many answers one is parsed whole. */
const FULL_CHECK_EVERY = 997;
/** Pause of a connection after a transport error, so that a dead server is not hammered. */
const RECONNECT_PAUSE_MS = 20;

/**
 * @typedef {object} LoadOptions
 * @property {string} url
 * @property {import('./mcp-calls.mjs').Era} era
 * @property {number} connections
 * @property {number} durationMs Length of the measured window.
 * @property {number} [warmupMs] Before it; 500 unless given.
 * @property {string} [tool] `echo` unless given.
 * @property {boolean} [progress] Ask for progress.
 * @property {string} [headers] Header lines of every call, each with its end of line; modern era only.
 * @property {number} [messageBytes] Size of its `message` argument; 300 unless given.
 * @property {readonly number[]} [pids] Processes whose CPU and memory is accounted.
 */

/**
 * @typedef {object} LoadResult
 * @property {number} callsPerSecond Right answers per second of the window.
 * @property {number} cpuMicrosPerCall CPU of `pids` per right answer, in µs; NaN without `pids`.
 * @property {number} p50 In µs, as is p99.
 * @property {number} p99
 * @property {number} rssMb Memory of `pids` at the end of the window, in MB; NaN without `pids`.
 * @property {number} answered Right answers of the whole run, warm-up and drain included.
 * @property {ReadonlyMap<string, number>} faults Wrong answers of the whole run, by kind.
 */

/**
 * @param {LoadOptions} options
 * @returns {Promise<LoadResult>}
 */
export async function drive(options) {
  const {
    durationMs,
    warmupMs = 500,
    tool = 'echo',
    messageBytes = 300,
    pids = [],
    progress = false,
    headers = '',
  } = options;
  const url = new URL(options.url);
  const caller = await openCaller({ url, era: options.era, tool, messageBytes, progress, headers });
  const loop = new Loop(caller, options.connections, url);
  try {
    loop.start();
    await pause(warmupMs);
    const cpuBefore = cpuMicros(pids);
    const startedAt = performance.now();
    loop.latency = new Histogram();
    await pause(durationMs);
    const latency = loop.latency;
    loop.latency = undefined;
    const seconds = (performance.now() - startedAt) / 1000;
    const cpu = cpuMicros(pids) - cpuBefore;
    const rss = residentBytes(pids);
    await loop.drain();
    return {
      callsPerSecond: latency.count / seconds,
      cpuMicrosPerCall: pids.length > 0 && latency.count > 0 ? cpu / latency.count : Number.NaN,
      p50: latency.percentile(0.5),
      p99: latency.percentile(0.99),
      rssMb: pids.length > 0 ? rss / 1e6 : Number.NaN,
      answered: loop.answered,
      faults: loop.faults,
    };
  } finally {
    loop.destroy();
    await caller.close();
  }
}

class Loop {
  /** @type {Histogram | undefined} Where latencies go; undefined outside the measured window. */
  latency = undefined;
  answered = 0;
  /** @type {Map<string, number>} */
  faults = new Map();
  #caller;
  #connections;
  #nextId = 1;
  #running = true;
  /** @type {(() => void) | undefined} */
  #drained = undefined;
  #watch;

  /**
   * @param {import('./mcp-calls.mjs').Caller} caller
   * @param {number} connections
   * @param {URL} url
   */
  constructor(caller, connections, url) {
    this.#caller = caller;
    this.#connections = Array.from({ length: connections }, () => connectionTo(url));
    this.#watch = setInterval(() => this.#endLateCalls(), 200);
  }

  start() {
    for (const connection of this.#connections) this.#call(connection);
  }

  /** Sends nothing more and resolves when every call in flight has ended. */
  drain() {
    this.#running = false;
    return new Promise((/** @type {(nothing: void) => void} */ resolve) => {
      this.#drained = resolve;
      this.#noticeDrained();
    });
  }

  destroy() {
    this.#running = false;
    clearInterval(this.#watch);
    for (const connection of this.#connections) connection.destroy();
  }

  /** @param {import('./connection.mjs').Connection} connection */
  #call(connection) {
    if (!this.#running) return this.#noticeDrained();
    const id = this.#nextId;
    this.#nextId += 1;
    const { head, before, after } = this.#caller;
    const body = Buffer.from(before + id + after);
    connection.request(`${head}${body.length}\r\n\r\n`, body, Buffer.from(`"id":${id}`), (error, reader) => {
      const elapsed = (reader.seenAt || performance.now()) - connection.sentAt;
      const full = id <= this.#connections.length || id % FULL_CHECK_EVERY === 0;
      const fault = error ? `transport: ${error.message}` : faultOf(reader, id, full);
      this.#account(fault, elapsed);
      if (error) setTimeout(() => this.#call(connection), RECONNECT_PAUSE_MS);
      else this.#call(connection);
    });
  }

  /**
   * @param {string | undefined} fault
   * @param {number} elapsed
   */
  #account(fault, elapsed) {
    if (fault) {
      this.faults.set(fault, (this.faults.get(fault) ?? 0) + 1);
      return;
    }
    this.answered += 1;
    this.latency?.record(elapsed);
  }

  #endLateCalls() {
    const limit = performance.now() - CALL_TIMEOUT_MS;
    for (const connection of this.#connections) {
      if (connection.busy && connection.sentAt < limit) connection.destroy(new Error('no answer in time'));
    }
  }

  #noticeDrained() {
    if (this.#drained && this.#connections.every((connection) => !connection.busy)) this.#drained();
  }
}

/** @param {number} milliseconds */
function pause(milliseconds) {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
