// What a client can do for a server, reduced to what the gateway relays: what a server may ask a client for.
//
// Sets are interned by a `CapabilityTable`: the same declaration is read once, and equal sets are one object, so that
// they can be compared and used as keys at no cost per call.

import { quote } from './json-text.ts';
import { type Declared, readCapabilities } from './read-capabilities.ts';

/** Immutable. */
export interface Capabilities {
  /** Equal for equal sets; empty for none. */
  readonly key: string;
  readonly elicitation: { readonly form: boolean; readonly url: boolean } | undefined;
  readonly sampling: { readonly tools: boolean; readonly context: boolean } | undefined;
  readonly roots: boolean;
  /** Allowed extensions the client declared: id -> settings as raw JSON. Empty for legacy clients. */
  readonly extensions: ReadonlyMap<string, string>;
  /** `clientCapabilities` of a modern envelope, as ASCII JSON text. */
  readonly modern: string;
}

/** What a server may ask a client for. */
export type Asking = 'elicitation' | 'sampling' | 'roots';

export const NO_CAPABILITIES: Capabilities = make({
  elicitation: undefined,
  sampling: undefined,
  roots: false,
  extensions: new Map(),
});

/** Whatever a server can ask for: a server that hides tools from clients without it shows them all. */
export const EVERYTHING: Capabilities = make({
  elicitation: { form: true, url: true },
  sampling: { tools: true, context: true },
  roots: true,
  extensions: new Map(),
});

/** The tasks extension's id, in capabilities of both sides. */
export const TASKS = 'io.modelcontextprotocol/tasks';

/** Of whoever follows tasks, and asks after them. */
export const EVERYTHING_AND_TASKS: Capabilities = make({
  ...EVERYTHING,
  extensions: new Map([[TASKS, '{}']]),
});

/** Sets and declarations remembered; honest clients of one installation make a handful. */
const MAX_REMEMBERED = 1024;
/** A longer declaration is read each time it occurs. */
const MAX_REMEMBERED_BYTES = 2048;

export class CapabilityTable {
  readonly #extensions: ReadonlySet<string>;
  readonly #sets = new Map<string, Capabilities>([[NO_CAPABILITIES.key, NO_CAPABILITIES]]);
  /** By the bytes of a modern declaration, and by a set's key and what it was cut to. */
  readonly #declarations = new Map<string, Capabilities>();
  readonly #restricted = new Map<string, Capabilities>();

  /** `extensions`: ids that may be relayed. */
  constructor(extensions: readonly string[]) {
    this.#extensions = new Set(extensions);
  }

  /** Of `clientCapabilities`, a slice of an accepted message; undefined for none. */
  modern(raw: Buffer | undefined): Capabilities {
    if (raw === undefined || raw.length === 2) return NO_CAPABILITIES;
    if (raw.length > MAX_REMEMBERED_BYTES) return this.#intern(readCapabilities(raw, this.#extensions));
    const text = raw.toString('latin1');
    const known = this.#declarations.get(text);
    if (known !== undefined) return known;
    return remember(this.#declarations, text, this.#intern(readCapabilities(raw, this.#extensions)));
  }

  /** Of `capabilities` of initialize, as far as the revision agreed on knows them. */
  legacy(raw: Buffer | undefined, version: string): Capabilities {
    if (raw === undefined) return NO_CAPABILITIES;
    return this.#intern(asOf(readCapabilities(raw, NO_EXTENSIONS), version));
  }

  /** The set without what may not be asked for. */
  restrict(capabilities: Capabilities, allowed: readonly Asking[]): Capabilities {
    const cut =
      (capabilities.elicitation !== undefined && !allowed.includes('elicitation')) ||
      (capabilities.sampling !== undefined && !allowed.includes('sampling')) ||
      (capabilities.roots && !allowed.includes('roots'));
    if (!cut) return capabilities;
    const key = `${allowed.join()} ${capabilities.key}`;
    return (
      this.#restricted.get(key) ??
      remember(
        this.#restricted,
        key,
        this.#intern({
          elicitation: allowed.includes('elicitation') ? capabilities.elicitation : undefined,
          sampling: allowed.includes('sampling') ? capabilities.sampling : undefined,
          roots: capabilities.roots && allowed.includes('roots'),
          extensions: capabilities.extensions,
        }),
      )
    );
  }

  #intern(declared: Declared): Capabilities {
    const made = make(declared);
    return this.#sets.get(made.key) ?? remember(this.#sets, made.key, made);
  }
}

const NO_EXTENSIONS: ReadonlySet<string> = new Set();

/** A full table forgets its oldest entry: hostile declarations cost memory up to a bound, and time, but no more. */
function remember(table: Map<string, Capabilities>, key: string, value: Capabilities): Capabilities {
  if (table.size >= MAX_REMEMBERED) {
    for (const oldest of table.keys()) {
      if (oldest === NO_CAPABILITIES.key) continue;
      table.delete(oldest);
      break;
    }
  }
  table.set(key, value);
  return value;
}

/** What a revision of the legacy era has of a set. */
function asOf(declared: Declared, version: string): Declared {
  if (version >= '2025-11-25') return declared;
  const { elicitation, sampling } = declared;
  const form = version >= '2025-06-18' && elicitation?.form === true;
  return {
    ...declared,
    elicitation: form ? { form: true, url: false } : undefined,
    sampling: sampling === undefined ? undefined : { tools: false, context: false },
  };
}

/** `capabilities` of initialize towards a legacy server, as ASCII JSON text. */
export function toLegacyCapabilities(capabilities: Capabilities, version: string): string {
  const { elicitation, sampling, roots } = asOf(capabilities, version);
  const members: string[] = [];
  if (elicitation !== undefined) {
    const modes = version >= '2025-11-25' ? objectOf(elicitation) : '{}';
    members.push(`"elicitation":${modes}`);
  }
  if (sampling !== undefined) members.push(`"sampling":${objectOf(sampling)}`);
  // Without listChanged: the gateway asks for roots when it is asked, and tells nobody of changes.
  if (roots) members.push('"roots":{}');
  return `{${members.join()}}`;
}

function make(declared: Declared): Capabilities {
  const { elicitation, sampling, roots, extensions } = declared;
  const members: string[] = [];
  if (elicitation !== undefined) members.push(`"elicitation":${objectOf(elicitation)}`);
  if (sampling !== undefined) members.push(`"sampling":${objectOf(sampling)}`);
  if (roots) members.push('"roots":{}');
  if (extensions.size > 0) {
    const settings = [...extensions].map(([id, json]) => `${quote(id)}:${json}`);
    members.push(`"extensions":{${settings.join()}}`);
  }
  const modern = `{${members.join()}}`;
  return Object.freeze({ ...declared, key: members.join(), modern });
}

/** `{"a":{},"b":{}}` of the flags that are set. */
function objectOf(flags: Readonly<Record<string, boolean>>): string {
  const names = Object.keys(flags).filter((name) => flags[name]);
  return `{${names.map((name) => `"${name}":{}`).join()}}`;
}
