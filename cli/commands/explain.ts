// `mcpgw explain`: its arguments and options.
import { type Command, Option } from 'commander';
import type { ExplainOptions } from '../explain.ts';
import { collect, withEnvironmentOptions } from '../options.ts';

export function addExplain(program: Command): void {
  const command = program
    .command('explain')
    .alias('route')
    .argument('[name]', 'a tool, or the number or slug of a finding')
    .argument('[dir]', 'directory of the configuration');
  withEnvironmentOptions(command)
    .description('say what becomes of a call and why; or what a finding means')
    .option(
      '--as <key=value,...>',
      'who calls: team, user, client, client_type, scopes, claims.<path>, ip, authenticated',
      collect,
      [],
    )
    .option('--arg <name=value>', 'an argument; may be repeated', collect, [])
    .option('--header <header>', '"Name: value"; may be repeated', collect, [])
    .option('--listener <name>', 'the one the call comes in by (the first by default)')
    .option('--prompt <name>', 'explain a prompt')
    .option('--resource <uri>', 'explain a resource')
    .addOption(
      new Option('--list <what>', 'explain what the caller sees').choices(['tools', 'prompts', 'resources']),
    )
    .option('--at <moment>', 'the time of the call, such as 2027-01-15T12:00:00Z (now by default)')
    .option('--down <upstream>', 'an upstream that is out of service; may be repeated', collect, [])
    .option('--bundle <file>', 'judge by a compiled bundle instead of the configuration')
    .addOption(
      new Option('--format <format>', 'how to print the result').choices(['text', 'json']).default('text'),
    )
    .option('--exit-code', 'end with 1 when the call is not allowed', false)
    .action(async (name: string | undefined, directory: string | undefined, options: ExplainOptions) => {
      const { explain } = await import('../explain.ts');
      process.exitCode = await explain(
        [name, directory].filter((word) => word !== undefined),
        options,
      );
    });
}
