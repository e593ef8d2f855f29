// How every name that a regular expression matches must begin. The trie files the pattern under it, and the order
// of routes compares its length; both stay right when the answer is shorter than it could be.

/** Literal start of an anchored regular expression: `db_.*` gives `db_`, `(a|b)c` gives the empty text. */
export function regexPrefix(source: string): string {
  if (hasTopLevelChoice(source)) return '';
  let prefix = '';
  let at = source.startsWith('^') ? 1 : 0;
  while (at < source.length) {
    const escaped = source[at] === '\\';
    const character = source[escaped ? at + 1 : at];
    if (character === undefined) break;
    if (escaped ? /[A-Za-z0-9]/.test(character) : /[\\^$.*+?()[\]{}|]/.test(character)) break;
    const next = source[at + (escaped ? 2 : 1)];
    if (next === '*' || next === '?' || next === '{') break;
    prefix += character;
    if (next === '+') break;
    at += escaped ? 2 : 1;
  }
  return wholeCharacters(prefix);
}

function hasTopLevelChoice(source: string): boolean {
  let depth = 0;
  let inClass = false;
  for (let at = 0; at < source.length; at += 1) {
    const character = source[at];
    if (character === '\\') at += 1;
    else if (inClass) inClass = character !== ']';
    else if (character === '[') inClass = true;
    else if (character === '(') depth += 1;
    else if (character === ')') depth -= 1;
    else if (character === '|' && depth === 0) return true;
  }
  return false;
}

/** Without a lone first half of a surrogate pair at the end: the trie is keyed by whole characters. */
function wholeCharacters(text: string): string {
  return /[\ud800-\udbff]$/.test(text) ? text.slice(0, -1) : text;
}
