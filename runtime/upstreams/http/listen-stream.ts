// One subscriptions/listen request to a modern instance (2026-07-28): an event stream that begins with what of the
// filter the server honours, and lasts until one side ends it.
import type { Answer } from '../../wire/answer.ts';
import { buildListen } from '../../wire/envelope.ts';
import type { ListenFilter } from '../../wire/listen-filter.ts';
import { readAcknowledged } from '../control-messages.ts';
import { OWN } from '../credential.ts';
import type { Instance } from './instance.ts';
import type { Media } from './media.ts';
import { type Fault, type Reading, RoundTrip } from './round-trip.ts';

export interface ListenEvents {
  /** First, once. */
  acknowledged(stream: ListenStream, honoured: ListenFilter): void;
  heard(stream: ListenStream, notification: Answer): void;
  /** Last, once, unless it was dropped. */
  ended(stream: ListenStream, fault: Fault | undefined): void;
}

export class ListenStream extends RoundTrip {
  /** What was asked for. */
  readonly filter: ListenFilter;
  readonly #events: ListenEvents;
  #acknowledged = false;

  /** Opens at once. `envelope`: of the gateway's own requests. */
  constructor(
    instance: Instance,
    version: string,
    envelope: string,
    filter: ListenFilter,
    events: ListenEvents,
  ) {
    // Silence is what such a stream is made of: a dead peer is found by TCP keep-alive.
    super(instance.connections, 'POST', instance.maxBytes, 0);
    this.filter = filter;
    this.#events = events;
    this.path = instance.path;
    this.body = buildListen(instance.nextId(), envelope, filter);
    const { headers } = instance;
    const lines = headers.modern(version, 'subscriptions/listen', undefined);
    this.sendShowing(instance.show(OWN), (shown) => headers.joined(lines, shown), 'alone');
  }

  protected readingOf(status: number, media: Media): Reading {
    return status === 200 && media === 'events' ? 'events' : 'refuse';
  }

  protected message(answer: Answer): void {
    if (answer.kind !== 'notification') return;
    if (answer.method !== 'notifications/subscriptions/acknowledged') {
      this.#events.heard(this, answer);
    } else if (!this.#acknowledged) {
      this.#acknowledged = true;
      this.#events.acknowledged(this, readAcknowledged(answer));
    }
  }

  protected ended(fault: Fault | undefined): void {
    this.#events.ended(this, fault);
  }
}
