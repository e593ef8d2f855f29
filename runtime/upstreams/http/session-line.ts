// One opened session of a legacy instance: what the answer to `initialize` said, and how calls are sent in it.
import type { Capabilities } from '../../wire/capabilities.ts';
import { INITIALIZED } from '../../wire/envelope.ts';
import { initializeRequest, type LegacyGreeting, readInitialized } from '../control-messages.ts';
import type { Lines } from '../credential.ts';
import type { Call } from '../upstream.ts';
import { endSession, post } from './control.ts';
import type { RequestHeaders } from './headers.ts';
import type { Instance } from './instance.ts';
import type { Line } from './line.ts';
import { assertVerdict, NotAnswered } from './verdict.ts';

const BATCHES = '2025-03-26';

export class SessionLine implements Line {
  readonly era = 'legacy';
  readonly version: string;
  readonly greeting: LegacyGreeting;
  readonly sessionId: string | undefined;
  /** Of every POST in the session, but for what is shown with it. */
  readonly headers: string[];
  readonly #request: RequestHeaders;

  constructor(instance: Instance, greeting: LegacyGreeting, sessionId: string | undefined) {
    this.version = greeting.version;
    this.greeting = greeting;
    this.sessionId = sessionId;
    this.#request = instance.headers;
    this.headers = instance.headers.legacy(greeting.version, sessionId);
  }

  headersOf(_call: Call, shown: Lines): string[] {
    return this.#request.joined(this.headers, shown);
  }

  envelopeOf(): undefined {}

  /** Servers of this revision may send several messages as one array. */
  get batches(): boolean {
    return this.version === BATCHES;
  }
}

/**
 * Opens a session for clients of these capabilities; `shown`: whose it is, the gateway's own unless given. Rejects with FaultError when the instance cannot be reached,
 * with NotAnswered when it refuses, and with words for the operator.
 */
export async function openSession(
  instance: Instance,
  capabilities: Capabilities,
  shown: Lines,
): Promise<SessionLine> {
  const id = instance.nextId();
  const reply = await post(instance, id, instance.headers.bare(), initializeRequest(id, capabilities), shown);
  assertVerdict(reply);
  const greeting = reply.answer === undefined ? undefined : readInitialized(reply.answer);
  if (greeting === undefined) throw new NotAnswered('initialize', reply);
  const line = new SessionLine(instance, greeting, reply.sessionId);
  try {
    const greeted = await post(instance, 0, line.headers, INITIALIZED, shown);
    if (greeted.status < 300) return line;
    throw new Error(`refused notifications/initialized (status ${greeted.status})`);
  } catch (error) {
    void closeSession(instance, line, shown);
    throw error;
  }
}

/** Tells the server that nobody uses the session any more. */
export async function closeSession(
  instance: Instance,
  { version, sessionId }: SessionLine,
  shown: Lines,
): Promise<void> {
  if (sessionId === undefined) return;
  await endSession(instance, instance.headers.legacyGet(version, sessionId), shown);
}
