// The rows of the smuggling table. Each is the raw bytes of one request that must not be served.
import { BOTH } from './refused/both.ts';
import type { Family } from './refused/case.ts';
import { CHUNK_ENDS, EXTENSIONS, SIZES, TRAILERS } from './refused/chunks.ts';
import { CODINGS } from './refused/codings.ts';
import { FIELDS } from './refused/fields.ts';
import { HOSTS } from './refused/hosts.ts';
import { LENGTHS } from './refused/lengths.ts';
import { NOT_HTTP } from './refused/not-http.ts';
import { METHODS, TARGETS, VERSIONS } from './refused/request-lines.ts';

export const REFUSED: Readonly<Record<string, Family>> = {
  'a length that is no length': LENGTHS,
  'a coding that is not exactly chunked': CODINGS,
  'a length and a coding': BOTH,
  'header lines two parsers read differently': FIELDS,
  'an unclear host': HOSTS,
  'an unclear method': METHODS,
  'an unclear target': TARGETS,
  'an unclear version': VERSIONS,
  'an unclear chunk size': SIZES,
  'an unclear end of a chunk': CHUNK_ENDS,
  'an extension of a chunk': EXTENSIONS,
  'trailers behind the last chunk': TRAILERS,
  'bytes of another protocol': NOT_HTTP,
};
