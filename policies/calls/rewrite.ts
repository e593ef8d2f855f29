// What the upstream gets: its own name for what was called, as the route rewrites it, and the arguments likewise.
import type { BundleRewrite } from '../../schema/generated/bundle.ts';
import type { Sent } from './verdict.ts';

/** `name`: the upstream's own. Prefixes are stripped before they are added, arguments removed before they are set. */
export function rewritten(
  rewrite: BundleRewrite | undefined,
  name: string,
  args: Readonly<Record<string, unknown>>,
): Sent {
  if (rewrite === undefined) return { name, arguments: args };
  const {
    tool_name,
    strip_prefix = '',
    add_prefix = '',
    remove_arguments = [],
    set_arguments = {},
  } = rewrite;
  const stripped = name.startsWith(strip_prefix) ? name.slice(strip_prefix.length) : name;
  const kept = Object.entries(args).filter(([argument]) => !remove_arguments.includes(argument));
  return {
    name: tool_name ?? add_prefix + stripped,
    arguments: { ...Object.fromEntries(kept), ...set_arguments },
  };
}
