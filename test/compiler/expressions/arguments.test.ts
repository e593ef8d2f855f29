// `tool.arguments` has the types of the locked input schema, where the schema is certain.
import { describe, expect, test } from 'vitest';
import type { LockedArguments } from '../../../compiler/expressions/arguments.ts';
import { compileExpression } from '../../../compiler/expressions/compile-expression.ts';

const QUERY: LockedArguments = {
  tool: 'query',
  inputSchema: {
    type: 'object',
    properties: {
      sql: { type: 'string' },
      limit: { type: 'integer' },
      tags: { type: 'array', items: { type: 'string' } },
      either: { anyOf: [{ type: 'string' }, { type: 'number' }] },
      maybe: { type: ['string', 'null'] },
      filter: { $ref: '#/$defs/filter' },
      loop: { $ref: '#/$defs/loop' },
      free: { type: 'object' },
      open: { type: 'object', properties: { a: { type: 'string' } }, additionalProperties: true },
    },
    required: ['sql', 'limit', 'tags', 'either', 'maybe', 'filter', 'loop', 'free', 'open'],
    $defs: {
      filter: {
        type: 'object',
        properties: { table: { type: 'string' }, deep: { type: 'boolean' } },
        required: ['table'],
      },
      loop: { type: 'object', properties: { next: { $ref: '#/$defs/loop' } }, required: ['next'] },
    },
  },
};
const LIST: LockedArguments = {
  tool: 'list',
  inputSchema: { type: 'object', properties: { table: { type: 'string' } } },
};

function slugs(source: string, tools = [QUERY]): string[] {
  return compileExpression(source, 'bool', tools).faults.map(({ slug }) => slug);
}

describe('with a locked tool', () => {
  test.each([
    'tool.arguments.sql.startsWith("select")',
    'tool.arguments.limit <= 100 && tool.arguments.limit in [1, 2.5]',
    'tool.arguments.tags.all(tag, tag.size() < 10)',
    'tool.arguments.either == 1 || tool.arguments.either == "a"',
    'tool.arguments.maybe == null',
    'tool.arguments.filter.table == "users"',
    'tool.arguments["filter"]["table"] == "users"',
    'tool.arguments.loop.next.next.next == tool.arguments.loop',
    'tool.arguments.free.anything == 1 && tool.arguments.open.whatever == 1',
    'has(tool.arguments.filter.deep) && tool.arguments.filter.deep',
    'tool.arguments.filter.deep && has(tool.arguments.filter.deep)',
    '!has(tool.arguments.filter.deep) || tool.arguments.filter.deep',
    'has(tool.arguments.filter.deep) ? tool.arguments.filter.deep : false',
    '"deep" in tool.arguments.filter && tool.arguments.filter.deep',
    '!(has(tool.arguments.filter.deep) && tool.arguments.filter.deep)',
  ])('%s is sound', (source) => {
    expect(slugs(source)).toEqual([]);
  });

  test.each([
    ['tool.arguments.sqll == "a"', 'unknown-argument'],
    ['tool.arguments["sqll"] == "a"', 'unknown-argument'],
    ['tool.arguments.filter.tabel == "a"', 'unknown-argument'],
    ['has(tool.arguments.sqll)', 'unknown-argument'],
    ['tool.arguments.limit == "100"', 'type-mismatch'],
    ['tool.arguments.sql < 3', 'type-mismatch'],
    ['tool.arguments.limit + 1 > 3', 'type-mismatch'],
    ['tool.arguments.tags == "a"', 'type-mismatch'],
    ['tool.arguments.tags.exists(tag, tag == 1)', 'type-mismatch'],
    ['tool.arguments.sql', 'not-boolean'],
    ['tool.arguments.filter.deep', 'unguarded-argument'],
    ['has(tool.arguments.filter.deep) || tool.arguments.filter.deep', 'unguarded-argument'],
    ['has(tool.arguments.filter.table) && tool.arguments.filter.deep', 'unguarded-argument'],
  ])('%s is %s', (source, slug) => {
    expect(slugs(source)).toEqual([slug]);
  });
});

describe('with several tools', () => {
  const both = [QUERY, LIST];

  test('an argument that only one has is a fault unless it is asked for', () => {
    expect(slugs('tool.arguments.sql != ""', both)).toEqual(['unknown-argument']);
    expect(slugs('has(tool.arguments.sql) && tool.arguments.sql != ""', both)).toEqual([]);
  });

  test('asking for what none has is a fault', () => {
    expect(slugs('has(tool.arguments.nothing)', both)).toEqual(['unknown-argument']);
  });

  test.each([
    'tool.name == "query" && tool.arguments.sql != ""',
    'tool.arguments.sql != "" && tool.name == "query"',
    'tool.name != "query" || tool.arguments.sql != ""',
    'tool.name in ["query"] && tool.arguments.sql != ""',
    'tool.name.startsWith("q") ? tool.arguments.sql != "" : true',
    'glob(tool.name, "q*") && client.authenticated && tool.arguments.sql != ""',
    '!(tool.name == "list") && tool.arguments.limit > 3',
  ])('%s is only about one of them', (source) => {
    expect(slugs(source, both)).toEqual([]);
  });

  test('what is wrong for many tools is said once', () => {
    const many = Array.from({ length: 6 }, (_, i) => ({ ...LIST, tool: `list_${i}` }));
    const { faults } = compileExpression('tool.arguments.sql != ""', 'bool', many);
    const said: unknown[] = [];
    for (const fault of faults) {
      fault.send((_slug, _at, params, extras) => said.push(params, extras?.help?.at(-1)), {
        file: { path: 'x', text: '' },
        start: 0,
        end: 0,
      });
    }
    expect(said).toEqual([
      { tool: 'list_0', argument: 'sql' },
      'the same for `list_1`, `list_2`, `list_3` and 2 more',
    ]);
  });
});
