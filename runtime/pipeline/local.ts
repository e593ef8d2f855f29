// What the gateway answers itself, by era and method. A method that is missing here and has no route either does not
// exist: nothing is passed on only because some upstream might know it.
import type { Families } from '../catalog/view.ts';
import type { Era } from '../upstreams/upstream.ts';
import type { Message } from '../wire/message.ts';
import type { Local } from './exchange.ts';
import { listPrompts, listResources, listTemplates, listTools } from './lists.ts';
import { cancelled, discover, initialize, ping, responded, setLevel, take } from './local-answers.ts';
import { listen, subscribe, unsubscribe } from './subscribe.ts';

interface Row {
  readonly answer: Local;
  /** The method exists only while somebody offers this. */
  readonly family?: keyof Families;
}

const LISTS: readonly (readonly [string, Row])[] = [
  ['tools/list', { answer: listTools, family: 'tools' }],
  ['prompts/list', { answer: listPrompts, family: 'prompts' }],
  ['resources/list', { answer: listResources, family: 'resources' }],
  ['resources/templates/list', { answer: listTemplates, family: 'resources' }],
];

const REQUESTS: Readonly<Record<Era, ReadonlyMap<string, Row>>> = {
  legacy: new Map([
    ...LISTS,
    ['initialize', { answer: initialize }],
    ['ping', { answer: ping }],
    ['logging/setLevel', { answer: setLevel, family: 'logging' }],
    ['resources/subscribe', { answer: subscribe, family: 'subscribe' }],
    ['resources/unsubscribe', { answer: unsubscribe, family: 'subscribe' }],
  ]),
  modern: new Map([
    ...LISTS,
    ['server/discover', { answer: discover }],
    ['subscriptions/listen', { answer: listen }],
  ]),
};

/** Undefined for a request whose method the era does not have, or nobody offers. Everything else is always taken. */
export function localAnswer(era: Era, message: Message, families: Families): Local | undefined {
  if (message.kind === 'request') {
    const row = REQUESTS[era].get(message.method);
    return row === undefined || (row.family !== undefined && !families[row.family]) ? undefined : row.answer;
  }
  if (message.kind === 'response') return responded;
  return message.method === 'notifications/cancelled' ? cancelled : take;
}
