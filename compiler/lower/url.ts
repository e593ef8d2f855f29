// Addresses of HTTP upstreams. They may hold references whose values only the runtime knows, so they are read as
// far as their literal text goes.
import { textParts } from '../ast/reference.ts';

const SCHEME_AND_AUTHORITY = /^([A-Za-z0-9+.-]+):\/\/([^/?#]*)/;
const STANDS_FOR_REFERENCE = '0';

/**
 * `url` with `path` added when it has none. A URL that begins with a reference is left alone: whoever sets the
 * variable gives the whole address.
 */
export function withPath(url: string, path: string): string {
  const found = SCHEME_AND_AUTHORITY.exec(masked(url));
  if (found === null) return url;
  const end = found[0].length;
  return url[end] === '/' ? url : url.slice(0, end) + path + url.slice(end);
}

/** `host:port` as written, the scheme's port added where none is; the whole text when there is no telling. */
export function hostAndPort(url: string): string {
  const visible = masked(url);
  const found = SCHEME_AND_AUTHORITY.exec(visible);
  if (found === null) return url;
  const [whole = '', scheme = '', authority = ''] = found;
  const start = whole.length - authority.length + authority.lastIndexOf('@') + 1;
  const written = url.slice(start, whole.length);
  const legible = visible.slice(start, whole.length);
  const host = written === legible ? written.toLowerCase() : written;
  if (/:[0-9]+$/.test(legible) || written.endsWith('}')) return host;
  return `${host}:${/^(https|wss)$/i.test(scheme) ? 443 : 80}`;
}

/** The text with every reference overwritten at the same length, so that offsets still hold. */
function masked(url: string): string {
  return textParts(url)
    .map(({ kind, start, end }) =>
      kind === 'text' ? url.slice(start, end) : STANDS_FOR_REFERENCE.repeat(end - start),
    )
    .join('');
}
