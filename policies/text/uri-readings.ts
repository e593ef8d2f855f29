// One resource, many spellings: what a server may take a URI for beside its text. Policy is about texts, so that without
// this `file:///public/../secret` would be something else than `file:///secret`. A refusal counts for every reading; what
// is allowed must be so for each that all servers agree on.

export interface Readings {
  /** Other spellings that mean the same to everybody (RFC 3986, 6.2.2), or where a path leads that climbs. */
  readonly certain: readonly string[];
  /** What some servers make of it: all escapes read, `\` for `/`, nothing twice. */
  readonly possible: readonly string[];
}

const PLAIN: Readings = Object.freeze({ certain: [], possible: [] });

/** Capitals in the scheme, escapes, queries, fragments, dot segments, empty segments, anything but visible ASCII. */
const UNUSUAL = /^[^:]*[A-Z]|[%\\#?]|[^\x21-\x7e]|[/:]\.\.?(?:\/|$)|[^:/]\/\/|\/{4}/;
const PARTS = /^([A-Za-z][A-Za-z0-9+.-]*):(\/\/[^/?#\\]*)?([^?#]*)(\?[^#]*)?/;

/** Schemes whose authority is a host, which may be written in capitals. */
const OF_HOSTS: ReadonlySet<string> = new Set(['file', 'http', 'https', 'ws', 'wss']);
const UNRESERVED = /%(?:2[DE]|3[0-9]|[46][1-9A-F]|[57][0-9A]|5F|7E)/gi;
/** Of what is escaped more often than this no server finds the beginning. */
const MOST_ESCAPES = 3;

/** Both lists are without the URI itself. */
export function readingsOf(uri: string): Readings {
  const [whole, name, given = '', path = '', query = ''] = PARTS.exec(uri) ?? [];
  if (whole === undefined || name === undefined) return PLAIN;
  const scheme = name.toLowerCase();
  const authority = authorityOf(scheme, given, path);
  if (authority === given && !UNUSUAL.test(uri)) return PLAIN;
  const start = `${scheme}:${authority}`;
  const end = uri.slice(whole.length);

  const normal = start + withoutDots(readable(path)) + readable(query) + end;
  const read = fullyRead(path)
    .replaceAll('\\', '/')
    .replace(/\/{2,}/g, '/')
    .normalize('NFC');
  const reached = withoutDots(read);
  const server = start + reached + (scheme === 'file' ? '' : query);
  const others = (texts: readonly string[]): string[] => [...new Set(texts)].filter((text) => text !== uri);
  return {
    certain: others(reached === read ? [normal] : [normal, server]),
    possible: others([server, escaped(server), start + withoutDots(readable(path))]),
  };
}

/** `file:/a`, `file://localhost/a` and `file:///a` are one. */
function authorityOf(scheme: string, given: string, path: string): string {
  const authority = OF_HOSTS.has(scheme) ? given.toLowerCase() : given;
  if (scheme !== 'file') return authority;
  return authority === '//localhost' || (authority === '' && path.startsWith('/')) ? '//' : authority;
}

/** Without escapes of characters that need none. */
function readable(text: string): string {
  return text.replace(UNRESERVED, (hex) => String.fromCharCode(Number.parseInt(hex.slice(1), 16)));
}

function fullyRead(text: string): string {
  let read = text;
  for (let i = 0; i < MOST_ESCAPES; i += 1) {
    const next = read.replace(/(?:%[0-9a-f]{2})+/gi, (escapes) =>
      Buffer.from(escapes.replaceAll('%', ''), 'hex').toString(),
    );
    if (next === read) break;
    read = next;
  }
  return read;
}

function escaped(text: string): string {
  return encodeURI(text.replace(/\p{Surrogate}/gu, '\ufffd'));
}

/** RFC 3986, 5.2.4; nothing is above the top. */
function withoutDots(path: string): string {
  if (!/(?:^|\/)\.\.?(?:\/|$)/.test(path)) return path;
  const kept: string[] = [];
  const segments = path.split('/');
  const isRooted = segments[0] === '';
  for (const segment of isRooted ? segments.slice(1) : segments) {
    if (segment === '..') kept.pop();
    else if (segment !== '.') kept.push(segment);
  }
  const last = segments.at(-1);
  if (last === '.' || last === '..') kept.push('');
  return (isRooted ? '/' : '') + kept.join('/');
}
