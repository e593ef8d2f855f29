// What kind of client a message says it comes from: `clientInfo`, which `initialize` and every modern request carry, else
// the User-Agent. A hint that policies may look at, never a proof.
import { clientTypeNamed, clientTypeOfAgent } from '../../policies/access/client-types.ts';
import type { HeaderSource } from '../wire/headers.ts';
import type { Message } from '../wire/message.ts';

/** Empty when it says nothing that is known. */
export function clientTypeSaid(message: Message, headers: HeaderSource): string {
  const info = message.clientInfo ?? message.envelope?.clientInfo;
  const named = info === undefined ? '' : clientTypeNamed(nameIn(info));
  return named === '' ? clientTypeOfAgent(headers.get('user-agent') ?? '') : named;
}

/** `info`: a raw JSON object that the strict scanner has passed. */
function nameIn(info: Buffer): string {
  const { name } = JSON.parse(info.toString()) as { readonly name?: unknown };
  return typeof name === 'string' ? name : '';
}
