// In a process of its own: the flag holds for the whole process. Without it this match takes longer than the
// universe; the timeout of the child is only there so that a failure ends.
import { execFileSync } from 'node:child_process';
import { expect, it } from 'vitest';

it('bounds the time of a pattern that backtracks', () => {
  const script = `
    import { boundRegexTime } from './dist/cli/serve/bounded-regex.js';
    boundRegexTime();
    process.stdout.write(String(new RegExp('^(?:(a+)+)$').test('a'.repeat(3000) + '!')));
  `;
  const output = execFileSync(process.execPath, ['--input-type=module', '--eval', script], {
    timeout: 60_000,
  });
  expect(output.toString()).toBe('false');
});
