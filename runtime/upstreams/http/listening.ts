// What the gateway wants to hear from one modern instance outside calls: changes of its lists, and of the resources
// and tasks that somebody follows. A filter cannot be changed, so a stream with the new one is opened, and when that is
// acknowledged the old one is closed: at no time nobody listens.
import type { Answer } from '../../wire/answer.ts';
import { EVERYTHING_AND_TASKS } from '../../wire/capabilities.ts';
import type { ListenFilter } from '../../wire/listen-filter.ts';
import { Backoff } from '../backoff.ts';
import { changedKind, envelopeFor, getTaskRequest } from '../control-messages.ts';
import { TaskLookups } from '../task-lookups.ts';
import { filterOf, type Topic, taskOf, topicOf, topicsOf, uriOf } from '../topic.ts';
import type { Kind, UpstreamEvents } from '../upstream.ts';
import { post } from './control.ts';
import type { Instance } from './instance.ts';
import { type ListenEvents, ListenStream } from './listen-stream.ts';
import type { Fault } from './round-trip.ts';

const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 30_000;
/** A stream that lasted this long was a good one: the next begins without a pause. */
const GOOD_MS = 10_000;
/** How long the old stream is heard beside the new one, for what was written to it before the new one began. */
const OVERLAP_MS = 100;
/** How long a server may take to acknowledge. */
const ACK_MS = 10_000;
/** It may say something else later, whatever the status says of this request. */
const BUSY = 429;

export interface ListeningHost {
  readonly events: UpstreamEvents | undefined;
  unreachable(detail: string): void;
}

export class Listening implements ListenEvents {
  readonly #instance: Instance;
  readonly #host: ListeningHost;
  readonly #version: string;
  readonly #envelope: string;
  readonly #kinds: readonly Kind[];
  readonly #topics = new Set<Topic>();
  /** Who waits to hear whether something is followed. */
  readonly #askers = new Map<Topic, ((followed: boolean) => void)[]>();
  readonly #lookups: TaskLookups;
  readonly #backoff = new Backoff(FIRST_PAUSE_MS, LONGEST_PAUSE_MS);
  /** Acknowledged. */
  #current: ListenStream | undefined;
  #next: ListenStream | undefined;
  #old: ListenStream | undefined;
  /** The filter changed after `next` was opened. */
  #outdated = false;
  #wasOpen = false;
  #openedAt = 0;
  #timer: NodeJS.Timeout | undefined;
  #oldTimer: NodeJS.Timeout | undefined;
  /** Until `next` has to be acknowledged. */
  #patience: NodeJS.Timeout | undefined;
  #stopped = false;
  /** While two streams are open both bring the same; per topic, the one that is ahead is passed on. */
  readonly #counts = new Map<Topic, { old: number; current: number; passed: number }>();

