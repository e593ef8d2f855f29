// Prints a document: two spaces for each level, lists one level below their key, comments where they were, at most one
// blank line in a row.
import type { Document, Node, YAMLMap, YAMLSeq } from 'yaml';
import { isMap, isPair, isScalar, isSeq } from 'yaml';
import { commentLines, holdsComment, isSeparated, type KeyComments } from './comments.ts';
import { endsInBlankLine, flowText, isBlock, scalarLines } from './scalars.ts';

/** A flow collection over several lines is joined when it fits, and else becomes a block. In one line it may be longer. */
const WIDTH = 110;
const STEP = '  ';

/** The text of a document whose nodes may have been renamed and moved since it was read. */
export function print(document: Document, source: string, keyComments: KeyComments): string {
  return new Printer(source, keyComments).print(document);
}

class Printer {
  readonly #lines: string[] = [];
  readonly #source: string;
  readonly #keyComments: KeyComments;
  /** Comments that are not indented. */
  readonly #atMargin: ReadonlySet<string>;

  constructor(source: string, keyComments: KeyComments) {
    this.#atMargin = new Set(
      source.split('\n').flatMap((line) => (line.startsWith('#') ? [line.trimEnd()] : [])),
    );
    this.#source = source;
    this.#keyComments = keyComments;
  }

  print({ commentBefore, directives, contents, comment }: Document): string {
    this.#comment(commentBefore, '');
    if (directives?.docStart === true) this.#lines.push('---');
    else if (commentBefore) this.#blank();
    const root = contents as Node;
    this.#comment(root.commentBefore, '');
    if (this.#staysFlow(root, 0)) {
      this.#lines.push(flowText(root, this.#source) + trailing(root.comment));
    } else {
      this.#block(root, '');
    }
    this.#endComment(comment, '');
    return `${this.#lines.join('\n').replace(/^\n+/, '').trimEnd()}\n`;
  }

  #block(node: Node, indent: string): void {
    if (isMap(node)) this.#map(node, indent);
    else if (isSeq(node)) this.#list(node, indent);
    this.#endComment(node.comment, indent);
  }

  #map({ items }: YAMLMap, indent: string): void {
    for (const [index, { key, value }] of items.entries()) {
      if (!isScalar(key)) continue;
      if (index > 0 && key.spaceBefore === true) this.#blank();
      this.#comment(key.commentBefore, indent);
      const name = flowText(key, this.#source);
      if (isScalar(value)) this.#comment(value.commentBefore, indent);
      this.#value(`${indent}${name}:`, (value ?? null) as Node | null, indent);
    }
  }

  #list({ items }: YAMLSeq, indent: string): void {
    for (const [index, value] of items.entries()) {
      const item = value as Node | null;
      if (index > 0 && item?.spaceBefore === true) this.#blank();
      this.#comment(item?.commentBefore, indent);
      if (item === null || isScalar(item) || this.#staysFlow(item, indent.length + 2)) {
        this.#value(`${indent}-`, item, indent);
        continue;
      }
      for (const first of firstNodes(item)) {
        this.#comment(first.commentBefore, indent);
        first.commentBefore = null;
      }
      const at = this.#lines.length;
      this.#block(item, indent + STEP);
      this.#lines[at] = `${indent}- ${this.#lines[at]?.trimStart()}`;
    }
  }

  /** A value behind `key:` or `-`; collections below it when they are blocks. */
  #value(start: string, value: Node | null, indent: string): void {
    if (value === null) {
      this.#lines.push(start);
    } else if (isScalar(value)) {
      const lines = scalarLines(value, this.#source, indent + STEP);
      // The comment of a block scalar stands in its first line, which is printed as it was.
      if (!isBlock(value)) lines.push(`${lines.pop()}${trailing(value.comment)}`);
      const [first = '', ...rest] = lines;
      this.#lines.push(first === '' || first.startsWith(' #') ? start + first : `${start} ${first}`, ...rest);
      if (endsInBlankLine(value, this.#source)) this.#blank();
    } else if (this.#staysFlow(value, start.length + 1)) {
      const text = flowText(value, this.#source);
      const comments = [this.#keyComments.get(value), value.commentBefore, value.comment].filter(Boolean);
      this.#lines.push(`${start} ${text}${comments.map(trailing).join('').replace(/\n/g, ' ')}`);
    } else {
      this.#lines.push(start + trailing(this.#keyComments.get(value)));
      this.#comment(value.commentBefore, indent + STEP);
      this.#block(value, indent + STEP);
    }
  }

  #staysFlow(node: Node, column: number): boolean {
    if (isScalar(node)) return true;
    if (!(isMap(node) || isSeq(node))) return false;
    if (node.items.length === 0) return true;
    if (node.flow !== true || holdsComment(node)) return false;
    const isOneLine = !this.#source.slice(node.range?.[0], node.range?.[1]).includes('\n');
    return isOneLine || column + flowText(node, this.#source).length <= WIDTH;
  }

  #comment(comment: string | null | undefined, indent: string): void {
    for (const line of commentLines(comment)) {
      if (line === '') this.#blank();
      else this.#lines.push(indent + line);
    }
  }

  #endComment(comment: string | null | undefined, indent: string): void {
    if (!comment) return;
    if (isSeparated(comment, this.#source)) this.#blank();
    // At the end of a file the library takes what stands at the margin for a part of the last collection.
    for (const line of commentLines(comment))
      this.#comment(line.slice(1) || '\n', this.#atMargin.has(line) ? '' : indent);
  }

  #blank(): void {
    if (this.#lines.length > 0 && this.#lines.at(-1) !== '') this.#lines.push('');
  }
}

/** What begins on the line of a dash, and so has no room for comments of its own above it. */
function firstNodes(item: Node): Node[] {
  if (!isMap(item) && !isSeq(item)) return [];
  const [first] = item.items;
  const node = (isPair(first) ? first.key : first) as Node | null | undefined;
  return node ? [node, ...firstNodes(node)] : [];
}

function trailing(comment: string | null | undefined): string {
  return comment ? ` #${comment.trimEnd()}` : '';
}
