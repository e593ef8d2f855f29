// @ts-check
// From the rounds of a run to what is printed. The JSON form is a contract: later variants are added to it, and
// whoever reads it finds the same five members.
import { execFileSync } from 'node:child_process';
import { cpus, release, totalmem } from 'node:os';
import { pinned } from './bench-processes.mjs';

/**
 * @typedef {object} Row Medians over the rounds of one variant.
 * @property {number} calls_per_s
 * @property {number} cpu_us_per_call
 * @property {number} p50_us
 * @property {number} p99_us
 * @property {number} rss_mb
 */

/**
 * @param {readonly import('./load.mjs').LoadResult[]} rounds
 * @returns {Row}
 */
export function summarise(rounds) {
  /** @param {(round: import('./load.mjs').LoadResult) => number} pick */
  const of = (pick) => rounded(median(rounds.map(pick)));
  return {
    calls_per_s: of((round) => round.callsPerSecond),
    cpu_us_per_call: of((round) => round.cpuMicrosPerCall),
    p50_us: of((round) => round.p50),
    p99_us: of((round) => round.p99),
    rss_mb: of((round) => round.rssMb),
  };
}

/** @param {ReadonlyMap<string, Row>} rows */
export function json(rows) {
  return JSON.stringify({ variants: Object.fromEntries(rows) }, null, 2);
}

/**
 * One table per number of connections. CPU is also given as a multiple of nginx's, the figure to watch.
 * @param {ReadonlyMap<number, ReadonlyMap<string, Row>>} tables
 * @param {import('./bench-options.mjs').BenchOptions} options
 */
export function markdown(tables, options) {
  const lines = [`${machine()}.`, conditions(options), ''];
  for (const [connections, rows] of tables) {
    const yardstick = rows.get('nginx')?.cpu_us_per_call ?? Number.NaN;
    lines.push(
      `### ${connections} connection${connections === 1 ? '' : 's'}`,
      '',
      '| variant | calls/s | CPU µs/call | x nginx | p50 µs | p99 µs | RSS MB |',
      '|---|---:|---:|---:|---:|---:|---:|',
    );
    for (const [name, row] of rows) {
      const ratio = row.cpu_us_per_call / yardstick;
      const cells = [row.calls_per_s.toFixed(0), row.cpu_us_per_call.toFixed(1)];
      cells.push(Number.isNaN(ratio) ? '-' : ratio.toFixed(2));
      cells.push(row.p50_us.toFixed(0), row.p99_us.toFixed(0), row.rss_mb.toFixed(0));
      lines.push(`| ${name} | ${cells.join(' | ')} |`);
    }
    lines.push('');
  }
  return lines.join('\n');
}

/**
 * @param {readonly number[]} values
 */
export function median(values) {
  const sorted = values.filter((value) => !Number.isNaN(value)).sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
}

/**
 * The ends of the middle half.
 * @param {readonly number[]} values
 * @returns {[number, number]}
 */
export function quartiles(values) {
  const sorted = values.filter((value) => !Number.isNaN(value)).sort((a, b) => a - b);
  const half = Math.floor(sorted.length / 2);
  return [median(sorted.slice(0, half)), median(sorted.slice(sorted.length - half))];
}

/** @param {number} value */
function rounded(value) {
  return Math.round(value * 10) / 10;
}

/** @param {import('./bench-options.mjs').BenchOptions} options */
function conditions({ rounds, durationMs, sse, events }) {
  const where = pinned ? 'gateway on core 0, load and upstream on core 1' : 'no pinning';
  return `${rounds} interleaved rounds of ${durationMs / 1000} s, medians; ${sse ? 'SSE' : 'JSON'} answers${events > 0 ? ` behind ${events} progress events` : ''}; ${where}.`;
}

export function machine() {
  const [cpu] = cpus();
  const memory = `${Math.round(totalmem() / 2 ** 30)} GiB`;
  const parts = [`${cpus().length} x ${cpu?.model.trim() ?? 'unknown CPU'}`, memory, `Linux ${release()}`];
  parts.push(`Node ${process.version}`, nginxVersion(), new Date().toISOString().slice(0, 10));
  return parts.filter((part) => part !== '').join(', ');
}

function nginxVersion() {
  try {
    // nginx prints its version on stderr.
    return execFileSync('sh', ['-c', 'PATH=$PATH:/usr/sbin nginx -v 2>&1'], { encoding: 'utf8' })
      .trim()
      .replace(/^.*: /, '');
  } catch {
    return '';
  }
}
