// Which texts a runner of GitHub Actions would take commands from, and that it no longer does.
import { expect, test } from 'vitest';
import { withoutCommands } from '../../cli/report/workflow-commands.ts';

const RUNNER = { GITHUB_ACTIONS: 'true' };

test.each(['::a\n', ' ::a\n', ' \t\u0085::a\n', ' x\r::a\n', '+ x ##[debug]a\n', 'x\n\n  ::a\n'])(
  'commands in %j are between marks that nobody can guess',
  (text) => {
    const [first, second] = [withoutCommands(text, RUNNER), withoutCommands(text, RUNNER)];
    const [, mark = ''] = /^::stop-commands::([0-9a-f]{32})\n/.exec(first) ?? [];
    expect(first).toBe(`::stop-commands::${mark}\n${text}::${mark}::\n`);
    expect(second).not.toBe(first);
    expect(withoutCommands(text, {})).toBe(text);
  },
);

test.each(['', '+::a\n', ' url: "http://[::1]:80"\n', ' a\n b\n'])('%j gives no command', (text) => {
  expect(withoutCommands(text, RUNNER)).toBe(text);
});
