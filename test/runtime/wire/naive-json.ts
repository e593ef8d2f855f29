// A slow and simple JSON reader that keeps what JSON.parse loses: every member of an object, and where it stood.
// Only for text that JSON.parse has accepted; it is the oracle of the scanner and shares no code with it.

export interface JsonNode {
  readonly type: 'object' | 'array' | 'string' | 'number' | 'true' | 'false' | 'null';
  /** The node's own text. */
  readonly text: string;
  /** Decoded, of a string; empty otherwise. */
  readonly value: string;
  readonly members: readonly Member[];
  readonly items: readonly JsonNode[];
}

export interface Member {
  readonly key: string;
  readonly value: JsonNode;
}

const TOKEN = /[ \t\r\n]*(?:([{}[\],:])|("(?:[^"\\]|\\.)*")|([^\s{}[\],:"]+))/y;

export function readJson(text: string): JsonNode {
  const tokens: { text: string; at: number }[] = [];
  TOKEN.lastIndex = 0;
  for (let match = TOKEN.exec(text); match !== null; match = TOKEN.exec(text)) {
    const token = match[1] ?? match[2] ?? match[3]!;
    tokens.push({ text: token, at: TOKEN.lastIndex - token.length });
  }
  let next = 0;

  const read = (): JsonNode => {
    const token = tokens[next++]!;
    const members: Member[] = [];
    const items: JsonNode[] = [];
    if (token.text === '{') {
      while (tokens[next]!.text !== '}') {
        if (tokens[next]!.text === ',') next++;
        const key = JSON.parse(tokens[next]!.text) as string;
        next += 2;
        members.push({ key, value: read() });
      }
      next++;
    } else if (token.text === '[') {
      while (tokens[next]!.text !== ']') {
        if (tokens[next]!.text === ',') next++;
        items.push(read());
      }
      next++;
    }
    const last = tokens[next - 1]!;
    const own = text.slice(token.at, last.at + last.text.length);
    const type = typeOf(token.text);
    return { type, text: own, value: type === 'string' ? (JSON.parse(own) as string) : '', members, items };
  };
  return read();
}

/** The node and everything below it. */
export function* walk(node: JsonNode, depth = 0): Generator<{ node: JsonNode; depth: number }> {
  yield { node, depth };
  for (const member of node.members) yield* walk(member.value, depth + 1);
  for (const item of node.items) yield* walk(item, depth + 1);
}

function typeOf(token: string): JsonNode['type'] {
  if (token === '{') return 'object';
  if (token === '[') return 'array';
  if (token.startsWith('"')) return 'string';
  return token === 'true' || token === 'false' || token === 'null' ? token : 'number';
}
