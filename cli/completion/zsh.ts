// Completion for zsh. A variable called `path` would be the search path there.
import { type Completions, commandPaths, quoted } from './tree.ts';

export function zshScript(completions: readonly Completions[]): string {
  const paths = commandPaths(completions).map(quoted).join('|');
  const values = completions.flatMap(({ path, options }) =>
    options
      .filter(({ takesValue }) => takesValue)
      .map(({ flags, choices }) => {
        const patterns = flags.map((flag) => quoted(`${path} ${flag}`)).join('|');
        const reply = choices.length > 0 ? `compadd -- ${choices.map(quoted).join(' ')}` : '_files';
        return `    ${patterns}) ${reply}; return ;;`;
      }),
  );
  const places = completions.map(({ path, options, words }) => {
    const flags = options.flatMap((option) => option.flags).map(quoted);
    const others = words.length > 0 ? `compadd -- ${words.map(quoted).join(' ')}` : '_files';
    return `    ${quoted(path)}) if [[ "$current" == -* ]]; then compadd -- ${flags.join(' ')}; else ${others}; fi ;;`;
  });
  return `#compdef mcpgw
# mcpgw completion for zsh: save it as _mcpgw in a directory of $fpath
_mcpgw() {
  local current="\${words[CURRENT]}" previous="\${words[CURRENT-1]}" at="" word
  for word in "\${(@)words[2,CURRENT-1]}"; do
    case "$at $word" in
      ${paths}) at="$at $word" ;;
    esac
  done
  case "$at $previous" in
${values.join('\n')}
  esac
  case "$at" in
${places.join('\n')}
  esac
}
compdef _mcpgw mcpgw
`;
}
