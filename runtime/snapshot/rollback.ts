// A signature stays good for ever, so an old bundle with its old rules could be put back by whoever finds it. Where
// signatures count, time may not go backwards.
import type { Bundle } from '../../schema/generated/bundle.ts';

/** Why `offered` may not follow `before`; undefined when it may. Bundles of one commit follow each other both ways. */
export function rollbackFrom(before: Bundle, offered: Bundle): string | undefined {
  const [was, is] = [before.source.committed, offered.source.committed];
  if (was === undefined || (is !== undefined && is >= was)) return undefined;
  const why =
    is === undefined
      ? `it does not say from when it is, and the one before is from ${instant(was)}`
      : `it is from ${instant(is)}, the one before from ${instant(was)}`;
  return `rollback refused: ${why}; serve --allow-rollback takes it`;
}

/** Any number of seconds, also where calendars end. */
function instant(seconds: number): string {
  const date = new Date(seconds * 1000);
  return Number.isNaN(date.getTime()) ? `second ${seconds}` : date.toISOString().replace('.000Z', 'Z');
}
