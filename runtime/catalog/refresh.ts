// Reads one whole list of one upstream: page after page under one deadline, and never more than a well-meant server
// would have. A list that breaks a limit is no list: half of one would hide things without anybody noticing.
import { CONTROL } from '../upstreams/control-client.ts';
import { OWN } from '../upstreams/credential.ts';
import type { Call, Sink, Upstream } from '../upstreams/upstream.ts';
import type { Answer } from '../wire/answer.ts';
import { EVERYTHING } from '../wire/capabilities.ts';
import { REFUSALS, textOf } from '../wire/errors.ts';
import { type ItemSlice, sliceItems } from '../wire/items.ts';
import { quote } from '../wire/json-text.ts';
import type { Clock } from './clock.ts';
import type { ListKind } from './list-kinds.ts';

/** 10,000 items on pages of 50, which is what official servers make, with some room. */
const MAX_PAGES = 256;
const MAX_ITEMS = 10_000;
const MAX_BYTES = 32 * 1024 * 1024;
const METHOD_NOT_FOUND = -32601;

/** The items, or why there is no list, in words for the operator. */
export type Refreshed = { readonly items: readonly ItemSlice[] } | { readonly failure: string };

/** What a reading needs beside the upstream and the list. `deadline` is on the clock's time. */
export interface Reading {
  readonly deadline: number;
  readonly clock: Clock;
  /** Aborting it gives up at once. */
  readonly stop: AbortSignal;
}

/** Rejects only if the upstream throws. */
export async function readList(upstream: Upstream, list: ListKind, reading: Reading): Promise<Refreshed> {
  const { method } = list;
  const items: ItemSlice[] = [];
  const cursors = new Set<string>();
  let cursor: string | undefined;
  let bytes = 0;
  for (let page = 0; page < MAX_PAGES; page += 1) {
    const answer = await askPage(upstream, method, cursor, reading);
    if (typeof answer === 'string') return { failure: answer };
    if (answer.kind === 'error') {
      // A server without such a list may say so this way.
      if (answer.code === METHOD_NOT_FOUND && page === 0) return { items };
      return { failure: `answered ${method} with error ${answer.code}` };
    }
    if (answer.items === undefined || (answer.resultType ?? 'complete') !== 'complete') {
      return { failure: `answered ${method} with something that is no list` };
    }
    items.push(...sliceItems(answer, list.identity));
    bytes += answer.raw.length;
    if (items.length > MAX_ITEMS) return { failure: `answered ${method} with more than ${MAX_ITEMS} items` };
    if (bytes > MAX_BYTES) return { failure: `answered ${method} with more than ${MAX_BYTES / 2 ** 20} MiB` };
    cursor = answer.nextCursor;
    if (cursor === undefined || cursor === '') return { items };
    if (cursors.has(cursor)) return { failure: `repeats a page of ${method}` };
    cursors.add(cursor);
  }
  return { failure: `answered ${method} on more than ${MAX_PAGES} pages` };
}

/** One page, or why there is none. */
function askPage(
  upstream: Upstream,
  method: string,
  cursor: string | undefined,
  { deadline, clock, stop }: Reading,
): Promise<Answer | string> {
  return new Promise((resolve) => {
    const call: Call = {
      method,
      params: cursor === undefined ? [] : [`"cursor":${quote(cursor)}`],
      mirroredName: undefined,
      mirroredParams: undefined,
      meta: undefined,
      wantsProgress: false,
      logLevel: undefined,
      capabilities: EVERYTHING,
      client: CONTROL,
      headers: OWN,
      attempt: undefined,
    };
    const settle = (outcome: Answer | string): void => {
      cancelTimer();
      stop.removeEventListener('abort', stopped);
      resolve(outcome);
    };
    const sink: Sink = {
      progress() {},
      log() {},
      // On the control session nobody is there to be asked.
      ask: (question) => question.refuse(-32603, 'no originating request'),
      result: settle,
      error: settle,
      fail: (refusal) => settle(textOf(refusal)),
    };
    const stopped = (): void => {
      call.attempt?.abort('shutdown');
      settle('is no longer asked');
    };
    const cancelTimer = clock.after(Math.max(0, deadline - clock.now()), () => {
      call.attempt?.abort('timeout');
      settle(`did not answer ${method} in time`);
    });
    stop.addEventListener('abort', stopped);
    if (stop.aborted) stopped();
    else if (!upstream.dispatch(call, sink)) settle(textOf(REFUSALS.overloaded));
  });
}
