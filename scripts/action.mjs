// What the GitHub Action runs: mcpgw with the action's inputs, as built beside this file or from the registry, and what
// it found as outputs of the step.
import { spawnSync } from 'node:child_process';
import { appendFileSync, existsSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const { env } = process;
const input = (name) => env[`MCPGW_ACTION_${name}`] ?? '';

const folder = env.RUNNER_TEMP || '.';
const report = join(folder, 'mcpgw-report.json');
const markdown = join(folder, 'mcpgw-report.md');
// Of an earlier step: what it found is not what this one found.
for (const file of [report, markdown]) rmSync(file, { force: true });
const command = input('COMMAND') || 'check';
const base = input('BASE') || (input('TARGET') === '' ? '' : `origin/${input('TARGET')}`);

const args = [command];
// `plan` takes what to compare with as its argument; only `check` has an option for it.
if (command === 'plan' && base !== '') args.push(base);
args.push(input('PATH') || '.');
if (command === 'check' && base !== '') args.push('--base', base);
if (input('ENV') !== '') args.push('--env', input('ENV'));
// Effects of a change are what `plan` fails on; `check` and the others fail on severities of findings.
if (command !== 'plan' && input('FAIL_ON') !== '') args.push('--fail-on', input('FAIL_ON'));
if (command === 'plan' && input('FORBID') !== '') args.push('--fail-on', input('FORBID'));
if (command === 'check' && input('FORBID') !== '') args.push('--forbid', input('FORBID'));
if (command === 'plan') args.push('--format', 'markdown', '--output', markdown);
else args.push('--output', `json:${report}`, '--output', `markdown:${markdown}`);
if (command !== 'plan' && input('SARIF') !== '') args.push('--output', `sarif:${input('SARIF')}`);

const main = join(root, 'dist', 'cli', 'main.js');
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const wanted = input('VERSION');
const [program, first] =
  wanted === '' && existsSync(main)
    ? [process.execPath, [main]]
    : ['npx', ['--yes', `mcpgw@${wanted === '' ? version : wanted}`]];

const { status, error } = spawnSync(program, [...first, ...args], { stdio: 'inherit' });
if (error) throw error;

const outputs = { 'exit-code': status ?? 70 };
if (existsSync(report)) {
  const { summary, parts = [] } = JSON.parse(readFileSync(report, 'utf8'));
  Object.assign(outputs, { report, 'error-count': summary.errors, 'warning-count': summary.warnings });
  const { plan } = parts.find((part) => part.plan !== undefined) ?? {};
  if (plan !== undefined) {
    const { grants, revokes } = plan.summary;
    Object.assign(outputs, { changed: plan.changed, grants, revokes });
    Object.assign(outputs, { risk: plan.risk.level, digest: plan.head.digest });
  }
}
if (existsSync(markdown)) outputs.markdown = markdown;
const lines = Object.entries(outputs).map(([name, value]) => `${name}=${value}\n`);
if (env.GITHUB_OUTPUT) appendFileSync(env.GITHUB_OUTPUT, lines.join(''));
process.exitCode = status ?? 70;
