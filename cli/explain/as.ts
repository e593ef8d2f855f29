// `--as team=platform,scopes=a,scopes=b,claims.region=eu`: who makes the call that is explained. Values in double quotes
// may hold commas; a key that is given again adds to the list it stands for.
import { nearest } from '../../compiler/diagnostics/suggest.ts';
import type { TestCaller } from '../../schema/generated/tests.ts';
import { UsageError } from '../usage-error.ts';

const LISTS: Readonly<Record<string, 'teams' | 'scopes'>> = {
  team: 'teams',
  teams: 'teams',
  scope: 'scopes',
  scopes: 'scopes',
};
const TEXTS = ['user', 'client', 'client_type', 'ip'] as const;
const KEYS = ['team', 'user', 'client', 'client_type', 'scopes', 'claims.<path>', 'ip', 'authenticated'];

interface Draft {
  user?: string;
  client?: string;
  client_type?: string;
  ip?: string;
  teams?: string[];
  scopes?: string[];
  claims?: Record<string, unknown>;
  authenticated?: boolean;
}

/**
 * @param texts one for each time the option is given
 * @throws UsageError naming the keys there are, for another one
 */
export function callerFrom(texts: readonly string[]): TestCaller {
  const caller: Draft = {};
  for (const { key, value, quoted } of texts.flatMap(pairsOf)) {
    const list = Object.hasOwn(LISTS, key) ? LISTS[key] : undefined;
    const text = TEXTS.find((one) => one === key);
    if (list !== undefined) caller[list] = [...(caller[list] ?? []), ...wordsOf(value, quoted)];
    else if (text !== undefined) caller[text] = onlyOnce(key, caller[text], value);
    else if (key === 'authenticated') caller.authenticated = truth(value);
    else if (key.startsWith('claims.')) {
      caller.claims ??= {};
      setClaim(caller.claims, key.slice('claims.'.length), quoted ? value : scalar(value));
    } else throw unknownKey(key);
  }
  return caller;
}

interface Pair {
  readonly key: string;
  readonly value: string;
  readonly quoted: boolean;
}

/** Inside quotes, a backslash takes the next character as it is. */
const PAIR = /\s*([^=,"]+?)\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^,"]*))\s*(?:,|$)/suy;

function pairsOf(text: string): Pair[] {
  const pairs: Pair[] = [];
  PAIR.lastIndex = 0;
  while (PAIR.lastIndex < text.length) {
    const at = PAIR.lastIndex;
    const match = PAIR.exec(text);
    if (match === null) throw new UsageError(`--as: expected key=value at \`${text.slice(at)}\``);
    const [, key = '', quoted, bare = ''] = match;
    const value = quoted === undefined ? bare.trim() : quoted.replace(/\\(.)/gsu, '$1');
    pairs.push({ key, value, quoted: quoted !== undefined });
  }
  return pairs;
}

/** Scopes come separated by spaces, as in tokens. */
function wordsOf(value: string, quoted: boolean): string[] {
  const words = value.split(' ').filter((word) => word !== '');
  return quoted && words.length === 0 ? [value] : words;
}

function onlyOnce(key: string, before: string | undefined, value: string): string {
  if (before !== undefined) throw new UsageError(`--as: ${key} is given twice`);
  return value;
}

function truth(value: string): boolean {
  if (value !== 'true' && value !== 'false') throw new UsageError('--as: authenticated is true or false');
  return value === 'true';
}

/** `true`, `false` and numbers as such, everything else as text. */
function scalar(value: string): unknown {
  if (value === 'true' || value === 'false') return value === 'true';
  return /^-?(0|[1-9]\d*)(\.\d+)?$/.test(value) ? Number(value) : value;
}

function setClaim(claims: Record<string, unknown>, path: string, value: unknown): void {
  const members = path.split('.');
  const last = members.pop() ?? '';
  let inside = claims;
  for (const member of [...members, last]) {
    if (member === '' || member === '__proto__') throw new UsageError(`--as: claims.${path} is no path`);
  }
  for (const member of members) {
    const next = Object.hasOwn(inside, member) ? inside[member] : undefined;
    const map = typeof next === 'object' && next !== null && !Array.isArray(next) ? next : {};
    inside[member] = map;
    inside = map as Record<string, unknown>;
  }
  const before = Object.hasOwn(inside, last) ? inside[last] : undefined;
  inside[last] = before === undefined ? value : [before, value].flat();
}

function unknownKey(key: string): UsageError {
  const near = nearest(key, [...Object.keys(LISTS), ...TEXTS, 'authenticated']);
  const help = near === undefined ? '' : `; did you mean ${near}?`;
  return new UsageError(
    `--as: there is no key ${key}${help} There are ${KEYS.join(', ')}`.replace(/([^?]) There/, '$1; there'),
  );
}
