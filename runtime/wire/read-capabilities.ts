// A client's declaration of what it can do, from its bytes. Anything that is not an object declares nothing.

import { JsonCursor } from './json-cursor.ts';
import { decodeString, toAscii } from './json-text.ts';
import { KnownWords } from './known-words.ts';
import { MESSAGE_LIMITS } from './limits.ts';

export interface Declared {
  readonly elicitation: { readonly form: boolean; readonly url: boolean } | undefined;
  readonly sampling: { readonly tools: boolean; readonly context: boolean } | undefined;
  readonly roots: boolean;
  /** Id -> settings as ASCII JSON, in the order of the ids that are allowed. */
  readonly extensions: ReadonlyMap<string, string>;
}

const MEMBERS = new KnownWords(['elicitation', 'sampling', 'roots', 'extensions']);
const ELICITATION = 0;
const SAMPLING = 1;
const ROOTS = 2;
const EXTENSIONS = 3;

const MODES = new KnownWords(['form', 'url']);
const ABILITIES = new KnownWords(['tools', 'context']);

/** Settings go along with every call, and no extension known has more than a list of media types. */
const MAX_SETTINGS_BYTES = 1024;

/** Reads `raw`, an object of an accepted message; extensions that are not in `allowed` are left out. */
export function readCapabilities(raw: Buffer, allowed: ReadonlySet<string>): Declared {
  const cursor = new JsonCursor(raw, 0, raw.length, MESSAGE_LIMITS);
  let elicitation: Declared['elicitation'];
  let sampling: Declared['sampling'];
  let roots = false;
  let extensions: ReadonlyMap<string, string> = new Map();
  cursor.openObject();
  while (cursor.nextKey()) {
    const member = MEMBERS.find(raw, cursor.keyStart, cursor.keyEnd, cursor.keyEscaped);
    if (!cursor.isObject()) {
      cursor.skipValue();
      continue;
    }
    switch (member) {
      case ELICITATION: {
        const [form, url] = readFlags(cursor, MODES);
        // An empty declaration is older than the modes, and means forms.
        elicitation = { form: form || !url, url };
        break;
      }
      case SAMPLING: {
        const [tools, context] = readFlags(cursor, ABILITIES);
        sampling = { tools, context };
        break;
      }
      case ROOTS:
        roots = true;
        cursor.skipValue();
        break;
      case EXTENSIONS:
        extensions = readExtensions(cursor, allowed);
        break;
      default:
        cursor.skipValue();
    }
  }
  return { elicitation, sampling, roots, extensions };
}

/** Which of two words the object at the cursor has as a key with an object. */
function readFlags(cursor: JsonCursor, words: KnownWords): [boolean, boolean] {
  const flags: [boolean, boolean] = [false, false];
  cursor.openObject();
  while (cursor.nextKey()) {
    const word = words.find(cursor.bytes, cursor.keyStart, cursor.keyEnd, cursor.keyEscaped);
    if (word >= 0 && cursor.isObject()) flags[word] = true;
    cursor.skipValue();
  }
  return flags;
}

function readExtensions(cursor: JsonCursor, allowed: ReadonlySet<string>): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  cursor.openObject();
  while (cursor.nextKey()) {
    const { bytes, keyStart, keyEnd, keyEscaped } = cursor;
    const id = decodeString(bytes, keyStart, keyEnd, keyEscaped);
    const start = cursor.pos;
    const isObject = cursor.isObject();
    cursor.skipValue();
    if (isObject && allowed.has(id) && cursor.pos - start <= MAX_SETTINGS_BYTES) {
      found.set(id, toAscii(bytes.toString('utf8', start, cursor.pos)));
    }
  }
  // In one order, so that equal sets are equal however they were written.
  const extensions = new Map<string, string>();
  for (const id of allowed) {
    const settings = found.get(id);
    if (settings !== undefined) extensions.set(id, settings);
  }
  return extensions;
}
