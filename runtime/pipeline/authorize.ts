// May this call go out? In this release only a deny route says no; it does so in the words of the policy, so that the
// person who is refused reads what the person who wrote the rule had to say.
import type { Refusal } from '../wire/errors.ts';
import type { Exchange } from './exchange.ts';

export function authorize(exchange: Exchange): Refusal | undefined {
  const message = exchange.route?.deny;
  return message === undefined || message === null ? undefined : { kind: 'denied', text: message };
}
