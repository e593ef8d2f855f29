// Text others wrote (names of tools, stderr of a server, error texts) must not act on whoever reads it: line breaks
// would forge entries, terminal escapes and bidirectional marks would change what the reader sees (CWE-117).

// C0, DEL and C1 controls, soft hyphen, zero-width and bidirectional marks, line and paragraph separators, byte
// order mark, and the tag characters U+E0000 to U+E007F as surrogate pairs.
const ACTING =
  /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]|\udb40[\udc00-\udc7f]/g;

/** Half of a surrogate pair is refused by some parsers and replaced by others; at U+0000 a text ends for some. */
const AMBIGUOUS = /[\0\p{Surrogate}]/u;

/** Shows each such character as `\uXXXX`, so that it is seen instead of obeyed. */
export function escapeText(text: string): string {
  return text.replace(ACTING, escapeUnits);
}

/** Whatever has no shape of its own, or the shape of a plain space: also what only acts on its neighbours. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Default_Ignorable_Code_Point}\p{Zl}\p{Zp}]|(?! )\p{Zs}/gu;

/** For texts that are reviewed: everything that cannot be seen as `\uXXXX`, line breaks too. */
export function revealText(text: string): string {
  return text.replace(UNSEEN, escapeUnits);
}

/** Every UTF-16 unit of a text as `\uXXXX`. */
export function escapeUnits(text: string): string {
  let escaped = '';
  for (let unit = 0; unit < text.length; unit += 1) {
    escaped += `\\u${text.charCodeAt(unit).toString(16).padStart(4, '0')}`;
  }
  return escaped;
}

/** Whether everybody who reads a text reads the same, and sees all of it. */
export function isPlain(text: string): boolean {
  return !AMBIGUOUS.test(text) && escapeText(text) === text;
}
