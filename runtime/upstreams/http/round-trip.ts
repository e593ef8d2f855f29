// One HTTP request to an instance and its answer, read as JSON-RPC messages: a whole JSON body, or events as they
// come. Subclasses say what a message means; this class owns the mechanics, and hands over exactly one end.
//
// The object is undici's options and undici's handler at once, in the old form of the handler (onConnect, onHeaders,
// onData, onComplete, onError), which reaches undici's core without a wrapper and a controller object per request.
import type { Client } from 'undici';
import type { Answer } from '../../wire/answer.ts';
import { splitAnswers } from '../../wire/batch.ts';
import type { RefusalKind } from '../../wire/errors.ts';
import { scanAnswer } from '../../wire/scan-answer.ts';
import { type SseHandler, SseParser } from '../../wire/sse-parser.ts';
import type { Lines } from '../credential.ts';
import type { Connections, HttpTask } from './connections.ts';
import { type Media, mediaOf } from './media.ts';

const MAX_EVENT_BYTES = 4 * 1024 * 1024;
/** Interim answers (1xx) before the real one; more is a flood. */
const MAX_INTERIM = 8;
/** How long a stream may stay open after it has brought the answer. */
const LINGER_MS = 1_000;

/** Why an answer could not be had. */
export interface Fault {
  readonly kind: Extract<RefusalKind, 'bad_answer' | 'answer_too_large' | 'unavailable' | 'timeout'>;
  /** For the operator. */
  readonly detail: string;
  /** Bytes of the request may have reached the instance: it must not be sent again. */
  readonly sent: boolean;
}

/** What to do with a body, by status and type. `refuse` cuts the connection: nobody wants to read on. */
export type Reading = 'json' | 'events' | 'ignore' | 'refuse';

/** Which connection a request goes by; see Connections. */
export type Lane = 'pool' | 'alone' | 'urgent';

export abstract class RoundTrip implements HttpTask, SseHandler {
  // What undici reads as the request.
  method: 'POST' | 'GET' | 'DELETE';
  path: string;
  headers: string[];
  body: Buffer | null;
  readonly idempotent = false;
  readonly blocking = false;

  client: Client | undefined = undefined;
  /** HTTP status, 0 before there is one. */
  status = 0;
  /** Where an event stream can be picked up again; undefined when its events have no ids. */
  protected lastEventId: string | undefined = undefined;
  /** How long a server wants its clients to wait before they do. */
  protected retryMs: number | undefined = undefined;

  protected readonly connections: Connections;
  private readonly maxBytes: number;
  private readonly idleMs: number;
  private stage: 'queued' | 'sending' | 'open' | 'over' = 'queued';
  private sent = false;
  private interim = 0;
  private reading: Reading = 'ignore';
  private first: Buffer | undefined = undefined;
  private rest: Buffer[] | undefined = undefined;
  private size = 0;
  private events: SseParser | undefined = undefined;
  private silence: NodeJS.Timeout | undefined = undefined;
  private lingering = false;
  private cut: ((error?: Error) => void) | undefined = undefined;

  /** `maxBytes`: largest JSON body. `idleMs`: longest silence of an event stream, comments count; 0 for any. */
  constructor(connections: Connections, method: 'POST' | 'GET' | 'DELETE', maxBytes: number, idleMs: number) {
    this.connections = connections;
    this.method = method;
    this.path = '';
    this.headers = [];
    this.body = null;
    this.maxBytes = maxBytes;
    this.idleMs = idleMs;
  }

  /** One message of the answer, well-formed. */
  protected abstract message(answer: Answer): void;
  /** The last thing that happens; without a fault the answer was read to its end. Never inside `send`. */
  protected abstract ended(fault: Fault | undefined): void;
  /** `raw`: the header lines as undici has them. */
  protected abstract readingOf(status: number, media: Media, raw: readonly Buffer[]): Reading;

