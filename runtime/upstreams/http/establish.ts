// Finds out which era an HTTP instance speaks (protocol 2026-07-28, Streamable HTTP, dual-era clients), and opens the
// gateway's own session where there are sessions. The verdict is the caller's to keep; a later call with it costs one
// request for modern instances and two for legacy ones, and notices when the instance was replaced by one of the
// other era.
//
// What says nothing about the era gives no verdict: unreachable, 5xx, 401, 403, silence.
import { EVERYTHING } from '../../wire/capabilities.ts';
import { MODERN_VERSIONS } from '../../wire/versions.ts';
import { type Discovery, discoverRequest, readDiscovered } from '../control-messages.ts';
import type { Era } from '../upstream.ts';
import { post, type Reply } from './control.ts';
import type { Instance } from './instance.ts';
import { ModernLine } from './modern-line.ts';
import { openSession, type SessionLine } from './session-line.ts';
import { assertVerdict, NotAnswered } from './verdict.ts';

export type Contact =
  | { readonly era: 'modern'; readonly line: ModernLine; readonly discovery: Discovery }
  | { readonly era: 'legacy'; readonly line: SessionLine };

/**
 * `known`: the last verdict. `pinned`: the configured era, or undefined. Rejects with words for the operator; with
 * NotAnswered when the instance speaks neither era.
 */
export async function establish(
  instance: Instance,
  known: Era | undefined,
  pinned: Era | undefined,
): Promise<Contact> {
  if (pinned === 'legacy') return legacy(instance);
  if (pinned === 'modern') return orFail(await discover(instance));
  if (known === 'legacy') {
    try {
      return await legacy(instance);
    } catch (error) {
      if (!(error instanceof NotAnswered)) throw error;
      const { contact } = await discover(instance);
      if (contact === undefined) throw error;
      return contact;
    }
  }
  const { contact } = await discover(instance);
  return contact ?? legacy(instance);
}

/** Whether a modern instance answers now; undefined for anything that is none. Rejects as `establish` does. */
export async function findModern(instance: Instance): Promise<Contact | undefined> {
  return (await discover(instance)).contact;
}

async function legacy(instance: Instance): Promise<Contact> {
  return { era: 'legacy', line: await openSession(instance, EVERYTHING) };
}

interface Tried {
  readonly contact: Contact | undefined;
  readonly reply: Reply;
}

async function discover(instance: Instance): Promise<Tried> {
  const version = MODERN_VERSIONS[0]!;
  const id = instance.nextId();
  const headers = instance.headers.modern(version, 'server/discover', undefined);
  const reply = await post(instance, id, headers, discoverRequest(id, version, EVERYTHING));
  assertVerdict(reply);
  const discovery = reply.answer === undefined ? undefined : readDiscovered(reply.answer);
  if (discovery === undefined) return { contact: undefined, reply };
  if (discovery.version === undefined) throw new Error('speaks no protocol revision known here');
  const line = new ModernLine(discovery.version, instance.headers);
  return { contact: { era: 'modern', line, discovery }, reply };
}

function orFail({ contact, reply }: Tried): Contact {
  if (contact === undefined) throw new NotAnswered('server/discover', reply);
  return contact;
}
