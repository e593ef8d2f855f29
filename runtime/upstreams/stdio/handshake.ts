// Finds out which era a fresh process speaks and opens the conversation (protocol 2026-07-28, stdio, dual-era
// clients): `server/discover` first; anything but a proper answer, silence included, means a legacy server, and
// `initialize` follows on the same process.
//
// A process that is still starting up (a package being fetched) answers neither in time. So the probe's answer stays
// welcome after `initialize` was sent: it decides if `initialize` is then refused.
import type { Answer } from '../../wire/answer.ts';
import { INITIALIZED } from '../../wire/envelope.ts';
import { MODERN_VERSIONS } from '../../wire/versions.ts';
import {
  discoverRequest,
  envelopeFor,
  initializeRequest,
  readDiscovered,
  readInitialized,
} from '../control-messages.ts';
import type { Era } from '../upstream.ts';
import { ask } from './call.ts';
import type { StdioConnection } from './connection.ts';

const PROBE_MS = 3_000;

export interface Spoken {
  readonly era: Era;
  readonly version: string;
  /** What every request carries; undefined for legacy. */
  readonly envelope: string | undefined;
  /** The server will say when its tools change. */
  readonly listChanged: boolean;
}

/** `era` is the configured one, or what this server spoke the last time; undefined to probe. Rejects with words. */
export async function shakeHands(connection: StdioConnection, era: Era | undefined): Promise<Spoken> {
  if (era === 'legacy') return initialize(connection);
  let probeId = 0;
  const probe = ask(connection, (id) => {
    probeId = id;
    return discoverRequest(id, MODERN_VERSIONS[0]!);
  });
  if (era === 'modern') return fromDiscovery(await probe);
  // Whatever becomes of the probe after its time, it must not surface as an unhandled rejection.
  const quiet = probe.catch(() => undefined);
  const inTime = await Promise.race([quiet, silence(PROBE_MS)]);
  if (inTime !== undefined && readDiscovered(inTime) !== undefined) return fromDiscovery(inTime);
  try {
    const spoken = await initialize(connection);
    // Nobody waits for it any more: left open, it would count as a call in flight and `close` would wait for it.
    connection.forget(probeId);
    return spoken;
  } catch (error) {
    const late = await Promise.race([quiet, silence(0)]);
    if (late !== undefined && readDiscovered(late) !== undefined) return fromDiscovery(late);
    throw error;
  }
}

async function initialize(connection: StdioConnection): Promise<Spoken> {
  const answer = await ask(connection, initializeRequest);
  const initialized = readInitialized(answer);
  if (initialized === undefined) {
    throw new Error(
      answer.kind === 'error' ? `refused initialize (${answer.code})` : 'initialize named no known revision',
    );
  }
  connection.notify(INITIALIZED);
  return { era: 'legacy', envelope: undefined, ...initialized };
}

function fromDiscovery(answer: Answer): Spoken {
  const discovered = readDiscovered(answer);
  if (discovered === undefined) throw new Error('did not answer server/discover as a modern server');
  const { version, listChanged } = discovered;
  if (version === undefined) throw new Error('speaks no revision known here');
  return { era: 'modern', version, envelope: envelopeFor(version), listChanged };
}

function silence(ms: number): Promise<undefined> {
  return new Promise((resolve) => setTimeout(resolve, ms, undefined).unref());
}
