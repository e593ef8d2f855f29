// Finds out which era a fresh connection's server speaks and opens the conversation (protocol 2026-07-28, stdio,
// dual-era clients): `server/discover` first; anything but a proper answer, silence included, means a legacy server,
// and `initialize` follows on the same connection.
//
// A process that is still starting up (a package being fetched) answers neither in time. So the probe's answer stays
// welcome after `initialize` was sent: it decides if `initialize` is then refused.
import type { Answer } from '../../wire/answer.ts';
import type { Capabilities } from '../../wire/capabilities.ts';
import { INITIALIZED } from '../../wire/envelope.ts';
import { MODERN_VERSIONS } from '../../wire/versions.ts';
import { discoverRequest, initializeRequest, readDiscovered, readInitialized } from '../control-messages.ts';
import type { Declared } from '../offers.ts';
import type { Era } from '../upstream.ts';

const PROBE_MS = 3_000;

export interface Spoken extends Declared {
  readonly era: Era;
  readonly version: string;
}

/** The part of a connection that is needed here. */
export interface Handshaker {
  request(message: (id: number) => Buffer): Promise<Answer>;
  forget(id: number): boolean;
  notify(message: Buffer): void;
  settled(): Promise<void>;
}

/**
 * `era` is the configured one, or what this server spoke the last time; undefined to probe. `capabilities` are
 * declared to a legacy server. Rejects with words for the operator.
 */
export async function shakeHands(
  connection: Handshaker,
  era: Era | undefined,
  capabilities: Capabilities,
): Promise<Spoken> {
  if (era === 'legacy') return initialize(connection, capabilities);
  let probeId = 0;
  const probe = connection.request((id) => {
    probeId = id;
    return discoverRequest(id, MODERN_VERSIONS[0]!, capabilities);
  });
  if (era === 'modern') return fromDiscovery(await probe);
  // Whatever becomes of the probe after its time, it must not surface as an unhandled rejection.
  const quiet = probe.catch(() => undefined);
  const inTime = await Promise.race([quiet, silence(PROBE_MS)]);
  if (inTime !== undefined && readDiscovered(inTime) !== undefined) return fromDiscovery(inTime);
  try {
    const spoken = await initialize(connection, capabilities);
    connection.forget(probeId);
    return spoken;
  } catch (error) {
    const late = await Promise.race([quiet, silence(0)]);
    if (late !== undefined && readDiscovered(late) !== undefined) return fromDiscovery(late);
    throw error;
  }
}

async function initialize(connection: Handshaker, capabilities: Capabilities): Promise<Spoken> {
  const answer = await connection.request((id) => initializeRequest(id, capabilities));
  const initialized = readInitialized(answer);
  if (initialized === undefined) {
    throw new Error(
      answer.kind === 'error' ? `refused initialize (${answer.code})` : 'initialize named no known revision',
    );
  }
  connection.notify(INITIALIZED);
  // Over HTTP the next message could overtake this one.
  await connection.settled();
  return { era: 'legacy', ...initialized };
}

function fromDiscovery(answer: Answer): Spoken {
  const discovered = readDiscovered(answer);
  if (discovered === undefined) throw new Error('did not answer server/discover as a modern server');
  const { version, offers, listChanged } = discovered;
  if (version === undefined) throw new Error('speaks no revision known here');
  return { era: 'modern', version, offers, listChanged };
}

function silence(ms: number): Promise<undefined> {
  return new Promise((resolve) => setTimeout(resolve, ms, undefined).unref());
}
