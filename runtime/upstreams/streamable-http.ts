// One HTTP instance as an upstream: modern (stateless) or legacy (sessions), which of the two is found out on first
// contact.
//
//   idle --first call--> starting --established--> up --unreachable--> down --next call, 250 ms apart--> up
//
// Calls that come while contact is made wait for it. A lost session is opened anew without the caller noticing, and
// only what the instance says it did not execute is sent twice.
import type { BundleUpstream } from '../../schema/generated/bundle.ts';
import { REFUSALS, type Refusal } from '../wire/errors.ts';
import { Calm } from './calm.ts';
import type { Lines } from './credential.ts';
import { type CallOwner, HttpCall } from './http/call.ts';
import { Conversation, type ConversationOptions } from './http/conversation.ts';
import { type Contact, establish, findModern } from './http/establish.ts';
import { firstShown } from './http/first-shown.ts';
import { Followed, type Follower } from './http/followed.ts';
import { Instance, type InstanceOptions } from './http/instance.ts';
import { Revival } from './http/revival.ts';
import type { SessionHost } from './http/session.ts';
import { NotAnswered } from './http/verdict.ts';
import type { UpstreamLog } from './log.ts';
import { NOT_SENT, refuseSoon } from './refuse.ts';
import { resourceTopic, type Topic, taskTopic, uriOf } from './topic.ts';
import type { TransportChoice } from './transport-choice.ts';
import type {
  Call,
  ClientKey,
  Era,
  Kind,
  Offers,
  Sink,
  Upstream,
  UpstreamEvents,
  UpstreamState,
} from './upstream.ts';

const MAX_WAITING = 256;
/** An instance that forgets every session at once must not have its lists read without a pause. */
const FORGOTTEN_MS = 10_000;
const KINDS: readonly Kind[] = ['tools', 'prompts', 'resources'];
const NONE = { line: undefined, legacy: undefined } as const;

export interface HttpUpstreamOptions extends InstanceOptions, ConversationOptions {
  readonly era: BundleUpstream['era'];
  /** Of whoever tries this transport as one of two. */
  readonly choice?: TransportChoice;
}

export class HttpUpstream implements Upstream, CallOwner, SessionHost, Follower {
  readonly name: string;
  events: UpstreamEvents | undefined = undefined;
  readonly #instance: Instance;
  readonly #options: HttpUpstreamOptions;
  readonly #pinned: Era | undefined;
  readonly #log: UpstreamLog;
  readonly #waiting = new Set<HttpCall>();
  readonly #followed: Followed;
  readonly #forgotten: Calm;
  readonly #revival: Revival;
  #era: Era | undefined;
  #phase: UpstreamState['phase'] = 'idle';
  #reason: string | undefined;
  #offers: Offers | undefined;
  /** While there is contact. */
  #conversation: Conversation | undefined;
  #connecting: Promise<void> | undefined;
  /** What contact was last tried with; undefined for what the gateway shows for itself. */
  #asked: Lines | undefined;
  /** The lists may differ from what was read before. */
  #changed = false;

