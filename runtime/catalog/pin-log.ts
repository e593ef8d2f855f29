// Tells the log what is not as the lockfile says: once when it is found, and once when it is over, however often the
// catalog is built in between.
import type { Bundle } from '../../schema/generated/bundle.ts';
import type { Log } from '../observe/log.ts';
import type { AddedTool, ChangedTool, UpstreamDrift } from './view.ts';

/** Places named in one line; the admin port names more. */
const MAX_POINTERS = 5;

interface Told {
  readonly upstream: string;
  readonly tool: string;
  /** Differs when there is something new to say. */
  readonly state: string;
}

export class PinLog {
  readonly #log: Pick<Log, 'info' | 'warn'>;
  /** By upstream and tool. */
  #told: ReadonlyMap<string, Told> = new Map();

  constructor(log: Pick<Log, 'info' | 'warn'>) {
    this.#log = log;
  }

  /** `drift`: by number of the bundle's upstreams. */
  tell({ upstreams }: Pick<Bundle, 'upstreams'>, drift: readonly UpstreamDrift[]): void {
    const now = new Map<string, Told>();
    for (const [number, { changed, added, missing }] of drift.entries()) {
      const upstream = upstreams[number]?.name ?? '';
      for (const tool of changed) this.#found(now, upstream, tool, 'changed');
      for (const tool of added) this.#found(now, upstream, tool, 'new');
      for (const tool of missing) {
        this.#say(now, { upstream, tool, state: 'missing' }, { drift: 'missing' });
      }
    }
    for (const [key, { upstream, tool }] of this.#told) {
      if (!now.has(key))
        this.#log.info('a difference from the lockfile is over', { event: 'pin_restored', upstream, tool });
    }
    this.#told = now;
  }

  #found(
    now: Map<string, Told>,
    upstream: string,
    { tool, hash, quarantined, ...rest }: AddedTool & Partial<ChangedTool>,
    drift: 'changed' | 'new',
  ): void {
    const details = rest.drift && {
      kinds: rest.drift.kinds,
      pointers: rest.drift.changes.slice(0, MAX_POINTERS).map(({ pointer }) => pointer),
    };
    const state = `${drift} ${hash} ${quarantined}`;
    this.#say(now, { upstream, tool, state }, { drift, quarantined, ...details });
  }

  #say(now: Map<string, Told>, told: Told, fields: Readonly<Record<string, unknown>>): void {
    const { upstream, tool, state } = told;
    const key = JSON.stringify([upstream, tool]);
    now.set(key, told);
    if (this.#told.get(key)?.state === state) return;
    this.#log.warn('a tool is not what the lockfile says', {
      event: 'pin_violation',
      upstream,
      tool,
      ...fields,
    });
  }
}
