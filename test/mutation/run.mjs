// Mutation testing of the decisions, folder by folder with the tests of that folder, and the score of all together:
// `node test/mutation/run.mjs` for all of policies/, `node test/mutation/run.mjs routes limits` for some.
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** Percent of mutants that a test must notice, over all. */
const LEAST = 85;
const REPORT = 'reports/mutation.json';
/** Seen by a test; the rest are those that survived and those that no test reached. */
const NOTICED = ['Killed', 'Timeout'];
const COUNTED = [...NOTICED, 'Survived', 'NoCoverage'];

const manifest = createRequire(import.meta.url).resolve('@stryker-mutator/core/package.json');
const stryker = join(dirname(manifest), 'bin', 'stryker.js');
const asked = process.argv.slice(2);
const folders = asked.length > 0 ? asked : readdirSync('policies');
const rows = folders.map(measured);
const all = rows.reduce(
  (sum, { mutants, noticed, seconds }) => ({
    folder: 'all',
    mutants: sum.mutants + mutants,
    noticed: sum.noticed + noticed,
    seconds: sum.seconds + seconds,
  }),
  { mutants: 0, noticed: 0, seconds: 0 },
);
for (const row of [...rows, all]) {
  const { folder, mutants, noticed, seconds } = row;
  console.log(
    `${folder.padEnd(12)} ${noticed}/${mutants} noticed, ${percent(row).toFixed(2)} %, ${seconds} s`,
  );
}
process.exitCode = percent(all) >= LEAST ? 0 : 1;

/** What stryker finds in one folder; throws when it cannot run. */
function measured(folder) {
  const start = performance.now();
  rmSync(REPORT, { force: true });
  spawnSync(process.execPath, [stryker, 'run', '--mutate', `policies/${folder}/**/*.ts`], {
    stdio: 'inherit',
    env: { ...process.env, MUTATION_FOLDER: folder },
  });
  const { files } = JSON.parse(readFileSync(REPORT, 'utf8'));
  const statuses = Object.values(files).flatMap(({ mutants }) => mutants.map(({ status }) => status));
  const count = (wanted) => statuses.filter((status) => wanted.includes(status)).length;
  const seconds = Math.round((performance.now() - start) / 1000);
  return { folder, mutants: count(COUNTED), noticed: count(NOTICED), seconds };
}

function percent({ mutants, noticed }) {
  return mutants === 0 ? 100 : (100 * noticed) / mutants;
}
