// First pass: texts -> fragments whose values know their places. YAML is read as 1.2 core and nothing beside it:
// what two readers could understand differently (tags, anchors, merge keys, directives) is refused.
import type { Fragment, Repository } from '../ast/fragment.ts';
import type { SourceFile } from '../ast/source.ts';
import { newMap } from '../ast/value.ts';
import type { Report } from '../diagnostics/diagnostic.ts';
import { reportLostIndentation } from '../diagnostics/lost-indentation.ts';
import { composed } from './composed.ts';
import { select } from './select.ts';
import { MAX_DEPTH, readTokens } from './tokens.ts';
import { readValue } from './values.ts';

/** Far above any repository that people review; so that a mistake or an attack costs a bounded amount of work. */
export const MAX_FILES = 2_000;
export const MAX_FILE_BYTES = 1024 * 1024;
export const MAX_TOTAL_BYTES = 16 * 1024 * 1024;

/** @param environment whose overlay is read, too */
export function parse(
  files: Readonly<Record<string, string>>,
  environment: string | undefined,
  report: Report,
): Repository {
  const { fragments: paths, overlay } = select(files, environment, report);
  const sourceOf = (path: string): SourceFile => ({ path, text: files[path] ?? '' });
  const sources = paths.map(sourceOf);
  const overlays = overlay === undefined ? [] : [sourceOf(overlay)];
  if (!withinLimits([...sources, ...overlays], report))
    return { fragments: [], overlay: undefined, complete: false };
  const read = (file: SourceFile) => parseFile(file, report);
  const fragments = sources.map(read).filter((fragment) => fragment !== undefined);
  const patches = overlays.map(read).filter((fragment) => fragment !== undefined);
  const complete =
    fragments.length === sources.length && patches.length === Number(environment !== undefined);
  return { fragments, overlay: patches[0], complete };
}

function withinLimits(sources: readonly SourceFile[], report: Report): boolean {
  const first = sources[0] ?? { path: 'mcpgw.yaml', text: '' };
  const total = sources.reduce((sum, file) => sum + Buffer.byteLength(file.text), 0);
  if (sources.length === 0) {
    report(
      'no-configuration',
      startOf(first),
      {},
      { help: ['write `mcpgw.yaml`, beginning with `version: 1`'] },
    );
  } else if (sources.length > MAX_FILES) {
    report('file-limit', startOf(first), {
      limit: `${sources.length} files, and at most ${MAX_FILES} are read`,
    });
  } else if (total > MAX_TOTAL_BYTES) {
    report('file-limit', startOf(first), {
      limit: `all files together have ${total} bytes, and at most ${MAX_TOTAL_BYTES} are read`,
    });
  } else return true;
  return false;
}

/** The file's fragment, or nothing when its text says nothing reliable. */
export function parseFile(file: SourceFile, report: Report): Fragment | undefined {
  if (Buffer.byteLength(file.text) > MAX_FILE_BYTES) {
    report('file-limit', startOf(file), { limit: `this file has more than ${MAX_FILE_BYTES} bytes` });
    return undefined;
  }
  const { tokens, forbidden, tooDeepAt } = readTokens(file.text);
  if (tooDeepAt !== undefined) {
    const at = { file, start: tooDeepAt, end: tooDeepAt + 1 };
    report('file-limit', at, { limit: `this is nested more than ${MAX_DEPTH} levels deep` });
    return undefined;
  }
  for (const { construct, start, end, help } of forbidden)
    report('forbidden-yaml', { file, start, end }, { construct }, { help: [help] });
  if (forbidden.length > 0) return undefined;
  const { node, fault } = composed(tokens, file.text);
  if (fault !== undefined) {
    if (!reportLostIndentation(file, report)) {
      report(
        'yaml-syntax',
        { file, start: fault.start, end: fault.end },
        { problem: fault.problem },
        { help: fault.help },
      );
    }
    return undefined;
  }
  const { value, place, repeated } = readValue(file, node, report);
  if (repeated.length > 0 && reportLostIndentation(file, report)) return undefined;
  for (const { key, at, first } of repeated) {
    report(
      'duplicate-key',
      at,
      { key },
      { label: 'given again', related: [{ at: first, message: 'first given here' }] },
    );
  }
  return { file, value: value ?? newMap(), place };
}

function startOf(file: SourceFile) {
  return { file, start: 0, end: 0 };
}
