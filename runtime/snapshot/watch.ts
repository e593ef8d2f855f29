// Tells when a file or a tree of files may have changed. It watches the directory, not the file: editors and
// deployments replace files by rename, and Kubernetes swaps the `..data` symlink next to them. What changed is not
// asked: the caller reads again and compares, so a doubled event cannot do harm. Symlinks are watched as such, not
// followed: following them, chokidar 5 misses the swap.
import { watch as chokidar } from 'chokidar';

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
}

/** Calls `changed` after entries of `directory` were added, written, replaced or removed. Resolves once it looks. */
export async function watchDirectory(
  directory: string,
  options: WatchOptions,
  changed: () => void,
): Promise<Watch> {
  let timer: NodeJS.Timeout | undefined;
  const watcher = chokidar(directory, {
    ignoreInitial: true,
    depth: options.depth,
    followSymlinks: false,
    ignorePermissionErrors: true,
    ...(options.ignored === undefined ? {} : { ignored: options.ignored }),
  });
  const poke = (): void => {
    clearTimeout(timer);
    timer = setTimeout(changed, options.debounceMs);
  };
  watcher.on('all', poke);
  // chokidar 5 drops a second change of the same file within 50 ms of the first, and with it the last word on what
  // the file holds; what the system itself reports is not throttled.
  watcher.on('raw', poke);
  await new Promise<void>((resolve) => watcher.once('ready', () => resolve()));
  return {
    async close() {
      clearTimeout(timer);
      await watcher.close();
    },
  };
}