  /** Contacts nobody before the first call. Throws when the URL is none. */
  constructor(name: string, options: HttpUpstreamOptions, log: UpstreamLog) {
    this.name = name;
    this.#instance = new Instance(options, log);
    this.#options = options;
    this.#pinned = options.era === 'auto' ? undefined : options.era;
    this.#era = this.#pinned;
    this.#log = log;
    this.#followed = new Followed(options.isolation.mode, this);
    const elsewhere = () => options.choice?.settledElsewhere === true;
    this.#revival = new Revival(() => this.#connect(), elsewhere);
    this.#forgotten = new Calm(FORGOTTEN_MS, () => {
      log.warn('upstream does not know the conversation any more; starting another', { instance: name });
      this.#announce();
    });
  }

  get state(): UpstreamState {
    const { connections, paused } = this.#instance;
    const waiting = this.#waiting.size + (this.#conversation?.legacy?.waiting ?? 0) + paused.size;
    const inFlight = waiting + connections.size;
    return { phase: this.#phase, era: this.#era, inFlight, reason: this.#reason };
  }

  get offers(): Offers | undefined {
    return this.#offers;
  }

  dispatch(call: Call, sink: Sink): boolean {
    if (this.#phase === 'closed' || this.#instance.connections.full) return false;
    const { line, legacy } = this.#conversation ?? NONE;
    if (line !== undefined) {
      const sent = new HttpCall(this.#instance, this, call, sink);
      call.attempt = sent;
      sent.start(line);
      return true;
    }
    if (legacy !== undefined) {
      const session = legacy.sessionOf(call);
      if (session === undefined) return false;
      const sent = new HttpCall(this.#instance, session, call, sink);
      call.attempt = sent;
      session.take(sent);
      return true;
    }
    if (this.#pausing && (this.#asked !== undefined || call.headers.length === 0)) {
      refuseSoon(call, sink, NOT_SENT);
      return true;
    }
    if (this.#waiting.size >= MAX_WAITING) return false;
    const waiting = new HttpCall(this.#instance, this, call, sink);
    call.attempt = waiting;
    this.#waiting.add(waiting);
    this.#connect();
    return true;
  }

  subscribe(uri: string, client: ClientKey): Promise<boolean> {
    return this.#hearOf(resourceTopic(uri), client);
  }

  unsubscribe(uri: string, client: ClientKey): void {
    this.#followed.remove(resourceTopic(uri), client);
  }

  followTask(taskId: string, client: ClientKey): Promise<boolean> {
    return this.#hearOf(taskTopic(taskId), client);
  }

  unfollowTask(taskId: string, client: ClientKey): void {
    this.#followed.remove(taskTopic(taskId), client);
  }

  forget(client: ClientKey): void {
    this.#followed.forget(client);
    this.#conversation?.legacy?.forget(client);
  }

  /** Lets calls in flight finish, ends the sessions, closes the sockets. */
  async close(): Promise<void> {
    if (this.#phase === 'closed') return;
    this.#phase = 'closed';
    this.#revival.stop();
    this.#forgotten.stop();
    this.#conversation?.stopListening();
    await this.#connecting;
    const { connections } = this.#instance;
    await this.#conversation?.legacy?.end();
    await connections.idle();
    // Those whose sessions were dropped when the instance could not be reached.
    this.#instance.refusePaused(REFUSALS.unavailable);
    await connections.close();
  }

  destroy(reason: string): void {
    this.#phase = 'closed';
    this.#reason = reason;
    this.#revival.stop();
    this.#forgotten.stop();
    this.#lose();
    this.#failWaiting(REFUSALS.unavailable);
    this.#instance.refusePaused(REFUSALS.unavailable);
    this.#instance.connections.destroy(new Error(reason));
  }

  // What calls report: those that wait for contact, and those of a modern instance.

  over(call: HttpCall): void {
    if (this.#waiting.size > 0) this.#waiting.delete(call);
  }

  /** Modern servers take the end of the stream as the cancel. */
  cancel(): void {}

  renew(call: HttpCall): void {
    if (call.line !== undefined && call.line === this.#conversation?.line) {
      this.#lose();
      this.#forgotten.say();
    }
    this.#place(call);
  }

  /** Modern servers do not ask: there would be nobody to answer. */
  asked(): void {}

  overheard(): void {}

  mismatched(): void {
    this.events?.listChanged('tools');
  }

  // What those need who want to hear of resources and tasks.

  async reached(): Promise<void> {
    if (this.#conversation !== undefined) return;
    this.#connect();
    await this.#connecting;
  }

  async follow(topic: Topic, client: ClientKey): Promise<boolean> {
    return (await this.#conversation?.follow(topic, client)) ?? false;
  }

  unfollow(topic: Topic, client: ClientKey, elsewhere: boolean): void {
    this.#conversation?.unfollow(topic, client, elsewhere);
  }

  /** How a task stands is looked up whenever it begins to be followed. */
  missed(topic: Topic, client: ClientKey | undefined): void {
    const uri = uriOf(topic);
    if (uri !== undefined) this.events?.resourceUpdated(uri, Buffer.from(JSON.stringify({ uri })), client);
  }

  // What sessions report.

  unreachable(detail: string): void {
    if (this.#phase === 'closed' || this.#phase === 'down') return;
    this.#lose();
    this.#down(detail);
    this.#instance.connections.failWaiting(new Error(detail));
  }

  doubted(calls: readonly HttpCall[], reason: string): void {
    void findModern(this.#instance)
      .catch(() => undefined)
      .then((contact) => {
        if (contact !== undefined && this.#phase !== 'closed' && this.#pinned === undefined) {
          this.#changed = true;
          this.#connected(contact);
        } else {
          this.#instance.complain('unavailable', reason);
        }
        for (const call of calls) {
          if (this.#conversation?.line === undefined) call.refuse(NOT_SENT);
          else this.#place(call);
        }
      });
  }

  forgotten(): void {
    this.#forgotten.say();
  }

  // Contact.

  async #hearOf(topic: Topic, client: ClientKey): Promise<boolean> {
    if (this.#phase === 'closed' || this.#pausing) return false;
    return this.#followed.add(topic, client);
  }

  /** It was tried a moment ago, in vain. */
  get #pausing(): boolean {
    return this.#phase === 'down' && this.#connecting === undefined && this.#revival.tooSoon;
  }

  /** Sends a call as soon as it can be sent. */
  #place(call: HttpCall): void {
    if (!call.alive) return;
    call.owner = this;
    const { line, legacy } = this.#conversation ?? NONE;
    const session = legacy?.sessionOf(call.call);
    if (line !== undefined) call.start(line);
    else if (session !== undefined) session.take(call);
    else if (legacy !== undefined) call.refuse(REFUSALS.overloaded);
    else if (this.#phase === 'closed') call.refuse(REFUSALS.unavailable);
    else {
      this.#waiting.add(call);
      this.#connect();
    }
  }

  #connect(): void {
    if (this.#connecting !== undefined) return;
    this.#revival.stop();
    if (this.#phase === 'idle') this.#phase = 'starting';
    this.#asked = firstShown(this.#waiting);
    this.#connecting = establish(this.#instance, this.#era, this.#pinned, this.#asked).then(
      (contact) => this.#connected(contact),
      (error: Error) => this.#failed(error),
    );
  }

  #connected(contact: Contact): void {
    this.#connecting = undefined;
    this.#lose();
    this.#era = contact.era;
    this.#options.choice?.verdict(true);
    const open = this.#phase !== 'closed';
    this.#conversation = new Conversation(contact, this.#instance, this, this.#options, open);
    this.#offers = this.#conversation.offers;
    for (const call of this.#waiting) {
      this.#waiting.delete(call);
      this.#place(call);
    }
    if (this.#phase === 'closed') return;
    if (this.#phase !== 'up') {
      const { era, line } = contact;
      this.#log.info('upstream is up', { instance: this.name, era, version: line.version });
    }
    this.#phase = 'up';
    this.#reason = undefined;
    this.#revival.reset();
    this.#followed.resume(contact.era === 'legacy' && this.#options.isolation.mode !== 'shared');
    if (this.#changed) this.#announce();
    this.#changed = false;
  }

  #failed(error: Error): void {
    this.#connecting = undefined;
    if (error instanceof NotAnswered && error.otherTransport) this.#options.choice?.verdict(false);
    const open = this.#phase !== 'closed';
    if (open) this.#down(error.message);
    if (open && this.#asked === undefined && firstShown(this.#waiting) !== undefined) this.#connect();
    else this.#failWaiting(NOT_SENT);
  }

  #down(reason: string): void {
    const wasUp = this.#phase === 'up';
    if (this.#phase !== 'down') this.#log.warn('upstream is down', { instance: this.name, reason });
    this.#phase = 'down';
    this.#reason = reason;
    this.#changed = true;
    // So that what it offers leaves the lists now, and not when they are read the next time.
    if (wasUp) this.#announce();
    this.#revival.failed();
  }

  #announce(): void {
    for (const kind of KINDS) this.events?.listChanged(kind);
  }

  #lose(): void {
    this.#conversation?.lose();
    this.#conversation = undefined;
  }

  #failWaiting(refusal: Refusal): void {
    for (const call of this.#waiting) {
      this.#waiting.delete(call);
      call.refuse(refusal);
    }
  }
}
