// What can be typed at each place of the command line, read off the tree of commands.
import type { Command } from 'commander';

export interface Completions {
  /** Names of the commands on the way, with a space before each: `` for the top, ` keygen` for a verb. */
  readonly path: string;
  readonly description: string;
  readonly commands: readonly string[];
  readonly options: readonly OptionWords[];
  /** What the arguments may be, when that is a choice; files otherwise. */
  readonly words: readonly string[];
}

export interface OptionWords {
  /** Such as `--format` and `-q`. */
  readonly flags: readonly string[];
  readonly description: string;
  readonly takesValue: boolean;
  /** Empty for any value. */
  readonly choices: readonly string[];
}

/** One for the program and each command, in the order of the help. */
export function completionsOf(command: Command, path = ''): readonly Completions[] {
  const help = command.createHelp();
  const commands = help.visibleCommands(command);
  const own: Completions = {
    path,
    description: command.description(),
    commands: commands.map((child) => child.name()),
    options: help.visibleOptions(command).map((option) => ({
      flags: [option.long, option.short].filter((flag) => flag !== undefined),
      description: option.description,
      takesValue: option.required || option.optional,
      choices: option.argChoices ?? [],
    })),
    words: [
      ...commands.map((child) => child.name()),
      ...command.registeredArguments.flatMap((argument) => argument.argChoices ?? []),
    ],
  };
  // `help` is a command without a tree below it.
  const children = command.commands.flatMap((child) => completionsOf(child, `${path} ${child.name()}`));
  return [own, ...children];
}

/** The paths of all commands, for the loop that follows the words typed so far. */
export function commandPaths(completions: readonly Completions[]): readonly string[] {
  return completions.map(({ path }) => path).filter((path) => path !== '');
}

/** In single quotes, for any of the shells. */
export function quoted(text: string): string {
  return `'${text.replace(/'/g, "'\\''")}'`;
}
