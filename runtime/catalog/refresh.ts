// Reads the whole tools/list of one upstream: page after page under one deadline, and never more than a well-meant
// server would have. A list that breaks a limit is no list: half of one would hide tools without anybody noticing.
import type { Call, Sink, Upstream } from '../upstreams/upstream.ts';
import type { Answer } from '../wire/answer.ts';
import { REFUSALS, textOf } from '../wire/errors.ts';
import { sliceTools, type ToolSlice } from '../wire/tools.ts';
import type { Clock } from './clock.ts';

const MAX_PAGES = 64;
const MAX_TOOLS = 2000;
const MAX_BYTES = 16 * 1024 * 1024;
const METHOD_NOT_FOUND = -32601;

/** The tools, or why there is no list, in words for the operator. */
export type Refreshed = { readonly tools: readonly ToolSlice[] } | { readonly failure: string };

/** `deadline` is on the clock's time; aborting `stop` gives up at once. Rejects only if the upstream throws. */
export async function readTools(
  upstream: Upstream,
  deadline: number,
  clock: Clock,
  stop: AbortSignal,
): Promise<Refreshed> {
  const tools: ToolSlice[] = [];
  const cursors = new Set<string>();
  let cursor: string | undefined;
  let bytes = 0;
  for (let page = 0; page < MAX_PAGES; page += 1) {
    const answer = await askPage(upstream, cursor, deadline, clock, stop);
    if (typeof answer === 'string') return { failure: answer };
    if (answer.kind === 'error') {
      // A server without tools may say so this way.
      if (answer.code === METHOD_NOT_FOUND && page === 0) return { tools };
      return { failure: `answered tools/list with error ${answer.code}` };
    }
    if (answer.tools === undefined || (answer.resultType ?? 'complete') !== 'complete') {
      return { failure: 'answered tools/list with something that is no list of tools' };
    }
    tools.push(...sliceTools(answer));
    bytes += answer.raw.length;
    if (tools.length > MAX_TOOLS) return { failure: `lists more than ${MAX_TOOLS} tools` };
    if (bytes > MAX_BYTES) return { failure: `lists tools in more than ${MAX_BYTES / 2 ** 20} MiB` };
    cursor = answer.nextCursor;
    if (cursor === undefined || cursor === '') return { tools };
    if (cursors.has(cursor)) return { failure: 'repeats a page of tools/list' };
    cursors.add(cursor);
  }
  return { failure: `lists its tools on more than ${MAX_PAGES} pages` };
}

/** One page, or why there is none. */
function askPage(
  upstream: Upstream,
  cursor: string | undefined,
  deadline: number,
  clock: Clock,
  stop: AbortSignal,
): Promise<Answer | string> {
  return new Promise((resolve) => {
    const call: Call = {
      method: 'tools/list',
      name: undefined,
      cursor,
      arguments: undefined,
      meta: undefined,
      wantsProgress: false,
      deadline,
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
      settle('did not list its tools in time');
    });
    stop.addEventListener('abort', stopped);
    if (stop.aborted) stopped();
    else if (!upstream.dispatch(call, sink)) settle(textOf(REFUSALS.overloaded));
  });
}
