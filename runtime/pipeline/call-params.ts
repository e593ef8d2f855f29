// `params` of a call on its way to an upstream, rebuilt and never forwarded: the name in it is the one that was
// authorised, and of the client's bytes only what the method defines goes along.
import type { Inputs } from '../eras/input-rounds.ts';
import type { Piece } from '../wire/assemble.ts';
import { quote } from '../wire/json-text.ts';
import type { Message } from '../wire/message.ts';

/**
 * The members of `params` but `_meta`. `name`: the upstream's own tool, prompt, URI or task. `inputs`: what goes along
 * with the next round of a call that was asked something.
 */
export function callParams(message: Message, name: string, inputs: Inputs | undefined): Piece[] {
  const pieces: Piece[] = [];
  switch (message.method) {
    case 'tools/call':
    case 'prompts/get':
      pieces.push(`"name":${quote(name)}`);
      add(pieces, ',"arguments":', message.arguments);
      break;
    case 'resources/read':
      pieces.push(`"uri":${quote(name)}`);
      break;
    case 'completion/complete':
      pieces.push(
        message.ref?.type === 'ref/prompt'
          ? `"ref":{"type":"ref/prompt","name":${quote(name)}}`
          : `"ref":{"type":"ref/resource","uri":${quote(name)}}`,
      );
      add(pieces, ',"argument":', message.argument);
      add(pieces, ',"context":', message.context);
      break;
    case 'tasks/update':
      pieces.push(`"taskId":${quote(name)}`);
      add(pieces, ',"inputResponses":', message.inputResponses);
      break;
    default:
      pieces.push(`"taskId":${quote(name)}`);
  }
  if (inputs !== undefined) {
    add(pieces, ',"inputResponses":', inputs.inputResponses);
    add(pieces, ',"requestState":', inputs.requestState);
  }
  return pieces;
}

function add(pieces: Piece[], key: string, value: Buffer | undefined): void {
  if (value !== undefined) pieces.push(key, value);
}

/**
 * As conditions see them. The strict scanner has passed them: an object, no key twice, not too deep. A number of JSON is
 * a number of JavaScript, as in tests of policies.
 */
export function argumentsOf(message: Message): Readonly<Record<string, unknown>> {
  const raw = message.arguments;
  return raw === undefined ? {} : (JSON.parse(raw.toString()) as Record<string, unknown>);
}
