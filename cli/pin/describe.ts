// The differences as a reviewer reads them. Every text an upstream wrote is shown whole, on lines of its own that begin
// with `+` or `-`, and with what cannot be seen made visible: it can neither hide nor pretend to be a part of this.
import { diffLines } from 'diff';
import pc from 'picocolors';
import type { Change } from '../../policies/pinning/change.ts';
import type { ToolDefinition } from '../../policies/pinning/definition.ts';
import { suspicionsOf } from '../../policies/pinning/suspicions.ts';
import { revealText } from '../../policies/text/escape.ts';
import type { ToolDifference, UpstreamDifference } from './differences.ts';
import { revealedJson } from './lock-text.ts';

type Colors = ReturnType<typeof pc.createColors>;

/** Looking for the smallest difference between two long texts may take for ever. */
const DIFF_MS = 2_000;
/** Around a difference inside of a long line. */
const AROUND = 60;

/** Empty when there are none. */
export function describeDifferences(
  differences: readonly UpstreamDifference[],
  { color }: { readonly color: boolean },
): string {
  const colors = pc.createColors(color);
  return differences.map((difference) => `${describeUpstream(difference, colors).join('\n')}\n\n`).join('');
}

const STATUS = { new: ' (new)', known: '', gone: ' (not configured any more)' } as const;

function describeUpstream({ upstream, status, tools }: UpstreamDifference, colors: Colors): string[] {
  return [colors.bold(upstream) + STATUS[status], ...tools.flatMap((tool) => describeTool(tool, colors))];
}

function describeTool(tool: ToolDifference, colors: Colors): string[] {
  const name = revealText(tool.name);
  switch (tool.status) {
    case 'removed':
      return [colors.red(`  - ${name}`)];
    case 'added':
      return [colors.green(`  + ${name}`), ...textsOf(tool.now, colors), ...warningsOf(tool.now, colors)];
    case 'changed': {
      const changes = tool.drift.changes.flatMap((change) => describeChange(change, colors));
      const kinds = tool.drift.kinds
        .map((kind) => (kind === 'widening' ? colors.red(kind) : kind))
        .join(', ');
      return [`${colors.yellow(`  ~ ${name}`)}  ${kinds}`, ...changes, ...warningsOf(tool.now, colors)];
    }
  }
}

/** Of a tool that nobody saw yet: all of it, a member at a time. */
function textsOf({ name: _, ...definition }: ToolDefinition, colors: Colors): string[] {
  return Object.entries(definition).flatMap(([member, value]) => [
    `      /${member}`,
    ...linesOf(value).map((line) => colors.green(`        + ${line}`)),
  ]);
}

function describeChange({ pointer, before, after, kind }: Change, colors: Colors): string[] {
  return [`      ${revealText(pointer)}  ${colors.dim(kind)}`, ...diffOf(before, after, colors)];
}

function diffOf(before: unknown, after: unknown, colors: Colors): string[] {
  const [old, now] = differingLines(before, after);
  return [
    ...old.map((line) => colors.red(`        - ${line}`)),
    ...now.map((line) => colors.green(`        + ${line}`)),
  ];
}

/** What was and what is there, without the lines that are the same. */
function differingLines(before: unknown, after: unknown): [string[], string[]] {
  const texts = typeof before === 'string' && typeof after === 'string';
  const parts = texts ? diffLines(before, after, { timeout: DIFF_MS }) : undefined;
  const old = parts?.flatMap(({ value, removed }) => (removed ? linesOf(value) : [])) ?? linesOf(before);
  const now = parts?.flatMap(({ value, added }) => (added ? linesOf(value) : [])) ?? linesOf(after);
  // A line break more or less at the end is no line, and a difference all the same.
  if (old.join('\n') === now.join('\n')) return [[revealedJson(before)], [revealedJson(after)]];
  if (!texts || old.length !== 1 || now.length !== 1) return [old, now];
  const [from, to] = withoutCommonEnds(old[0]!, now[0]!);
  return [[from], [to]];
}

/** A text line by line, anything else as JSON; nothing for what is not there. */
function linesOf(value: unknown): string[] {
  if (value === undefined) return [];
  if (typeof value !== 'string') return [revealedJson(value)];
  const lines = value.split('\n');
  if (lines.length > 1 && lines.at(-1) === '') lines.pop();
  return lines.map(revealText);
}

/** What two long lines have in common at their ends is cut down to where they part. */
function withoutCommonEnds(before: string, after: string): [string, string] {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start += 1;
  let end = 0;
  while (end < shorter - start && before.at(-1 - end) === after.at(-1 - end)) end += 1;
  const [from, to] = [Math.max(0, start - AROUND), Math.max(0, end - AROUND)];
  const cut = (text: string): string =>
    `${from > 0 ? '…' : ''}${text.slice(from, text.length - to)}${to > 0 ? '…' : ''}`;
  return [cut(before), cut(after)];
}

function warningsOf(definition: ToolDefinition, colors: Colors): string[] {
  return suspicionsOf(definition).map(({ pointer, problem }) =>
    colors.yellow(`      warning: ${revealText(pointer)} ${problem}`),
  );
}
