// An upstream that does nothing but list tools, the way the test says.
import type {
  AbortReason,
  Call,
  Sink,
  Upstream,
  UpstreamState,
} from '../../../runtime/upstreams/upstream.ts';
import type { Answer } from '../../../runtime/wire/answer.ts';
import { REFUSALS } from '../../../runtime/wire/errors.ts';
import { sliceTools, type ToolSlice } from '../../../runtime/wire/tools.ts';

export type Script = (call: Call, sink: Sink) => void;

export class ListingUpstream implements Upstream {
  readonly name: string;
  onToolsChanged: (() => void) | undefined = undefined;
  state: UpstreamState = { phase: 'up', era: 'modern', inFlight: 0, reason: undefined };
  /** False refuses to take calls. */
  takes = true;
  script: Script;
  readonly calls: Call[] = [];
  readonly aborts: AbortReason[] = [];

  constructor(name: string, script: Script = lists()) {
    this.name = name;
    this.script = script;
  }

  dispatch(call: Call, sink: Sink): boolean {
    if (!this.takes) return false;
    this.calls.push(call);
    call.attempt = { abort: (reason) => void this.aborts.push(reason) };
    queueMicrotask(() => this.script(call, sink));
    return true;
  }

  async close(): Promise<void> {}
  destroy(): void {}
}

/** Answers with these tools, on one page. */
export function lists(...names: string[]): Script {
  return (_, sink) => sink.result(page(names));
}

export const dead: Script = (_, sink) => sink.fail(REFUSALS.unavailable);
export const silent: Script = () => {};

/** A result of tools/list; `more` is further members of it. */
export function page(names: readonly string[], nextCursor?: string, more = ''): Answer {
  const head = '{"jsonrpc":"2.0","id":1,"result":{"tools":';
  const tools = toolsJson(names);
  const raw = Buffer.from(`${head}${tools}${more}}}`);
  const range = { start: head.length, end: head.length + Buffer.byteLength(tools) };
  return {
    ...NO_ANSWER,
    raw,
    kind: 'result',
    start: head.length - 9,
    end: raw.length - 1,
    tools: range,
    nextCursor,
  };
}

export function errorAnswer(code: number): Answer {
  return { ...NO_ANSWER, kind: 'error', code, message: 'no' };
}

export const NO_ANSWER: Answer = {
  raw: Buffer.from('{}'),
  kind: 'result',
  id: 1,
  rawId: undefined,
  method: '',
  start: 0,
  end: 2,
  era: 'legacy',
  isError: false,
  resultType: undefined,
  modernMembers: [],
  meta: undefined,
  serverInfo: undefined,
  nextCursor: undefined,
  tools: undefined,
  code: 0,
  message: '',
  data: undefined,
  progressToken: undefined,
};

/** The tools as an upstream lists them: with an own way to write JSON, which must survive. */
export function toolsJson(names: readonly string[], description = 'one'): string {
  const tools = names.map(
    (name) =>
      `{ "description":"${description}", "name" : ${JSON.stringify(name)},"inputSchema":{"type":"object"},"x":1.0 }`,
  );
  return `[${tools.join(' , ')}]`;
}

export function slices(names: readonly string[], description?: string): readonly ToolSlice[] {
  const raw = Buffer.from(toolsJson(names, description));
  return sliceTools({ ...NO_ANSWER, raw, tools: { start: 0, end: raw.length } });
}
