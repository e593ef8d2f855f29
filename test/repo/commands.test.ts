// Commands in workflows, hooks and documentation are ones the program takes: a misspelt option in CI is found by nobody
// until it fails for everybody.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from 'commander';
import { describe, expect, it } from 'vitest';
import { commandLine } from '../../cli/command-line.ts';
import { codeBlocks } from './markdown.ts';
import { filesMatching, root } from './sources.ts';

const WORKFLOWS = [
  'examples/team/.github/workflows/mcpgw.yml',
  'examples/multi-region/.github/workflows/mcpgw.yml',
];

describe('every command of mcpgw that is written somewhere', () => {
  const texts: [string, string][] = [
    ...WORKFLOWS.map((path): [string, string] => [path, readFileSync(join(root, path), 'utf8')]),
    ...[...filesMatching(/^(README|docs\/.*|examples\/.*)\.md$/)].flatMap(([path, text]) =>
      codeBlocks(text)
        .filter(({ language }) => ['sh', 'bash', 'console', 'yaml'].includes(language))
        .map((block): [string, string] => [`${path}:${block.line}`, block.text]),
    ),
  ];
  const commands = texts.flatMap(([place, text]) => commandsIn(text).map((words) => ({ place, words })));

  it('is found', () => {
    expect(commands.filter(({ place }) => WORKFLOWS.includes(place)).length).toBeGreaterThan(2);
    expect(commands.length).toBeGreaterThan(5);
  });

  it('has a verb and options that there are', () => {
    const wrong = commands.flatMap(({ place, words }) => problemsOf(words).map((one) => `${place}: ${one}`));
    expect(wrong).toEqual([]);
  });

  it('would be told apart from one that does not parse', () => {
    expect(problemsOf(['check', '--fail-on', 'residency'])).not.toEqual([]);
    expect(problemsOf(['check', '--forbid', 'residency'])).toEqual([]);
    expect(problemsOf(['chekc'])).not.toEqual([]);
    expect(problemsOf(['plan', '--no-such'])).not.toEqual([]);
  });
});

/** Words behind `mcpgw`, up to the end of the command; expressions of workflows are one word. */
function commandsIn(text: string): string[][] {
  const joined = text
    .replace(/\$\{\{.*?\}\}/g, 'x')
    .replace(
      /run: >-\n((?: {10}.*\n)+)/g,
      (_, lines: string) => `run: ${lines.replace(/\s+/g, ' ').trim()}\n`,
    )
    .replace(/\\\n\s*/g, ' ');
  return [...joined.matchAll(/^\s*(?:- )?(?:- run: |run: |\$ )?(?:npx (?:--yes )?)?mcpgw ([a-z].*)$/gm)].map(
    ([, rest = '']) =>
      rest
        .replace(/\s+#.*$/, '')
        .split(/\s*(?:&&|\||;|>)\s*/)[0]!
        .trim()
        .split(/\s+/)
        .map((word) => word.replace(/^["']|["']$/g, '')),
  );
}

function problemsOf(words: readonly string[]): string[] {
  const program = commandLine();
  let at: Command = program;
  let rest = [...words];
  while (at.commands.length > 0) {
    const next = at.commands.find((one) => one.name() === rest[0] || one.aliases().includes(rest[0] ?? ''));
    if (next === undefined) return [`there is no verb ${rest[0]}`];
    at = next;
    rest = rest.slice(1);
  }
  try {
    at.exitOverride().configureOutput({ writeErr: () => undefined, writeOut: () => undefined });
    const { unknown } = at.parseOptions(rest);
    return unknown.map((word) => `${words.join(' ')}: ${word}`);
  } catch (error) {
    return [`${words.join(' ')}: ${(error as Error).message}`];
  }
}
