// The house rules about imports, read from the sources themselves: no tool configuration can switch them off.
import { describe, expect, it } from 'vitest';
import { cycles, edgesOf, importsOf } from './imports.ts';
import { orderedBy, PEERS, violations } from './layering.ts';
import { type Files, programFiles, withoutComments } from './sources.ts';

const program = programFiles();
const edges = edgesOf(program);

/** Configuration is sorted and compiled to patterns by the compiler; what is done here is about something else. */
const ALLOWED_IN_RUNTIME: readonly { file: string; word: string; reason: string }[] = [
  {
    file: 'runtime/catalog/places.ts',
    word: '.sort(',
    reason: 'puts what upstreams offer into the order of their own lists, which only the runtime knows',
  },
  {
    file: 'runtime/catalog/resource-index.ts',
    word: '.sort(',
    reason: 'orders the few upstreams whose listed templates fit one URI',
  },
  {
    file: 'runtime/validation/pattern.ts',
    word: 'new RegExp(',
    reason: 'patterns of pinned schemas are read by the library that the schemas are compiled with',
  },
  { file: 'runtime/wire/edits.ts', word: '.sort(', reason: 'orders the places to edit in one message' },
];

describe('the program', () => {
  it('is found', () => {
    expect(program.size).toBeGreaterThan(50);
    expect(edges.length).toBeGreaterThan(100);
  });

  it('imports only downwards, and peers never import peers', () => {
    expect(violations(edges)).toEqual([]);
  });

  it('has no import cycle, type-only imports included', () => {
    expect(cycles(edges)).toEqual([]);
  });

  it('imports only files that exist', () => {
    expect(edges.filter(({ to }) => to.endsWith('.ts') && !program.has(to))).toEqual([]);
  });

  it('has every peer the table names, and every list orders something', () => {
    const missing = Object.values(PEERS)
      .flat()
      .filter((peer) => ![...program.keys()].some((path) => peer.test(path)));
    expect(missing).toEqual([]);
    expect(orderedBy(edges, 'runtime/pipeline/stages.ts').length).toBeGreaterThan(3);
    expect(orderedBy(edges, 'compiler/check/check.ts').length).toBeGreaterThan(3);
  });

  it('sorts and compiles no configuration in the runtime', () => {
    const { unexpected, stale } = misplaced(program);
    expect(unexpected).toEqual([]);
    expect(stale).toEqual([]);
  });
});

/** Uses of the words the compiler should have used, and rows of the allow-list nobody needs. */
function misplaced(files: Files): { unexpected: string[]; stale: string[] } {
  const used = new Set<string>();
  const unexpected: string[] = [];
  for (const [path, text] of files) {
    if (!path.startsWith('runtime/')) continue;
    for (const [word = ''] of withoutComments(text).matchAll(/new RegExp\(|\.(?:sort|toSorted)\(/g)) {
      const row = ALLOWED_IN_RUNTIME.find(({ file, word: allowed }) => file === path && allowed === word);
      if (row) used.add(`${row.file} ${row.word}`);
      else unexpected.push(`${path}: ${word}`);
    }
  }
  const stale = ALLOWED_IN_RUNTIME.map(({ file, word }) => `${file} ${word}`).filter((row) => !used.has(row));
  return { unexpected, stale };
}

describe('the rules can be broken', () => {
  const check = (files: Record<string, string>) => violations(edgesOf(new Map(Object.entries(files))));

  it.each([
    ['the runtime imports the compiler', 'runtime/a.ts', '../compiler/b.ts'],
    ['the compiler imports the runtime', 'compiler/a.ts', '../runtime/b.ts'],
    ['a decision imports the runtime', 'policies/a.ts', '../runtime/b.ts'],
    ['a decision reads the disk', 'policies/a.ts', 'node:fs'],
    ['the schema imports a package', 'schema/a.ts', 'yaml'],
    ['the schema imports a decision', 'schema/a.ts', '../policies/b.ts'],
    ['the wire imports a neighbour', 'runtime/wire/a.ts', '../catalog/b.ts'],
    ['a pass imports another pass', 'compiler/lower/a.ts', '../resolve/b.ts'],
    ['a pass imports the list of passes', 'compiler/lower/a.ts', '../compile.ts'],
    ['an engine imports the other', 'runtime/http/uws.ts', './node.ts'],
    ['a part of an upstream imports another upstream', 'runtime/upstreams/http/a.ts', '../stdio/b.ts'],
    ['a verb imports another verb', 'cli/serve.ts', './compile.ts'],
  ])('%s', (_name, from, specifier) => {
    expect(check({ [from]: `import type { X } from '${specifier}';` })).not.toEqual([]);
  });

  it('a second file knows two passes', () => {
    const text = "import { a } from './lower/a.ts';\nimport { b } from './emit/b.ts';";
    expect(check({ 'compiler/compile.ts': text })).toEqual([]);
    expect(check({ 'compiler/other.ts': text })).toHaveLength(1);
  });

  it('a stage imports a stage, a second file knows two stages', () => {
    const stages =
      "import { a } from './a.ts';\nimport { b } from './b.ts';\nimport type { E } from './exchange.ts';";
    const list = { 'runtime/pipeline/stages.ts': stages };
    expect(check({ ...list, 'runtime/pipeline/a.ts': "import type { E } from './exchange.ts';" })).toEqual(
      [],
    );
    expect(check({ ...list, 'runtime/pipeline/a.ts': "import { b } from './b.ts';" })).toHaveLength(1);
    expect(check({ ...list, 'runtime/pipeline/run.ts': stages })).toHaveLength(1);
  });

  it('files import each other in a circle', () => {
    const circle = new Map([
      ['a.ts', "import type { B } from './b.ts';"],
      ['b.ts', "export { c } from './c.ts';"],
      ['c.ts', "const a = await import('./a.ts');"],
      ['d.ts', "import { a } from './a.ts';"],
    ]);
    expect(cycles(edgesOf(circle))).toEqual([['a.ts', 'b.ts', 'c.ts', 'a.ts']]);
  });

  it('every form of import is seen, and none in comments or strings', () => {
    const text = [
      "import { a,\n  type B } from './1.ts';",
      "import type { C } from './2.ts';",
      "import './3.ts';",
      "import * as all from './4.ts';",
      "export * from './5.ts';",
      "export type { D } from './6.ts';",
      "const late = await import('./7.ts');",
      "// import { x } from './no.ts';",
      "/* import { x } from './no.ts'; */",
      'const s = "import { x } from \'./no.ts\'";',
    ].join('\n');
    expect(importsOf(text).map(({ specifier }) => specifier)).toEqual(
      [1, 2, 3, 4, 5, 6, 7].map((n) => `./${n}.ts`),
    );
    expect(importsOf(text).filter(({ typeOnly }) => typeOnly)).toHaveLength(2);
  });

  it('the runtime sorts', () => {
    const files = new Map([['runtime/a.ts', 'rules.sort(); new RegExp(x); // .sort(\n']]);
    expect(misplaced(files).unexpected).toEqual(['runtime/a.ts: .sort(', 'runtime/a.ts: new RegExp(']);
  });
});
