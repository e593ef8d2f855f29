// One subscriptions/listen of a modern client (2026-07-28). First everything in its filter is followed, then it is
// acknowledged, then it is told what happens; what happens in between waits for the acknowledgement, which must be
// the first message. Only what was acknowledged is told, and every message names the request.
import type { Clock } from '../catalog/clock.ts';
import { openTask, type TaskAddress } from '../eras/sealed-task.ts';
import type { Sealer } from '../sessions/seal.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import type { ClientKey, Kind } from '../upstreams/upstream.ts';
import type { Capabilities } from '../wire/capabilities.ts';
import type { ListenFilter } from '../wire/listen-filter.ts';
import { buildAcknowledged, buildListenNotification } from '../wire/reply.ts';
import { mayAskFor, withTaskId } from '../wire/task-params.ts';
import type { Audience } from './announcements.ts';
import type { Follower } from './follower.ts';
import type { Follow, Follows } from './follows.ts';
import type { Listening, ListenRequest } from './hub.ts';
import { isolationKey } from './isolation.ts';
import { LIST_CHANGED } from './list-changes.ts';
import { PATIENCE_MS, type ResourceWatches, type Watch } from './resource-watches.ts';
import { isDenied, sourcesOf } from './sources.ts';
import { timeLimit } from './time-limit.ts';

const UPDATED = 'notifications/resources/updated';
const TASK = 'notifications/tasks';

export interface ListenParts {
  readonly watches: ResourceWatches;
  readonly follows: Follows;
  readonly sealer: Sealer;
  readonly clock: Clock;
  readonly stopped: (stream: ListenStream) => void;
}

interface FollowedTask extends TaskAddress {
  readonly follow: Follow;
  /** What its upstream may ask of the client. */
  readonly capabilities: Capabilities;
}

export class ListenStream implements Listening, Audience {
  /** Who listens, as far as policies ask. */
  readonly follower: Follower;
  readonly #request: ListenRequest;
  readonly #parts: ListenParts;
  readonly #client: ClientKey;
  readonly #kinds: ReadonlySet<Kind>;
  readonly #watches = new Map<string, Watch>();
  /** By the id the client knows. */
  readonly #tasks = new Map<string, FollowedTask>();
  /** What happened before the acknowledgement, newest of each kind; undefined after it. */
  #early: Map<string, Buffer> | undefined = new Map();
  #stopped = false;

  constructor(request: ListenRequest, snapshot: Snapshot, parts: ListenParts) {
    const { client, filter, visitor, sessionId } = request;
    this.follower = { visitor, sessionId, request: request.request, method: 'subscriptions/listen' };
    this.#request = request;
    this.#parts = parts;
    // The key may be a view of a request; what is kept is a copy.
    this.#client = { session: client.session, client: client.client };
    const families = snapshot.views.get(request.request.listener)?.families;
    const kinds = new Set<Kind>();
    if (filter.toolsListChanged && families?.tools === true) kinds.add('tools');
    if (filter.promptsListChanged && families?.prompts === true) kinds.add('prompts');
    if (filter.resourcesListChanged && families?.resources === true) kinds.add('resources');
    this.#kinds = kinds;
    this.#watchAll(snapshot);
    if (families?.tasks === true) this.#followTasks(snapshot);
    void this.#acknowledge();
  }

  /** Whose it is: as upstreams tell clients apart. */
  get owner(): string {
    return this.#client.client;
  }

