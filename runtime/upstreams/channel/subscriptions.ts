// What one session follows at its server: changes of lists, of single resources and of tasks. It outlives the connections of
// the session: after a restart everything is asked for again.
//
// Legacy servers announce list changes by themselves and are subscribed to resource by resource. A modern server is
// sent one subscriptions/listen for everything; it cannot be changed, so a wider or narrower one is opened and
// acknowledged before the one before it is cancelled, and at no time is nothing heard.
import type { Answer } from '../../wire/answer.ts';
import { EVERYTHING_AND_TASKS } from '../../wire/capabilities.ts';
import { buildCancelled, buildListen, buildSubscribe, buildUnsubscribe } from '../../wire/envelope.ts';
import type { ListenFilter } from '../../wire/listen-filter.ts';
import { Backoff } from '../backoff.ts';
import { envelopeFor, getTaskRequest, readAcknowledged } from '../control-messages.ts';
import { TaskLookups } from '../task-lookups.ts';
import { filterOf, type Topic, taskOf, tellsOf, topicOf, topicsOf, uriOf } from '../topic.ts';
import type { Kind } from '../upstream.ts';
import type { ChannelConnection } from './connection.ts';
import type { Spoken } from './handshake.ts';

/** How long a server may take to acknowledge. */
const ACK_MS = 10_000;
const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 30_000;
/** A listen that lasted this long was a good one: the next begins without a pause. */
const GOOD_MS = 10_000;

export class Subscriptions {
  readonly #follow: boolean;
  readonly #onMissed: (uris: Iterable<string>) => void;
  readonly #lookups: TaskLookups;
  readonly #wanted = new Set<Topic>();
  /** Wanted as soon as the connection is up; by the asking, for one that is taken back may be asked for again. */
  readonly #asked = new Map<Topic, Promise<void>>();
  readonly #backoff = new Backoff(FIRST_PAUSE_MS, LONGEST_PAUSE_MS);
  #connection: ChannelConnection | undefined;
  #spoken: Spoken | undefined;
  /** The listen in force, and what the server said it will tell. */
  #listen = 0;
  #granted: ReadonlySet<Topic> = NOTHING;
  #openedAt = 0;
  /** The listen sent last, as long as it is not acknowledged. */
  #opening: Opening | undefined;
  /** Changes are made one after the other; `#next` is one that has not begun and takes everything up to then. */
  #turn: Promise<void> = Promise.resolve();
  #next: Promise<void> | undefined;
  #timer: NodeJS.Timeout | undefined;

  /**
   * `follow`: list changes are wanted of modern servers. `onMissed`: for a while nothing was heard, these resources
   * and the lists may have changed. `onTask`: how a task stands, which was looked up.
   */
  constructor(
    follow: boolean,
    onMissed: (uris: Iterable<string>) => void,
    onTask: (taskId: string, params: Buffer) => void,
  ) {
    this.#follow = follow;
    this.#onMissed = onMissed;
    this.#lookups = new TaskLookups((taskId) => this.#lookUp(taskId), onTask);
  }

  get size(): number {
    return this.#wanted.size;
  }

  /** A connection is up. */
  begin(connection: ChannelConnection, spoken: Spoken): void {
    const again = this.#spoken !== undefined;
    this.#connection = connection;
    this.#spoken = spoken;
    void this.#resume(connection, again);
  }

