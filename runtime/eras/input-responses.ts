// Whether what a modern client sent for a question can be given to the server that asked. Only the shape is looked
// at, as far as every server relies on it: the rest is between the two.
import type { QuestionMethod } from '../upstreams/upstream.ts';
import { membersOf, wordOf } from './members.ts';

const ACTIONS: readonly unknown[] = ['accept', 'decline', 'cancel'];

/** `raw`: JSON of the response. */
export function fitsQuestion(method: QuestionMethod, raw: Buffer): boolean {
  const members = new Map(membersOf(raw).map(({ key, value }) => [key, value]));
  switch (method) {
    case 'elicitation/create':
      return ACTIONS.includes(wordOf(members.get('action')));
    case 'sampling/createMessage':
      return members.has('role') && members.has('content') && members.has('model');
    case 'roots/list':
      return members.get('roots')?.[0] === 0x5b;
  }
}

/** Whether the user went along with everything: a page that was declined will not have been visited. */
export function allAccepted(responses: Buffer): boolean {
  return membersOf(responses).every(({ value }) =>
    membersOf(value).some((member) => member.key === 'action' && wordOf(member.value) === 'accept'),
  );
}