  /** `kinds`: lists whose changes are to be heard of. */
  constructor(instance: Instance, host: ListeningHost, version: string, kinds: readonly Kind[]) {
    this.#instance = instance;
    this.#host = host;
    this.#version = version;
    this.#envelope = envelopeFor(version, EVERYTHING_AND_TASKS, undefined);
    this.#lookups = new TaskLookups(
      (taskId) => this.#lookUp(taskId),
      (taskId, params) => host.events?.taskUpdated(taskId, params),
    );
    this.#kinds = kinds;
    if (kinds.length > 0) this.#change();
  }

  /** Resolves once changes are heard of; false when the server does not tell of them. */
  subscribe(topic: Topic): Promise<boolean> {
    if (this.#stopped) return Promise.resolve(false);
    if (this.#topics.has(topic) && !this.#askers.has(topic)) return Promise.resolve(true);
    return new Promise((resolve) => {
      const askers = this.#askers.get(topic);
      if (askers !== undefined) {
        askers.push(resolve);
        return;
      }
      this.#askers.set(topic, [resolve]);
      this.#topics.add(topic);
      this.#change();
    });
  }

  unsubscribe(topic: Topic): void {
    if (!this.#topics.delete(topic)) return;
    this.#tell(topic, false);
    this.#change();
  }

  stop(): void {
    this.#stopped = true;
    clearTimeout(this.#timer);
    clearTimeout(this.#patience);
    this.#closeOld();
    this.#current?.drop();
    this.#next?.drop();
    for (const topic of [...this.#askers.keys()]) this.#tell(topic, false);
  }

  acknowledged(stream: ListenStream, honoured: ListenFilter): void {
    if (stream !== this.#next) return;
    this.#next = undefined;
    this.#replace(stream);
    const granted = new Set(topicsOf(honoured));
    for (const topic of topicsOf(stream.filter)) {
      const followed = granted.has(topic);
      const task = taskOf(topic);
      if (!followed) this.#topics.delete(topic);
      else if (task !== undefined && this.#askers.has(topic)) this.#lookups.start(task);
      this.#tell(topic, followed);
    }
    if (this.#outdated) this.#change();
  }

  heard(stream: ListenStream, notification: Answer): void {
    const { events } = this.#host;
    const kind = changedKind(notification.method);
    if (kind !== undefined) {
      events?.listChanged(kind);
      return;
    }
    const topic = topicOf(notification);
    if (topic === undefined || !this.#topics.has(topic) || !this.#isNews(stream, topic)) return;
    const params = notification.raw.subarray(notification.start, notification.end);
    const uri = uriOf(topic);
    const task = taskOf(topic);
    if (uri !== undefined) events?.resourceUpdated(uri, params, undefined);
    if (task === undefined) return;
    this.#lookups.heard(task);
    events?.taskUpdated(task, params);
  }

  ended(stream: ListenStream, fault: Fault | undefined): void {
    if (this.#stopped || stream === this.#old) return;
    const wasNext = stream === this.#next;
    if (wasNext) this.#next = undefined;
    else this.#current = undefined;
    if (fault?.kind === 'unavailable' && !fault.sent) {
      this.#host.unreachable(fault.detail);
      return;
    }
    // Whoever waits for this filter hears no; what was followed before still is.
    if (wasNext) for (const topic of [...this.#askers.keys()]) this.#giveUp(topic);
    if (this.#current !== undefined || (wasNext && !this.#isOffered(stream.status))) return;
    this.#again();
  }

  /** False when the server answers as one that has no such streams does. One that had some may have them again. */
  #isOffered(status: number): boolean {
    return this.#wasOpen || this.#outdated || status < 400 || status >= 500 || status === BUSY;
  }

  #again(): void {
    if (performance.now() - this.#openedAt > GOOD_MS) this.#backoff.reset();
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#change(), this.#backoff.next()).unref();
  }

  /** Opens a stream with the filter as it is now; what is being opened comes first. */
  #change(): void {
    if (this.#stopped) return;
    this.#outdated = this.#next !== undefined;
    if (this.#outdated) return;
    clearTimeout(this.#timer);
    if (this.#kinds.length === 0 && this.#topics.size === 0) {
      this.#current?.drop();
      this.#current = undefined;
      this.#wasOpen = false;
      return;
    }
    const next = new ListenStream(this.#instance, this.#version, this.#envelope, this.#filter(), this);
    this.#next = next;
    clearTimeout(this.#patience);
    this.#patience = setTimeout(() => this.#giveUpOn(next), ACK_MS).unref();
  }

  #giveUpOn(stream: ListenStream): void {
    if (stream !== this.#next) return;
    stream.drop();
    this.ended(stream, undefined);
  }

  #filter(): ListenFilter {
    return {
      toolsListChanged: this.#kinds.includes('tools'),
      promptsListChanged: this.#kinds.includes('prompts'),
      resourcesListChanged: this.#kinds.includes('resources'),
      ...filterOf(this.#topics),
    };
  }

  #replace(stream: ListenStream): void {
    this.#closeOld();
    if (this.#current !== undefined) {
      this.#old = this.#current;
      this.#oldTimer = setTimeout(() => this.#closeOld(), OVERLAP_MS).unref();
    } else if (this.#wasOpen) {
      // Changes made while no stream was open are not sent again (2026-07-28, Subscriptions).
      for (const kind of this.#kinds) this.#host.events?.listChanged(kind);
      for (const topic of this.#topics) this.#missed(topic);
    }
    this.#current = stream;
    this.#wasOpen = true;
    this.#openedAt = performance.now();
  }

  #missed(topic: Topic): void {
    if (this.#askers.has(topic)) return;
    const uri = uriOf(topic);
    const task = taskOf(topic);
    if (uri !== undefined)
      this.#host.events?.resourceUpdated(uri, Buffer.from(JSON.stringify({ uri })), undefined);
    if (task !== undefined) this.#lookups.start(task);
  }

  async #lookUp(taskId: string): Promise<Answer | undefined> {
    const id = this.#instance.nextId();
    const headers = this.#instance.headers.modern(this.#version, 'tasks/get', taskId);
    const { answer } = await post(this.#instance, id, headers, getTaskRequest(id, this.#envelope, taskId));
    return answer;
  }

  #isNews(stream: ListenStream, topic: Topic): boolean {
    if (this.#old === undefined) return true;
    const count = this.#counts.get(topic) ?? { old: 0, current: 0, passed: 0 };
    this.#counts.set(topic, count);
    const seen = stream === this.#old ? ++count.old : ++count.current;
    if (seen <= count.passed) return false;
    count.passed = seen;
    return true;
  }

  #closeOld(): void {
    clearTimeout(this.#oldTimer);
    this.#old?.drop();
    this.#old = undefined;
    this.#counts.clear();
  }

  #giveUp(topic: Topic): void {
    this.#topics.delete(topic);
    this.#tell(topic, false);
  }

  #tell(topic: Topic, followed: boolean): void {
    const askers = this.#askers.get(topic);
    this.#askers.delete(topic);
    for (const answer of askers ?? []) answer(followed);
  }
}
