// A page of docs/diagnostics, taken apart: its title, and the small repositories under `## Wrong` and `## Right`.
//
// A block of YAML is the file its first line names (`# routes/db.yaml`), or mcpgw.yaml; a block of another language the
// one that stands behind the language (```json mcpgw.lock.json). What a `sh` block gives mcpgw is given (--env, --var).
// The `text` block under `## Wrong` is what mcpgw says, in two lines each.
import { type CodeBlock, codeBlocks } from './markdown.ts';

export interface Page {
  readonly code: string;
  readonly slug: string;
  /** The titles of its sections. */
  readonly sections: readonly string[];
  readonly wrong: Example;
  readonly right: Example;
}

export interface Example {
  readonly files: Readonly<Record<string, string>>;
  readonly environment: string | undefined;
  readonly variables: Readonly<Record<string, string>>;
  /** The text of its `text` block. */
  readonly said: string;
}

export function pageOf(text: string): Page {
  const [, code = '', slug = ''] = /^# (\S+) (\S+)\n\n\S/.exec(text) ?? [];
  const sections = text.split(/^## /m).slice(1);
  return {
    code,
    slug,
    sections: sections.map((section) => section.slice(0, section.indexOf('\n'))),
    wrong: exampleIn(sections, 'Wrong'),
    right: exampleIn(sections, 'Right'),
  };
}

function exampleIn(sections: readonly string[], title: string): Example {
  const blocks = codeBlocks(sections.find((section) => section.startsWith(`${title}\n`)) ?? '');
  const shell = blocks.filter(({ language }) => language === 'sh').map(({ text }) => text);
  const [, environment] = /--env (\S+)/.exec(shell.join('')) ?? [];
  const variables = [...shell.join('').matchAll(/--var (\w+)=(\S+)/g)].map(([, name, value]) => [
    name,
    value,
  ]);
  return {
    files: Object.fromEntries(
      blocks.filter(isFile).map((block): [string, string] => [pathOf(block), block.text]),
    ),
    environment,
    variables: Object.fromEntries(variables) as Record<string, string>,
    said: blocks.find(({ language }) => language === 'text')?.text ?? '',
  };
}

function isFile({ language, info }: CodeBlock): boolean {
  return language === 'yaml' || info !== undefined;
}

function pathOf({ text, info }: CodeBlock): string {
  const [, named] = /^# (\S+\.ya?ml)\n/.exec(text) ?? [];
  return info ?? named ?? 'mcpgw.yaml';
}
