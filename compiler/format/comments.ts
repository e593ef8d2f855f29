// Where comments belong. The library hangs a comment on the node it stands before or behind; which of them stand on the
// line of a key, and what a blank line separates, only the text says.
import { isMap, isPair, isScalar, isSeq, type Node, visit, type YAMLMap } from 'yaml';

/** A line such as `# yaml-language-server: $schema=...`, which belongs to the file. */
const MODELINE = /^\s*yaml-language-server\s*:/;

/** By value: the comment on the line of its key, as in `files: # the cluster`. */
export type KeyComments = ReadonlyMap<Node, string>;

/** Takes the comments on the lines of keys off the values they hang on. To be called before anything is moved. */
export function takeKeyComments(contents: Node, source: string): KeyComments {
  const taken = new Map<Node, string>();
  visit(contents, {
    Pair(_, { key, value }) {
      if (!isScalar(key) || !(isMap(value) || isSeq(value)) || !value.commentBefore) return;
      const between = source.slice(key.range?.[1] ?? 0, value.range?.[0] ?? 0);
      if (!between.split('\n', 1)[0]?.includes('#')) return;
      const [first = '', ...rest] = value.commentBefore.split('\n');
      taken.set(value, first);
      value.commentBefore = rest.length === 0 ? null : rest.join('\n');
    },
  });
  return taken;
}

/** Leaves the modeline to the file, whatever becomes of the first entry. */
export function takeModeline(root: YAMLMap): void {
  const key = root.items[0]?.key;
  if (!isScalar(key) || !key.commentBefore) return;
  const lines = key.commentBefore.split('\n');
  const kept = lines.findLastIndex((line) => MODELINE.test(line)) + 1;
  if (kept === 0) return;
  root.commentBefore = lines.slice(0, kept).join('\n');
  key.commentBefore = lines.length === kept ? null : lines.slice(kept).join('\n');
}

/** Gives what stands above a map to its first entry, so that it moves with that. */
export function giveToFirst(map: YAMLMap): void {
  const key = map.items[0]?.key;
  if (!map.commentBefore || !isScalar(key)) return;
  key.commentBefore = [map.commentBefore, ...(key.commentBefore ? [key.commentBefore] : [])].join('\n');
  map.commentBefore = null;
}

/** Lines of a comment as they are printed; an empty one is a blank line. */
export function commentLines(comment: string | null | undefined): string[] {
  if (!comment) return [];
  const lines = comment.split('\n').map((line) => (line === '' ? '' : `#${line.trimEnd()}`));
  return lines.filter((line, index) => line !== '' || lines[index - 1] !== '');
}

/** Whether a blank line stands above a comment in the text. */
export function isSeparated(comment: string, source: string): boolean {
  const at = source.lastIndexOf(`#${comment.split('\n', 1)[0]}`);
  return at > 0 && /\n[ \t]*\n[ \t]*$/.test(source.slice(0, at));
}

/** Whether there is a comment inside of a flow collection, at any depth. */
export function holdsComment(collection: Node): boolean {
  let found = false;
  visit(collection, (_, node) => {
    if (isPair(node) || node === null || typeof node !== 'object') return undefined;
    const { comment, commentBefore, srcToken } = node as Node;
    const own = node === collection ? false : Boolean(comment || commentBefore);
    const inside =
      srcToken?.type === 'flow-collection' &&
      srcToken.items.some(({ start, sep = [] }) => [...start, ...sep].some(({ type }) => type === 'comment'));
    found ||= own || inside;
    return found ? visit.BREAK : undefined;
  });
  return found;
}
