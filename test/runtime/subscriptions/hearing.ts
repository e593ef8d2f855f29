// Clients that only listen: sessions and outlets that keep what they were sent.
import type { CallRequest } from '../../../policies/calls/call.ts';
import type { Visitor } from '../../../runtime/access/visitor.ts';
import { NO_PROOF } from '../../../runtime/identity/proof.ts';
import type { Outlet } from '../../../runtime/pipeline/outlet.ts';
import { Questions } from '../../../runtime/sessions/questions.ts';
import type { Session } from '../../../runtime/sessions/session.ts';
import { NO_CAPABILITIES } from '../../../runtime/wire/capabilities.ts';
import type { ListenFilter } from '../../../runtime/wire/listen-filter.ts';

export interface Heard {
  readonly id?: unknown;
  readonly method: string;
  readonly params?: { readonly uri?: string; readonly _meta?: Record<string, unknown> } & Record<
    string,
    unknown
  >;
}

export class Ear implements Outlet {
  readonly heard: Heard[] = [];

  send(message: Buffer): void {
    this.heard.push(JSON.parse(message.toString()) as Heard);
  }

  /** What was heard since the last look. */
  take(): Heard[] {
    return this.heard.splice(0);
  }
}

export interface HearingSession extends Session {
  readonly outlet: Ear;
}

/** Somebody who has shown nothing. */
export const NOBODY: Visitor = { proof: NO_PROOF, address: '', clientType: '' };

/** How a client on a listener came in. */
export function requestOn(listener: string): CallRequest {
  return { listener, path: '/mcp', protocolVersion: '', header: () => undefined };
}

export function hearingSession(
  id: string,
  listener = 'l0',
  version = '2025-11-25',
  visitor: Visitor = NOBODY,
): HearingSession {
  return {
    id,
    listener,
    version,
    visitor,
    capabilities: NO_CAPABILITIES,
    calls: new Map(),
    logLevel: undefined,
    questions: new Questions(),
    outlet: new Ear(),
    streams: undefined,
    usedAt: 0,
    onEnd: [],
    ended: false,
  };
}

export function end(session: Session): void {
  session.ended = true;
  for (const run of session.onEnd.splice(0)) run();
}

export function filterFor(filter: Partial<ListenFilter>): ListenFilter {
  return {
    toolsListChanged: false,
    promptsListChanged: false,
    resourcesListChanged: false,
    resourceSubscriptions: [],
    taskIds: [],
    ...filter,
  };
}
