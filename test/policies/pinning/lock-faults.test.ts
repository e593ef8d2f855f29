// What a lockfile of the right shape may still say wrongly: the same twice, or what its hashes do not say.
import { describe, expect, it } from 'vitest';
import { hashTool, isPinnedMember, lookAlikesOf } from '../../../policies/pinning/definition.ts';
import { repeatedKey, wrongHashes } from '../../../policies/pinning/lock-faults.ts';
import type { Lock } from '../../../schema/generated/lock.ts';

describe('a key that is there twice', () => {
  it.each([
    ['{}'],
    ['[]'],
    ['"a"'],
    ['{"a": 1, "b": 2}'],
    ['{"a": {"a": {"a": 1}}, "b": {"a": 1}}'],
    ['[{"a": 1}, {"a": 1}]'],
    ['{"a": "a", "b": "a"}'],
    ['{"a": ["a", "a", "b"], "b": ["a", "a"]}'],
    ['{"a": ["x", {"x": "x"}, "x"], "x": 1}'],
    ['{"a": "{\\"a\\": 1, \\"a\\": 2}"}'],
    ['{"a": "\\\\", "b": "\\\\\\"", "c": ","}'],
    ['{"a\\"": 1, "a": 2}'],
    ['{"a": [], "b": {}, "c": []}'],
  ])('is not found in %s', (text) => {
    JSON.parse(text);
    expect(repeatedKey(text)).toBeUndefined();
  });

  it.each([
    ['{"a": 1, "a": 2}', 'a', 9],
    ['{"a":1,"b":{},"a":2}', 'a', 14],
    ['{"a":1,"b":{"c":[1,{"d":1}]},"a":2}', 'a', 29],
    ['{"x":{"a":1,"b":2,"b":3}}', 'b', 18],
    ['[1,[{"a":1,"a":2}]]', 'a', 11],
    ['{"a":["p","q"],"a":2}', 'a', 15],
    ['{"a":"\\"","a":2}', 'a', 10],
    ['{"a":"\\\\","a":2}', 'a', 10],
    ['{"a":1,"\\u0061":2}', 'a', 7],
    ['{"":1,"":2}', '', 6],
    ['{"__proto__":1,"__proto__":2}', '__proto__', 15],
    ['{"a":1,"b":1,"b":2,"a":2}', 'b', 13],
  ])('is found in %s: %j at %d', (text, key, at) => {
    JSON.parse(text);
    expect(repeatedKey(text)).toEqual({ key, at });
  });
});

describe('an entry that is not what its hash says', () => {
  const definition = { description: 'Reads.', inputSchema: { type: 'object' } };
  const entry = (name: string, change: object = {}) => ({
    hash: hashTool({ name, ...definition }),
    ...definition,
    ...change,
  });
  const lockOf = (upstreams: Record<string, Record<string, object>>): Lock =>
    ({
      version: 1,
      upstreams: Object.fromEntries(Object.entries(upstreams).map(([name, tools]) => [name, { tools }])),
    }) as unknown as Lock;

  it('is told with its upstream, in the order of the file', () => {
    const lock = lockOf({
      b: { read: entry('read', { description: 'Writes.' }), write: entry('write') },
      a: { list: entry('list'), drop: entry('list') },
    });
    expect(wrongHashes(lock)).toEqual([
      { upstream: 'b', tool: 'read' },
      { upstream: 'a', tool: 'drop' },
    ]);
  });

  it('is none where all is as it was pinned', () => {
    expect(wrongHashes(lockOf({ a: { read: entry('read'), write: entry('write') }, b: {} }))).toEqual([]);
  });
});

describe('members of a tool', () => {
  it('are pinned when some client reads them as what a model sees or a call needs', () => {
    for (const member of [
      'name',
      'title',
      'description',
      'inputSchema',
      'outputSchema',
      'annotations',
      'Name',
      'INPUTSCHEMA',
    ])
      expect(isPinnedMember(member), member).toBe(true);
    for (const member of ['icons', '_meta', 'names', '', 'constructor', 'input_schema'])
      expect(isPinnedMember(member), member).toBe(false);
  });

  it('that look like pinned ones are named in order', () => {
    expect(lookAlikesOf({ title: 1, Title: 1, TITLE: 1, deſcription: 1, Annotations: 1, other: 1 })).toEqual([
      'Annotations',
      'TITLE',
      'Title',
      'deſcription',
    ]);
  });
});
