// One entry of a client's map of servers.
import type { FoundServer, Remark } from './found.ts';
import { isObject, ownMember, textOf } from './json.ts';
import { type RawEntry, rawEntryOf } from './raw-entry.ts';
import { type Dialect, translate } from './references.ts';
import { unwrap } from './unwrap.ts';

export interface ReadEntry {
  readonly server: FoundServer | undefined;
  readonly remarks: readonly Remark[];
}

/** Members that become part of the server. */
const MAPPED = new Set([
  ...['type', 'transport', 'transportType', 'command', 'args', 'env', 'cwd', 'url', 'serverUrl', 'httpUrl'],
  ...['headers', 'disabled', 'enabled', 'description', 'protocolEra', 'tools', 'disabledTools', 'name'],
]);

const CONSENT = 'what one user lets one client do without asking is no policy of a gateway';
const SIGN_IN = 'the gateway signs in nowhere by itself; give a token in `headers`';

const REASONS: Readonly<Record<string, string>> = {
  alwaysAllow: CONSENT,
  autoApprove: CONSENT,
  trust: CONSENT,
  envFile: 'files of variables are not read; set them where mcpgw runs and name them in `env`',
  timeout: 'clients count it in different units; see `timeouts.call`',
  auth: SIGN_IN,
  oauth: SIGN_IN,
  headersHelper: 'no command is run for headers; use `${env:NAME}` or `${file:/path}`',
};

/** @param project folder of the project the entry is for: where the client would start its process */
export function readEntry(
  name: string,
  path: string,
  entry: unknown,
  dialect: Dialect,
  project: string | undefined,
): ReadEntry {
  const remarks: Remark[] = [];
  if (!isObject(entry)) return { server: undefined, remarks: [{ path, reason: 'expected a map' }] };
  const raw = unwrap(rawEntryOf(entry, path, remarks), path, remarks);
  for (const key of Object.keys(entry)) {
    if (!MAPPED.has(key))
      remarks.push({
        path: `${path}.${key}`,
        reason: ownMember(REASONS, key) ?? 'mcpgw has nothing like it',
      });
  }
  if (raw.command === undefined && raw.url === undefined)
    return { server: undefined, remarks: [...remarks, { path, reason: 'neither a command nor a url' }] };
  const hints = new Map<string, string>();
  const words = (text: string, at: string): string => {
    const { text: translated, unknown, inputs } = translate(text, dialect);
    for (const reference of unknown) {
      remarks.push({
        path: `${path}.${at}`,
        reason: `\`${reference}\` means nothing to mcpgw and stays literal`,
      });
    }
    for (const { variable, prompt } of inputs) if (prompt !== undefined) hints.set(variable, prompt);
    return translated;
  };
  const all = (texts: RawEntry['env'], at: string) =>
    Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, words(text, `${at}.${key}`)]));
  const where = raw.cwd === undefined ? undefined : words(raw.cwd, 'cwd');
  const cwd = where ?? (raw.url === undefined ? project : undefined);
  const era = eraOf(entry.protocolEra, path, remarks);
  const tools = toolsOf(entry.tools, raw.exclude, path, remarks);
  const description = textOf(entry.description);
  const server: FoundServer = {
    name,
    path,
    enabled: entry.disabled !== true && entry.enabled !== false,
    ...(description !== undefined && { description }),
    ...addressOf(raw, words),
    headers: raw.url === undefined ? {} : all(raw.headers, 'headers'),
    args: raw.url === undefined ? raw.args.map((arg, i) => words(arg, `args[${i}]`)) : [],
    env: raw.url === undefined ? all(raw.env, 'env') : {},
    ...(cwd !== undefined && { cwd }),
    ...(era !== undefined && { era }),
    ...(tools !== undefined && { tools }),
    vars: [],
    hints,
  };
  for (const variable of raw.url === undefined ? [] : Object.keys(raw.env))
    remarks.push({ path: `${path}.env.${variable}`, reason: 'there is no process that would see it' });
  return { server, remarks };
}

type Address = Pick<FoundServer, 'url' | 'transport' | 'command'>;

function addressOf({ url, type, command }: RawEntry, words: (text: string, at: string) => string): Address {
  if (url === undefined) return command === undefined ? {} : { command: words(command, 'command') };
  const address = words(url, 'url');
  const isSse = /^[^?#]*\/sse\/?(?:[?#]|$)/.test(address);
  if (type === 'sse') return { url: address, transport: 'sse' };
  // By its name alone, such an address would be taken for HTTP+SSE.
  if (type !== undefined && /^(streamable|http)/i.test(type) && isSse)
    return { url: address, transport: 'streamable_http' };
  return { url: address };
}

function eraOf(value: unknown, path: string, remarks: Remark[]): FoundServer['era'] {
  if (value === undefined || value === 'auto') return undefined;
  if (value === 'legacy' || value === 'modern') return value;
  remarks.push({ path: `${path}.protocolEra`, reason: 'expected `legacy`, `modern` or `auto`' });
  return undefined;
}

/** `tools: ["*"]` is what is so without it; anything but a list of names means something else to each client. */
function toolsOf(
  value: unknown,
  exclude: readonly string[],
  path: string,
  remarks: Remark[],
): FoundServer['tools'] {
  const names = Array.isArray(value) && value.every((name) => typeof name === 'string') ? value : undefined;
  if (value !== undefined && names === undefined)
    remarks.push({ path: `${path}.tools`, reason: 'expected a list of names' });
  const include = names === undefined || names.includes('*') ? undefined : names;
  if (include === undefined && exclude.length === 0) return undefined;
  return { ...(include !== undefined && { include }), ...(exclude.length > 0 && { exclude }) };
}
