// `mcpgw plan`: its arguments and options.
import { type Command, InvalidArgumentError, Option } from 'commander';
import { FAIL_ON, type FailOn } from '../../compiler/plan/fail-on.ts';
import { COLOR_CHOICES } from '../color.ts';
import { withEnvironmentOptions } from '../options.ts';
import type { PlanOptions } from '../plan.ts';

export function addPlan(program: Command): void {
  const command = program
    .command('plan')
    .alias('diff')
    .argument(
      '[base]',
      'a git revision, directory, bundle file or http(s)://admin-address; `none` for nothing',
    )
    .argument('[dir]', 'directory of the configuration', '.');
  withEnvironmentOptions(command)
    .description(
      'say what a change does: who gains and loses which tool, where calls go, which limits loosen',
    )
    .option('--head <source>', 'compare this instead of the directory')
    .option('--base-empty', 'compare with nothing, as before the first deployment', false)
    .addOption(
      new Option('--format <format>', 'how to print the plan')
        .choices(['text', 'json', 'markdown'])
        .default('text'),
    )
    .option('-o, --output <file>', 'write the plan there, and only the summary here')
    .option('--detailed-exitcode', 'exit with 2 when there are differences', false)
    .option('--fail-on <effects>', `exit with 1 when there are such: ${FAIL_ON.join(',')}`, effects, [])
    .addOption(
      new Option('--approvals <side>', 'whose mcpgw.approvals.yaml counts')
        .choices(['base', 'head'])
        .default('base'),
    )
    .addOption(new Option('--color <when>', 'colour of text').choices(COLOR_CHOICES).default('auto'))
    .option('--no-color', 'the same as --color never')
    .option('-q, --quiet', 'only the summary', false)
    .action(async (base: string | undefined, directory: string, options: PlanOptions) => {
      const { plan } = await import('../plan.ts');
      process.exitCode = await plan(base, directory, options);
    });
}

function effects(text: string, before: readonly FailOn[]): FailOn[] {
  const named = text.split(',').map((one) => {
    const known = FAIL_ON.find((kind) => kind === one.trim());
    if (known === undefined) throw new InvalidArgumentError(`there are ${FAIL_ON.join(', ')}`);
    return known;
  });
  return [...before, ...named];
}
