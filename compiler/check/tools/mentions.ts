// Every place where the configuration names one tool as clients see it: in routes, rules, permissions, limits, and in
// what teams and clients may use. Patterns name no tool.
import { globPrefix } from '../../../policies/routes/glob.ts';
import { memberPointer } from '../../ast/pointer.ts';
import type { Program } from '../../ast/program.ts';
import type { Span } from '../../ast/source.ts';

export interface Mention {
  readonly tool: string;
  /** Where it is named; worked out when it is asked for, because most mentions are fine. */
  readonly at: () => Span;
}

const SECTIONS = ['authz', 'clients', 'policies', 'rate_limits', 'routes', 'teams'] as const;
/** Maps with names of tools for keys. */
const BY_TOOL = new Set(['per_tool', 'tool_permissions']);
/** Lists of names and globs, and the keys they are lists of tools under; in a `what` and in a team or client. */
const LISTS = new Set(['tools', 'exclude_tools', 'allow', 'deny']);
/** Maps whose keys are other people's names. */
const FOREIGN = new Set(['claim', 'claims', 'header']);

export function mentionedTools({ config, spanOf }: Pick<Program, 'config' | 'spanOf'>): Mention[] {
  const mentions: Mention[] = [];
  const note = (tool: string, pointer: string, part: 'key' | 'value'): void => {
    if (globPrefix(tool) === tool) mentions.push({ tool, at: () => spanOf(pointer, part) });
  };
  const noteAll = (value: unknown, pointer: string): void => {
    if (typeof value === 'string') note(value, pointer, 'value');
    if (!Array.isArray(value)) return;
    for (const [at, text] of value.entries()) noteAll(text, memberPointer(pointer, at));
  };
  const walk = (value: unknown, pointer: string): void => {
    if (typeof value !== 'object' || value === null) return;
    for (const [key, member] of Object.entries(value)) {
      // Most members are plain values, and name nothing.
      if (FOREIGN.has(key) || (typeof member !== 'object' && key !== 'tool_name')) continue;
      const at = memberPointer(pointer, key);
      if (key === 'tool_name') {
        // A name of a route is that name, whatever characters it has.
        for (const [i, tool] of [member].flat().entries()) {
          const own = Array.isArray(member) ? memberPointer(at, i) : at;
          if (typeof tool === 'string') mentions.push({ tool, at: () => spanOf(own, 'value') });
        }
      } else if (BY_TOOL.has(key)) {
        for (const tool of Object.keys(member ?? {})) note(tool, memberPointer(at, tool), 'key');
      } else if (LISTS.has(key) && Array.isArray(member)) noteAll(member, at);
      else walk(member, at);
    }
  };
  for (const section of SECTIONS) walk(config[section], `/${section}`);
  return mentions;
}
