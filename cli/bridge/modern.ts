// Clients of 2026-07-28: every request is on its own, and says in headers what is in it.
import { setTimeout as pause } from 'node:timers/promises';
import type { Answer } from '../../runtime/wire/answer.ts';
import { buildRequest } from '../../runtime/wire/envelope.ts';
import { encodeHeaderValue, mirroredName } from '../../runtime/wire/headers.ts';
import { quote, toAscii } from '../../runtime/wire/json-text.ts';
import type { Envelope, Message } from '../../runtime/wire/message.ts';
import { buildListenNotification } from '../../runtime/wire/reply.ts';
import { scanMessage } from '../../runtime/wire/scan-message.ts';
import { MODERN_VERSIONS } from '../../runtime/wire/versions.ts';
import { startOfStream } from './events.ts';
import { EndedEarly, HttpStatus, NoMessage } from './failure.ts';
import type { Headers } from './http.ts';
import { type Link, writeAnswer } from './link.ts';
import { Pending } from './pending.ts';
import { relay } from './relay.ts';
import { ToolHeaders } from './tool-headers.ts';

const HEADER_MISMATCH = -32020;
const ACKNOWLEDGED = 'notifications/subscriptions/acknowledged';
/** Pages of tools read to learn their headers; no server has more. */
const MAX_PAGES = 50;
const LISTEN_AGAIN_MS = 1_000;
const LONGEST_PAUSE_MS = 30_000;

export class ModernSide {
  readonly #link: Link;
  readonly #tools = new ToolHeaders();

  constructor(link: Link) {
    this.#link = link;
  }

  /** Answers the request. Rejects when there is no answer. */
  async run(pending: Pending): Promise<void> {
    const { message } = pending;
    if (message.method === 'subscriptions/listen') {
      await this.#listen(pending);
      return;
    }
    const answer = await this.#ask(pending);
    if (
      answer.code === HEADER_MISMATCH &&
      message.method === 'tools/call' &&
      message.envelope !== undefined
    ) {
      // The tool has changed since it was listed. The server has not run the call, so it may be sent again.
      await this.#relearn(message.envelope, pending.signal);
      pending.answered = false;
      writeAnswer(this.#link.output, pending, await this.#ask(pending));
      return;
    }
    if (message.method === 'tools/list') this.#tools.learn(answer, message.cursor === undefined);
    writeAnswer(this.#link.output, pending, answer);
  }

  async notify(message: Message, raw: Buffer): Promise<void> {
    const { http, ending } = this.#link;
    await http.tell(raw, headersOf(message), ending);
  }

  /** What comes ahead of the answer is passed on. */
  async #ask(pending: Pending): Promise<Answer> {
    const { http, output } = this.#link;
    const headers = { ...headersOf(pending.message), ...this.#tools.of(pending.message) };
    const response = await http.post(pending.raw, headers, pending.signal, pending.repeatable);
    let found: Answer | undefined;
    const receiver = {
      answer: (answer: Answer) => {
        found = answer;
      },
      ahead: (message: Answer) => {
        if (message.kind === 'notification') output.write(message.raw);
      },
      ready: () => output.drained(),
    };
    await relay(response, pending, receiver, startOfStream());
    if (found === undefined) throw new EndedEarly();
    return found;
  }

  /** Lists the tools on the bridge's own account. */
  async #relearn(envelope: Envelope, signal: AbortSignal): Promise<void> {
    let cursor: string | undefined;
    for (let page = 0; page < MAX_PAGES; page++) {
      const raw = buildRequest({
        id: page,
        method: 'tools/list',
        params: cursor === undefined ? [] : [`"cursor":${quote(cursor)}`],
        envelope: envelopeText(envelope),
        wantsProgress: false,
        meta: undefined,
      });
      const message = scanMessage(raw) as Message;
      const answer = await this.#ask(new Pending(message, raw, Buffer.from(String(page)), signal));
      if (answer.kind === 'error') return;
      this.#tools.learn(answer, page === 0);
      cursor = answer.nextCursor;
      if (cursor === undefined) return;
    }
  }

  /**
   * A listen stream outlives the connection it runs on. What happened while there was none is not replayed, so the
   * client is told that everything it follows may have changed.
   */
  async #listen(pending: Pending): Promise<void> {
    const { http, output, log } = this.#link;
    let acknowledged = false;
    const receiver = {
      answer: (answer: Answer) => writeAnswer(output, pending, answer),
      ahead: (message: Answer) => {
        if (message.kind !== 'notification') return;
        if (message.method === ACKNOWLEDGED && acknowledged) {
          this.#tellAll(pending);
          return;
        }
        if (message.method === ACKNOWLEDGED) acknowledged = true;
        output.write(message.raw);
      },
      ready: () => output.drained(),
    };
    for (let wait = LISTEN_AGAIN_MS; ; wait = Math.min(2 * wait, LONGEST_PAUSE_MS)) {
      try {
        const response = await http.post(pending.raw, headersOf(pending.message), pending.signal, true);
        if (response.statusCode === 200) wait = LISTEN_AGAIN_MS;
        await relay(response, pending, receiver, startOfStream());
      } catch (error) {
        if (!acknowledged || isFinal(error)) throw error;
      }
      if (pending.answered) return;
      if (!acknowledged) throw new EndedEarly();
      log('the stream of notifications ended; opening it again');
      await pause(wait, undefined, { signal: pending.signal });
    }
  }

  #tellAll({ message, id }: Pending): void {
    const { output } = this.#link;
    const filter = message.listenFilter;
    if (filter === undefined) return;
    const tell = (method: string, params?: Buffer): void =>
      output.write(buildListenNotification(`notifications/${method}`, params, id));
    if (filter.toolsListChanged) tell('tools/list_changed');
    if (filter.promptsListChanged) tell('prompts/list_changed');
    if (filter.resourcesListChanged) tell('resources/list_changed');
    for (const uri of filter.resourceSubscriptions) {
      tell('resources/updated', Buffer.from(`{"uri":${quote(uri)}}`));
    }
  }
}

/** Whether a stream cannot be had again, rather than not yet: a server that restarts may be away for long. */
function isFinal(error: unknown): boolean {
  if (error instanceof HttpStatus) return error.status < 500 && error.status !== 429;
  return error instanceof NoMessage;
}

/** What a modern message repeats in headers. */
function headersOf(message: Message): Headers {
  const name = mirroredName(message);
  return {
    'mcp-protocol-version': message.envelope?.protocolVersion ?? MODERN_VERSIONS[0]!,
    'mcp-method': message.method,
    ...(name !== undefined && { 'mcp-name': encodeHeaderValue(name) }),
  };
}

function envelopeText({ protocolVersion, clientCapabilities, clientInfo }: Envelope): string {
  const prefix = 'io.modelcontextprotocol';
  const members = [`"${prefix}/protocolVersion":${quote(protocolVersion)}`];
  if (clientCapabilities !== undefined) {
    members.push(`"${prefix}/clientCapabilities":${toAscii(clientCapabilities.toString())}`);
  }
  if (clientInfo !== undefined) members.push(`"${prefix}/clientInfo":${toAscii(clientInfo.toString())}`);
  return members.join();
}