  /** Sends the request, or another one: everything of an earlier answer is forgotten, but where its stream broke off. */
  send(lane: Lane = 'pool'): void {
    this.stage = 'sending';
    this.status = 0;
    this.sent = false;
    this.interim = 0;
    this.first = undefined;
    this.rest = undefined;
    this.size = 0;
    this.events = undefined;
    this.lingering = false;
    this.cut = undefined;
    if (lane === 'pool') this.connections.send(this);
    else if (lane === 'alone') this.connections.sendAlone(this);
    else this.connections.sendUrgent(this);
    if (this.stage === 'sending') this.stage = 'open';
  }

  /** Sends as soon as it is known what to show; when that cannot be had it ends as if it had broken off. */
  protected sendShowing(
    shown: Lines | Promise<Lines>,
    headersOf: (shown: Lines) => string[],
    lane?: Lane,
  ): void {
    if (!(shown instanceof Promise)) {
      this.headers = headersOf(shown);
      this.send(lane);
      return;
    }
    this.stage = 'queued';
    shown.then(
      (lines) => {
        if (this.stage === 'over') return;
        this.headers = headersOf(lines);
        this.send(lane);
      },
      (error: Error) => {
        if (this.stage === 'over') return;
        this.finish();
        // Nothing is known about the instance: it was not asked.
        this.ended({ kind: 'unavailable', detail: error.message, sent: true });
      },
    );
  }

  /** True from `send` to the end. */
  get running(): boolean {
    return this.stage === 'open' || this.stage === 'sending';
  }

  /** The request was written, or is being written. */
  get wasSent(): boolean {
    return this.sent;
  }

  /** Gives up without a word: `ended` is not called. */
  drop(): void {
    if (this.stage === 'over') return;
    this.finish();
    this.letGo();
  }

  onConnect(abort: (error?: Error) => void): void {
    // A second connect would be a second execution: undici does not do it for POST, and shall not.
    if (this.stage === 'over' || this.sent) abort();
    this.cut = abort;
    this.sent = true;
  }

  onHeaders(status: number, raw: Buffer[]): boolean {
    if (this.stage === 'over') return true;
    if (status < 200) {
      if (++this.interim > MAX_INTERIM) this.fail('bad_answer', 'a flood of interim answers');
      return true;
    }
    this.status = status;
    const media = mediaOf(raw);
    this.reading = this.readingOf(status, media, raw);
    if (this.reading === 'refuse') {
      const kind = status >= 500 ? 'unavailable' : 'bad_answer';
      this.fail(kind, `answered with status ${status} and ${media === 'other' ? 'no MCP body' : media}`);
    } else if (this.reading === 'events') {
      this.events = new SseParser(this, Math.min(MAX_EVENT_BYTES, this.maxBytes));
      if (this.idleMs > 0) this.silence = setTimeout(onSilence, this.idleMs, this);
    }
    return true;
  }

  onData(chunk: Buffer): boolean {
    if (this.stage === 'over') return true;
    if (this.reading === 'json') {
      this.size += chunk.length;
      if (this.size > this.maxBytes) this.fail('answer_too_large', `an answer over ${this.maxBytes} bytes`);
      else if (this.first === undefined) this.first = chunk;
      else if (this.rest === undefined) this.rest = [this.first, chunk];
      else this.rest.push(chunk);
    } else if (this.reading === 'events') {
      if (!this.lingering) this.silence?.refresh();
      this.events?.push(chunk);
    }
    return true;
  }

  onComplete(): void {
    if (this.stage === 'over') {
      this.connections.release(this);
      return;
    }
    if (this.reading === 'json') {
      const body = this.rest === undefined ? this.first : Buffer.concat(this.rest, this.size);
      this.finish();
      this.connections.release(this);
      const good = body !== undefined && this.read(body);
      this.ended(good ? undefined : this.fault('bad_answer', 'the body is no JSON-RPC message'));
      return;
    }
    this.finish();
    this.connections.release(this);
    this.ended(undefined);
  }

  onError(error: Error): void {
    this.connections.releaseLater(this);
    // undici turns what a handler throws into an error of the request, where it would go unseen.
    if (this.stage === 'over' && codeOf(error) === '') this.connections.onBug(error);
    this.unsent(error);
  }

