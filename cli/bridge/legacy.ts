// Clients up to 2025-11-25: one session with the server, opened again when the server has forgotten it.
//
// A 404 says that the server does not know the session, so it has not executed what was sent: `initialize` is sent
// again, as the client sent it, then what the client had set up, then the request. The client notices nothing.
import { setTimeout as pause } from 'node:timers/promises';
import type { Answer } from '../../runtime/wire/answer.ts';
import type { Message } from '../../runtime/wire/message.ts';
import { type Position, startOfStream } from './events.ts';
import { EndedEarly, HttpStatus, NoMessage, SessionLost } from './failure.ts';
import { drop, type Response } from './http.ts';
import { type Link, writeAnswer } from './link.ts';
import { Pending } from './pending.ts';
import { relay } from './relay.ts';
import { ServerStream } from './server-stream.ts';
import { headersOf, isLost, openSession, type Session } from './session.ts';
import { SetUp } from './set-up.ts';

const LEAST_RETRY_MS = 100;
/** For a server that takes connections but answers nothing: longer than a restart takes. */
const RENEW_MS = 60_000;

export class LegacySide {
  readonly #link: Link;
  readonly #setUp = new SetUp();
  #session: Session | undefined;
  #initialize: Pending | undefined;
  /** The client's notifications/initialized. */
  #initialized: Buffer | undefined;
  #renewing: Promise<void> | undefined;
  #stream: ServerStream | undefined;

  constructor(link: Link) {
    this.#link = link;
  }

  /** Answers the request. Rejects when there is no answer. */
  async run(pending: Pending): Promise<void> {
    if (pending.message.method === 'initialize') {
      await this.#open(pending);
      return;
    }
    for (let again = false; ; again = true) {
      await this.#renewing;
      const session = this.#session;
      const response = await this.#send(pending, session);
      if (!isLost(response.statusCode, session) || again) {
        await this.#relay(response, pending, session);
        return;
      }
      await drop(response);
      await this.#renew(session);
    }
  }

  async notify(message: Message, raw: Buffer): Promise<void> {
    const { http, ending } = this.#link;
    await this.#renewing;
    const session = this.#session;
    const status = await http.tell(raw, headersOf(session), ending);
    if (isLost(status, session)) {
      await this.#renew(session);
      // What was to be cancelled is gone with the session; and initialized was sent while renewing.
      if (message.method === 'notifications/cancelled') return;
      await http.tell(raw, headersOf(this.#session), ending);
    }
    if (message.method === 'notifications/initialized') {
      this.#initialized = raw;
      this.#follow();
    }
  }

  #send(pending: Pending, session: Session | undefined): Promise<Response> {
    return this.#link.http.post(pending.raw, headersOf(session), pending.signal, pending.repeatable);
  }

  /** The client's answer to a request of the server. In another session nobody waits for it. */
  async respond(raw: Buffer): Promise<void> {
    const { http, ending, log } = this.#link;
    const status = await http.tell(raw, headersOf(this.#session), ending);
    if (status >= 300) log(`an answer of the client was refused (HTTP ${status})`);
  }

  /** Ends the session. */
  async close(signal: AbortSignal): Promise<void> {
    this.#stream?.stop();
    if (this.#session?.id !== undefined) await this.#link.http.delete(headersOf(this.#session), signal);
  }

  async #open(pending: Pending): Promise<void> {
    const { session, answer } = await openSession(this.#link, pending);
    if (session !== undefined) {
      this.#stream?.stop();
      this.#session = session;
      this.#initialize = pending;
      this.#initialized = undefined;
      this.#setUp.clear();
    }
    writeAnswer(this.#link.output, pending, answer);
  }

  /** Reads the response, and goes on by its event ids where it is cut off. */
  async #relay(first: Response, pending: Pending, session: Session | undefined): Promise<void> {
    const { output, http } = this.#link;
    const position: Position = startOfStream();
    const receiver = {
      answer: (answer: Answer) => {
        if (answer.kind === 'result') this.#setUp.note(pending);
        writeAnswer(output, pending, answer);
      },
      ahead: (message: Answer) => output.write(message.raw),
      ready: () => output.drained(),
    };
    for (let response = first; ; ) {
      try {
        await relay(response, pending, receiver, position);
      } catch (error) {
        const final = error instanceof HttpStatus || error instanceof NoMessage;
        if (final || position.lastEventId === undefined) throw error;
      }
      if (pending.answered) return;
      if (position.lastEventId === undefined) throw new EndedEarly();
      await pause(Math.max(LEAST_RETRY_MS, position.retryMs), undefined, { signal: pending.signal });
      const headers = { ...headersOf(session), 'last-event-id': position.lastEventId };
      response = await http.get(headers, pending.signal);
      if (isLost(response.statusCode, session)) {
        await drop(response);
        throw new SessionLost();
      }
    }
  }

  /** Opens a session in place of the one that is lost; once, however many requests find out. */
  #renew(lost: Session | undefined): Promise<void> {
    if (this.#session !== lost || this.#initialize === undefined) return Promise.resolve();
    this.#renewing ??= this.#reopen(this.#initialize).finally(() => {
      this.#renewing = undefined;
    });
    return this.#renewing;
  }

  async #reopen(initialize: Pending): Promise<void> {
    const { http, output, log } = this.#link;
    const signal = AbortSignal.any([this.#link.ending, AbortSignal.timeout(RENEW_MS)]);
    log('the server has forgotten the session; opening a new one');
    this.#stream?.stop();
    const { message, raw, id } = initialize;
    const { session } = await openSession(this.#link, new Pending(message, raw, id, signal));
    if (session === undefined) throw new SessionLost();
    const headers = headersOf(session);
    if (this.#initialized !== undefined) await http.tell(this.#initialized, headers, signal);
    for (const request of this.#setUp.requests) await http.tell(request, headers, signal);
    this.#session = session;
    if (this.#initialized === undefined) return;
    this.#follow();
    // What changed in between was told to nobody.
    for (const notification of session.changes) output.write(notification);
  }

  /** Opens the stream of what belongs to no request. */
  #follow(): void {
    const session = this.#session;
    if (session === undefined) return;
    this.#stream?.stop();
    this.#stream = new ServerStream(this.#link, session, () => {
      this.#renew(session).catch(() => this.#link.log('the session could not be opened again'));
    });
  }
}
