// Globs over paths of a repository: `*` and `?` stay inside one name, `**` stands for any folders.

/** Whether a path, relative and with `/`, fits. Takes at most the product of both lengths, whatever the glob. */
export function fitsGlob(glob: string, path: string): boolean {
  return fitsSequence(glob.split('/'), path.split('/'), '**', fitsName);
}

function fitsName(glob: string, name: string): boolean {
  return fitsSequence([...glob], [...name], '*', (pattern, letter) => pattern === '?' || pattern === letter);
}

/** Whether items fit patterns one by one, where `wild` stands for any number of them. */
function fitsSequence(
  patterns: readonly string[],
  items: readonly string[],
  wild: string,
  fits: (pattern: string, item: string) => boolean,
): boolean {
  let [pattern, item] = [0, 0];
  /** Where the last `wild` stands, and the first item behind what it takes so far. */
  let [last, taken] = [-1, 0];
  while (item < items.length) {
    if (patterns[pattern] === wild) {
      [last, taken] = [pattern, item];
      pattern += 1;
    } else if (pattern < patterns.length && fits(patterns[pattern]!, items[item]!)) {
      pattern += 1;
      item += 1;
    } else if (last !== -1) {
      taken += 1;
      [pattern, item] = [last + 1, taken];
    } else return false;
  }
  while (patterns[pattern] === wild) pattern += 1;
  return pattern === patterns.length;
}

/** The folder everything that fits stands in; empty for the repository itself. */
export function folderOf(glob: string): string {
  const names = glob.split('/').slice(0, -1);
  const open = names.findIndex((name) => /[*?]/.test(name));
  return (open === -1 ? names : names.slice(0, open)).join('/');
}

/** Whether a glob could name something outside the repository. */
export function leadsOut(glob: string): boolean {
  return /^([/\\]|[A-Za-z]:)/.test(glob) || glob.split(/[/\\]/).includes('..');
}
