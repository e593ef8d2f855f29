// A session with a legacy server, as its answer to `initialize` made it.
import type { Answer } from '../../runtime/wire/answer.ts';
import { buildNotification } from '../../runtime/wire/reply.ts';
import { startOfStream } from './events.ts';
import { EndedEarly } from './failure.ts';
import type { Headers } from './http.ts';
import type { Link } from './link.ts';
import type { Pending } from './pending.ts';
import { relay } from './relay.ts';

export interface Session {
  /** Undefined for servers that keep none. */
  readonly id: string | undefined;
  /** Agreed on. */
  readonly version: string;
  /** The notifications that say that everything may have changed, as far as the server sends any. */
  readonly changes: readonly Buffer[];
}

export interface Opened {
  /** Undefined when the server refused. */
  readonly session: Session | undefined;
  readonly answer: Answer;
}

/** Sends the client's `initialize`. */
export async function openSession({ http, output }: Link, initialize: Pending): Promise<Opened> {
  const response = await http.post(initialize.raw, {}, initialize.signal, true);
  let answer: Answer | undefined;
  const receiver = {
    answer: (found: Answer) => {
      answer = found;
    },
    ahead: (message: Answer) => output.write(message.raw),
    ready: () => output.drained(),
  };
  await relay(response, initialize, receiver, startOfStream());
  if (answer === undefined) throw new EndedEarly();
  const id = response.headers['mcp-session-id'];
  return { session: readSession(answer, typeof id === 'string' ? id : undefined), answer };
}

export function headersOf(session: Session | undefined): Headers {
  if (session === undefined) return {};
  const version = { 'mcp-protocol-version': session.version };
  return session.id === undefined ? version : { ...version, 'mcp-session-id': session.id };
}

/** Whether a status says that the server does not know the session it was sent. */
export function isLost(status: number, session: Session | undefined): boolean {
  return status === 404 && session?.id !== undefined;
}

const FAMILIES = ['tools', 'prompts', 'resources'] as const;

function readSession(answer: Answer, id: string | undefined): Session | undefined {
  if (answer.kind !== 'result') return undefined;
  const { protocolVersion, capabilities } = JSON.parse(
    answer.raw.toString('utf8', answer.start, answer.end),
  ) as {
    protocolVersion?: unknown;
    capabilities?: Readonly<Record<string, { readonly listChanged?: unknown } | null | undefined>> | null;
  };
  if (typeof protocolVersion !== 'string') return undefined;
  const changes = FAMILIES.filter((family) => capabilities?.[family]?.listChanged === true).map((family) =>
    buildNotification(`notifications/${family}/list_changed`, undefined),
  );
  return { id, version: protocolVersion, changes };
}
