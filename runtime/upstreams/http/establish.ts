// Finds out which era an HTTP instance speaks and opens a session where there are sessions (protocol 2026-07-28,
// Streamable HTTP, dual-era clients). The verdict is the caller's to keep; a later call with it costs one request
// for modern instances and two for legacy ones, and notices when the instance was replaced by one of the other era.
//
// What says nothing about the era gives no verdict: unreachable, 5xx, 401, 403, silence.
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
import { post, type Reply } from './control.ts';
import type { Instance } from './instance.ts';

export interface Established {
  readonly era: Era;
  readonly version: string;
  /** What every request to a modern instance carries; undefined for legacy. */
  readonly envelope: string | undefined;
  readonly sessionId: string | undefined;
  /** Headers of every call in a legacy session; empty for modern, where they depend on the call. */
  readonly headers: string[];
  /** The instance will say when its tools change. */
  readonly listChanged: boolean;
}

/** `known`: the last verdict. `pinned`: the configured era, or undefined. Rejects with words for the operator. */
export async function establish(
  instance: Instance,
  known: Era | undefined,
  pinned: Era | undefined,
): Promise<Established> {
  if (pinned === 'legacy') return initialize(instance);
  if (pinned === 'modern') return orFail(await discover(instance), 'server/discover');
  if (known === 'legacy') {
    const { established, reply } = await tryInitialize(instance);
    if (established !== undefined) return established;
    return orFail(await discover(instance), `initialize (status ${reply.status})`);
  }
  const { established } = await discover(instance);
  return established ?? initialize(instance);
}

interface Tried {
  readonly established: Established | undefined;
  readonly reply: Reply;
}

async function discover(instance: Instance): Promise<Tried> {
  const version = MODERN_VERSIONS[0]!;
  const id = instance.nextId();
  const headers = instance.headers.modern(version, 'server/discover', undefined);
  const reply = await post(instance, id, headers, discoverRequest(id, version));
  assertVerdict(reply);
  const discovered = reply.answer === undefined ? undefined : readDiscovered(reply.answer);
  if (discovered === undefined) return { established: undefined, reply };
  if (discovered.version === undefined) throw new Error('speaks no protocol revision known here');
  const established: Established = {
    era: 'modern',
    version: discovered.version,
    envelope: envelopeFor(discovered.version),
    sessionId: undefined,
    headers: [],
    listChanged: discovered.listChanged,
  };
  return { established, reply };
}

async function initialize(instance: Instance): Promise<Established> {
  return orFail(await tryInitialize(instance), 'initialize');
}

async function tryInitialize(instance: Instance): Promise<Tried> {
  const id = instance.nextId();
  const reply = await post(instance, id, instance.headers.bare(), initializeRequest(id));
  assertVerdict(reply);
  const initialized = reply.answer === undefined ? undefined : readInitialized(reply.answer);
  if (initialized === undefined) return { established: undefined, reply };
  const { version, listChanged } = initialized;
  const { sessionId } = reply;
  const headers = instance.headers.legacy(version, sessionId);
  const greeted = await post(instance, 0, headers, INITIALIZED);
  if (greeted.status >= 300) throw new Error(`refused notifications/initialized (status ${greeted.status})`);
  return {
    established: { era: 'legacy', version, envelope: undefined, sessionId, headers, listChanged },
    reply,
  };
}

function assertVerdict(reply: Reply): void {
  const { status } = reply;
  if (status === 0) throw new Error('does not speak HTTP');
  if (status >= 500 || status === 401 || status === 403 || status === 429) {
    throw new Error(`answered with status ${status}`);
  }
  if (status >= 300 && status < 400) throw new Error(`answered with a redirect (status ${status})`);
}

function orFail({ established, reply }: Tried, what: string): Established {
  if (established !== undefined) return established;
  const code = reply.answer?.kind === 'error' ? `, error ${reply.answer.code}` : '';
  throw new Error(
    `is no MCP server, or of another transport: refused ${what} (status ${reply.status}${code})`,
  );
}
