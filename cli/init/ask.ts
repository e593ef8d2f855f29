// The questions of `init`, for people at a terminal.
import type { InitAnswers, TemplateName } from './template.ts';

/** Undefined when they would rather not. */
export async function ask(name: string): Promise<InitAnswers | undefined> {
  const { cancel, confirm, intro, isCancel, outro, select, text } = await import('@clack/prompts');
  intro('A new policy repository');
  const template = await select<TemplateName>({
    message: 'What is it for?',
    options: [
      { value: 'minimal', label: 'Local servers behind one endpoint', hint: 'minimal' },
      { value: 'team', label: 'A team: sign-in, access, limits, tests', hint: 'team' },
      {
        value: 'multi-region',
        label: 'Several regions, and data that stays in its own',
        hint: 'multi-region',
      },
    ],
  });
  if (isCancel(template)) return void cancel('Nothing was written.');
  const called = await text({
    message: 'What is the gateway called?',
    initialValue: name,
    validate: nameProblem,
  });
  if (isCancel(called)) return void cancel('Nothing was written.');
  const around = await confirm({
    message: 'Add checks for GitHub and pre-commit, and settings for VS Code?',
  });
  if (isCancel(around)) return void cancel('Nothing was written.');
  outro('Thank you');
  return { template, name: called, surroundings: around };
}

function nameProblem(text: string | undefined): string | undefined {
  return /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/.test(text ?? '')
    ? undefined
    : 'At most 64 letters, digits, `.`, `_` and `-`, starting with a letter or digit';
}
