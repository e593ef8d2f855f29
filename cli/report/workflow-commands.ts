// What a runner of GitHub Actions does with lines that are printed: one that begins with `::`, whatever white space
// stands before it, or holds `##[`, is a command to it. Lines of somebody's files must not give commands.
import { randomBytes } from 'node:crypto';

/** White space within one line, so that no run of line ends is gone through again from each of them. */
const COMMAND = /^(?:[^\S\n\r\u2028\u2029]|\u0085)*::|##\[/m;

/**
 * The text, inside of marks that stop the runner from reading commands if a line of it would be one. The mark is
 * random: nothing in the text can know how to end it.
 * @param text whole lines
 */
export function withoutCommands(text: string, env: NodeJS.ProcessEnv): string {
  if (env.GITHUB_ACTIONS !== 'true' || !COMMAND.test(text)) return text;
  const mark = randomBytes(16).toString('hex');
  return `::stop-commands::${mark}\n${text}::${mark}::\n`;
}
