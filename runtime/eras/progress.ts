// How far a call is, where more than one upstream request stands behind one request of the client (rounds of
// questions, a read that goes from owner to owner): every one of them counts from the start, and towards the client
// progress must increase with each notification (all revisions, Progress).
import { membersOf } from './members.ts';

/** Whether `params` of notifications/progress say more than `before`, those of an earlier one. */
export function isFurther(params: Buffer, before: Buffer): boolean {
  return progressOf(params) > progressOf(before);
}

/** Not a number for what is none, which is further than nothing. */
function progressOf(params: Buffer): number {
  return Number(
    membersOf(params)
      .find(({ key }) => key === 'progress')
      ?.value.toString(),
  );
}
