// Runs a task that was asked for many times at once: one run at a time, and one more when it was asked for meanwhile.
// Two overlapping readings of a file could otherwise finish in the wrong order, and the older one would win.

/** The task, to be called as often as one likes. The promise resolves when a run that began after the call is over. */
export function oneAtATime(task: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | undefined;
  let next: Promise<void> | undefined;

  const run = (): Promise<void> => {
    running = task().finally(() => {
      running = undefined;
    });
    return running;
  };

  return () => {
    if (running === undefined) return run();
    const runNext = (): Promise<void> => {
      next = undefined;
      return run();
    };
    // A run that failed fails those who asked for it; who asked meanwhile gets another.
    next ??= running.then(runNext, runNext);
    return next;
  };
}
