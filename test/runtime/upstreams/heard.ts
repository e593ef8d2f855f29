// What an upstream reports outside calls, and waiting for it.
import type { ClientKey, Kind, Upstream, UpstreamEvents } from '../../../runtime/upstreams/upstream.ts';

export class HeardEvents implements UpstreamEvents {
  readonly lists: Kind[] = [];
  readonly updates: { uri: string; params: string; client: ClientKey | undefined }[] = [];
  readonly tasks: { taskId: string; params: Record<string, unknown> }[] = [];
  readonly completed: { params: string; client: ClientKey }[] = [];
  #waiting: (() => void)[] = [];

  listChanged(kind: Kind): void {
    this.lists.push(kind);
    this.#wake();
  }

  resourceUpdated(uri: string, params: Buffer, client: ClientKey | undefined): void {
    this.updates.push({ uri, params: params.toString(), client });
    this.#wake();
  }

  taskUpdated(taskId: string, params: Buffer): void {
    this.tasks.push({ taskId, params: JSON.parse(params.toString()) as Record<string, unknown> });
    this.#wake();
  }

  elicitationComplete(params: Buffer, client: ClientKey): void {
    this.completed.push({ params: params.toString(), client });
    this.#wake();
  }

  /** How often the tools were said to have changed. */
  get toolChanges(): number {
    return this.lists.filter((kind) => kind === 'tools').length;
  }

  /** Resolves as soon as `done` holds; asked again after every event. */
  async until(done: (heard: HeardEvents) => boolean): Promise<void> {
    while (!done(this)) await new Promise<void>((resolve) => this.#waiting.push(resolve));
  }

  #wake(): void {
    for (const wake of this.#waiting.splice(0)) wake();
  }
}

/** Hears everything the upstream says from now on. */
export function hear(upstream: Upstream): HeardEvents {
  const heard = new HeardEvents();
  upstream.events = heard;
  return heard;
}
