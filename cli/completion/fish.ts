// Completion for fish: one line for everything that can be typed.
import { type Completions, quoted } from './tree.ts';

export function fishScript(completions: readonly Completions[]): string {
  const lines = completions.flatMap((place) => [
    ...completions
      .filter(({ path }) => path !== '' && path.slice(0, path.lastIndexOf(' ')) === place.path)
      .map(({ path, description }) =>
        line(place, `-f -a ${quoted(path.split(' ').at(-1) ?? '')}`, description),
      ),
    ...place.options.map((option) => line(place, flagsOf(option), option.description)),
    ...place.words
      .filter((word) => !place.commands.includes(word))
      .map((word) => line(place, `-f -a ${quoted(word)}`, '')),
  ]);
  return `# mcpgw completion for fish: save it as ~/.config/fish/completions/mcpgw.fish\n${lines.join('\n')}\n`;
}

function line({ path }: Completions, what: string, description: string): string {
  const verb = path.split(' ')[1];
  const where = verb === undefined ? '__fish_use_subcommand' : `__fish_seen_subcommand_from ${verb}`;
  const about = description === '' ? '' : ` -d ${fishQuoted(description)}`;
  return `complete -c mcpgw -n ${fishQuoted(where)} ${what}${about}`;
}

function flagsOf({ flags, takesValue, choices }: Completions['options'][number]): string {
  const names = flags.map((flag) => (flag.startsWith('--') ? `-l ${flag.slice(2)}` : `-s ${flag.slice(1)}`));
  const value = choices.length > 0 ? ` -x -a ${fishQuoted(choices.join(' '))}` : takesValue ? ' -r' : '';
  return names.join(' ') + value;
}

function fishQuoted(text: string): string {
  return `'${text.replace(/\\/g, '\\\\').replace(/'/g, "\\'")}'`;
}
