// The lockfile: read with care, because decisions are made by it. A file that does not say what it should, or an entry
// that was changed by hand, is refused whole: half a lockfile would pin half the tools.

import { repeatedKey, wrongHashes } from '../../policies/pinning/lock-faults.ts';
import type { FullConfig } from '../../schema/generated/full-config.ts';
import type { Lock } from '../../schema/generated/lock.ts';
import { validate as fitsSchema } from '../../schema/generated/validate-lock.ts';
import { memberPointer } from '../ast/pointer.ts';
import type { Program } from '../ast/program.ts';
import type { SourceFile, Span } from '../ast/source.ts';
import type { Report } from '../diagnostics/diagnostic.ts';
import { jsonSpan } from './json-span.ts';

const PIN = 'run `mcpgw pin`, and review what it changes';

/** Nothing when there is none, or when it cannot be used. */
export function readLock(
  { pinning }: FullConfig,
  files: Readonly<Record<string, string>>,
  spanOf: Program['spanOf'],
  report: Report,
): Lock | undefined {
  const { mode } = pinning;
  const lockfile = lockfileOf(pinning.lockfile);
  const text = files[lockfile];
  if (text !== undefined) return lockOf({ path: lockfile, text }, report);
  const at = spanOf('/pinning/mode', 'value');
  if (mode === 'enforce') report('missing-lockfile', at, { lockfile, mode }, { help: ['run `mcpgw pin`'] });
  if (mode === 'warn') report('unpinned-tools', at, { lockfile }, { help: ['run `mcpgw pin`'] });
  return undefined;
}

/** The path as texts are named. */
export function lockfileOf(written: string): string {
  return written.replace(/^\.\//, '');
}

function lockOf(file: SourceFile, report: Report): Lock | undefined {
  let lock: unknown;
  try {
    lock = JSON.parse(file.text);
  } catch (error) {
    report('bad-lockfile', faultOf(file, error), { problem: 'it is not valid JSON' }, { help: [PIN] });
    return undefined;
  }
  if (!fitsSchema(lock)) {
    const [first] = (fitsSchema as { errors?: readonly LockError[] | null }).errors ?? [];
    const pointer = first?.instancePath ?? '';
    report('bad-lockfile', jsonSpan(file, pointer), { problem: problemOf(first) }, { help: [PIN] });
    return undefined;
  }
  const repeated = repeatedKey(file.text);
  if (repeated !== undefined) {
    const at = { file, start: repeated.at, end: repeated.at + JSON.stringify(repeated.key).length };
    report('bad-lockfile', at, { problem: `it gives \`${repeated.key}\` twice` }, { help: [PIN] });
    return undefined;
  }
  return hasGoodHashes(file, lock as Lock, report) ? (lock as Lock) : undefined;
}

function hasGoodHashes(file: SourceFile, lock: Lock, report: Report): boolean {
  const wrong = wrongHashes(lock);
  for (const { upstream, tool } of wrong) {
    const pointer = `${memberPointer('/upstreams', upstream)}/tools`;
    const at = jsonSpan(file, `${memberPointer(pointer, tool)}/hash`);
    const problem = `tool \`${tool}\` of upstream \`${upstream}\` is not what its hash says`;
    report('bad-lockfile', at, { problem }, { help: [PIN] });
  }
  return wrong.length === 0;
}

interface LockError {
  readonly instancePath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
}

function problemOf(error: LockError | undefined): string {
  const { keyword, params = {} } = error ?? {};
  if (error?.instancePath === '/lockfile_version') return 'its version is another one';
  if (keyword === 'required') return `\`${params.missingProperty}\` is missing`;
  if (keyword === 'additionalProperties') return `\`${params.additionalProperty}\` does not belong there`;
  return keyword === 'type' ? `this is no ${params.type}` : 'this has another shape than it should';
}

/** Where the parser stopped, as far as its message says. */
function faultOf(file: SourceFile, error: unknown): Span {
  const said = /at position (\d+)/.exec(error instanceof Error ? error.message : '')?.[1];
  const start = Math.max(
    0,
    Math.min(said === undefined ? file.text.length - 1 : Number(said), file.text.length - 1),
  );
  return { file, start, end: Math.min(start + 1, file.text.length) };
}
