// An answer on uWebSockets.js. Three rules keep its parser honest, all found by experiment and read in its sources:
//  - An answer that is the last of its connection leaves in a turn of its own. Inside the parser's turn uWS would
//    go on to run the handler of whatever follows in the same packet, closing or not; in a later turn a follow-up
//    finds the request unanswered, and that ends the connection.
//  - `close()` is never called from inside a native callback: the parser keeps using the socket afterwards.
//  - A stream always has an onWritable handler, and that handler writes. Without a handler uWS arms a 10 s timer
//    after back-pressure and kills the idle stream; without a write it never sends the rest of what it buffered.
import { formatAddress } from './address.ts';
import { assertFields, isBodyless, STATUS_LINES } from './fields.ts';
import type { Leaving } from './leaving.ts';
import { DISCARD_BYTES, HIGH_WATER } from './limits.ts';
import type { HttpResponse, WebSocket, WebSocketEvents } from './server.ts';
import { UwsSocket } from './uws-socket.ts';
import type { UwsState, Watched } from './uws-state.ts';
import type { NativeContext, NativeResponse } from './uws-types.ts';

/** Largest piece given to uWS at once. Above its 16 KiB cork buffer, so that `write` tells the truth. */
const PIECE = 64 * 1024;

/**
 * uWS closes idle connections after 8 to 12 s without a word; clients that are told earlier do not race it. Said in
 * one string with the status, because every header is a call into the addon.
 */
const KEEP_ALIVE = '\r\nKeep-Alive: timeout=7';
const KEPT = STATUS_LINES.map((line) => line + KEEP_ALIVE);

/** What an upgrade needs besides the answer: `res` is all that is left of the request by then. */
export interface Upgrading {
  readonly key: string;
  readonly context: NativeContext;
}

type Phase = 'waiting' | 'streaming' | 'ended' | 'gone';

export class UwsResponse implements HttpResponse, Watched, Leaving {
  /** Bytes of the request's body that have not been taken off the wire. */
  unread = 0;
  /** Nothing may follow this answer on its connection. */
  last: boolean;

  /** Set for a request for a WebSocket. */
  upgrading: Upgrading | undefined;
  /** Set when the handler has returned. */
  late = false;

  readonly #state: UwsState;
  readonly #bodyless: boolean;
  /** Undefined as soon as uWS forbids touching it. */
  #res: NativeResponse | undefined;
  #phase: Phase = 'waiting';
  #status = 200;
  #headers: readonly string[] = [];
  #headSent = false;
  #onGone: (() => void) | undefined;
  #onDrain: (() => void) | undefined;
  #onLeaving: (() => void) | undefined;
  #waiting = false;
  /** Set while uWS holds bytes of ours; everything later queues here. */
  #blocked = false;
  #queue: Buffer[] = [];
  #queued = 0;
  #inFlight = 0;
  #stalled = 0;
  #address: string | undefined;

