// One server as a client's file has it: texts in the client's own words, types made sure of.
import type { Remark } from './found.ts';
import { isObject, membersOf, textOf } from './json.ts';

export interface RawEntry {
  readonly command: string | undefined;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  readonly cwd: string | undefined;
  readonly url: string | undefined;
  readonly headers: Readonly<Record<string, string>>;
  /** As the client calls it: `http`, `sse`, `streamable-http`, `local`... */
  readonly type: string | undefined;
  /** Tools not to be shown, as globs. */
  readonly exclude: readonly string[];
}

/** What is of another type than clients write is left out and said. */
export function rawEntryOf(
  entry: Readonly<Record<string, unknown>>,
  path: string,
  remarks: Remark[],
): RawEntry {
  const text = (...names: string[]): string | undefined => {
    const name = names.find((one) => entry[one] !== undefined && entry[one] !== null);
    if (name === undefined) return undefined;
    const value = textOf(entry[name]);
    if (value === undefined) remarks.push({ path: `${path}.${name}`, reason: 'expected a text' });
    return value;
  };
  return {
    command: text('command'),
    args: texts(entry.args, `${path}.args`, remarks),
    env: textMap(entry.env, `${path}.env`, remarks),
    cwd: text('cwd'),
    url: text('url', 'serverUrl', 'httpUrl'),
    headers: textMap(entry.headers, `${path}.headers`, remarks),
    type: text('type', 'transport', 'transportType') ?? (entry.httpUrl === undefined ? undefined : 'http'),
    exclude: texts(entry.disabledTools, `${path}.disabledTools`, remarks),
  };
}

function texts(value: unknown, path: string, remarks: Remark[]): string[] {
  if (value === undefined || value === null) return [];
  if (!Array.isArray(value)) remarks.push({ path, reason: 'expected a list of texts' });
  return (Array.isArray(value) ? value : []).flatMap((item, index) => {
    const text = textOf(item);
    if (text === undefined) remarks.push({ path: `${path}[${index}]`, reason: 'expected a text' });
    return text ?? [];
  });
}

function textMap(value: unknown, path: string, remarks: Remark[]): Record<string, string> {
  if (value === undefined || value === null) return {};
  if (!isObject(value)) remarks.push({ path, reason: 'expected a map of texts' });
  const map: Record<string, string> = {};
  for (const [name, member] of membersOf(value)) {
    const text = textOf(member);
    if (text !== undefined) map[name] = text;
    else if (member === null) remarks.push({ path: `${path}.${name}`, reason: 'empty' });
    else remarks.push({ path: `${path}.${name}`, reason: 'expected a text' });
  }
  return map;
}
