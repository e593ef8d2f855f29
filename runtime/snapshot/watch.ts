// Tells when a file or a tree of files may have changed. It watches the directory, not the file: editors and
// deployments replace files by rename, and Kubernetes swaps the `..data` symlink next to them. What changed is not
// asked: the caller reads again and compares, so a doubled event cannot do harm. Symlinks are watched as such, not
// followed: following them, chokidar 5 misses the swap.
import { stat } from 'node:fs/promises';
import { watch as chokidar, type FSWatcher } from 'chokidar';

export interface Watch {
  close(): Promise<void>;
}

export interface WatchOptions {
  /** Quiet time before `changed` is called, so that a save of many files is one reload. */
  readonly debounceMs: number;
  /** Levels below `directory`; 0 for its own entries only. */
  readonly depth: number;
  /** True for paths not to look into. */
  readonly ignored?: (path: string) => boolean;
  /** Something cannot be watched (the system has no watches left, say): its changes go unnoticed. */
  readonly onFault?: (fault: Error) => void;
}

/** How often a directory that was removed is looked for. */
const LOST_MS = 500;

/** Calls `changed` after entries of `directory` were added, written, replaced or removed. Resolves once it looks. */
export async function watchDirectory(
  directory: string,
  options: WatchOptions,
  changed: () => void,
): Promise<Watch> {
  const watching = new DirectoryWatch(directory, options, changed);
  await watching.begin();
  return watching;
}

class DirectoryWatch implements Watch {
  readonly #directory: string;
  readonly #options: WatchOptions;
  readonly #changed: () => void;
  #watcher: FSWatcher | undefined;
  /** Which directory is watched. The system's watch goes with it: one made again under the name is another. */
  #identity: string | undefined;
  #quiet: NodeJS.Timeout | undefined;
  #search: NodeJS.Timeout | undefined;
  #closed = false;

  constructor(directory: string, options: WatchOptions, changed: () => void) {
    this.#directory = directory;
    this.#options = options;
    this.#changed = changed;
  }

  async begin(): Promise<void> {
    this.#identity = await this.#identityNow();
    await this.#open();
  }

  async #open(): Promise<void> {
    const { depth, ignored, onFault } = this.#options;
    const watcher = chokidar(this.#directory, {
      ignoreInitial: true,
      depth,
      followSymlinks: false,
      ignorePermissionErrors: true,
      ...(ignored === undefined ? {} : { ignored }),
    });
    this.#watcher = watcher;
    watcher.on('all', () => this.#poke());
    // chokidar 5 drops a second change of the same file within 50 ms of the first, and with it the last word on what
    // the file holds; what the system itself reports is not throttled.
    watcher.on('raw', () => this.#poke());
    await new Promise<void>((resolve) => {
      watcher.once('ready', () => resolve());
      // Without a listener it would end the process; and what failed is never `ready`.
      watcher.on('error', (fault) => {
        onFault?.(fault as Error);
        resolve();
      });
    });
  }

  async close(): Promise<void> {
    this.#closed = true;
    clearTimeout(this.#quiet);
    clearTimeout(this.#search);
    await this.#watcher?.close();
  }

  #poke(): void {
    if (this.#closed) return;
    clearTimeout(this.#quiet);
    this.#quiet = setTimeout(() => {
      void this.#follow();
      this.#changed();
    }, this.#options.debounceMs);
  }

  /** Watches the directory that has the name now, when it is not the one watched. */
  async #follow(): Promise<void> {
    const identity = await this.#identityNow();
    if (this.#closed) return;
    clearTimeout(this.#search);
    if (identity === undefined) {
      this.#identity = undefined;
      this.#search = setTimeout(() => void this.#follow(), LOST_MS).unref();
      return;
    }
    if (identity === this.#identity) return;
    this.#identity = identity;
    // First: chokidar shares a system watch between watchers of one path, and the shared one is dead.
    await this.#watcher?.close();
    if (this.#closed) return;
    await this.#open();
    this.#poke();
  }

  /** Numbers of inodes are used again at once; together with its birth one is unique. */
  #identityNow(): Promise<string | undefined> {
    return stat(this.#directory).then(
      ({ ino, birthtimeMs }) => `${ino} ${birthtimeMs}`,
      () => undefined,
    );
  }
}
