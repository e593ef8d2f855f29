// A real redis-server of the test's own, on a free port of the loopback interface, without anything on disk.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';

export interface RedisProcess {
  readonly port: number;
  readonly url: string;
  /** SIGKILL: what it knew is gone. Resolves when it is. */
  kill(): Promise<void>;
  /** Again, on the same port. */
  restart(): Promise<void>;
  /** Stops answering, without closing anything, until `thaw`. */
  freeze(): void;
  thaw(): void;
}

/** `settings`: further arguments, such as `['--requirepass', 'x']`; `{port}` in them stands for the port. */
export async function startRedis(settings: readonly string[] = []): Promise<RedisProcess> {
  const port = await freePort();
  let child = await spawnRedis(port, settings);
  return {
    port,
    url: `redis://127.0.0.1:${port}`,
    async kill() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const gone = once(child, 'exit');
      child.kill('SIGKILL');
      await gone;
    },
    async restart() {
      child = await spawnRedis(port, settings);
    },
    freeze: () => void child.kill('SIGSTOP'),
    thaw: () => void child.kill('SIGCONT'),
  };
}

async function spawnRedis(port: number, settings: readonly string[]): Promise<ChildProcess> {
  const quiet = ['--save', '', '--appendonly', 'no', '--bind', '127.0.0.1', '--port', String(port)];
  const given = settings.map((one) => one.replace('{port}', String(port)));
  const child = spawn('redis-server', [...quiet, ...given], { stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  await new Promise<void>((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', () => reject(new Error(`redis-server ended:\n${said}`)));
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      if (said.includes('Ready to accept connections')) resolve();
    });
  });
  child.removeAllListeners('exit');
  return child;
}

async function freePort(): Promise<number> {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  server.close();
  await once(server, 'close');
  return port;
}
