// Starts the built gateway as users do, on a scratch copy of a policy repository, and waits for its banner.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

export interface GatewayProcess {
  readonly url: string;
  readonly admin: string;
  readonly directory: string;
  readonly child: ChildProcess;
  /** The log line that holds `text`, once it is there: those before the call count as well. */
  logged(text: string): Promise<string>;
  /** Everything on stdout so far: the log. */
  stdout(): string;
  /** Everything on stderr so far. */
  stderr(): string;
  /** SIGTERM; resolves with the exit code. */
  stop(): Promise<number | null>;
}

const main = resolve('dist/cli/main.js');

/** `files` are YAML by path. Ports in them must be 0. */
export function writeRepository(files: Readonly<Record<string, string>>): string {
  const directory = mkdtempSync(join(tmpdir(), 'mcpgw-e2e-'));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(directory, path)), { recursive: true });
    writeFileSync(join(directory, path), text);
  }
  return directory;
}

/** `arguments_` follow `serve`, such as `['--config', directory]`. The directory is removed by `stop`. */
export async function startGateway(
  directory: string,
  arguments_: readonly string[],
): Promise<GatewayProcess> {
  const child = spawn(process.execPath, [main, 'serve', ...arguments_], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, MCPGW_LOG_FORMAT: 'json' },
  });
  const lines = new Lines(child);
  const banner = await lines.until(
    (text) => /admin +http:\S+[\s\S]*curl/.test(text) || child.exitCode !== null,
  );
  const url = /endpoint +(\S+)/.exec(banner)?.[1];
  const admin = /admin +(\S+)\/status/.exec(banner)?.[1];
  if (url === undefined || admin === undefined)
    throw new Error(`the gateway did not start:\n${banner}\n${lines.out}`);
  return {
    url,
    admin,
    directory,
    child,
    logged: (text) => lines.line(text),
    stdout: () => lines.out,
    stderr: () => lines.err,
    async stop() {
      if (child.exitCode === null && child.signalCode === null) {
        child.kill('SIGTERM');
        await once(child, 'exit');
      }
      rmSync(directory, { recursive: true, force: true });
      return child.exitCode;
    },
  };
}

class Lines {
  out = '';
  err = '';
  #look: (() => void)[] = [];

  constructor(child: ChildProcess) {
    child.stdout?.setEncoding('utf8').on('data', (text: string) => this.#add(() => (this.out += text)));
    child.stderr?.setEncoding('utf8').on('data', (text: string) => this.#add(() => (this.err += text)));
    child.on('exit', () => this.#add(() => {}));
  }

  async until(done: (stderr: string) => boolean): Promise<string> {
    while (!done(this.err)) await new Promise<void>((look) => this.#look.push(look));
    return this.err;
  }

  async line(text: string): Promise<string> {
    const find = (): string | undefined =>
      this.out
        .split('\n')
        .slice(0, -1)
        .find((line) => line.includes(text));
    for (;;) {
      const line = find();
      if (line !== undefined) return line;
      await new Promise<void>((look) => this.#look.push(look));
    }
  }

  #add(take: () => void): void {
    take();
    const waiting = this.#look;
    this.#look = [];
    for (const look of waiting) look();
  }
}
