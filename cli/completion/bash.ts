// Completion for bash: one function, without the bash-completion package.
import { type Completions, commandPaths, quoted } from './tree.ts';

export function bashScript(completions: readonly Completions[]): string {
  const paths = commandPaths(completions).map(quoted).join('|');
  const values = completions.flatMap(({ path, options }) =>
    options
      .filter(({ takesValue }) => takesValue)
      .map(({ flags, choices }) => {
        const patterns = flags.map((flag) => quoted(`${path} ${flag}`)).join('|');
        const reply = choices.length > 0 ? words(choices) : 'COMPREPLY=($(compgen -f -- "$current"))';
        return `    ${patterns}) ${reply}; return ;;`;
      }),
  );
  const places = completions.map(({ path, options, words: own }) => {
    const flags = options.flatMap((option) => option.flags);
    return `    ${quoted(path)}) flags=${quoted(flags.join(' '))} words=${quoted(own.join(' '))} ;;`;
  });
  return `# mcpgw completion for bash: source it, or save it where bash-completion looks
_mcpgw() {
  local current="\${COMP_WORDS[COMP_CWORD]}" previous="\${COMP_WORDS[COMP_CWORD-1]}"
  local at="" flags="" words="" i
  COMPREPLY=()
  for ((i = 1; i < COMP_CWORD; i++)); do
    case "$at \${COMP_WORDS[i]}" in
      ${paths}) at="$at \${COMP_WORDS[i]}" ;;
    esac
  done
  case "$at $previous" in
${values.join('\n')}
  esac
  case "$at" in
${places.join('\n')}
  esac
  if [[ "$current" == -* ]]; then
    COMPREPLY=($(compgen -W "$flags" -- "$current"))
  elif [[ -n "$words" ]]; then
    COMPREPLY=($(compgen -W "$words" -- "$current"))
  else
    COMPREPLY=($(compgen -f -- "$current"))
  fi
}
complete -o filenames -F _mcpgw mcpgw
`;
}

function words(choices: readonly string[]): string {
  return `COMPREPLY=($(compgen -W ${quoted(choices.join(' '))} -- "$current"))`;
}
