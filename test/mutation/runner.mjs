// A test runner for stryker that stays in one process. Thousands of mutants are each held against a few quick tests:
// starting a worker and loading every module anew for each of them takes a second, this takes some milliseconds.
//
// The tests and the project's modules become one script. It is evaluated anew for each mutant, so that no state of a
// module outlives it; packages are loaded once. Endless loops end by stryker's hit limit, or with the process.
import { readdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Script } from 'node:vm';
import { collectTests } from './collected-tests.mjs';

const ENTRY = 'mutation-entry.cjs';
const [SUCCESS, FAILED] = [0, 1];
const required = createRequire(import.meta.url);
const { build } = createRequire(required.resolve('vitest/package.json'))('vite');

class InProcessRunner {
  #script;
  /** Milliseconds each test took last, by id: quick ones first. */
  #took = new Map();
  /** What the instrumented code reads and writes. */
  #stryker = {};

  capabilities() {
    return { reloadEnvironment: true };
  }

  async init() {
    globalThis.__stryker__ = this.#stryker;
    // Of the random cases of properties, a hundredth.
    process.env.PROPERTY_SHARE ??= '0.01';
    this.#script = new Script(await bundled(testFiles()), { filename: 'mutation.cjs' });
  }

  /** Runs everything once, and learns which test reaches which mutants. */
  async dryRun() {
    this.#activate(undefined);
    const tests = this.#load(testFiles());
    const results = [];
    for (const test of tests) {
      this.#stryker.currentTestId = test.id;
      results.push(await this.#run(test));
      this.#stryker.currentTestId = undefined;
    }
    const none = { static: {}, perTest: {} };
    return { status: 'complete', tests: results, mutantCoverage: this.#stryker.mutantCoverage ?? none };
  }

  /** @param options.testFilter ids of the tests that reach the mutant */
  async mutantRun({ activeMutant, testFilter, hitLimit, mutantActivation, disableBail }) {
    const wanted = testFilter && new Set(testFilter);
    const files = wanted ? new Set(testFilter.map((id) => id.split('#', 1)[0])) : testFiles();
    this.#activate(mutantActivation === 'static' ? activeMutant.id : undefined, hitLimit);
    const tests = this.#load(files).filter(({ id }) => wanted?.has(id) ?? true);
    this.#activate(activeMutant.id, hitLimit);
    tests.sort((a, b) => (this.#took.get(a.id) ?? 0) - (this.#took.get(b.id) ?? 0));
    const failed = [];
    let ran = 0;
    for (const test of tests) {
      ran += 1;
      const result = await this.#run(test);
      if (this.#stryker.hitCount > hitLimit) {
        return { status: 'timeout', reason: `Hit limit reached (${this.#stryker.hitCount}/${hitLimit})` };
      }
      if (result.status === FAILED) failed.push(result);
      if (failed.length > 0 && !disableBail) break;
    }
    if (failed.length === 0) return { status: 'survived', nrOfTests: ran };
    const [{ failureMessage }] = failed;
    return { status: 'killed', killedBy: failed.map(({ id }) => id), failureMessage, nrOfTests: ran };
  }

  #activate(mutant, hitLimit) {
    Object.assign(this.#stryker, { activeMutant: mutant, hitCount: 0, hitLimit });
  }

  /** The tests of `files`, with every module they use in its first state. */
  #load(files) {
    const module = { exports: {} };
    const { vitest, takeTests } = collectTests();
    this.#script.runInThisContext()((name) => (name === 'vitest' ? vitest : required(name)), module);
    const tests = [];
    for (const file of files) {
      module.exports[file]();
      tests.push(...takeTests().map((test) => ({ ...test, id: `${file}#${test.name}`, file })));
    }
    return tests;
  }

  async #run({ id, name, file, run }) {
    const start = performance.now();
    const result = { id, name, fileName: resolve(file), status: SUCCESS };
    try {
      await run();
    } catch (error) {
      Object.assign(result, { status: FAILED, failureMessage: String(error?.message ?? error) });
    }
    this.#took.set(id, performance.now() - start);
    return { ...result, timeSpentMs: performance.now() - start };
  }
}

/** Decisions that others test, by the folder of the policies. */
const ELSEWHERE = {
  calls: ['test/compiler/explain/explain.test.ts', 'test/compiler/test/run.test.ts'],
  catalog: ['merge', 'pinned-offers', 'listed-iff-callable'].map(
    (name) => `test/runtime/catalog/${name}.test.ts`,
  ),
  expressions: ['conformance', 'differential'].map((name) => `test/compiler/expressions/${name}.test.ts`),
};

/** The tests of one folder of the policies: what others notice of it by chance is no test of it. */
function testFiles() {
  const folder = process.env.MUTATION_FOLDER;
  if (folder === undefined) throw new Error('MUTATION_FOLDER does not say which tests; see run.mjs');
  const own = readdirSync(join('test/policies', folder)).filter((name) => name.endsWith('.test.ts'));
  return [...own.sort().map((name) => `test/policies/${folder}/${name}`), ...(ELSEWHERE[folder] ?? [])];
}

/** One script for all `files`: a function of `require` and `module`, which exports a function for each file. */
async function bundled(files) {
  const loads = files.map(
    (file) => `${JSON.stringify(file)}: () => require(${JSON.stringify(resolve(file))})`,
  );
  writeFileSync(ENTRY, `module.exports = {\n${loads.join(',\n')}\n};\n`);
  const { output } = await build({
    configFile: false,
    logLevel: 'warn',
    plugins: [ownAddress],
    build: {
      ssr: true,
      write: false,
      minify: false,
      rollupOptions: { input: resolve(ENTRY), output: { format: 'cjs' } },
    },
  });
  return `(function (require, module) { const exports = module.exports;\n${output[0].code}\n})`;
}

/** Files that are found from a module are found from where it was written. */
const ownAddress = {
  name: 'own-address',
  transform: (code, file) =>
    code
      .replaceAll('import.meta.url', JSON.stringify(pathToFileURL(file).href))
      .replaceAll('import.meta.dirname', JSON.stringify(dirname(file))),
};

const factory = () => new InProcessRunner();
factory.inject = [];

export const strykerPlugins = [{ kind: 'TestRunner', name: 'in-process', factory }];
