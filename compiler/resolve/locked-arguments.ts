// Which locked tools a condition can be asked about, so that `tool.arguments` has types there.
import { annotationsOf } from '../../policies/catalog/annotations.ts';
import { matchesGlob } from '../../policies/routes/glob.ts';
import type { LimitRule, Match, Rule, What } from '../../schema/generated/full-config.ts';
import type { Lock, LockedTool } from '../../schema/generated/lock.ts';
import { decodePointer } from '../ast/pointer.ts';
import type { LinkedUpstream } from '../ast/program.ts';
import type { LockedArguments } from '../expressions/arguments.ts';

interface Tool extends LockedArguments {
  readonly upstream: string;
  readonly annotations: ReturnType<typeof annotationsOf>;
}

/** The tools by the JSON pointer of a condition; none where the lockfile cannot tell. */
export function lockedArguments(
  config: unknown,
  upstreams: readonly LinkedUpstream[],
  lock: Lock | undefined,
): (pointer: string) => readonly LockedArguments[] {
  const tools = lock === undefined ? [] : upstreams.flatMap((upstream) => toolsOf(upstream, lock));
  return (pointer) => {
    const owner = tools.length === 0 ? undefined : ownerOf(config, pointer);
    return owner === undefined ? [] : tools.filter((tool) => canBeAsked(owner, tool));
  };
}

/** Under the names clients see. */
function toolsOf({ name, upstream }: LinkedUpstream, { upstreams }: Lock): Tool[] {
  const { namespace, tools } = upstream;
  const prefix = namespace.mode === 'always' ? (namespace.prefix ?? name) + namespace.separator : '';
  const isShown = (tool: string) =>
    tools.include.some((glob) => matchesGlob(glob, tool)) &&
    !tools.exclude.some((glob) => matchesGlob(glob, tool));
  const locked = Object.hasOwn(upstreams, name) ? (upstreams[name]?.tools ?? {}) : {};
  return Object.entries(locked)
    .filter(([tool]) => isShown(tool))
    .map(([tool, { inputSchema, annotations }]: [string, LockedTool]) => ({
      tool: prefix + (Object.hasOwn(tools.rename, tool) ? tools.rename[tool] : tool),
      inputSchema,
      upstream: name,
      annotations: annotationsOf(annotations),
    }));
}

/** What holds the condition: a rule of access, a rule of limits or the conditions of a route. */
type Owner = Partial<Rule> & Partial<LimitRule> & Match;

function ownerOf(config: unknown, pointer: string): Owner | undefined {
  let value = config;
  for (const member of decodePointer(pointer).slice(0, -1))
    value =
      typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[member] : undefined;
  return typeof value === 'object' && value !== null ? (value as Owner) : undefined;
}

function canBeAsked(owner: Owner, tool: Tool): boolean {
  if (owner.effect !== undefined) return isMeant(owner.what, tool);
  return isMatched(owner.limit === undefined ? owner : owner.match, tool.tool);
}

function isMeant(what: What | undefined, { tool, upstream, annotations }: Tool): boolean {
  if (what === undefined) return true;
  const { tools, exclude_tools = [], prompts, resources, upstreams, annotations: wanted = {} } = what;
  const named = tools?.some((glob) => matchesGlob(glob, tool)) ?? (prompts ?? resources) === undefined;
  const hints = Object.entries(wanted) as [keyof typeof annotations, boolean][];
  return (
    named &&
    !exclude_tools.some((glob) => matchesGlob(glob, tool)) &&
    (upstreams?.includes(upstream) ?? true) &&
    hints.every(([hint, value]) => annotations[hint] === value)
  );
}

function isMatched(match: Match | undefined, tool: string): boolean {
  if (match === undefined) return true;
  const { tool_name, tool_prefix, tool_glob, tool_regex } = match;
  const listed = (texts: string | readonly string[]) => [texts].flat();
  if (tool_name !== undefined) return listed(tool_name).includes(tool);
  if (tool_prefix !== undefined) return listed(tool_prefix).some((prefix) => tool.startsWith(prefix));
  if (tool_glob !== undefined) return listed(tool_glob).some((glob) => matchesGlob(glob, tool));
  // A regex is only known to be sound after this pass; prompts and resources have no tool.
  const others = Object.keys(match).filter((name) => /^(prompt|resource)_/.test(name));
  return tool_regex === undefined && others.length === 0;
}
