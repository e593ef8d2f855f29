// The open event streams of HTTP+SSE (2024-11-05), by the id their clients post messages with. Kept outside the
// listener: a reload makes a new one of those, and the streams stay open.
import { randomBytes } from 'node:crypto';
import type { HttpResponse } from '../http/server.ts';
import type { Proof } from '../identity/proof.ts';
import { KEEP_ALIVE } from '../wire/sse-writer.ts';
import type { Channel } from './channel.ts';

/** What the official SDKs use, and below every common proxy's idle limit. */
const KEEP_ALIVE_MS = 15_000;

/** 192 random bits: nobody but the client knows it, even where nobody has to prove who he is. */
const ID_BYTES = 24;

export interface SseStream {
  /** Name of the listener it was opened on; it is unknown on every other one. */
  readonly listener: string;
  readonly channel: Channel;
  readonly response: HttpResponse;
}

export class SseStreams {
  readonly #open = new Map<string, SseStream>();
  #timer: NodeJS.Timeout | undefined;

  get size(): number {
    return this.#open.size;
  }

  newId(): string {
    return randomBytes(ID_BYTES).toString('base64url');
  }

  add(id: string, stream: SseStream): void {
    this.#open.set(id, stream);
    this.#timer ??= setInterval(() => this.#keepAlive(), KEEP_ALIVE_MS).unref();
  }

  remove(id: string): void {
    this.#open.delete(id);
    if (this.#open.size > 0) return;
    clearInterval(this.#timer);
    this.#timer = undefined;
  }

  /** The stream of that id on that listener, if the owner of `proof` opened it; then it has been shown, too. */
  find(listener: string, id: string, proof: Proof): Channel | undefined {
    const { listener: opened, channel } = this.#open.get(id) ?? {};
    if (channel === undefined || opened !== listener || channel.proof.owner !== proof.owner) return undefined;
    channel.show(proof);
    return channel;
  }

  /** Also for clients that were just told something: a comment costs less than remembering when that was. */
  #keepAlive(): void {
    for (const { response } of this.#open.values()) {
      if (response.buffered === 0) response.write(KEEP_ALIVE);
    }
  }
}
