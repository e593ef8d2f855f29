// Whether a server's question is one the client said it can answer.

import type { Capabilities } from './capabilities.ts';
import { JsonCursor } from './json-cursor.ts';
import { KnownWords } from './known-words.ts';
import { ANSWER_LIMITS } from './limits.ts';

const ELICITATION_MEMBERS = new KnownWords(['mode']);
const SAMPLING_MEMBERS = new KnownWords(['tools', 'toolChoice']);

/**
 * `params` is a raw JSON object of an accepted message. False for methods that are no questions. A sampling request
 * that includes context needs no capability: clients may always leave that out, and servers from before the
 * capability ask without looking.
 */
export function allowsQuestion(capabilities: Capabilities, method: string, params: Buffer): boolean {
  switch (method) {
    case 'elicitation/create': {
      const { elicitation } = capabilities;
      if (elicitation === undefined) return false;
      const mode = readMode(params);
      return (mode === 'form' && elicitation.form) || (mode === 'url' && elicitation.url);
    }
    case 'sampling/createMessage': {
      const { sampling } = capabilities;
      return sampling !== undefined && (sampling.tools || !usesTools(params));
    }
    case 'roots/list':
      return capabilities.roots;
    default:
      return false;
  }
}

/** A question without a mode is older than the modes: it shows a form. */
function readMode(params: Buffer): string | undefined {
  let mode: string | undefined = 'form';
  const cursor = new JsonCursor(params, 0, params.length, ANSWER_LIMITS);
  cursor.openObject();
  while (cursor.nextKey()) {
    const { keyStart, keyEnd, keyEscaped } = cursor;
    if (ELICITATION_MEMBERS.find(params, keyStart, keyEnd, keyEscaped) === 0) mode = cursor.readString();
    else cursor.skipValue();
  }
  return mode;
}

function usesTools(params: Buffer): boolean {
  let uses = false;
  const cursor = new JsonCursor(params, 0, params.length, ANSWER_LIMITS);
  cursor.openObject();
  while (cursor.nextKey()) {
    const { keyStart, keyEnd, keyEscaped } = cursor;
    if (SAMPLING_MEMBERS.find(params, keyStart, keyEnd, keyEscaped) >= 0) uses = true;
    cursor.skipValue();
  }
  return uses;
}
