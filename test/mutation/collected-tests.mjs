// What the tests import as `vitest` while mutants run: it collects them instead of running them, and `expect` is
// vitest's own. Only what the tests of the policies use is here; anything else is an error when it is called.
import { createRequire } from 'node:module';
import { format } from 'node:util';

const fromVitest = createRequire(createRequire(import.meta.url).resolve('vitest/package.json'));
const {
  ASYMMETRIC_MATCHERS_OBJECT,
  GLOBAL_EXPECT,
  JestAsymmetricMatchers,
  JestChaiExpect,
  JestExtend,
  chai,
  setState,
} = fromVitest('@vitest/expect');

for (const plugin of [JestExtend, JestChaiExpect, JestAsymmetricMatchers]) chai.use(plugin);
const expect = Object.assign(
  (value, message) => chai.expect(value, message),
  chai.expect,
  globalThis[ASYMMETRIC_MATCHERS_OBJECT],
);
globalThis[GLOBAL_EXPECT] = expect;
setState({ assertionCalls: 0 }, expect);

/**
 * A stand-in for the module `vitest`, and what takes the tests that it was told since they were last taken: one file.
 * @returns {{ vitest: object, takeTests: () => { name: string, run: () => unknown }[] }} names hold those of the suites,
 *   as in vitest; names that occur twice in a file are numbered
 */
export function collectTests() {
  let tests = [];
  const suites = [];
  const names = new Map();
  const takeTests = () => {
    const taken = tests;
    tests = [];
    names.clear();
    return taken;
  };
  const it = (name, ...rest) => {
    const full = [...suites, name].join(' ');
    const count = (names.get(full) ?? 0) + 1;
    names.set(full, count);
    const run = rest.find((one) => typeof one === 'function');
    tests.push({ name: count === 1 ? full : `${full} (${count})`, run });
  };
  const describe = (name, body) => {
    suites.push(name);
    body();
    suites.pop();
  };
  for (const one of [it, describe]) one.each = eachOf(one);
  return { vitest: { describe, it, test: it, expect }, takeTests };
}

/** `it.each(cases)(name, body)`: the body gets the members of a case that is a list, else the case itself. */
function eachOf(declare) {
  return (cases) => (name, body, options) => {
    for (const [i, one] of cases.entries()) {
      const given = Array.isArray(one) ? one : [one];
      const wanted = name.replaceAll('%#', String(i)).match(/%[sdifjoOc]/g)?.length ?? 0;
      declare(
        format(name.replaceAll('%#', String(i)), ...given.slice(0, wanted)),
        () => body(...given),
        options,
      );
    }
  };
}
