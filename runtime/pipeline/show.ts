// Finds out what an upstream is to be shown of the caller, and keeps it on the call. What was made for one upstream must
// never go to another: it is asked for again whenever a call turns to the next one, and after a person took his time.

import type { Who } from '../access/who.ts';
import { MustConnect } from '../connect/user-tokens.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import { isLines, type Shown } from '../upstreams/credentials/showing.ts';
import type { UpstreamCredentials } from '../upstreams/credentials/upstream-credentials.ts';
import { REFUSALS, type Refusal } from '../wire/errors.ts';
import type { HeaderSource } from '../wire/headers.ts';

/** What is needed of a call. */
export interface Showable {
  readonly edge: { readonly credentials: Pick<UpstreamCredentials, 'headersFor'> };
  readonly snapshot: Snapshot;
  readonly who: Who;
  readonly peer: { readonly headers: HeaderSource };
  /** Number of the upstream. */
  readonly target: number;
  headers: readonly string[];
}

type Verdict = Refusal | MustConnect | undefined;

/** Undefined when the call may go out as it is now. A promise only when something has to be fetched; never rejects. */
export function show(call: Showable): Verdict | Promise<Verdict> {
  const definition = call.snapshot.bundle.upstreams[call.target];
  if (definition === undefined) return REFUSALS.internal;
  const shown = call.edge.credentials.headersFor(definition, call.who, call.peer.headers);
  return shown instanceof Promise ? shown.then((late) => keep(call, late)) : keep(call, shown);
}

/** The same for a call that is under way: nobody can be asked to connect an account any more. */
export function showAgain(call: Showable): Refusal | undefined | Promise<Refusal | undefined> {
  const verdict = show(call);
  return verdict instanceof Promise ? verdict.then(plain) : plain(verdict);
}

function keep(call: Showable, shown: Shown): Verdict {
  if (!isLines(shown)) return shown;
  call.headers = shown;
  return undefined;
}

function plain(verdict: Verdict): Refusal | undefined {
  return verdict instanceof MustConnect ? REFUSALS.unavailable : verdict;
}
