// Globs over names: `*` is any run of characters, also an empty one and across `/`; `?` is exactly one character;
// everything else stands for itself. There is no escape and no set of characters: whoever needs one writes a regex.

const ANY_RUN = '[^]*';
// Patterns run without flag `u`, which V8's linear engine refuses, so a character beyond U+FFFF is two units there.
const ONE_CHARACTER = '(?:[\\ud800-\\udbff][\\udc00-\\udfff]|[^\\ud800-\\udfff])';

/** The part of `glob` before its first wildcard; every name it matches starts with it. */
export function globPrefix(glob: string): string {
  const end = glob.search(/[*?]/);
  return end === -1 ? glob : glob.slice(0, end);
}

/** Source of a regular expression, to be anchored, that matches the same names as `glob`. */
export function globSource(glob: string): string {
  return glob
    .split(/(\*+|\?)/)
    .map((part) => (part === '?' ? ONE_CHARACTER : part.startsWith('*') ? ANY_RUN : escapeLiteral(part)))
    .join('');
}

/** `text` as a regular expression that matches exactly it. */
export function escapeLiteral(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}

/**
 * Whether the whole of `name` matches `glob`. Never costs more than one pass over the name for each character of
 * the glob: after a later `*` matched, an earlier one never has to be tried again.
 */
export function matchesGlob(glob: string, name: string): boolean {
  let at = 0;
  let inGlob = 0;
  let star = -1;
  let resumeAt = 0;
  while (at < name.length) {
    const wanted = glob[inGlob];
    if (wanted === '*') {
      star = inGlob;
      inGlob += 1;
      resumeAt = at;
    } else if (wanted === '?' && characterLength(name, at) > 0) {
      at += characterLength(name, at);
      inGlob += 1;
    } else if (wanted !== '?' && wanted === name[at]) {
      at += 1;
      inGlob += 1;
    } else if (star !== -1) {
      resumeAt += 1;
      at = resumeAt;
      inGlob = star + 1;
    } else {
      return false;
    }
  }
  while (glob[inGlob] === '*') inGlob += 1;
  return inGlob === glob.length;
}

/** UTF-16 units of the character at `at`; 0 for half a surrogate pair, which is no character. */
function characterLength(name: string, at: number): number {
  const point = name.codePointAt(at)!;
  if (point > 0xffff) return 2;
  return point >= 0xd800 && point <= 0xdfff ? 0 : 1;
}
