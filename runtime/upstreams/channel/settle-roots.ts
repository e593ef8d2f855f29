// A legacy server that works inside its client's roots asks for them right after the handshake, before any call, and
// is of little use until it knows them. So the first call of a client's own connection is held back until the
// server had its chance to ask, and has its answer.
//
// That chance is a ping: servers take messages in order, so what they ask on account of `initialized` is written
// before the pong. What they do with the answer takes its time, and nothing tells when they are done: server-filesystem
// looks at each root on the disk first. A short pause, once in a connection's life, is less than a process takes to
// start.
import type { Answer } from '../../wire/answer.ts';
import { buildRequest } from '../../wire/envelope.ts';

/** A server that owes a pong for longer does not serve ping. */
const PONG_MS = 2_000;
const DIGEST_MS = 100;

/** The part of a connection that is needed here. */
interface Pinged {
  readonly questions: { readonly rootsAsked: boolean; none(): Promise<void> };
  request(message: (id: number) => Buffer): Promise<Answer>;
}

/** Resolves when calls may be sent. Never rejects. */
export async function settleRoots(connection: Pinged): Promise<void> {
  await pong(connection);
  if (!connection.questions.rootsAsked) return;
  await connection.questions.none();
  await new Promise((resolve) => setTimeout(resolve, DIGEST_MS));
}

async function pong(connection: Pinged): Promise<void> {
  const answered = connection.request(ping).catch(() => undefined);
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise((resolve) => {
    timer = setTimeout(resolve, PONG_MS).unref();
  });
  await Promise.race([answered, late]);
  clearTimeout(timer);
}

function ping(id: number): Buffer {
  return buildRequest({
    id,
    method: 'ping',
    params: [],
    envelope: undefined,
    wantsProgress: false,
    meta: undefined,
  });
}
