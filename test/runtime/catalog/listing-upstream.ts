// An upstream that does nothing but list things and take subscriptions, the way the test says.
import type { ListName } from '../../../policies/catalog/list-uses.ts';
import { LIST_NAMES, LISTS } from '../../../runtime/catalog/list-kinds.ts';
import type {
  AbortReason,
  Call,
  ClientKey,
  Offers,
  Sink,
  Upstream,
  UpstreamEvents,
  UpstreamState,
} from '../../../runtime/upstreams/upstream.ts';
import type { Answer } from '../../../runtime/wire/answer.ts';
import { REFUSALS } from '../../../runtime/wire/errors.ts';
import { type ItemSlice, sliceItems } from '../../../runtime/wire/items.ts';
import { scanAnswer } from '../../../runtime/wire/scan-answer.ts';

export type Script = (call: Call, sink: Sink) => void;

export const TOOLS_ONLY: Offers = offering('tools');

export class ListingUpstream implements Upstream {
  readonly name: string;
  events: UpstreamEvents | undefined = undefined;
  state: UpstreamState = { phase: 'up', era: 'modern', inFlight: 0, reason: undefined };
  offers: Offers | undefined = TOOLS_ONLY;
  /** False refuses to take calls. */
  takes = true;
  script: Script;
  readonly calls: Call[] = [];
  readonly aborts: AbortReason[] = [];

  constructor(name: string, script: Script = lists()) {
    this.name = name;
    this.script = script;
  }

  /** Methods asked for, in order. */
  get asked(): string[] {
    return this.calls.map(({ method }) => method);
  }

  dispatch(call: Call, sink: Sink): boolean {
    if (!this.takes) return false;
    this.calls.push(call);
    call.attempt = { abort: (reason) => void this.aborts.push(reason) };
    queueMicrotask(() => this.script(call, sink));
    return true;
  }

  async subscribe(_uri: string, _client: ClientKey): Promise<boolean> {
    return false;
  }

  unsubscribe(_uri: string, _client: ClientKey): void {}

  async followTask(_taskId: string, _client: ClientKey): Promise<boolean> {
    return false;
  }

  unfollowTask(_taskId: string, _client: ClientKey): void {}
  forget(): void {}
  async close(): Promise<void> {}
  destroy(): void {}
}

/** What an upstream says that has these families, and nothing else. */
export function offering(...families: (keyof Omit<Offers, 'extensions'>)[]): Offers {
  const has = (family: keyof Omit<Offers, 'extensions'>): boolean => families.includes(family);
  return {
    tools: has('tools'),
    prompts: has('prompts'),
    resources: has('resources'),
    subscribe: has('subscribe'),
    completions: has('completions'),
    logging: has('logging'),
    extensions: new Map(),
  };
}

/** Answers with these tools, on one page. */
export function lists(...names: string[]): Script {
  return (_, sink) => sink.result(page(names));
}

/** Answers each list with its names, on one page; a list that is not given is an unknown method. */
export function listsAll(names: Partial<Record<ListName, readonly string[]>>): Script {
  return ({ method }, sink) => {
    const list = LIST_NAMES.find((name) => LISTS[name].method === method);
    const given = list === undefined ? undefined : names[list];
    if (given === undefined || list === undefined) sink.error(errorAnswer(-32601));
    else sink.result(page(given, undefined, '', list));
  };
}

export const dead: Script = (_, sink) => sink.fail(REFUSALS.unavailable);
export const silent: Script = () => {};

/** A result of a list method; `more` is further members of it. */
export function page(
  names: readonly string[],
  nextCursor?: string,
  more = '',
  list: ListName = 'tools',
): Answer {
  const cursor = nextCursor === undefined ? '' : `,"nextCursor":${JSON.stringify(nextCursor)}`;
  return resultAnswer(`{"${LISTS[list].member}":${itemsJson(names, list)}${cursor}${more}}`);
}

export function resultAnswer(result: string): Answer {
  return scanned(`{"jsonrpc":"2.0","id":1,"result":${result}}`);
}

export function errorAnswer(code: number): Answer {
  return scanned(`{"jsonrpc":"2.0","id":1,"error":{"code":${code},"message":"no"}}`);
}

function scanned(text: string): Answer {
  const answer = scanAnswer(Buffer.from(text));
  if (answer === undefined) throw new Error(`not a message: ${text}`);
  return answer;
}

/** The cursor a call asks with. */
export function cursorOf({ params }: Call): string | undefined {
  return (JSON.parse(`{${params.join('')}}`) as { cursor?: string }).cursor;
}

/** Items as an upstream lists them: with an own way to write JSON, which must survive. */
export function itemsJson(names: readonly string[], list: ListName = 'tools', description = 'one'): string {
  const { identity } = LISTS[list];
  const items = names.map(
    (name) =>
      `{ "description":"${description}", "${identity}" : ${JSON.stringify(name)},"inputSchema":{"type":"object"},"x":1.0 }`,
  );
  return `[${items.join(' , ')}]`;
}

export function slices(
  names: readonly string[],
  list: ListName = 'tools',
  description?: string,
): readonly ItemSlice[] {
  const { member, identity } = LISTS[list];
  return sliceItems(resultAnswer(`{"${member}":${itemsJson(names, list, description)}}`), identity);
}
