#!/usr/bin/env node
// The command line: arguments -> one verb, and whatever happens -> an exit code. Each verb is loaded when it is
// called, so that `validate` in a commit hook does not wait for the libraries of the gateway.
import { Command, CommanderError, Option } from 'commander';
import type { TargetOptions } from './bridge/target.ts';
import { COLOR_CHOICES } from './color.ts';
import type { CompileOptions } from './compile.ts';
import { EXIT } from './exit-codes.ts';
import type { OutputOptions } from './findings.ts';
import type { ImportOptions } from './import.ts';
import type { ServeOptions } from './serve.ts';
import { UsageError } from './usage-error.ts';
import { version } from './version.ts';

const EXIT_CODES = 'Exit codes: 0 ok, 1 errors in the configuration, 64 wrong usage, 70 fault in mcpgw';

function commandLine(): Command {
  const program = new Command('mcpgw')
    .description(
      'The MCP gateway whose policy is code: YAML in git, one deterministic bundle, enforced on every call.',
    )
    .version(version())
    .exitOverride()
    .configureOutput({ outputError: (text, write) => write(withoutValue(text)) })
    .addHelpText('after', `\n${EXIT_CODES}`);

  withOutputOptions(program.command('validate').argument('[dir]', 'directory of the configuration', '.'))
    .description('say what is wrong with a configuration')
    .action(async (directory: string, options: OutputOptions) => {
      const { validate } = await import('./validate.ts');
      process.exitCode = validate(directory, options);
    });

  withOutputOptions(program.command('compile').argument('[dir]', 'directory of the configuration', '.'))
    .description('compile a configuration into a bundle')
    .option('-o, --output <file>', 'where the bundle goes', 'mcpgw.bundle.json')
    .action(async (directory: string, options: CompileOptions) => {
      const { compile } = await import('./compile.ts');
      process.exitCode = await compile(directory, options);
    });

  program
    .command('import')
    .argument('[files...]', "configurations of clients, or a registry's server.json")
    .description('turn the servers that clients are configured with into upstreams')
    .option('-o, --output <dir>', 'the configuration they are added to; printed without it')
    .option('--dry-run', 'print what would be written', false)
    .option('--force', 'replace upstreams of the same name', false)
    .option('--detect', 'look where clients keep their lists (what happens without a file)', false)
    .addOption(
      new Option('--prefer <kind>', 'where a server.json offers both')
        .choices(['remote', 'package'])
        .default('remote'),
    )
    .action(async (files: string[], options: ImportOptions) => {
      const { importServers } = await import('./import.ts');
      process.exitCode = await importServers(files, options);
    });

  program
    .command('serve')
    .description('run the gateway, and swap in changes while it runs')
    .addOption(new Option('--bundle <file>', 'serve a compiled bundle').conflicts('config'))
    .option('--config <dir>', 'compile a directory and serve it (the current one by default)')
    .option('--state <dir>', 'where the last good bundle is kept (beside what is served by default)')
    .option('--stdio', 'serve the client on stdin and stdout, and nobody else: no port is opened', false)
    .addOption(new Option('--http-engine <engine>', 'force one HTTP engine').choices(['uws', 'node']))
    .action(async (options: ServeOptions) => {
      const { serve } = await import('./serve.ts');
      process.exitCode = await serve(options);
    });

  program
    .command('bridge')
    .argument('<url>', 'a server that speaks Streamable HTTP')
    .description('connect a client that only speaks stdio')
    .option('--header <header>', '"Name: value", with ${env:NAME} for secrets; may be repeated', collect, [])
    .option('--api-key <env:NAME>', 'send the key in that environment variable as a bearer token')
    .option('--allow-http', 'let http lead to another machine', false)
    .action(async (url: string, options: TargetOptions) => {
      const { bridge } = await import('./bridge.ts');
      process.exitCode = await bridge(url, options);
    });

  return program;
}

/** What stands behind a mistyped option may be a secret. */
function withoutValue(complaint: string): string {
  return complaint.replace(/(unknown option '[^'=]*)=.*'/s, "$1'");
}

function collect(value: string, before: readonly string[]): string[] {
  return [...before, value];
}

function withOutputOptions(command: Command): Command {
  return command
    .addOption(
      new Option('--format <format>', 'how to print the result').choices(['text', 'json']).default('text'),
    )
    .addOption(new Option('--color <when>', 'colour of text').choices(COLOR_CHOICES).default('auto'))
    .option('-q, --quiet', 'only the summary', false);
}

async function main(): Promise<void> {
  endQuietlyWhenNobodyReads();
  try {
    await commandLine().parseAsync();
  } catch (error) {
    if (error instanceof CommanderError) {
      process.exitCode = error.exitCode === 0 ? EXIT.ok : EXIT.usage;
    } else if (error instanceof UsageError) {
      process.stderr.write(`mcpgw: ${error.message}\n`);
      process.exitCode = EXIT.usage;
    } else {
      reportFault(error);
      process.exitCode = EXIT.internal;
    }
  }
}

/** No stack trace: it helps nobody who reads a CI log, and may hold paths of the machine. */
function reportFault(error: unknown): void {
  const what = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  const lines = [
    `mcpgw: this is a fault in mcpgw ${version()} (Node ${process.version}): ${what}`,
    'Please report it with this line, the command, and if you can the smallest configuration that shows it.',
    'MCPGW_DEBUG=1 prints where it happened.',
  ];
  if (process.env.MCPGW_DEBUG === '1' && error instanceof Error) lines.push(error.stack ?? '');
  process.stderr.write(`${lines.join('\n')}\n`);
}

/** `mcpgw validate | head` is not a fault. */
function endQuietlyWhenNobodyReads(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
}

await main();