  stop(): void {
    if (this.#stopped) return;
    this.#stopped = true;
    for (const watch of this.#watches.values()) this.#parts.watches.drop(watch);
    for (const { follow } of this.#tasks.values()) this.#parts.follows.release(follow);
    this.#tasks.clear();
    this.#parts.stopped(this);
  }

  /** The policy is another one: what it takes from the client is not followed any more. */
  judge(snapshot: Snapshot): void {
    for (const [uri, watch] of this.#watches) {
      if (isDenied(snapshot, this.follower, uri)) this.#unwatch(uri, watch);
    }
  }

  /** The bundle is another one now: tasks are followed at the upstream of that name in it. */
  move(snapshot: Snapshot): void {
    for (const [id, task] of this.#tasks) {
      if (snapshot.upstreams.includes(task.follow.upstream)) continue;
      this.#parts.follows.release(task.follow);
      this.#tasks.delete(id);
      this.#followTask(id, task, snapshot);
    }
  }

  /** A list looks different on this listener. */
  listChanged(kind: Kind): void {
    if (this.#kinds.has(kind)) this.#tell(LIST_CHANGED[kind], undefined, '');
  }

  /** `upstream`: its name. `taskId`: as the upstream knows it. */
  taskUpdated(upstream: string, taskId: string, params: Buffer): void {
    for (const [id, task] of this.#tasks) {
      if (task.upstream !== upstream || task.taskId !== taskId) continue;
      if (!mayAskFor(params, task.capabilities)) continue;
      this.#tell(TASK, withTaskId(params, id), id);
    }
  }

  #watchAll(snapshot: Snapshot): void {
    const { filter } = this.#request;
    const client = this.#client;
    for (const uri of new Set(filter.resourceSubscriptions)) {
      const tell = (params: Buffer): void => this.#tell(UPDATED, params, uri);
      const sources = (now: Snapshot): number[] => sourcesOf(now, this.follower, uri);
      this.#watches.set(uri, this.#parts.watches.add({ uri, client, sources, tell }, snapshot));
    }
  }

  #followTasks(snapshot: Snapshot): void {
    for (const id of new Set(this.#request.filter.taskIds)) {
      const task = openTask(this.#parts.sealer, this.follower.visitor.proof.owner, id);
      if (task !== undefined) this.#followTask(id, task, snapshot);
    }
  }

  #followTask(id: string, { upstream: name, taskId }: TaskAddress, snapshot: Snapshot): void {
    const number = snapshot.upstreams.findIndex((upstream) => upstream.name === name);
    const upstream = snapshot.upstreams[number];
    const definition = snapshot.bundle.upstreams[number];
    if (upstream === undefined || definition === undefined) return;
    const client = this.#client;
    const follow = this.#parts.follows.acquire(upstream, {
      key: `task ${isolationKey(definition.isolation.mode, client)}\n${taskId}`,
      begin: () => upstream.followTask(taskId, client),
      end: () => upstream.unfollowTask(taskId, client),
    });
    const capabilities = this.#request.capabilitiesFor(definition);
    this.#tasks.set(id, { upstream: name, taskId, follow, capabilities });
  }

  async #acknowledge(): Promise<void> {
    const limit = timeLimit(this.#parts.clock, PATIENCE_MS);
    const [uris, tasks] = await Promise.all([
      Promise.all([...this.#watches].map(([uri, watch]) => this.#isWatched(uri, watch))),
      Promise.all([...this.#tasks].map(([id, task]) => this.#isFollowed(id, task, limit.passed))),
    ]);
    limit.cancel();
    if (this.#stopped) return;
    const { id, outlet } = this.#request;
    const honoured: ListenFilter = {
      toolsListChanged: this.#kinds.has('tools'),
      promptsListChanged: this.#kinds.has('prompts'),
      resourcesListChanged: this.#kinds.has('resources'),
      resourceSubscriptions: uris.flat(),
      taskIds: tasks.flat(),
    };
    outlet.send(buildAcknowledged(id, honoured));
    const early = this.#early ?? new Map<string, Buffer>();
    this.#early = undefined;
    for (const message of early.values()) outlet.send(message);
  }

  /** The URI, when it is really followed; else it is let go at once. */
  async #isWatched(uri: string, watch: Watch): Promise<string[]> {
    if (await watch.ready) return [uri];
    this.#unwatch(uri, watch);
    return [];
  }

  #unwatch(uri: string, watch: Watch): void {
    this.#watches.delete(uri);
    this.#parts.watches.drop(watch);
    this.#early?.delete(`${UPDATED} ${uri}`);
  }

  async #isFollowed(id: string, { follow }: FollowedTask, tooLate: Promise<undefined>): Promise<string[]> {
    const taken = await Promise.race([follow.taken, tooLate]);
    const now = this.#tasks.get(id);
    // It has moved.
    if (now !== undefined && now.follow !== follow) return this.#isFollowed(id, now, tooLate);
    if (taken) return [id];
    if (this.#tasks.delete(id)) this.#parts.follows.release(follow);
    this.#early?.delete(`${TASK} ${id}`);
    return [];
  }

  #tell(method: string, params: Buffer | undefined, of: string): void {
    if (this.#stopped) return;
    const message = buildListenNotification(method, params, this.#request.id);
    if (this.#early === undefined) this.#request.outlet.send(message);
    else this.#early.set(`${method} ${of}`, message);
  }
}
