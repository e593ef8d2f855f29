// Runs the official conformance suite against a server and reads what it found, check by check. The suite writes a
// folder per scenario; its text output is for people and is only shown when it wrote nothing.
import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** What the suite speaks as a client. */
export const WIRES = ['2025-03-26', '2025-06-18', '2025-11-25', '2026-07-28'] as const;
export type Wire = (typeof WIRES)[number];

/** Revisions the suite has a list of requirements for; of older ones it runs everything that existed then. */
const WITH_REQUIREMENTS: readonly Wire[] = ['2025-11-25', '2026-07-28'];

export interface Check {
  readonly scenario: string;
  readonly id: string;
  /** `INFO` and `SKIPPED` say that there was nothing to judge. */
  readonly status: 'SUCCESS' | 'FAILURE' | 'WARNING' | 'INFO' | 'SKIPPED';
  readonly errorMessage?: string;
}

/** Longest a scenario may take; the slowest take two seconds, and one that hangs must not hold up the rest. */
const SCENARIO_TIMEOUT_MS = 10_000;

/** The same where scenarios wait for each other. */
const CLIENT_SUITE_TIMEOUT_MS = 60_000;

const register = new URL('./suite-on-node-20/register.mjs', import.meta.url).href;
const program = join(
  createRequire(import.meta.url).resolve('@modelcontextprotocol/conformance/package.json'),
  '..',
  'dist',
  'index.js',
);

/** Every check of every server scenario that a revision requires, and of those it runs without scoring them. */
export async function runSuite(url: string, wire: Wire): Promise<Check[]> {
  const folder = mkdtempSync(join(tmpdir(), 'mcpgw-conformance-'));
  try {
    const selection = WITH_REQUIREMENTS.includes(wire)
      ? ['--requirements', wire]
      : ['--suite', 'all', '--spec-version', wire];
    const args = ['--import', register, program, 'server', '--url', url, ...selection];
    const output = await run([...args, '--timeout', String(SCENARIO_TIMEOUT_MS), '--output-dir', folder]);
    const checks = readdirSync(folder).flatMap((name) => readScenario(folder, name));
    if (checks.length === 0) throw new Error(`the conformance suite wrote no results:\n${output}`);
    return checks;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** One client scenario: the suite serves, and judges what comes from `command`. Its URL is the last argument. */
export function runClientScenario(scenario: string, wire: Wire, command: string): Promise<Check[]> {
  return runClient(['--scenario', scenario, '--spec-version', wire], command);
}

/** The same for every client scenario that a revision requires, and those it runs without scoring them, all at once. */
export function runClientSuite(wire: Wire, command: string): Promise<Check[]> {
  return runClient(['--requirements', wire, '--timeout', String(CLIENT_SUITE_TIMEOUT_MS)], command);
}

async function runClient(selection: string[], command: string): Promise<Check[]> {
  const folder = mkdtempSync(join(tmpdir(), 'mcpgw-conformance-'));
  try {
    const args = ['client', '--command', command, ...selection];
    const output = await run(['--import', register, program, ...args, '--output-dir', folder]);
    const checks = readClientScenarios(folder);
    if (checks.length === 0) throw new Error(`the conformance suite wrote no results:\n${output}`);
    return checks;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Scenarios with a slash in their name are a folder deeper. */
function readClientScenarios(folder: string): Check[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => basename(path) === 'checks.json')
    .flatMap((path) => readScenario(folder, dirname(path)));
}

/** Names such as `server-tools-list-2026-07-28T10-11-12-123Z` hold scenario and time. */
function readScenario(folder: string, name: string): Check[] {
  const scenario = /^(?:server-)?(.*)-\d{4}-\d\d-\d\dT[\d-]+Z$/.exec(name)?.[1];
  if (scenario === undefined) throw new Error(`unexpected result folder ${name}`);
  const checks = JSON.parse(readFileSync(join(folder, name, 'checks.json'), 'utf8')) as Omit<
    Check,
    'scenario'
  >[];
  return checks.map(({ id, status, errorMessage }) => ({
    scenario,
    id,
    status,
    ...(errorMessage === undefined ? {} : { errorMessage }),
  }));
}

/** Resolves with everything the suite printed; its exit code says only whether something failed. */
function run(args: string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const root = fileURLToPath(new URL('../..', import.meta.url));
    const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (piece: string) => {
        output += piece;
      });
    }
    child.on('error', reject);
    child.on('close', () => resolve(output));
  });
}
