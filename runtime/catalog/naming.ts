// Which tools of one upstream are shown, and under what name: include and exclude, rename, prefix, in this order.
import { matchesGlob } from '../../policies/routes/glob.ts';
import type { BundleUpstream } from '../../schema/generated/bundle.ts';
import type { HiddenTool } from './view.ts';

/** What model APIs accept as the name of a tool; the protocol's own limits are wider (2026-07-28, tools). */
const ALLOWED = /^[A-Za-z0-9_.-]+$/;
const MAX_LENGTH = 64;

type Naming = Pick<BundleUpstream, 'prefix' | 'tools'>;

/** False for what the policy leaves out. Globs see the upstream's own names; `exclude` wins. */
export function isIncluded({ tools }: Naming, name: string): boolean {
  if (tools.exclude.some((glob) => matchesGlob(glob, name))) return false;
  return tools.include.length === 0 || tools.include.some((glob) => matchesGlob(glob, name));
}

export function exposedName({ prefix, tools }: Naming, name: string): string {
  // Names come from the upstream: `constructor` must not find anything in the table.
  return prefix + (Object.hasOwn(tools.rename, name) ? tools.rename[name] : name);
}

/** Why a name cannot be shown to clients; undefined when it can. */
export function nameProblem(exposed: string): HiddenTool['reason'] | undefined {
  if (!ALLOWED.test(exposed)) return 'bad_name';
  return exposed.length > MAX_LENGTH ? 'name_too_long' : undefined;
}
