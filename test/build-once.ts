// Builds dist/ once before the suite: command-line and end-to-end tests start the program that users start.
import { execFileSync } from 'node:child_process';

export function setup(): void {
  execFileSync(process.execPath, ['scripts/build.mjs'], { stdio: 'inherit' });
}
