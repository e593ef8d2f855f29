// Keeps what others wrote (tool names, stderr of a server, error texts) from acting on the log: line breaks would
// forge entries, terminal escapes and bidirectional marks would change what the reader sees (CWE-117).

// C0, DEL and C1 controls, soft hyphen, zero-width and bidirectional marks, line and paragraph separators, byte
// order mark, and the tag characters U+E0000 to U+E007F as surrogate pairs.
const ACTING =
  /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]|\udb40[\udc00-\udc7f]/g;

/** Shows each such character as `\uXXXX`, so that it is seen instead of obeyed. */
export function escapeText(text: string): string {
  return text.replace(ACTING, (found) => {
    let escaped = '';
    for (let unit = 0; unit < found.length; unit += 1) {
      escaped += `\\u${found.charCodeAt(unit).toString(16).padStart(4, '0')}`;
    }
    return escaped;
  });
}

/** The same for a line of JSON: there such characters stand in strings only, where the escape means the same. */
export function escapeJsonLine(line: string): string {
  return line.endsWith('\n') ? `${escapeText(line.slice(0, -1))}\n` : escapeText(line);
}
