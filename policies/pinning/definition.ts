// What is pinned of a tool: everything a model reads and everything a call depends on. Other members (icons, `_meta`)
// may change freely.
import { canonical, sha256 } from '../../schema/canonical.ts';

/** The pinned members, as the upstream sent them; what is not there is absent. */
export interface ToolDefinition {
  readonly name: string;
  readonly title?: unknown;
  readonly description?: unknown;
  readonly inputSchema?: unknown;
  readonly outputSchema?: unknown;
  readonly annotations?: unknown;
}

export const PINNED_MEMBERS = [
  'name',
  'title',
  'description',
  'inputSchema',
  'outputSchema',
  'annotations',
] as const satisfies readonly (keyof ToolDefinition)[];

/** Stands where a hash would, and equals none. */
const UNKEEPABLE = 'unkeepable';

const PINNED: ReadonlySet<string> = new Set(PINNED_MEMBERS);

/**
 * Whether a member is a pinned one to some client. Parsers that pay no heed to case take `Description` for
 * `description`, so what only differs in that is no member that may change freely.
 */
export function isPinnedMember(member: string): boolean {
  return PINNED.has(member) || isLookAlike(member);
}

/** The pinned part of a tool, and what looks like it. Null is how some servers write that there is nothing. */
export function definitionOf(tool: Readonly<Record<string, unknown>>): ToolDefinition {
  const members: string[] = PINNED_MEMBERS.filter((member) => isGiven(tool, member));
  members.push(...lookAlikesOf(tool));
  return Object.fromEntries(members.map((member) => [member, tool[member]])) as unknown as ToolDefinition;
}

/** Members that some clients take for pinned ones, sorted. A definition that has any can not be pinned. */
export function lookAlikesOf(tool: object): string[] {
  return Object.keys(tool).filter(isLookAlike).sort();
}

/**
 * `sha256:<hex>` over the canonical text: the order of keys and white space make no difference, every other byte does.
 * Texts are not normalised; numbers are equal when every JSON parser with 64-bit floats reads the same (RFC 8785).
 * A definition that no lockfile can hold has a text that equals no hash, not even its own.
 */
export function hashTool(definition: ToolDefinition): string {
  if (!isKeepable(definition) || lookAlikesOf(definition).length > 0) return UNKEEPABLE;
  const own = Object.fromEntries(PINNED_MEMBERS.map((member) => [member, definition[member]]));
  return sha256(canonical(own));
}

/** Why a tool cannot be pinned, in words that follow its name; undefined when it can. */
export function pinProblem(definition: ToolDefinition): string | undefined {
  const { title = '', description = '', inputSchema, outputSchema = {}, annotations = {} } = definition;
  if (!isObject(inputSchema)) return 'has no inputSchema';
  if (typeof title !== 'string') return 'has a title that is no text';
  if (typeof description !== 'string') return 'has a description that is no text';
  if (!isObject(outputSchema)) return 'has an outputSchema that is no object';
  if (!isObject(annotations)) return 'has annotations that are no object';
  const [alike] = lookAlikesOf(definition);
  if (alike !== undefined)
    return `has ${JSON.stringify(alike)}, which some clients read as a member of another case`;
  return isKeepable(definition) ? undefined : 'holds a number that is too large for JSON parsers';
}

function isGiven(tool: Readonly<Record<string, unknown>>, member: string): boolean {
  return Object.hasOwn(tool, member) && tool[member] !== null;
}

const FOLDED: ReadonlySet<string> = new Set(PINNED_MEMBERS.map((member) => member.toLowerCase()));

/** Upper case first: it makes an `s` of U+017F, as such parsers do. */
function isLookAlike(member: string): boolean {
  return !PINNED.has(member) && FOLDED.has(member.toUpperCase().toLowerCase());
}

/** `1e400` is read as infinity, for which JSON has no word. */
function isKeepable(value: unknown): boolean {
  if (typeof value === 'number') return Number.isFinite(value);
  if (typeof value !== 'object' || value === null) return true;
  return Object.values(value).every(isKeepable);
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
