// Builds dist/ once before the suite: command-line and end-to-end tests start the program that users start. And the
// servers that tests start as programs of their own, for Node 20 does not run TypeScript.
import { execFileSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

export function setup(): void {
  execFileSync(process.execPath, ['scripts/build.mjs'], { stdio: 'inherit' });
  const typescript = dirname(createRequire(import.meta.url).resolve('typescript/package.json'));
  const project = ['-p', 'test/fixtures/tsconfig.build.json'];
  execFileSync(process.execPath, [join(typescript, 'bin', 'tsc'), ...project], { stdio: 'inherit' });
}
