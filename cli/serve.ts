// `mcpgw serve`: the gateway on a bundle file, or on a directory of YAML that is compiled in memory. Watches what it
// serves; logs one line per reload; ends gracefully on SIGTERM and SIGINT, at once on the second one. With `--stdio` it
// serves the client that started it, and nobody else, and ends when that client does.
import { once } from 'node:events';
import { join } from 'node:path';
import { Gateway } from '../runtime/gateway.ts';
import type { Log } from '../runtime/observe/log.ts';
import { processLog, writerTo } from '../runtime/observe/process-log.ts';
import { readLastGood } from '../runtime/snapshot/last-good.ts';
import type { ReloadResult } from '../runtime/snapshot/reload.ts';
import type { TrustRoot } from '../runtime/snapshot/trust.ts';
import { watchDirectory } from '../runtime/snapshot/watch.ts';
import type { EnvironmentOptions } from './options.ts';
import { banner } from './serve/banner.ts';
import { boundRegexTime } from './serve/bounded-regex.ts';
import { bundleSource } from './serve/bundle-source.ts';
import { configSource } from './serve/config-source.ts';
import { type LocalClient, localClient } from './serve/local-client.ts';
import { oneAtATime } from './serve/one-at-a-time.ts';
import type { Offered, Source } from './serve/source.ts';
import { type TrustOptions, trustRoot } from './serve/trust-root.ts';
import { version } from './version.ts';

export interface ServeOptions extends Partial<EnvironmentOptions>, TrustOptions {
  readonly bundle?: string;
  readonly config?: string;
  readonly httpEngine?: 'uws' | 'node';
  /** Folder for the last good bundle; beside what is served by default. */
  readonly state?: string;
  /** Serve the one client on stdin and stdout instead of listening. */
  readonly stdio?: boolean;
}

/** Serves until a signal, or the end of its only client, ends it. Resolves with the exit code: 0 after a graceful end, 1 when it cannot start. */
export async function serve(options: ServeOptions): Promise<number> {
  boundRegexTime();
  const trust = trustRoot(options, options.bundle !== undefined);
  const source =
    options.bundle === undefined
      ? configSource(options.config ?? '.', options)
      : bundleSource(options.bundle);
  const stateFolder = options.state ?? join(source.directory, '.mcpgw');
  const local = options.stdio === true ? localClient() : undefined;
  const log =
    local === undefined
      ? processLog(process.env, process.stdout.isTTY === true)
      : processLog(process.env, process.stderr.isTTY === true, writerTo(2));
  let gateway: Gateway;
  try {
    gateway = new Gateway({
      version: version(),
      engine: options.httpEngine,
      log,
      stateFolder,
      trust,
      ...(local && { stdio: local.streams }),
    });
  } catch (error) {
    process.stderr.write(`mcpgw: ${(error as Error).message}\n`);
    return 1;
  }

  const ended = endInTime(log, gateway, local);
  // From the beginning, because unheard it would end the process; what is asked during the start is done after it.
  let askedMeanwhile = false;
  let reload = async (): Promise<void> => {
    askedMeanwhile = true;
  };
  process.on('SIGHUP', () => void reload());
  if (!(await start(gateway, source, stateFolder, log))) {
    // A signal that ends the start is an end like any other.
    if (gateway.status().draining) return ended;
    await gateway.close();
    local?.close();
    return 1;
  }
  if (local === undefined)
    process.stderr.write(banner(gateway.status(), gateway.adminPort, gateway.activeBundle()));
  else log.info(`serving the client on stdin and stdout: ${short(gateway.status().bundle?.digest)}`);

  sayWhoIsTrusted(gateway, trust, log);
  reload = oneAtATime(() => readAgain(gateway, source, log));
  const settings = gateway.reloadSettings;
  const watch = settings.watch
    ? await watchDirectory(
        source.directory,
        {
          debounceMs: settings.debounce_ms,
          depth: source.depth,
          ignored: source.ignored,
          onFault: (err) => log.error('changes may go unnoticed; SIGHUP reloads at any time', { err }),
        },
        reload,
      )
    : undefined;
  // What changed between the first reading and the first look of the watcher would be missed.
  if (settings.watch || askedMeanwhile) await reload();

  const code = await ended;
  await watch?.close();
  return code;
}

