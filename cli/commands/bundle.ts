// `mcpgw bundle`: its verbs, their arguments and options.
import { type Command, Option } from 'commander';
import type { DiffOptions } from '../bundle/diff.ts';
import type { InspectOptions } from '../bundle/inspect.ts';
import type { SignOptions } from '../bundle/sign.ts';
import type { VerifyOptions } from '../bundle/verify.ts';
import { COLOR_CHOICES } from '../color.ts';
import { collect } from '../options.ts';

export function addBundle(program: Command): void {
  const bundle = program
    .command('bundle')
    .description('look into, compare, sign and verify compiled bundles');
  bundle
    .command('inspect')
    .argument('<file>', 'a bundle')
    .description('say what a bundle is made of, and whether this version could serve it')
    .option('--routes', 'also list the routes', false)
    .option('--rules', 'also list the rules', false)
    .option('--json', 'print it as JSON', false)
    .action(async (file: string, options: InspectOptions) => {
      const { inspect } = await import('../bundle/inspect.ts');
      process.exitCode = await inspect(file, options);
    });
  bundle
    .command('diff')
    .argument('<before>', 'a bundle')
    .argument('<after>', 'a bundle')
    .description('say what changes for whom from one bundle to the other')
    .addOption(
      new Option('--format <format>', 'how to print it')
        .choices(['text', 'json', 'markdown'])
        .default('text'),
    )
    .option('--detailed-exitcode', 'exit with 2 when there are differences', false)
    .addOption(new Option('--color <when>', 'colour of text').choices(COLOR_CHOICES).default('auto'))
    .option('--no-color', 'the same as --color never')
    .action(async (before: string, after: string, options: DiffOptions) => {
      const { diff } = await import('../bundle/diff.ts');
      process.exitCode = await diff(before, after, options);
    });
  bundle
    .command('sign')
    .argument('<file>', 'a bundle')
    .description('sign a bundle: the signature goes into <file>.sig')
    .requiredOption('--key <key>', 'the private key: a file, or env:NAME')
    .action(async (file: string, options: SignOptions) => {
      const { sign } = await import('../bundle/sign.ts');
      process.exitCode = await sign(file, options);
    });
  bundle
    .command('verify')
    .argument('<file>', 'a bundle')
    .description('exit with 1 unless a trusted key has signed the bundle')
    .requiredOption('--key <file>', 'a public key that is trusted; may be repeated', collect)
    .action(async (file: string, options: VerifyOptions) => {
      const { verify } = await import('../bundle/verify.ts');
      process.exitCode = await verify(file, options);
    });
}
