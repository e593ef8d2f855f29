// `mcpgw bridge URL`: a client that only speaks stdio, connected to a server over Streamable HTTP. stdout carries
// JSON-RPC lines and nothing else; whatever there is to tell a person goes to stderr.
import { Bridge } from './bridge/bridge.ts';
import { readTarget, type TargetOptions } from './bridge/target.ts';
import { EXIT } from './exit-codes.ts';

/** Ending the session, and a client that still reads what it was sent. */
const LONGEST_END_MS = 3_000;

/** Until the client ends its output, or a signal ends us. Resolves with the exit code. */
export async function bridge(url: string, options: TargetOptions): Promise<number> {
  const target = readTarget(url, options, process.env);
  const running = new Bridge(target, process.stdin, process.stdout, (text) => {
    process.stderr.write(`mcpgw bridge: ${text}\n`);
  });
  const stop = (): void => {
    running.stop();
    // A client that reads no more would keep us for ever. When nothing is left to write, this does not wait.
    setTimeout(() => process.exit(EXIT.ok), LONGEST_END_MS).unref();
  };
  // A second signal of the same kind ends the process at once.
  process.once('SIGTERM', stop).once('SIGINT', stop);
  await running.ended;
  process.stdin.destroy();
  return EXIT.ok;
}
