// Where hand-over.mjs comes to: tasks are worked off one after the other, however many the suite begins at once.
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

export interface Task {
  readonly scenario: string;
  /** The suite's MCP server. */
  readonly server: string;
  /** What the suite tells a client beforehand, such as how it is registered. */
  readonly context: Readonly<Record<string, string>>;
}

export interface Counter {
  readonly url: string;
  close(): Promise<void>;
}

/** `work` never rejects; what it resolves with is kept by the suite for people. */
export async function startCounter(work: (task: Task) => Promise<string>): Promise<Counter> {
  let last: Promise<unknown> = Promise.resolve();
  const server = createServer(async (request, response) => {
    const task = JSON.parse(await text(request)) as Task;
    const turn = last.then(() => work(task));
    last = turn;
    response.end(await turn);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
