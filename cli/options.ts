// Options that several verbs share, declared once: what an option is called and means is the same everywhere.
import { type Command, InvalidArgumentError, Option } from 'commander';
import { COLOR_CHOICES } from './color.ts';
import { FORMATS } from './report/formats.ts';

/** The environment a repository is compiled for. */
export interface EnvironmentOptions {
  /** The overlay, `environments/<env>.yaml`. */
  readonly env?: string;
  /** Values for `${var:NAME}`; they win over the files. */
  readonly var: Readonly<Record<string, string>>;
}

/** `--env NAME` and `--var NAME=value`. */
export function withEnvironmentOptions(command: Command): Command {
  return command
    .option('--env <name>', 'apply the overlay environments/<name>.yaml')
    .option('--var <name=value>', 'set ${var:NAME}; may be repeated', variable, {});
}

function variable(text: string, before: Readonly<Record<string, string>>): Record<string, string> {
  const at = text.indexOf('=');
  if (at < 1) throw new InvalidArgumentError('expected NAME=value');
  return { ...before, [text.slice(0, at)]: text.slice(at + 1) };
}

/**
 * How findings are printed and judged: see report/options.ts.
 * @param file the name of the option that names files; `compile -o` is the bundle
 */
export function withOutputOptions(command: Command, file: 'output' | 'report' = 'output'): Command {
  return command
    .addOption(new Option('--format <format>', 'how to print the result').choices(FORMATS).default('text'))
    .addOption(new FilesOption(file))
    .addOption(new Option('--color <when>', 'colour of text').choices(COLOR_CHOICES).default('auto'))
    .option('-q, --quiet', 'only the summary', false)
    .option('-v, --verbose', 'also say what took how long', false)
    .option('--no-summary', 'leave out the summary')
    .addOption(
      new Option('--fail-on <severity>', 'the least severity that fails').choices(['error', 'warn', 'info']),
    )
    .option('-E, --error <codes>', 'treat these warnings as errors: slugs or numbers', codes, [])
    .option('-W, --warn <codes>', 'treat these errors as warnings, where that is allowed', codes, []);
}

/** The same member of the options, whatever the option is called. */
class FilesOption extends Option {
  constructor(name: string) {
    super(`--${name} <[format:]file>`, 'also write the result there; may be repeated');
    this.argParser(collect).default([], 'none');
  }

  override attributeName(): string {
    return 'files';
  }
}

export function collect(value: string, before: readonly string[] = []): string[] {
  return [...before, value];
}

function codes(value: string, before: readonly string[]): string[] {
  return [...before, ...value.split(',').map((code) => code.trim())];
}
