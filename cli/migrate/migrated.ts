// What becomes of a configuration of something else.
export type Data = Readonly<Record<string, unknown>>;

export interface Left {
  /** Where it stood, such as `mcp.policies.cors`. */
  readonly path: string;
  readonly reason: string;
}

export interface Migrated {
  /** A configuration of ours, without its version. */
  readonly config: Data;
  readonly left: readonly Left[];
}

/** Collects what is left behind. */
export type Leave = (path: string, reason: string) => void;

export function isData(value: unknown): value is Data {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** Says of every member that nobody asked for that it is left behind. */
export function leaveOthers(data: Data, known: readonly string[], path: string, leave: Leave): void {
  for (const name of Object.keys(data))
    if (!known.includes(name)) leave(member(path, name), 'mcpgw has no counterpart');
}

export function member(path: string, name: string | number): string {
  return path === '' ? String(name) : typeof name === 'number' ? `${path}[${name}]` : `${path}.${name}`;
}

/** A name as our names are: letters, digits, `.`, `_` and `-`. */
export function asName(text: string, otherwise: string): string {
  const name = text.replace(/[^A-Za-z0-9._-]+/g, '-').replace(/^[^A-Za-z0-9]+/, '');
  return name.slice(0, 64) || otherwise;
}
