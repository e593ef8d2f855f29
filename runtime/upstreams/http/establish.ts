// Finds out which era an HTTP instance speaks (protocol 2026-07-28, Streamable HTTP, dual-era clients), and opens the
// gateway's own session where there are sessions. The verdict is the caller's to keep; a later call with it costs one
// request for modern instances and two for legacy ones, and notices when the instance was replaced by one of the
// other era.
//
// What says nothing about the era gives no verdict: unreachable, 5xx, 401, 403, silence.
import { EVERYTHING } from '../../wire/capabilities.ts';
import { MODERN_VERSIONS } from '../../wire/versions.ts';
import { type Discovery, discoverRequest, readDiscovered } from '../control-messages.ts';
import { type Lines, NO_LINES, OWN } from '../credential.ts';
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
 * `known`: the last verdict. `pinned`: the configured era, or undefined. `asked`: what the call shows for which contact
 * is made; it is shown when the gateway has nothing to show for itself. Rejects with words for the operator; with
 * NotAnswered when the instance speaks neither era.
 */
export async function establish(
  instance: Instance,
  known: Era | undefined,
  pinned: Era | undefined,
  asked: Lines | undefined,
): Promise<Contact> {
  const own = instance.credential.own();
  const shown = (own instanceof Promise ? await own : own) ?? asked ?? NO_LINES;
  if (pinned === 'legacy') return legacy(instance, shown);
  if (pinned === 'modern') return orFail(await discover(instance, shown));
  if (known === 'legacy') {
    try {
      return await legacy(instance, shown);
    } catch (error) {
      if (!(error instanceof NotAnswered)) throw error;
      const { contact } = await discover(instance, shown);
      if (contact === undefined) throw error;
      return contact;
    }
  }
  const { contact } = await discover(instance, shown);
  return contact ?? legacy(instance, shown);
}

/** Whether a modern instance answers now; undefined for anything that is none. Rejects as `establish` does. */
export async function findModern(instance: Instance): Promise<Contact | undefined> {
  return (await discover(instance, OWN)).contact;
}

async function legacy(instance: Instance, shown: Lines): Promise<Contact> {
  return { era: 'legacy', line: await openSession(instance, EVERYTHING, shown) };
}

interface Tried {
  readonly contact: Contact | undefined;
  readonly reply: Reply;
}

async function discover(instance: Instance, shown: Lines): Promise<Tried> {
  const version = MODERN_VERSIONS[0]!;
  const id = instance.nextId();
  const headers = instance.headers.modern(version, 'server/discover', undefined);
  const reply = await post(instance, id, headers, discoverRequest(id, version, EVERYTHING), shown);
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
