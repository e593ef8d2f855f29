// In whose name. The upstream is shown what its `auth` says about this caller; a call for which nothing can be shown does
// not go out. Somebody who has to connect an account first is asked to.
import { askToConnect } from '../connect/ask.ts';
import { MustConnect } from '../connect/user-tokens.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import type { Refusal } from '../wire/errors.ts';
import type { Exchange } from './exchange.ts';
import { show } from './show.ts';

type Verdict = Refusal | undefined | Promise<Refusal | undefined>;

export function credential(exchange: Exchange, snapshot: Snapshot): Verdict {
  // What the gateway answers itself goes nowhere; nor does the way back to a call that is parked.
  if (exchange.local !== undefined || exchange.state?.kind === 'parked') return undefined;
  const verdict = show(exchange);
  if (verdict instanceof Promise) return verdict.then((late) => orAsk(exchange, snapshot, late));
  return verdict === undefined ? undefined : orAsk(exchange, snapshot, verdict);
}

function orAsk(exchange: Exchange, snapshot: Snapshot, verdict: Refusal | MustConnect | undefined): Verdict {
  if (!(verdict instanceof MustConnect)) return verdict;
  return askToConnect(exchange, verdict, () => credential(exchange, snapshot));
}