/** The first bundle: the source's, or the last good one when the source is a bundle file that cannot be used. */
async function start(gateway: Gateway, source: Source, stateFolder: string, log: Log): Promise<boolean> {
  const offered = await source.read();
  const result = await take(gateway, offered);
  if (result?.result === 'ok') return true;
  if (gateway.status().draining) return false;
  const why = offered.bytes === undefined ? offered.report : reasonOf(result);
  process.stderr.write(`${why}\n`);
  const lastGood = source.mayFallBack ? await readLastGood(stateFolder) : undefined;
  if (lastGood === undefined) return false;
  const stale = await gateway.reload(lastGood.bytes, { ...lastGood, lastKnownGood: true });
  if (stale.result !== 'ok') return false;
  gateway.refuse(undefined, [{ message: why, place: null }]);
  log.warn('serving the last good bundle, because what is configured cannot be used', {
    digest: short(stale.to),
    reason: why,
  });
  return true;
}

async function take(gateway: Gateway, offered: Offered): Promise<ReloadResult | undefined> {
  if (offered.bytes !== undefined) return gateway.reload(offered.bytes, offered);
  gateway.refuse(undefined, offered.faults);
  return undefined;
}

/** What the configuration asks for and this start does not give has to be said. */
function sayWhoIsTrusted(gateway: Gateway, root: TrustRoot | undefined, log: Log): void {
  const { signature: asked } = gateway.reloadSettings;
  const signedBy = gateway.status().bundle?.signature?.signedBy;
  if (signedBy !== undefined) log.info('the bundle is signed', { key: signedBy });
  if (asked !== undefined && root === undefined)
    log.info(
      'gateway.reload.signature is about bundles: what is compiled here is served without a signature',
    );
  else if (asked !== undefined && root?.mode === 'off')
    log.warn('--signature off: nobody looked who made the first bundle; its keys judge the next ones');
}

/** Never rejects: nobody waits for what the watcher or a signal asked for. */
async function readAgain(gateway: Gateway, source: Source, log: Log): Promise<void> {
  try {
    await offer(gateway, await source.read(), log);
  } catch (err) {
    log.error('reload failed; serving what was served before', { err });
  }
}

async function offer(gateway: Gateway, offered: Offered, log: Log): Promise<void> {
  const result = await take(gateway, offered);
  const serving = short(gateway.status().bundle?.digest);
  if (result === undefined && offered.bytes === undefined) {
    log.error(`reload rejected: still serving ${serving}\n${offered.report}`, { faults: offered.faults });
  } else if (result?.result === 'rejected') {
    log.error(`reload rejected: ${result.reason} - still serving ${serving}`);
  } else if (result?.result === 'ok') {
    const by = result.signedBy === undefined ? '' : `, signed by ${result.signedBy}`;
    log.info(
      `reload ok ${short(result.from)} -> ${short(result.to)} (${result.changes}) in ${result.ms} ms${by}`,
    );
  }
}

function reasonOf(result: ReloadResult | undefined): string {
  return result?.result === 'rejected'
    ? `mcpgw: the bundle cannot be used: ${result.reason}`
    : 'mcpgw: no bundle';
}

/** First eight digits of a digest: enough to recognise it in a log. */
function short(digest: string | undefined): string {
  return digest === undefined ? 'nothing' : digest.slice('sha256:'.length, 'sha256:'.length + 8);
}

/**
 * Resolves with the exit code after the graceful end that the first signal asks for, or the only client by leaving;
 * the next signal ends the process at once.
 */
async function endInTime(log: Log, gateway: Gateway, local: LocalClient | undefined): Promise<number> {
  const signals = ['SIGTERM', 'SIGINT'].map((name) => once(process, name).then(() => name));
  const left = local === undefined ? [] : [local.left.then(() => 'end of input')];
  const why = await Promise.race([...signals, ...left]);
  for (const name of ['SIGTERM', 'SIGINT']) process.on(name, () => process.exit(1));
  log.info('ending: no new requests, the open ones may finish', { why });
  await gateway.close();
  local?.close();
  return 0;
}
