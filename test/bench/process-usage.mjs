// @ts-check
// CPU and memory of processes from /proc (Linux). CPU per call is the bench's main figure: unlike calls per second
// it does not depend on which process saturates its core first. Threads tell nanoseconds; where the kernel keeps none,
// processes tell ticks of 10 ms, and then windows of 2 s or more are needed.
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

const MICROS_PER_TICK = 1e6 / ticksPerSecond();

/**
 * User and system time the processes have used, in µs. A process that is gone counts as nothing.
 * @param {readonly number[]} pids
 */
export function cpuMicros(pids) {
  let micros = 0;
  for (const pid of pids) micros += threadMicros(pid) || tickMicros(pid);
  return micros;
}

/** @param {number} pid */
function threadMicros(pid) {
  let nanos = 0;
  for (const task of list(`/proc/${pid}/task`))
    nanos += Number(read(`/proc/${pid}/task/${task}/schedstat`).split(' ')[0] || 0);
  return nanos / 1000;
}

/** @param {number} pid */
function tickMicros(pid) {
  const stat = read(`/proc/${pid}/stat`);
  // The second field is the command in brackets and may hold spaces; utime and stime are fields 14 and 15.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[11] ?? 0) + Number(fields[12] ?? 0)) * MICROS_PER_TICK;
}

/**
 * Resident memory, in bytes.
 * @param {readonly number[]} pids
 */
export function residentBytes(pids) {
  let kilobytes = 0;
  for (const pid of pids) kilobytes += Number(/VmRSS:\s+(\d+)/.exec(read(`/proc/${pid}/status`))?.[1] ?? 0);
  return kilobytes * 1024;
}

/**
 * A process and everything it started, parents first.
 * @param {number} pid
 * @returns {number[]}
 */
export function processTree(pid) {
  const tree = [pid];
  for (const task of list(`/proc/${pid}/task`)) {
    const children = read(`/proc/${pid}/task/${task}/children`).trim();
    for (const child of children === '' ? [] : children.split(' ')) tree.push(...processTree(Number(child)));
  }
  return tree;
}

/** @param {string} path */
function read(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

/** @param {string} path */
function list(path) {
  try {
    return readdirSync(path);
  } catch {
    return [];
  }
}

function ticksPerSecond() {
  try {
    return Number(execFileSync('getconf', ['CLK_TCK'], { encoding: 'utf8' })) || 100;
  } catch {
    return 100;
  }
}
