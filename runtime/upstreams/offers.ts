// Reads the capabilities a server declares, in initialize or server/discover: what it offers, and which of its lists
// it will say changes of. Whatever has an unexpected type was not declared.
import { asciiJson } from '../wire/json-text.ts';
import type { Kind, Offers } from './upstream.ts';

export interface Declared {
  readonly offers: Offers;
  /** Lists whose changes it announces. */
  readonly listChanged: readonly Kind[];
}

export const NOTHING_DECLARED: Declared = {
  offers: {
    tools: false,
    prompts: false,
    resources: false,
    subscribe: false,
    completions: false,
    logging: false,
    extensions: new Map(),
  },
  listChanged: [],
};

interface Loose {
  readonly [key: string]: unknown;
}

const KINDS: readonly Kind[] = ['tools', 'prompts', 'resources'];
/** Before this revision completion had no capability of its own: servers with prompts or resources just served it. */
const DECLARES_COMPLETIONS = '2025-03-26';

/** `capabilities`: the parsed member of the result. `version`: the revision spoken. */
export function readDeclared(capabilities: unknown, version: string): Declared {
  const declared = asObject(capabilities);
  if (declared === undefined) return NOTHING_DECLARED;
  const has = (name: string) => asObject(declared[name]) !== undefined;
  const undeclared = version < DECLARES_COMPLETIONS && (has('prompts') || has('resources'));
  const offers: Offers = {
    tools: has('tools'),
    prompts: has('prompts'),
    resources: has('resources'),
    subscribe: asObject(declared.resources)?.subscribe === true,
    completions: has('completions') || undeclared,
    logging: has('logging'),
    extensions: readExtensions(declared.extensions),
  };
  return { offers, listChanged: KINDS.filter((kind) => asObject(declared[kind])?.listChanged === true) };
}

function readExtensions(extensions: unknown): Map<string, string> {
  const settings = new Map<string, string>();
  for (const [id, value] of Object.entries(asObject(extensions) ?? {})) {
    if (asObject(value) !== undefined) settings.set(id, asciiJson(value));
  }
  return settings;
}

function asObject(value: unknown): Loose | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Loose) : undefined;
}
