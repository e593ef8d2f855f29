// The end of a process has a bound. What is closing is waited for, and helped along ever less gently; when the last
// step is taken it is over, whether or not everybody noticed.

export interface Step {
  /** Milliseconds behind the step before it. */
  readonly after: number;
  act(): void;
}

/** Resolves when `closing` has settled, or all steps were taken because it would not. Never rejects. */
export async function endFirmly(closing: Promise<unknown>, steps: readonly Step[]): Promise<void> {
  const settled = closing.then(
    () => true,
    () => true,
  );
  for (const { after, act } of steps) {
    if (await within(settled, after)) return;
    act();
  }
}

/** False when `settled` took longer than `ms`. */
async function within(settled: Promise<boolean>, ms: number): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(resolve, ms, false);
  });
  const inTime = await Promise.race([settled, late]);
  clearTimeout(timer);
  return inTime;
}
