// Which messages a slow reader can do without: progress is a state, and the newest one says it all.

const PROGRESS = Buffer.from('{"jsonrpc":"2.0","method":"notifications/progress"');

/** `message`: as wire/reply.ts builds it. */
export function isProgress(message: Buffer): boolean {
  return (
    message.length > PROGRESS.length &&
    message.compare(PROGRESS, 0, PROGRESS.length, 0, PROGRESS.length) === 0
  );
}
