// READ THIS FIRST: what happens to a request, in order, and why in this order. No other file knows it.
//
// A stage returns nothing to go on, or the refusal that ends the exchange. It returns a promise only when it really
// has to wait; run.ts awaits nothing else. Before the first stage the listener has checked the HTTP head and read
// the whole body; after the last one the upstream reports to the exchange, and finish.ts ends it exactly once.

import type { Snapshot } from '../snapshot/snapshot.ts';
import type { Refusal } from '../wire/errors.ts';
import { authenticate } from './authenticate.ts';
import { authorize } from './authorize.ts';
import { credential } from './credential.ts';
import { decode } from './decode.ts';
import { dispatch } from './dispatch.ts';
import type { Exchange } from './exchange.ts';
import { limit } from './limit.ts';
import { route } from './route.ts';
import { validate } from './validate.ts';

export type Stage = (
  exchange: Exchange,
  snapshot: Snapshot,
) => Refusal | undefined | Promise<Refusal | undefined>;

export const STAGES: readonly Stage[] = [
  authenticate, // first: a stranger must not even learn how we read JSON; needs the headers only
  decode, //       before any decision: what is decided on is what the strict scanner read, and nothing else
  route, //        before authorize: rules are about the tool the call really reaches, after names are resolved
  authorize, //    before limit: a refused call must not use up the budget of allowed ones
  validate, //     before limit: a call that cannot succeed must not use it up either; needs the tool's real name
  limit, //        after authorize and before anything is fetched: only a call that would go out is counted
  credential, //   last before dispatch: what it shows of the caller is for the one upstream that was chosen
  dispatch, //     nothing was changed anywhere until here
];
