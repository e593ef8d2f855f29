// An exchange made by hand, for tests of single stages: no listener and no HTTP around it.
import { Head } from '../../../runtime/eras/head.ts';
import type { Proof } from '../../../runtime/identity/proof.ts';
import { Exchange } from '../../../runtime/pipeline/exchange.ts';
import type { Reply } from '../../../runtime/pipeline/reply.ts';
import type { Era } from '../../../runtime/upstreams/upstream.ts';
import { FakeHeaders } from '../listeners/fake-http.ts';
import { edgeOf } from './edge-of.ts';
import { RecordedReply } from './recorded-reply.ts';
import type { Setup } from './scene.ts';

export interface Made {
  readonly reply?: Reply;
  readonly setup?: Setup;
  readonly era?: Era;
  readonly body?: string;
  readonly headers?: readonly (readonly [string, string])[];
  readonly address?: string;
  readonly proof?: Proof;
}

export function exchangeOf(made: Made) {
  const { edge, ledger, errors } = edgeOf({ ...(made.setup && { setup: made.setup }) });
  const headers = new FakeHeaders(made.headers ?? []);
  const peer = {
    address: made.address ?? '127.0.0.1',
    credentials: undefined,
    challenges: undefined,
    path: '/mcp',
    proof: made.proof,
    headers,
    head: new Head(headers),
    channel: undefined,
  };
  const reply = made.reply ?? new RecordedReply();
  const body = Buffer.from(made.body ?? '');
  const exchange = new Exchange(edge, peer, body, reply, made.era ?? 'legacy', 0);
  return { exchange, edge, pins: edge.pins, ledger, errors };
}
