// One child process: started without a shell, in its own process group, with an environment that holds only what
// every program needs and what the definition names. It reports lines and exactly one end.
//
// The group is what makes killing reliable: wrappers such as package runners start the real server as a
// grandchild. When the leader dies for whatever reason, what is left of its group is killed with it. When the
// gateway itself ends, `process.on('exit')` kills every group; when it is killed with SIGKILL nothing of ours can
// run, and the closed stdin is the server's sign to leave (Node offers no parent-death signal).
import { type ChildProcess, spawn } from 'node:child_process';
import type { Readable, Writable } from 'node:stream';
import { LineFramer } from '../../wire/line-framer.ts';

const INHERITED = ['PATH', 'HOME', 'LANG', 'TZ', 'TMPDIR', 'SHELL', 'USER', 'LOGNAME', 'TERM'];
const MAX_LINE = 16 * 1024 * 1024;
const MAX_STDERR_LINE = 8 * 1024;
/** Unwritten stdin bytes from which new calls are turned away: the process does not read. */
const MAX_UNWRITTEN = 1024 * 1024;
/** How long output that is still in the pipe is read after the process has ended. */
const LAST_WORDS_MS = 100;
/** How long a process may live on after it closed its stdout. */
const MUTE_MS = 1_000;

export interface ChildSpec {
  readonly command: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  readonly cwd: string | undefined;
  readonly stderr: 'log' | 'discard' | 'inherit';
}

export interface ChildEvents {
  onLine(line: Buffer): void;
  /** A line over 16 MiB was dropped; its first and last bytes as latin1. */
  onLongLine(head: string, tail: string): void;
  onStderr(line: string): void;
  /** Once, last. `reason` is for the operator. */
  onEnd(reason: string): void;
}

const groups = new Set<number>();
process.on('exit', () => {
  for (const group of groups) signalGroup(group, 'SIGKILL');
});

export class Child {
  readonly #events: ChildEvents;
  readonly #process: ChildProcess | undefined;
  readonly #stdin: Writable | undefined;
  #ended = false;
  #stopping = false;
  #timer: NodeJS.Timeout | undefined;

  /** Starts the process. A command that cannot be started is reported through `onEnd`, never thrown. */
  constructor(spec: ChildSpec, events: ChildEvents) {
    this.#events = events;
    const child = this.#spawn(spec);
    this.#process = child;
    if (child === undefined) return;
    if (child.pid !== undefined) groups.add(child.pid);
    // Without descriptors to spare there are no pipes; `error` follows.
    this.#stdin = child.stdin ?? undefined;
    // EPIPE: it no longer reads, so it serves nobody, even if it lives on.
    this.#stdin?.on('error', () => this.kill());
    if (child.stdout) this.#readLines(child.stdout);
    if (child.stderr) this.#readStderr(child.stderr);
    child.once('error', (error) => this.#end(`cannot start ${spec.command}: ${codeOf(error)}`));
    child.once('exit', (code, signal) =>
      this.#exited(signal ? `killed by ${signal}` : `exited with code ${code}`),
    );
  }

  get pid(): number | undefined {
    return this.#process?.pid;
  }

  /** False while the process leaves more than 1 MiB unread: do not start new calls. */
  get writable(): boolean {
    return !this.#ended && this.#stdin !== undefined && this.#stdin.writableLength < MAX_UNWRITTEN;
  }

  /** Writes one message and its line break. */
  write(message: Buffer): void {
    const stdin = this.#stdin;
    if (this.#ended || stdin === undefined || !stdin.writable) return;
    stdin.cork();
    stdin.write(message);
    stdin.write('\n');
    process.nextTick(uncork, stdin);
  }

  /** Asks politely: end of stdin, after `grace` SIGTERM to the group, after `grace` again SIGKILL. */
  stop(grace: number): void {
    if (this.#ended || this.#stopping) return;
    this.#stopping = true;
    this.#stdin?.end();
    this.#timer = setTimeout(() => {
      this.#signal('SIGTERM');
      this.#timer = setTimeout(() => this.kill(), grace);
    }, grace);
  }

  /** Ends the whole group now. */
  kill(): void {
    this.#signal('SIGKILL');
  }

  /** Some refusals of the system node reports as an event, others (a busy program file, no memory) it throws. */
  #spawn(spec: ChildSpec): ChildProcess | undefined {
    try {
      return spawn(spec.command, [...spec.args], {
        cwd: spec.cwd,
        env: { ...inheritedEnvironment(process.env), ...spec.env },
        detached: true,
        shell: false,
        windowsHide: true,
        stdio: [
          'pipe',
          'pipe',
          spec.stderr === 'log' ? 'pipe' : spec.stderr === 'inherit' ? 'inherit' : 'ignore',
        ],
      });
    } catch (error) {
      setImmediate(() => this.#end(`cannot start ${spec.command}: ${codeOf(error as Error)}`));
      return undefined;
    }
  }

  #signal(signal: 'SIGTERM' | 'SIGKILL'): void {
    if (this.pid !== undefined && groups.has(this.pid)) signalGroup(this.pid, signal);
  }

  #readLines(stdout: Readable): void {
    const framer = new LineFramer(
      MAX_LINE,
      (line) => this.#events.onLine(line),
      (head, tail) => this.#events.onLongLine(head, tail),
    );
    stdout.on('data', (chunk: Buffer) => framer.push(chunk));
    stdout.on('error', () => {});
    stdout.once('end', () => {
      // Usually it is just ending. One that lives on without stdout can answer nobody.
      if (!this.#stopping) this.#timer ??= setTimeout(() => this.kill(), MUTE_MS);
    });
  }

  #readStderr(stderr: Readable): void {
    const framer = new LineFramer(
      MAX_STDERR_LINE,
      (line) => this.#events.onStderr(line.toString('utf8')),
      (head) => this.#events.onStderr(`${head}... (cut)`),
    );
    stderr.on('data', (chunk: Buffer) => framer.push(chunk));
    stderr.on('error', () => {});
  }

  /** The leader is gone: an answer may still be in the pipe, and a grandchild may still hold it open. */
  #exited(reason: string): void {
    this.kill();
    if (this.pid !== undefined) groups.delete(this.pid);
    const timer = setTimeout(() => this.#end(reason), LAST_WORDS_MS);
    this.#process?.once('close', () => {
      clearTimeout(timer);
      this.#end(reason);
    });
  }

  #end(reason: string): void {
    if (this.#ended) return;
    this.#ended = true;
    clearTimeout(this.#timer);
    this.#stdin?.destroy();
    this.#process?.stdout?.destroy();
    this.#process?.stderr?.destroy();
    this.#events.onEnd(reason);
  }
}

/** What a child may see of the gateway's own environment. */
export function inheritedEnvironment(from: NodeJS.ProcessEnv): Record<string, string> {
  const out: Record<string, string> = {};
  for (const [name, value] of Object.entries(from)) {
    if (value !== undefined && (INHERITED.includes(name) || name.startsWith('LC_'))) out[name] = value;
  }
  return out;
}

function signalGroup(group: number, signal: 'SIGTERM' | 'SIGKILL'): void {
  try {
    process.kill(-group, signal);
  } catch {
    // ESRCH: nobody is left in the group.
  }
}

function uncork(stream: Writable): void {
  stream.uncork();
}

function codeOf(error: Error): string {
  return (error as NodeJS.ErrnoException).code ?? error.message;
}
