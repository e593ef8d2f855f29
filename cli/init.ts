// `mcpgw init [dir]`: a new repository that compiles, with its checks. Writes what is not there yet, and nothing else.
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { EXIT } from './exit-codes.ts';
import { ask } from './init/ask.ts';
import { minimal } from './init/minimal.ts';
import { multiRegion } from './init/multi-region.ts';
import { surroundings } from './init/surroundings.ts';
import { team } from './init/team.ts';
import type { Files, InitAnswers, TemplateName } from './init/template.ts';
import { UsageError } from './usage-error.ts';
import { version } from './version.ts';

export interface InitOptions {
  /** `minimal` when nobody is asked. */
  readonly template?: TemplateName;
  /** Ask nothing. */
  readonly yes: boolean;
}

const TEMPLATES = { minimal, team, 'multi-region': multiRegion };
/** What makes a directory a configuration. */
const CONFIGURATION = ['mcpgw.yaml', 'mcpgw.yml', 'upstreams', 'routes', 'policies', 'teams', 'clients'];

/** Returns the exit code: 1 when whoever was asked would rather not. */
export async function init(directory: string, { template, yes }: InitOptions): Promise<number> {
  const found = CONFIGURATION.find((name) => existsSync(join(directory, name)));
  if (found !== undefined)
    throw new UsageError(`there is a configuration already: ${join(directory, found)} stays as it is`);
  const isAsked = !yes && template === undefined && process.stdin.isTTY && process.stdout.isTTY;
  const suggested = { template: template ?? 'minimal', name: nameFor(directory), surroundings: true };
  const answers = isAsked ? await ask(suggested.name) : suggested;
  if (answers === undefined) return EXIT.findings;
  write(directory, filesFor(answers));
  const next = directory === '.' ? 'mcpgw check' : `mcpgw check ${directory}`;
  process.stdout.write(`Next: ${next}, then mcpgw serve --config ${directory}\n`);
  return EXIT.ok;
}

function filesFor({ template, name, surroundings: around }: InitAnswers): Files {
  const context = { name, version: version() };
  return { ...TEMPLATES[template](context), ...(around ? surroundings(context) : {}) };
}

function write(directory: string, files: Files): void {
  for (const [path, text] of Object.entries(files)) {
    const file = join(directory, path);
    try {
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, text, { flag: 'wx' });
      process.stdout.write(`created ${file}\n`);
    } catch (error) {
      const { code = 'unknown reason' } = error as NodeJS.ErrnoException;
      if (code !== 'EEXIST') throw new UsageError(`cannot write ${file}: ${code}`);
      process.stdout.write(`kept    ${file}, which was there\n`);
    }
  }
}

/** The directory's own name, as far as it can be one. */
function nameFor(directory: string): string {
  const name = basename(resolve(directory))
    .replace(/[^A-Za-z0-9._-]+/g, '-')
    .replace(/^[^A-Za-z0-9]+/, '');
  return name.slice(0, 64) || 'mcpgw';
}