  /** The connection has ended. */
  end(): void {
    clearTimeout(this.#timer);
    this.#connection = undefined;
    this.#listen = 0;
    this.#granted = NOTHING;
    this.#opening?.settle();
  }

  /**
   * Resolves once changes are heard of, false when they will not be; then it is forgotten. `settled`: when it is known
   * whether there is a connection.
   */
  async add(topic: Topic, settled: Promise<void>): Promise<boolean> {
    this.#asked.set(topic, settled);
    await settled;
    if (this.#asked.get(topic) !== settled) return false;
    this.#asked.delete(topic);
    const connection = this.#connection;
    if (connection === undefined || !tellsOf(this.#spoken?.offers, topic)) return false;
    this.#wanted.add(topic);
    const granted = await this.#ask(connection, topic);
    if (!granted) this.#wanted.delete(topic);
    else this.#lookUpAll([topic]);
    return granted && this.#wanted.has(topic);
  }

  remove(topic: Topic): void {
    this.#asked.delete(topic);
    const uri = uriOf(topic);
    if (!this.#wanted.delete(topic) || this.#connection === undefined) return;
    if (this.#spoken?.era === 'modern') void this.#change();
    else if (uri !== undefined)
      this.#connection.request((id) => buildUnsubscribe(id, uri)).catch(() => undefined);
  }

  /** Takes what is about the listen itself; true when the notification is to be passed on. */
  passes(answer: Answer): boolean {
    if (this.#spoken?.era !== 'modern') return answer.method !== 'notifications/cancelled';
    if (answer.method === 'notifications/cancelled') {
      if (Number(answer.requestId?.toString('latin1')) === this.#listen) this.#closed(this.#listen);
      return false;
    }
    const id = answer.subscriptionId;
    if (answer.method === 'notifications/subscriptions/acknowledged') {
      if (this.#opening !== undefined && id === this.#opening.id) {
        this.#adopt(this.#opening, readAcknowledged(answer));
      }
      return false;
    }
    // While one listen replaces another both may tell the same change.
    if (id !== undefined && id !== this.#listen) return false;
    const topic = topicOf(answer);
    const task = topic === undefined ? undefined : taskOf(topic);
    if (task !== undefined) this.#lookups.heard(task);
    return true;
  }

  async #resume(connection: ChannelConnection, again: boolean): Promise<void> {
    const topics = [...this.#wanted];
    if (this.#spoken?.era === 'modern') await this.#change();
    else await Promise.all(topics.map((topic) => this.#ask(connection, topic)));
    if (!again || this.#connection !== connection) return;
    this.#onMissed(topics.flatMap((topic) => uriOf(topic) ?? []));
    this.#lookUpAll(topics);
  }

  async #ask(connection: ChannelConnection, topic: Topic): Promise<boolean> {
    if (this.#spoken?.era === 'modern') {
      await this.#change();
      return this.#connection === connection && this.#granted.has(topic);
    }
    const uri = uriOf(topic);
    if (uri === undefined) return false;
    const asked = connection.request((id) => buildSubscribe(id, uri));
    return asked.then(
      (answer) => answer.kind === 'result',
      () => false,
    );
  }

  #lookUpAll(topics: readonly Topic[]): void {
    for (const topic of topics) {
      const task = taskOf(topic);
      if (task !== undefined && this.#granted.has(topic)) this.#lookups.start(task);
    }
  }

  async #lookUp(taskId: string): Promise<Answer | undefined> {
    const version = this.#spoken?.version;
    if (version === undefined) return undefined;
    const envelope = envelopeFor(version, EVERYTHING_AND_TASKS, undefined);
    return this.#connection?.request((id) => getTaskRequest(id, envelope, taskId));
  }

  #change(): Promise<void> {
    this.#next ??= this.#turn = this.#turn.then(() => {
      this.#next = undefined;
      return this.#replace();
    });
    return this.#next;
  }

  /** Opens a listen for everything that is wanted now, and ends the one before it. */
  async #replace(): Promise<void> {
    clearTimeout(this.#timer);
    const connection = this.#connection;
    const spoken = this.#spoken;
    if (connection === undefined || spoken?.era !== 'modern') return;
    const filter = this.#filter(spoken.listChanged);
    if (filter === undefined) {
      this.#cancel(connection, this.#listen);
      this.#listen = 0;
      this.#granted = NOTHING;
      return;
    }
    this.#opening = new Opening(connection, spoken.version, filter, (id) => this.#closed(id));
    await this.#opening.done;
    this.#opening = undefined;
  }

  /** At once, not when somebody's promise comes round: what follows the acknowledgement may be in the same chunk. */
  #adopt(opening: Opening, granted: ListenFilter): void {
    clearTimeout(this.#timer);
    const before = this.#listen;
    this.#listen = opening.id;
    this.#granted = new Set(topicsOf(granted));
    this.#openedAt = performance.now();
    if (this.#connection !== undefined) this.#cancel(this.#connection, before);
    opening.settle();
  }

  #cancel(connection: ChannelConnection, listen: number): void {
    if (listen !== 0 && connection.forget(listen)) connection.notify(buildCancelled(listen, 'replaced'));
  }

  /** Undefined when nothing is wanted. */
  #filter(announced: readonly Kind[]): ListenFilter | undefined {
    const follows = (kind: Kind) => this.#follow && announced.includes(kind);
    const filter = {
      toolsListChanged: follows('tools'),
      promptsListChanged: follows('prompts'),
      resourcesListChanged: follows('resources'),
      ...filterOf(this.#wanted),
    };
    const lists = filter.toolsListChanged || filter.promptsListChanged || filter.resourcesListChanged;
    return lists || this.#wanted.size > 0 ? filter : undefined;
  }

  /** The server ended a listen: the one in force is opened again, calmly, for a server may end each at once. */
  #closed(id: number): void {
    const connection = this.#connection;
    if (id !== this.#listen || connection === undefined) return;
    connection.forget(id);
    if (performance.now() - this.#openedAt > GOOD_MS) this.#backoff.reset();
    this.#listen = 0;
    this.#granted = NOTHING;
    this.#timer = setTimeout(() => {
      void this.#resume(connection, true);
    }, this.#backoff.next()).unref();
  }
}

const NOTHING: ReadonlySet<Topic> = new Set();

/** A listen that was sent, until the server has acknowledged it, refused it, or is gone. */
class Opening {
  readonly id: number;
  readonly done: Promise<void>;
  readonly #timer: NodeJS.Timeout;
  #resolve: () => void = () => {};

  constructor(
    connection: ChannelConnection,
    version: string,
    filter: ListenFilter,
    onClosed: (id: number) => void,
  ) {
    this.id = connection.nextId();
    this.done = new Promise((resolve) => (this.#resolve = resolve));
    this.#timer = setTimeout(() => this.settle(), ACK_MS).unref();
    const closed = () => {
      this.settle();
      onClosed(this.id);
    };
    // What a task asks comes with what is told of it.
    const envelope = envelopeFor(version, EVERYTHING_AND_TASKS, undefined);
    connection.send(this.id, buildListen(this.id, envelope, filter), {
      answered: closed,
      failed: closed,
      progressed() {},
    });
  }

  settle(): void {
    clearTimeout(this.#timer);
    this.#resolve();
  }
}