  constructor(state: UwsState, res: NativeResponse, method: string, last: boolean) {
    this.#state = state;
    this.#res = res;
    this.#bodyless = method === 'HEAD';
    this.last = last;
    state.open += 1;
    res.onAborted(() => this.#aborted());
  }

  /** False once the client is gone or the answer is on its way. */
  get pending(): boolean {
    return this.#phase === 'waiting' && this.#res !== undefined;
  }

  /** The connection is a WebSocket by now, and nothing here may touch it. */
  get upgraded(): boolean {
    return this.upgrading !== undefined && this.#phase === 'ended' && this.#res === undefined;
  }

  /** Asked for, because it costs 1.5 us; kept, because uWS forgets it with the answer. */
  get remoteAddress(): string {
    if (this.#address === undefined && this.#res) {
      this.#address = formatAddress(new Uint8Array(this.#res.getRemoteAddress()));
    }
    return this.#address ?? '';
  }

  get buffered(): number {
    return this.#queued + this.#inFlight;
  }

  send(status: number, headers: readonly string[], body: Buffer | string): void {
    if (this.#phase !== 'waiting') return;
    assertFields(headers);
    this.#begin('ended', status, headers);
    if (this.last) setImmediate(() => this.#deliver(body));
    else this.#deliver(body);
  }

  /** Answers for the engine itself: a status, nothing else, and the end of the connection. */
  refuse(status: number): void {
    this.last = true;
    this.send(status, [], '');
  }

  /** Answers 408 although the handler has not; for the handler it is as if the client had gone. */
  expire(): void {
    if (!this.pending) return;
    const onGone = this.#onGone;
    this.refuse(408);
    onGone?.();
  }

  startStream(status: number, headers: readonly string[]): void {
    if (this.#phase !== 'waiting') return;
    if (this.upgrading) {
      // Its handler runs in the parser's turn, where the last answer of a connection must not begin.
      this.refuse(400);
      return;
    }
    assertFields(headers);
    this.#begin('streaming', status, headers);
    this.#res?.onWritable(() => this.#writable());
  }

  write(chunk: Buffer | string): boolean {
    if (this.#phase !== 'streaming' || this.#bodyless || chunk.length === 0) return true;
    if (!this.#blocked && chunk.length <= PIECE) {
      if (!this.#give(chunk)) this.#block(Buffer.byteLength(chunk));
    } else {
      const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
      this.#queue.push(bytes);
      this.#queued += bytes.length;
      if (!this.#blocked) this.#pump();
    }
    this.#waiting ||= this.buffered > HIGH_WATER;
    return !this.#waiting;
  }

  end(): void {
    if (this.#phase !== 'streaming') return;
    this.#phase = 'ended';
    if (!this.#blocked) this.#endStream();
  }

  onDrain(callback: () => void): void {
    this.#onDrain = callback;
  }

  onGone(callback: () => void): void {
    this.#onGone = callback;
    if (this.#phase === 'gone') queueMicrotask(callback);
  }

  onLeaving(callback: () => void): void {
    this.#onLeaving = callback;
    if (this.#state.closing) queueMicrotask(() => this.leave());
    else this.#state.leavers.add(this);
  }

  leave(): void {
    if (this.#phase === 'waiting' || this.#phase === 'streaming') this.#onLeaving?.();
  }

  abort(): void {
    if (this.#phase === 'gone') return;
    this.#phase = 'ended';
    setImmediate(() => this.#res?.close());
  }

  acceptWebSocket(
    protocol: string,
    maxMessageBytes: number,
    open: (socket: WebSocket) => WebSocketEvents,
  ): void {
    if (this.#phase !== 'waiting' || !this.#res) return;
    if (!this.upgrading) throw new TypeError('the request is not for a WebSocket');
    this.#phase = 'ended';
    if (!this.late) this.#upgrade(protocol, maxMessageBytes, open);
    // In a turn of its own: a promise may go on inside the parser's turn of another connection, and uWS would take
    // that one for the new WebSocket.
    else setImmediate(() => this.#upgrade(protocol, maxMessageBytes, open));
  }

  /**
   * Inside the parser's turn or in one of its own; never under `cork`, which would go on to read the new WebSocket as
   * an HTTP response, and now and then find in its bytes that it should be closed. In a turn of its own uWS therefore
   * says on stderr that nothing is corked; nothing but a cork keeps it quiet.
   */
  #upgrade(protocol: string, maxMessageBytes: number, open: (socket: WebSocket) => WebSocketEvents): void {
    const res = this.#res;
    if (!res || !this.upgrading) return;
    if (this.#state.closing) {
      this.#phase = 'waiting';
      this.refuse(503);
      return;
    }
    // The request stays open until its connection is closed; from here on the socket counts for it.
    this.#res = undefined;
    this.#state.leavers.delete(this);
    const { key, context } = this.upgrading;
    const socket = new UwsSocket(this.#state, maxMessageBytes, open);
    res.upgrade({ socket }, key, protocol, '', context);
  }

  /** One look per second at a stream whose client is slow. */
  sweep(): void {
    const { limits } = this.#state;
    this.#stalled += 1;
    if (this.#stalled >= this.#state.sweeps(limits.stallMs) && this.buffered > limits.stallBytes)
      this.#res?.close();
    // uWS would cut a client that takes nothing for 10 s, however little waits for it. This re-arms its timer.
    else if (this.#stalled % this.#state.sweeps(4_000) === 0) this.#res?.pause().resume();
  }

  #begin(phase: Phase, status: number, headers: readonly string[]): void {
    this.#phase = phase;
    this.#status = status;
    this.#headers = headers;
    this.last ||= this.#state.closing || this.unread > DISCARD_BYTES;
  }

  #deliver(body: Buffer | string): void {
    const res = this.#res;
    if (!res) return;
    if (this.#bodyless || isBodyless(this.#status)) this.#deliverHead(res, body);
    else if (this.last) this.#deliverLast(res, body);
    else if (body.length > HIGH_WATER)
      this.#deliverLarge(res, typeof body === 'string' ? Buffer.from(body) : body);
    else {
      res.cork(() => this.#writeHead(res).end(body));
      this.#done();
    }
  }

  #deliverLast(res: NativeResponse, body: Buffer | string): void {
    const { connections } = this.#state;
    res.cork(() => this.#writeHead(res).end(body, true));
    // uWS closes at once when all was sent: the count tells. Otherwise closing the server has to wait for it.
    if (this.#state.connections === connections) this.#state.flushing += 1;
    this.#done();
  }

  /** uWS has no way to send a Content-Length without a body, nor to close behind `endWithoutBody`. */
  #deliverHead(res: NativeResponse, body: Buffer | string): void {
    const length = isBodyless(this.#status) ? undefined : String(Buffer.byteLength(body));
    if (!this.last) {
      res.cork(() => this.#writeHead(res).endWithoutBody());
      this.#done();
      return;
    }
    res.cork(() => {
      this.#writeHead(res);
      if (length !== undefined) res.writeHeader('Content-Length', length);
      res.writeHeader('Connection', 'close\r\n');
    });
    res.close();
  }

  /** Straight from our buffer, as the client takes it; uWS itself cuts a client that stops for 10 s. */
  #deliverLarge(res: NativeResponse, body: Buffer): void {
    const next = (offset: number): boolean => {
      let [ok, complete] = [true, false];
      res.cork(() => {
        if (!this.#headSent) this.#writeHead(res);
        [ok, complete] = res.tryEnd(body.subarray(offset), body.length);
      });
      if (complete) this.#done();
      return ok;
    };
    res.onWritable(next);
    next(0);
  }

  #writeHead(res: NativeResponse): NativeResponse {
    const headers = this.#headers;
    this.#headSent = true;
    res.writeStatus((this.last ? STATUS_LINES : KEPT)[this.#status] as string);
    for (let i = 0; i < headers.length; i += 2)
      res.writeHeader(headers[i] as string, headers[i + 1] as string);
    return res;
  }

  /** Hands one piece to uWS. False when the socket did not take all of it; uWS keeps the rest. */
  #give(piece: Buffer | string): boolean {
    const res = this.#res as NativeResponse;
    let taken = true;
    res.cork(() => {
      if (!this.#headSent) this.#writeStreamHead(res);
      taken = res.write(piece);
    });
    return taken;
  }

  #writeStreamHead(res: NativeResponse): void {
    this.#writeHead(res);
    // Said in the head: uWS would say it in the middle of the chunks.
    if (this.last) res.writeHeader('Connection', 'close');
  }

  #pump(): void {
    this.#inFlight = 0;
    while (this.#queue.length > 0) {
      const first = this.#queue[0] as Buffer;
      const piece = first.length > PIECE ? first.subarray(0, PIECE) : first;
      if (piece === first) this.#queue.shift();
      else this.#queue[0] = first.subarray(PIECE);
      this.#queued -= piece.length;
      if (!this.#give(piece)) {
        this.#block(piece.length);
        return;
      }
    }
    this.#blocked = false;
    this.#state.watched.delete(this);
  }

  #block(inFlight: number): void {
    this.#blocked = true;
    this.#inFlight = inFlight;
    this.#stalled = 0;
    this.#state.watched.add(this);
  }

  /** The socket takes bytes again. Always true: we have written what there was. */
  #writable(): boolean {
    // An empty cork makes uWS send what it holds; should that not be all, it calls again.
    this.#res?.cork(nothing);
    if (this.#blocked) this.#pump();
    if (this.#blocked || !this.#res) return true;
    if (this.#phase === 'ended') this.#endStream();
    else if (this.#waiting) {
      this.#waiting = false;
      this.#onDrain?.();
    }
    return true;
  }

  #endStream(): void {
    const res = this.#res;
    if (!res) return;
    if (this.#headSent) {
      res.cork(() => res.end());
      this.#done();
    } else if (this.last) setImmediate(() => this.#deliver(''));
    else this.#deliver('');
  }

  #aborted(): void {
    const onGone = this.#phase === 'ended' ? undefined : this.#onGone;
    this.#phase = 'gone';
    this.#done();
    onGone?.();
  }

  #done(): void {
    this.#res = undefined;
    this.#queue = [];
    this.#queued = 0;
    this.#inFlight = 0;
    this.#state.watched.delete(this);
    this.#state.leavers.delete(this);
    this.#state.open -= 1;
    this.#state.settle();
  }
}

function nothing(): void {}
