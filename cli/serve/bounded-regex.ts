// Patterns of a bundle are proven linear by the compiler, for V8's linear engine. V8 runs them on its backtracking
// engine all the same; this makes it change over when a match backtracks too much (50,000 steps), so that no name or
// header a client sends can hold up the process. Must run before a pattern is built.
import { setFlagsFromString } from 'node:v8';

export function boundRegexTime(): void {
  setFlagsFromString('--enable-experimental-regexp-engine-on-excessive-backtracks');
}
