// The bridge itself: lines in, requests out, answers back as lines. Which era a message belongs to is decided by the
// message; both may be spoken at the same time.
//
// Requests run side by side. Notifications go out one after the other, and what comes behind one waits until the
// server has it: `initialized` must not be overtaken by the first call.
import type { Readable, Writable } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import { idOfDropped } from '../../runtime/listeners/dropped-request.ts';
import { idKey } from '../../runtime/sessions/request-id.ts';
import { isBatch, splitBatch } from '../../runtime/wire/batch.ts';
import { REFUSALS, type Refusal } from '../../runtime/wire/errors.ts';
import { LineFramer } from '../../runtime/wire/line-framer.ts';
import type { Message } from '../../runtime/wire/message.ts';
import { buildError, buildForeignError } from '../../runtime/wire/reply.ts';
import { scanMessage } from '../../runtime/wire/scan-message.ts';
import { Ending, failureOf } from './failure.ts';
import { Http } from './http.ts';
import { LegacySide } from './legacy.ts';
import type { Link } from './link.ts';
import { ModernSide } from './modern.ts';
import { Output } from './output.ts';
import { Pending } from './pending.ts';
import type { Target } from './target.ts';

/** Larger than what servers take; a line beyond it is dropped while it comes. */
const MAX_LINE_BYTES = 64 * 1024 * 1024;
/** For what is in flight when the client ends its output. */
const FINISH_MS = 10_000;
const DELETE_MS = 2_000;
const LINE_BREAK = Buffer.from('\n');

export class Bridge {
  /** Resolves when everything was answered or given up, and the session is ended. Never rejects. */
  readonly ended: Promise<void>;
  readonly #http: Http;
  readonly #output: Output;
  readonly #legacy: LegacySide;
  readonly #modern: ModernSide;
  readonly #log: (text: string) => void;
  readonly #pending = new Map<string, Pending>();
  readonly #ending = new AbortController();
  readonly #hurry = new AbortController();
  #running = new Set<Promise<void>>();
  #order: Promise<void> = Promise.resolve();
  #isModern = false;

  constructor(target: Target, input: Readable, output: Writable, log: (text: string) => void) {
    this.#http = new Http(target);
    this.#output = new Output(output);
    this.#log = log;
    const link: Link = { http: this.#http, output: this.#output, log, ending: this.#ending.signal };
    this.#legacy = new LegacySide(link);
    this.#modern = new ModernSide(link);

    const framer = new LineFramer(
      MAX_LINE_BYTES,
      (line) => this.#take(line),
      (head, tail) => this.#refuse(idOfDropped(head, tail), REFUSALS.too_large),
    );
    input.on('data', (chunk: Buffer) => framer.push(chunk));
    this.ended = new Promise<void>((resolve) => {
      input
        // A last line without its line break is a message all the same.
        .once('end', () => {
          framer.push(LINE_BREAK);
          resolve();
        })
        .once('error', () => resolve())
        .once('close', resolve);
      this.#hurry.signal.addEventListener('abort', () => resolve(), { once: true });
    }).then(() => this.#finish());
    output.once('error', () => this.stop()).once('close', () => this.stop());
  }

  /** Gives up what is in flight and ends. */
  stop(): void {
    this.#hurry.abort();
  }

  #take(line: Buffer): void {
    if (!isBatch(line)) {
      this.#takeOne(line);
      return;
    }
    const elements = splitBatch(line);
    if ('kind' in elements) this.#refuse(undefined, elements);
    else for (const element of elements) this.#takeOne(element);
  }

  #takeOne(raw: Buffer): void {
    const message = scanMessage(raw);
    if ('refusal' in message) {
      // A broken answer bears an id of the server's. To the client it would mean its own request.
      const isMine = message.id !== undefined && !this.#isPending(message.id);
      this.#refuse(isMine ? message.id : undefined, message.refusal);
    } else if (message.id === undefined) {
      this.#notification(message, raw);
    } else if (message.kind === 'response') {
      this.#run(
        this.#legacy.respond(raw).catch((error: unknown) => {
          this.#log(`an answer of the client was lost: ${failureOf(error).text}`);
        }),
      );
    } else {
      this.#request(new Pending(message, raw, message.id));
    }
  }

  #request(pending: Pending): void {
    if (this.#isPending(pending.id)) {
      this.#refuse(pending.id, REFUSALS.invalid_request);
      return;
    }
    this.#pending.set(pending.key, pending);
    this.#isModern = pending.message.envelope !== undefined;
    const side = this.#isModern ? this.#modern : this.#legacy;
    const done = this.#order
      .then(() => {
        pending.start();
        return side.run(pending);
      })
      .catch((error: unknown) => this.#fail(pending, error))
      .finally(() => {
        if (this.#pending.get(pending.key) === pending) this.#pending.delete(pending.key);
      });
    if (pending.message.method === 'initialize') this.#order = done;
    this.#run(done);
  }

  #notification(message: Message, raw: Buffer): void {
    const isCancel = message.method === 'notifications/cancelled';
    const { requestId } = message;
    const target = isCancel && requestId !== undefined ? this.#pending.get(idKey(requestId)) : undefined;
    // Whatever happens to the notification, the request is not sent from now on.
    target?.cancel();
    // Towards a modern server the end of the connection says it.
    if (isCancel && (target === undefined || !target.started || target.message.envelope !== undefined))
      return;
    const isModern = message.envelope !== undefined || (this.#isModern && !isCancel);
    const side = isModern ? this.#modern : this.#legacy;
    this.#order = this.#order
      .then(() => side.notify(message, raw))
      .catch((error: unknown) => {
        if (!this.#ending.signal.aborted) this.#log(`${message.method} was lost: ${failureOf(error).text}`);
      });
    this.#run(this.#order);
  }

  #run(task: Promise<void>): void {
    const running = task.catch(() => {}).finally(() => this.#running.delete(running));
    this.#running.add(running);
  }

  #isPending(id: Buffer): boolean {
    return this.#pending.get(idKey(id))?.answered === false;
  }

  #fail(pending: Pending, error: unknown): void {
    if (pending.signal.aborted) return;
    const { code, text } = failureOf(error);
    if (!(error instanceof Ending)) this.#log(`${pending.message.method} failed: ${text}`);
    this.#output.write(buildForeignError(pending.id, code, text, undefined));
  }

  #refuse(id: Buffer | undefined, refusal: Refusal): void {
    this.#output.write(buildError(id, refusal, this.#isModern ? 'modern' : 'legacy'));
  }

  async #finish(): Promise<void> {
    // A listen stream has no answer to wait for.
    for (const pending of this.#pending.values()) {
      if (pending.message.method === 'subscriptions/listen') pending.cancel();
    }
    const { signal } = this.#hurry;
    await Promise.race([this.#idle(), pause(FINISH_MS, undefined, { signal, ref: false }).catch(() => {})]);
    for (const pending of this.#pending.values()) {
      if (!pending.answered) this.#fail(pending, new Ending());
      pending.cancel();
    }
    this.#ending.abort();
    await this.#legacy.close(AbortSignal.timeout(DELETE_MS)).catch(() => {});
    await this.#http.close();
  }

  async #idle(): Promise<void> {
    while (this.#running.size > 0) await Promise.all(this.#running);
  }
}
