// Every verb with its options, as one tree: what is parsed, and what shell completion is made from.
//
// To add a verb:
//   1. cli/<verb>.ts           the work; returns the exit code
//   2. cli/commands/<verb>.ts  its arguments and options: `add<Verb>(program)`, which loads the work when it is called
//   3. one line in VERBS below, in the order people meet the verbs
//   4. one row in PEERS.verbs of test/repo/layering.ts: verbs never import each other
// Options that several verbs have are declared in options.ts.
import { Command } from 'commander';
import { addBridge } from './commands/bridge.ts';
import { addBundle } from './commands/bundle.ts';
import { addCheck } from './commands/check.ts';
import { addCompile } from './commands/compile.ts';
import { addCompletion } from './commands/completion.ts';
import { addExplain } from './commands/explain.ts';
import { addFmt } from './commands/fmt.ts';
import { addImport } from './commands/import.ts';
import { addInit } from './commands/init.ts';
import { addKeygen } from './commands/keygen.ts';
import { addLint } from './commands/lint.ts';
import { addMigrate } from './commands/migrate.ts';
import { addPin } from './commands/pin.ts';
import { addPlan } from './commands/plan.ts';
import { addSchema } from './commands/schema.ts';
import { addServe } from './commands/serve.ts';
import { addTest } from './commands/test.ts';
import { addValidate } from './commands/validate.ts';
import { version } from './version.ts';

const VERBS: readonly ((program: Command) => void)[] = [
  addInit,
  addValidate,
  addLint,
  addFmt,
  addCheck,
  addTest,
  addExplain,
  addCompile,
  addBundle,
  addPlan,
  addPin,
  addImport,
  addMigrate,
  addServe,
  addBridge,
  addKeygen,
  addSchema,
  addCompletion,
];

const EXIT_CODES = [
  'Exit codes: 0 ok, 1 errors in the configuration, 2 differences (plan --detailed-exitcode),',
  '3 authentication required, 4 unreachable, 64 wrong usage, 70 fault in mcpgw',
].join('\n            ');

export function commandLine(): Command {
  const program = new Command('mcpgw')
    .description(
      'The MCP gateway whose policy is code: YAML in git, one deterministic bundle, enforced on every call.',
    )
    .version(version())
    .exitOverride()
    .configureOutput({ outputError: (text, write) => write(withoutValue(text)) })
    .addHelpText('after', `\n${EXIT_CODES}`);
  for (const add of VERBS) add(program);
  return program;
}

/** What stands behind a mistyped option may be a secret. */
function withoutValue(complaint: string): string {
  return complaint.replace(/(unknown option '[^'=]*)=.*'/s, "$1'");
}