  /** undici failed, with or without having written; also the queue's way to say that it gave up. */
  unsent(error: Error): void {
    if (this.stage === 'over') return;
    if (this.stage === 'sending') {
      // Still inside `send`, and so inside someone's `dispatch`.
      this.stage = 'open';
      setImmediate(() => this.unsent(error));
      return;
    }
    const fault = this.fault(isProtocolError(error) ? 'bad_answer' : 'unavailable', describe(error));
    this.finish();
    this.ended(fault);
  }

  onEvent(data: Buffer, type: string): void {
    // Other types are not of this protocol, and to be ignored by the rules of event streams.
    if (this.stage === 'over' || type !== 'message') return;
    if (!this.read(data)) this.fail('bad_answer', 'an event is no JSON-RPC message');
  }

  /** Hands over the messages in a body or event; false when it is none. */
  private read(bytes: Buffer): boolean {
    const answer = scanAnswer(bytes);
    if (answer !== undefined) {
      this.message(answer);
      return true;
    }
    const parts = this.batches() ? splitAnswers(bytes) : undefined;
    const answers = parts?.map(scanAnswer);
    if (answers === undefined || answers.includes(undefined)) return false;
    for (const each of answers) this.message(each!);
    return true;
  }

  /** Several messages may come as one array: only one revision of the protocol knows that (2025-03-26). */
  protected batches(): boolean {
    return false;
  }

  onTooLarge(): void {
    this.fail('answer_too_large', 'an event over the limit');
  }

  onRetry(milliseconds: number): void {
    this.retryMs = milliseconds;
  }

  /** Ends the round trip from inside: reports the fault and cuts the connection. */
  protected fail(kind: Fault['kind'], detail: string): void {
    if (this.stage === 'over') return;
    const fault = this.fault(kind, detail);
    this.finish();
    this.letGo();
    this.ended(fault);
  }

  /** Out of the queue, or off the wire. In between, while connecting, `onConnect` sees to it. */
  private letGo(): void {
    if (!this.connections.withdraw(this)) this.cut?.();
  }

  private fault(kind: Fault['kind'], detail: string): Fault {
    return { kind, detail, sent: this.sent };
  }

  private finish(): void {
    this.stage = 'over';
    this.first = undefined;
    this.rest = undefined;
    if (this.events?.lastEventId !== undefined) this.lastEventId = this.events.lastEventId;
    clearTimeout(this.silence);
    this.silence = undefined;
  }

  /** The answer is there, the rest of the stream is not of interest: it may stay open for a moment, silent or not. */
  protected linger(): void {
    if (!this.running) return;
    clearTimeout(this.silence);
    this.lingering = true;
    this.silence = setTimeout(onSilence, LINGER_MS, this);
  }

  /** For onSilence only. */
  fallSilent(): void {
    if (!this.lingering && this.mayBeSilent()) this.silence?.refresh();
    else this.fail('timeout', 'a stream was silent for too long');
  }

  /** The instance waits for somebody else right now. */
  protected mayBeSilent(): boolean {
    return false;
  }
}

function onSilence(trip: RoundTrip): void {
  trip.fallSilent();
}

/** The instance answered, but not in HTTP; everything else means it could not be reached or went away. */
function isProtocolError(error: Error): boolean {
  const code = codeOf(error);
  return (
    error.name === 'HTTPParserError' ||
    code === 'UND_ERR_HEADERS_OVERFLOW' ||
    code === 'UND_ERR_RES_CONTENT_LENGTH_MISMATCH' ||
    (code === 'UND_ERR_SOCKET' && error.message.startsWith('bad '))
  );
}

/** Code or message; an address in a connect error is fine, this is for the operator. */
function describe(error: Error): string {
  const code = codeOf(error);
  return code === '' || code.startsWith('UND_ERR') ? error.message : code;
}

function codeOf(error: Error): string {
  return (error as NodeJS.ErrnoException).code ?? '';
}
