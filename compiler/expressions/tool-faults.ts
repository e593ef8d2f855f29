// A condition that is about several tools is checked for each. What is wrong for many of them is said once.
import type { Span } from '../ast/source.ts';
import type { DiagnosticKey, Params } from '../diagnostics/codes.ts';
import type { Extras, Report } from '../diagnostics/diagnostic.ts';
import type { Fault } from './fault.ts';

export interface ToolFaults {
  /** Undefined when the condition was checked for no tool in particular. */
  readonly tool: string | undefined;
  readonly faults: readonly Fault[];
}

const NAMED = 3;

export function joinFaults(all: readonly ToolFaults[]): Fault[] {
  const groups = new Map<string, { fault: Fault; tools: string[] }>();
  for (const { tool, faults } of all) {
    for (const fault of faults) {
      if (fault.onlyIfNoToolHasIt && !all.every((other) => other.faults.some((one) => isSame(one, fault))))
        continue;
      const key = keyOf(fault);
      const group = groups.get(key);
      if (group === undefined) groups.set(key, { fault, tools: [] });
      else if (tool !== undefined && !group.tools.includes(tool)) group.tools.push(tool);
    }
  }
  return [...groups.values()].map(({ fault, tools }) => (fault.isAboutTool ? alsoOf(fault, tools) : fault));
}

function isSame(a: Fault, b: Fault): boolean {
  return keyOf(a) === keyOf(b);
}

/** One part of an expression can have one fault of a kind. */
function keyOf({ slug, at }: Fault): string {
  return `${slug} ${at.start} ${at.end}`;
}

function alsoOf(fault: Fault, tools: readonly string[]): Fault {
  if (tools.length === 0) return fault;
  const more = tools.length > NAMED ? ` and ${tools.length - NAMED} more` : '';
  const named = tools.slice(0, NAMED).map((tool) => `\`${tool}\``);
  const line = `the same for ${named.join(', ')}${more}`;
  return {
    ...fault,
    send(report: Report, span: Span) {
      fault.send(<K extends DiagnosticKey>(slug: K, at: Span, params: Params<K>, extras: Extras = {}) => {
        report(slug, at, params, { ...extras, help: [...(extras.help ?? []), line] });
      }, span);
    },
  };
}
