// docs/expressions.md lists every variable and function as the compiler knows them, and its examples compile.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { compile } from '../../../compiler/compile.ts';
import { compileExpression } from '../../../compiler/expressions/compile-expression.ts';
import { FUNCTIONS } from '../../../compiler/expressions/functions.ts';
import { typeName } from '../../../compiler/expressions/types.ts';
import { ATTRIBUTES } from '../../../compiler/expressions/variables.ts';
import { ATTRIBUTES as AT_RUN_TIME } from '../../../policies/expressions/variables.ts';

const FILE = join(import.meta.dirname, '../../../docs/expressions.md');

test('the page lists all variables and functions', () => {
  const page = readFileSync(FILE, 'utf8');
  const wanted = withTable(withTable(page, 'variables', variables()), 'functions', functions());
  if (process.env.UPDATE === '1') writeFileSync(FILE, wanted);
  expect(readFileSync(FILE, 'utf8'), 'UPDATE=1 writes it').toBe(wanted);
});

test('the compiler and the runtime know the same variables', () => {
  const looked = ATTRIBUTES.map(({ path }) => path).filter((path) => path !== 'request.headers');
  expect(Object.keys(AT_RUN_TIME).sort()).toEqual(looked.sort());
});

test.each(FUNCTIONS.map(({ example }) => example))('%s compiles', (example) => {
  expect(compileExpression(example, 'bool').faults).toEqual([]);
});

test('the examples of the page compile', () => {
  const page = readFileSync(FILE, 'utf8');
  const blocks = [...page.matchAll(/```yaml\n([\s\S]*?)```/g)].map(([, yaml]) => yaml!);
  expect(blocks.length).toBeGreaterThan(0);
  for (const yaml of blocks) {
    const root = 'version: 1\nupstreams:\n  db: { url: "http://127.0.0.1:9001/mcp" }\n';
    const routes = 'routes:\n  - match: { tool_prefix: db_ }\n    upstream: db\n';
    const { diagnostics } = compile({ 'mcpgw.yaml': root + routes + yaml }, { commit: null, dirty: false });
    expect(diagnostics).toEqual([]);
  }
  const conditions = [...page.matchAll(/`([^`\n]*tool\.arguments\.[^`\n]* (?:<=|==) [^`\n]*)`/g)];
  for (const [, condition] of conditions)
    expect(compileExpression(condition!, 'bool').faults, condition).toEqual([]);
});

function variables(): string {
  const rows = ATTRIBUTES.map(
    ({ path, type, description }) => `| \`${path}\` | ${typeName(type)} | ${description} |`,
  );
  return ['| variable | type | what it is |', '|---|---|---|', ...rows].join('\n');
}

function functions(): string {
  const shown = FUNCTIONS.filter(({ pattern }) => pattern !== 'time zone');
  const rows = shown.map(({ of, name, params, result, pattern, example }) => {
    const args = params.map((types, i) =>
      pattern && i === params.length - 1 ? pattern : types.map(typeName).join(' or '),
    );
    const cells = [`${of.length === 0 ? '' : '.'}${name}(${args.join(', ')})`, of.map(typeName).join(', ')];
    return `| \`${cells[0]}\` | ${cells[1]} | ${typeName(result)} | \`${example.replaceAll('|', '\\|')}\` |`;
  });
  return ['| function | called on | gives | example |', '|---|---|---|---|', ...rows].join('\n');
}

function withTable(page: string, name: string, table: string): string {
  const [begin, end] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
  const from = page.indexOf(begin) + begin.length;
  return `${page.slice(0, from)}\n${table}\n${page.slice(page.indexOf(end))}`;
}
