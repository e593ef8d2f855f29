// Who may use which locked tool, as far as that is certain before anybody calls: the question is always whether there
// can be a call that is allowed, so that conditions and what is not known of a caller are taken to be kind.
import type { KnownTool } from '../../../policies/catalog/known-tool.ts';
import { globPrefix, matchesGlob } from '../../../policies/routes/glob.ts';
import type { Program } from '../../ast/program.ts';
import { lockedCatalog, lockedTools } from '../tools/locked-tools.ts';
import { isName, toolsOf, whoCovers } from './covers.ts';
import { type Somebody, toolFits, whoFits } from './fits.ts';
import { type About, type Asked, decides, type WrittenRule, writtenRules } from './rules.ts';
import { emptyTeams } from './teams.ts';

export interface Usable {
  /** False when nobody may use anything, because no rule allows it. */
  readonly anything: boolean;
  /** Rules that allow somebody something; one that is about everybody where everything is allowed by default. */
  readonly allows: readonly Grant[];
  readonly tools: readonly KnownTool[];
  /** Whether the lockfile has every upstream, so that there are no other tools. */
  readonly complete: boolean;
  /** The tools that one of the globs may be about; all of them for undefined. */
  beginningLike(globs: readonly string[] | undefined): readonly KnownTool[];
  mayUse(somebody: Somebody, tool: KnownTool): boolean;
}

export type Grant = Pick<WrittenRule, 'who' | 'what'>;

const EVERYBODY: Grant = { who: {}, what: {} };

const answers = new WeakMap<Program, Usable>();

export function usable(program: Program): Usable {
  const known = answers.get(program);
  if (known !== undefined) return known;
  const made = makeUsable(program);
  answers.set(program, made);
  return made;
}

/** The locked tools a rule that is about nothing but tools names; undefined when there may be others. */
export function toolsNamed(program: Program, what: About): readonly KnownTool[] | undefined {
  const { complete, beginningLike } = usable(program);
  const globs = toolsOf(what) ?? [];
  const isForTools = globs.length > 0 && what.prompts === undefined && what.resources === undefined;
  // A tool by its name that does not exist is `unknown-tool`.
  if (!complete || !isForTools || globs.every(isName)) return undefined;
  return beginningLike(globs).filter(({ name }) => globs.some((glob) => matchesGlob(glob, name)));
}

function makeUsable(program: Program): Usable {
  const { upstreams, config, attached } = program;
  const rules = writtenRules(program).filter(decides);
  const empty = emptyTeams(program);
  const isAsked = ({ who }: WrittenRule) => !who.teams?.every((team) => empty.has(team));
  const allowing = rules.filter(({ effect }) => effect === 'allow');
  const allows: Grant[] = allowing.filter(isAsked);
  if (allowsByDefault(program)) allows.push(EVERYBODY);
  const tools = lockedCatalog(program)?.tools ?? [];
  const byTool = new Map<KnownTool, { allows: Grant[]; denies: Asked[] }>(
    tools.map((tool) => [tool, { allows: [], denies: [] }]),
  );
  const beginningLike = beginningLikeIn(tools);
  for (const { who, what } of allows) {
    for (const tool of beginningLike(toolsOf(what)))
      if (toolFits(what, tool, upstreams) !== 'no') byTool.get(tool)!.allows.push({ who, what });
  }
  for (const { effect, when, who, what } of rules) {
    if (effect !== 'deny' || when !== 'always') continue;
    for (const tool of beginningLike(toolsOf(what)))
      if (toolFits(what, tool, upstreams) === 'yes') byTool.get(tool)!.denies.push(who);
  }
  const permissions = config.authz;
  const otherPermissions = attached.some(({ sections }) => sections.authz !== undefined);
  return {
    anything: allowing.length > 0 || allows.length > 0,
    allows,
    tools,
    complete:
      program.lock !== undefined && upstreams.every(({ name }) => lockedTools(program, name) !== undefined),
    beginningLike,
    mayUse(somebody, tool) {
      const needed = scopesOf(permissions, tool.name);
      if (needed === 'nobody' ? !otherPermissions : !holds(somebody, needed)) return false;
      const { allows: granting, denies } = byTool.get(tool)!;
      return granting.some(
        ({ who }) =>
          whoFits(who, somebody) !== 'no' &&
          !denies.some((denied) => whoFits(denied, somebody) === 'yes' || whoCovers(denied, who)),
      );
    },
  };
}

/** Where nothing is asked of callers, everything is allowed; and where only scopes are, they decide alone. */
function allowsByDefault(program: Program): boolean {
  const { authn, authz } = program.config;
  const rules = writtenRules(program);
  if (authz.default !== undefined) {
    if (authz.default === 'allow') return true;
  } else if (rules.length === 0 && Object.keys(authn.providers).length === 0 && !hasPermissions(program)) {
    return true;
  }
  return hasPermissions(program) && !rules.some(({ effect, enforced }) => effect === 'allow' && enforced);
}

function hasPermissions({ config, attached }: Program): boolean {
  return [config.authz, ...attached.flatMap(({ sections }) => sections.authz ?? [])].some(
    ({ tool_permissions, default_scopes }) =>
      Object.keys(tool_permissions).length > 0 || default_scopes !== undefined,
  );
}

function holds({ scopes }: Somebody, needed: readonly string[]): boolean {
  return scopes === undefined || needed.every((scope) => scopes.includes(scope));
}

type Permissions = Pick<Program['config']['authz'], 'tool_permissions' | 'default_scopes'>;

/** Scopes that a call of the tool needs; `nobody` when permissions are kept for tools and none is about this one. */
function scopesOf(
  { tool_permissions, default_scopes }: Permissions,
  tool: string,
): readonly string[] | 'nobody' {
  const own = Object.hasOwn(tool_permissions, tool) ? tool : undefined;
  const keys = Object.keys(tool_permissions);
  const best = own ?? keys.filter((glob) => matchesGlob(glob, tool)).sort(moreSpecific)[0];
  if (best !== undefined) return tool_permissions[best]!;
  return default_scopes ?? (keys.length > 0 ? 'nobody' : []);
}

function moreSpecific(a: string, b: string): number {
  return (
    globPrefix(b).length - globPrefix(a).length ||
    b.replace(/[*?]/g, '').length - a.replace(/[*?]/g, '').length ||
    (a < b ? -1 : 1)
  );
}

/** Finds the tools that globs may be about by what those begin with: of thousands of rules, most name a few tools. */
function beginningLikeIn(
  tools: readonly KnownTool[],
): (globs: readonly string[] | undefined) => readonly KnownTool[] {
  const byName = new Map(tools.map((tool) => [tool.name, tool]));
  return (globs) => {
    if (globs === undefined || globs.includes('*')) return tools;
    const found = new Set<KnownTool>();
    for (const glob of globs) {
      if (isName(glob)) {
        const tool = byName.get(glob);
        if (tool !== undefined) found.add(tool);
      } else {
        for (const tool of beginningWith(tools, globPrefix(glob)))
          if (matchesGlob(glob, tool.name)) found.add(tool);
      }
    }
    return [...found];
  };
}

/** `tools` are sorted by name. */
function beginningWith(tools: readonly KnownTool[], start: string): readonly KnownTool[] {
  if (start === '') return tools;
  let low = 0;
  let high = tools.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (tools[middle]!.name < start) low = middle + 1;
    else high = middle;
  }
  let end = low;
  while (end < tools.length && tools[end]!.name.startsWith(start)) end += 1;
  return tools.slice(low, end);
}
