// What a client is told when its person has to connect an account first (2025-11-25 and 2026-07-28, URL mode
// elicitation): it is asked to show a page of the gateway, which knows from a sealed ticket who is meant. Whoever cannot
// be asked gets a plain no with the address in it.
import { canBeAsked, questionsResult } from '../eras/answers.ts';
import { URL_ELICITATION_REQUIRED } from '../eras/elicitation.ts';
import { allAccepted } from '../eras/input-responses.ts';
import { STATE_LIFE_MS, sealState } from '../eras/request-state.ts';
import type { Exchange } from '../pipeline/exchange.ts';
import type { Refusal } from '../wire/errors.ts';
import { REFUSALS } from '../wire/errors.ts';
import { asciiJson } from '../wire/json-text.ts';
import type { Page } from './door.ts';
import type { MustConnect } from './user-tokens.ts';

type Verdict = Refusal | undefined | Promise<Refusal | undefined>;

/** How long a retry waits for the person to come back: below what clients wait for an answer. */
const WAIT_MS = 50_000;

/** Retries that have waited once. */
const waited = new WeakSet<Exchange>();

/**
 * Ends the call with the question, now or, for a retry of somebody who has the page open, when nothing came of it for a
 * while. `again`: makes the next attempt when the account was connected meanwhile.
 */
export function askToConnect(exchange: Exchange, { upstream }: MustConnect, again: () => Verdict): Verdict {
  const { edge, proof, state, message } = exchange;
  const { inputResponses } = message;
  if (edge.connect === undefined) return CANNOT;
  if (state?.kind === 'visit' && inputResponses !== undefined) {
    // Declined: dispatch knows what that means.
    if (!allAccepted(inputResponses)) return undefined;
    if (!waited.has(exchange)) {
      waited.add(exchange);
      return edge.connect
        .whenConnected(upstream, proof, WAIT_MS)
        .then((connected) => (connected ? again() : ask(exchange, upstream)));
    }
  }
  return ask(exchange, upstream);
}

function ask(exchange: Exchange, upstream: string): Refusal | undefined {
  const { edge, session, proof } = exchange;
  const page = edge.connect?.pageFor(upstream, proof);
  if (page === undefined) return CANNOT;
  const { url, id, code } = page;
  const message = `Connect your account for ${upstream}: open the page, see that it shows the code ${code}, and allow it`;
  if (exchange.era === 'modern') return askModern(exchange, upstream, page, message);
  if (session !== undefined && session.version >= '2025-11-25' && session.capabilities.elicitation?.url) {
    edge.connect?.remember(page, session);
    const data = { elicitations: [{ mode: 'url', elicitationId: id, url, message }] };
    return { kind: 'denied', code: URL_ELICITATION_REQUIRED, text: message, data };
  }
  return plain(page);
}

function askModern(exchange: Exchange, upstream: string, page: Page, message: string): Refusal | undefined {
  const { edge } = exchange;
  const declared = edge.capabilities.modern(exchange.message.envelope?.clientCapabilities);
  if (declared.elicitation?.url !== true || !canBeAsked(exchange.message.method)) return plain(page);
  const params = { mode: 'url', message, url: page.url };
  const requests = asciiJson({ connect: { method: 'elicitation/create', params } });
  const token = sealState(edge.sealer, exchange, { kind: 'visit', upstream }, STATE_LIFE_MS);
  // Nothing goes out: the answer is the gateway's own.
  exchange.local = () => {
    exchange.conclude('success', questionsResult([requests], token, edge.serverInfo));
    return undefined;
  };
  return undefined;
}

function plain({ url, code }: Page): Refusal {
  return {
    kind: 'denied',
    text: `Open the address in a browser to connect your account, then try again; the page shows the code ${code}`,
    data: { url, code },
  };
}

/** No page can be shown to this client, on any way. */
const CANNOT: Refusal = {
  ...REFUSALS.denied,
  text: 'An account has to be connected, which cannot be done here',
};
