// The client that started this process and talks to it over stdin and stdout (`serve --stdio`). Nothing but its
// messages may go there: the log goes to stderr, which desktop clients keep in a file.
import type { StdioClient } from '../../runtime/gateway-options.ts';

export interface LocalClient {
  readonly streams: StdioClient;
  /** Resolves when it has left. */
  readonly left: Promise<void>;
  /** Lets go of stdin, which would keep the process alive. */
  close(): void;
}

export function localClient(): LocalClient {
  const { stdin, stdout } = process;
  let onEnd = (): void => {};
  const left = new Promise<void>((resolve) => {
    onEnd = resolve;
  });
  // A client that is gone is noticed by the listener; unheard, the error would end the process before it is done.
  stdin.on('error', () => {});
  return { streams: { input: stdin, output: stdout, onEnd }, left, close: () => void stdin.destroy() };
}
