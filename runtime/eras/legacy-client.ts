// The edge towards clients of 2025-11-25 and earlier: the session a request belongs to, the headers it must carry,
// and the answers only these clients ask for.
import type { Session, Sessions } from '../sessions/sessions.ts';
import type { Refusal } from '../wire/errors.ts';
import { REFUSALS } from '../wire/errors.ts';
import type { Message } from '../wire/message.ts';
import { LEGACY_VERSIONS } from '../wire/versions.ts';
import type { Head } from './head.ts';
import type { Identity } from './identity.ts';
import { CAPABILITIES } from './identity.ts';

export interface LegacyAnswers {
  /** The value of `result` for initialize, by the version agreed on: one of LEGACY_VERSIONS. */
  readonly initialize: ReadonlyMap<string, Buffer>;
}

/** Made once per listener. */
export function legacyAnswers({ name, version }: Identity): LegacyAnswers {
  const result = (protocolVersion: string) =>
    Buffer.from(
      JSON.stringify({ protocolVersion, capabilities: CAPABILITIES, serverInfo: { name, version } }),
    );
  return { initialize: new Map(LEGACY_VERSIONS.map((spoken) => [spoken, result(spoken)])) };
}

/**
 * The session a message belongs to; undefined for the `initialize` that opens one. `initialize` inside a live
 * session is refused; with the id of a dead one it is what such a client should send, the stale id set aside.
 */
export function sessionOf(
  message: Message,
  head: Head,
  sessions: Sessions,
  listener: string,
): Session | Refusal | undefined {
  const id = head.session;
  if (message.method === 'initialize') {
    const live = id !== undefined && sessions.find(listener, id) !== undefined;
    return live ? REFUSALS.invalid_request : undefined;
  }
  if (id === undefined) return REFUSALS.session_required;
  return sessions.find(listener, id) ?? REFUSALS.session_not_found;
}
