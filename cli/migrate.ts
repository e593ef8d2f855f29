// `mcpgw migrate FILE`: a configuration of something else as one of ours: objects in the manner of TypeScript gateways
// (camelCase; rate limits, tool permissions), or a configuration of agentgateway. What has no counterpart is said, key by
// key; what comes out compiles.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { stringify } from 'yaml';
import { compile } from '../compiler/compile.ts';
import { withoutTokens } from '../compiler/diagnostics/mask-secrets.ts';
import { printable } from '../compiler/diagnostics/printable.ts';
import { renderText } from '../compiler/diagnostics/render-text.ts';
import { formatText } from '../compiler/format/format.ts';
import { EXIT } from './exit-codes.ts';
import { schemaOf } from './format-files.ts';
import { fromAgentgateway, isAgentgateway } from './migrate/agentgateway.ts';
import type { Migrated } from './migrate/migrated.ts';
import { fromObjects } from './migrate/objects.ts';
import { readInput } from './migrate/read-input.ts';
import { UsageError } from './usage-error.ts';

export interface MigrateOptions {
  /** A file that does not exist yet; standard output without it. */
  readonly output?: string;
}

/** Returns the exit code: 1 when nothing could be migrated, or the result does not compile. */
export function migrate(file: string, { output }: MigrateOptions): number {
  if (output !== undefined && existsSync(output))
    throw new UsageError(`${output} is there already, and stays as it is`);
  const input = readInput(readText(file));
  const { config, left }: Migrated = isAgentgateway(input) ? fromAgentgateway(input) : fromObjects(input);
  for (const { path, reason } of left) say(`not migrated: ${path}: ${reason}`);
  if (Object.keys(config).length === 0) {
    say('mcpgw: there was nothing to migrate');
    return EXIT.findings;
  }
  const text = formatText(
    stringify({ version: 1, ...config }, { lineWidth: 0 }),
    schemaOf('mcpgw.yaml'),
  ).text;
  if (output === undefined) process.stdout.write(text);
  else writeFileSync(output, text, { flag: 'wx' });
  const { bundle, diagnostics } = compile({ 'mcpgw.yaml': text }, { commit: null, dirty: false });
  if (bundle !== undefined) return EXIT.ok;
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  process.stderr.write(`what came out still has to be mended:\n\n${renderText(errors)}`);
  return EXIT.findings;
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new UsageError(`cannot read ${file}: ${(error as NodeJS.ErrnoException).code ?? 'unknown reason'}`);
  }
}

/** Names come from a file of others: to a terminal, nothing of them is more than text. */
function say(line: string): void {
  process.stderr.write(`${printable(withoutTokens(line))}\n`);
}
