// Which items of one upstream are shown, and under what name: include and exclude, rename, prefix, in this order.
// URIs are never changed: they appear inside of results, too, where nobody would change them back.
import type { BundleUpstream } from '../../schema/generated/bundle.ts';
import { matchesGlob } from '../routes/glob.ts';
import { isPlain } from '../text/escape.ts';
import { readingsOf } from '../text/uri-readings.ts';
import type { HiddenReason } from './hidden.ts';
import type { ListName } from './list-uses.ts';

/** What model APIs accept as the name of a tool; the protocol's own limits are wider (2026-07-28, tools). */
const TOOL_NAME = /^[A-Za-z0-9_.-]+$/;
const MAX_TOOL_NAME = 64;
/** Prompts are picked by people: any text that can be read. Longer ones could not be mirrored in a header. */
const MAX_PROMPT_NAME = 1_024;
/** What HTTP servers commonly accept as a request line, and more than any link is. */
const MAX_URI = 8_192;

/** The part of an upstream's definition that names are made from. */
export type Naming = Pick<
  BundleUpstream,
  'prefix' | 'on_name_conflict' | 'conflict_prefix' | 'tools' | 'prompts' | 'resources'
>;

type Globs = BundleUpstream['resources'];

/** False for what the policy leaves out. Globs see the upstream's own names; `exclude` wins. */
export function isIncluded({ include, exclude }: Globs, name: string): boolean {
  if (exclude.some((glob) => matchesGlob(glob, name))) return false;
  return include.length === 0 || include.some((glob) => matchesGlob(glob, name));
}

/** The same for a URI, whatever a server may take it for. */
export function isUriIncluded(globs: Globs, uri: string): boolean {
  const { certain, possible } = readingsOf(uri);
  return (
    [uri, ...certain].every((reading) => isIncluded(globs, reading)) &&
    !possible.some((reading) => globs.exclude.some((glob) => matchesGlob(glob, reading)))
  );
}

/** The part of the policy that `isIncluded` asks. */
export function globsOf(definition: Naming, list: ListName): Globs {
  return list === 'templates' ? definition.resources : definition[list];
}

export function exposedName(definition: Naming, list: ListName, name: string): string {
  if (list === 'resources' || list === 'templates') return name;
  const renamed = list === 'tools' ? definition.tools.rename : {};
  // Names come from the upstream: `constructor` must not find anything in the table.
  return definition.prefix + (Object.hasOwn(renamed, name) ? renamed[name] : name);
}

/** The name a newcomer gets where somebody else has its name; undefined when it is hidden then. */
export function otherName(definition: Naming, list: ListName, name: string): string | undefined {
  if (list === 'resources' || list === 'templates') return undefined;
  return definition.on_name_conflict === 'prefix' ? (definition.conflict_prefix ?? '') + name : undefined;
}

/** Why a name cannot be shown to clients; undefined when it can. */
export function nameProblem(list: ListName, exposed: string): HiddenReason | undefined {
  if (list === 'tools') {
    if (!TOOL_NAME.test(exposed)) return 'bad_name';
    return exposed.length > MAX_TOOL_NAME ? 'name_too_long' : undefined;
  }
  if (exposed === '' || !isPlain(exposed)) return 'bad_name';
  return exposed.length > (list === 'prompts' ? MAX_PROMPT_NAME : MAX_URI) ? 'name_too_long' : undefined;
}
