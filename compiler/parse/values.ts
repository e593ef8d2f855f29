// YAML nodes -> plain values and the tree of their places. Recursion is bounded by the depth limit of tokens.ts.

import type { Node, Pair, Scalar, YAMLMap, YAMLSeq } from 'yaml';
import { isMap, isScalar, isSeq } from 'yaml';
import type { Place } from '../ast/place.ts';
import type { SourceFile, Span } from '../ast/source.ts';
import type { Value } from '../ast/value.ts';
import { newMap } from '../ast/value.ts';
import type { Report } from '../diagnostics/diagnostic.ts';

export interface Read {
  readonly value: Value;
  readonly place: Place;
  /** Keys that were given before in the same map; the first one counts. */
  readonly repeated: readonly Repeated[];
}

export interface Repeated {
  readonly key: string;
  readonly at: Span;
  readonly first: Span;
}

/** Keys that mean something else to JavaScript: never wanted, and dangerous to copy. */
const RESERVED = new Set(['__proto__', 'constructor', 'prototype']);

export function readValue(file: SourceFile, root: Node | null | undefined, report: Report): Read {
  const repeated: Repeated[] = [];
  return { ...read(root, undefined), repeated };

  function read(node: unknown, key: Span | undefined): { value: Value; place: Place } {
    if (isMap(node)) return readMap(node, key);
    if (isSeq(node)) return readList(node, key);
    const value = isScalar(node) ? scalarOf(node) : null;
    const span = spanOf(node);
    return { value, place: placeOf(key, span.end > span.start ? span : (key ?? span)) };
  }

  function readMap(node: YAMLMap, key: Span | undefined): { value: Value; place: Place } {
    const value = newMap();
    const members = new Map<string, Place>();
    for (const pair of node.items) {
      const at = spanOf(pair.key);
      const name = keyOf(pair);
      const earlier = name === undefined ? undefined : members.get(name)?.key;
      if (name === undefined) {
        report(
          'forbidden-yaml',
          at,
          { construct: 'a key that is not a text' },
          { help: ['write one word before the `:`'] },
        );
      } else if (name === '<<') {
        report('forbidden-yaml', at, { construct: 'a merge key' }, { help: ['write the fields out'] });
      } else if (RESERVED.has(name)) {
        report('forbidden-yaml', at, { construct: `the key \`${name}\`` }, { help: ['choose another name'] });
      } else if (earlier !== undefined) {
        repeated.push({ key: name, at, first: earlier });
      } else {
        const member = read(pair.value, at);
        value[name] = member.value;
        members.set(name, member.place);
      }
    }
    return { value, place: placeOf(key, spanOf(node), members) };
  }

  function readList(node: YAMLSeq, key: Span | undefined): { value: Value; place: Place } {
    const items = node.items.map((item) => read(item, undefined));
    const members = new Map(items.map((item, index) => [String(index), item.place]));
    return { value: items.map((item) => item.value), place: placeOf(key, spanOf(node), members) };
  }

  function spanOf(node: unknown): Span {
    const range = (node as Partial<Node> | null | undefined)?.range;
    const start = range?.[0] ?? 0;
    return { file, start, end: Math.max(start, trimmedEnd(file.text, range?.[1] ?? 0)) };
  }
}

/** Of every scalar: a large repository has hundreds of thousands. */
const NO_MEMBERS: ReadonlyMap<string, Place> = new Map();

function placeOf(key: Span | undefined, value: Span, members = NO_MEMBERS): Place {
  return key === undefined ? { value, members } : { key, value, members };
}

/** The text of a key; `8080:` and `true:` are texts too. */
function keyOf(pair: Pair): string | undefined {
  if (!isScalar(pair.key) || pair.key.value === null) return undefined;
  return typeof pair.key.value === 'string' ? pair.key.value : pair.key.source;
}

function scalarOf({ value, source }: Scalar): Value {
  if (value === null || typeof value === 'string' || typeof value === 'boolean' || typeof value === 'number')
    return value;
  return source ?? null;
}

/** Block texts and blocks end with line breaks; a place ends with what can be seen. */
function trimmedEnd(text: string, end: number): number {
  let at = end;
  while (at > 0 && /\s/.test(text[at - 1] ?? '')) at -= 1;
  return at;
}
