// The stage that finds out what an upstream is shown of the caller, through the whole pipeline.
import { describe, expect, it, vi } from 'vitest';
import { NO_PROOF, type Proof } from '../../../runtime/identity/proof.ts';
import type { BundleAuth } from '../../../schema/generated/bundle.ts';
import { tokenServer } from '../upstreams/credentials/token-server.ts';
import { answer } from './answers.ts';
import { ABLE, call, NOTHING_LEFT, talkOf } from './talk.ts';

const ANN: Proof = { ...NO_PROOF, provider: 'idp', owner: 'idp ann', user: 'ann', token: 'ann-token' };
const HEADERS: BundleAuth = { type: 'identity_headers', headers: { 'x-user': 'user' } };
const BEARER: BundleAuth = { type: 'bearer', token: [{ text: 'secret' }] };

describe('a call', () => {
  it('shows who makes it to the upstream it goes to', () => {
    const talk = talkOf('modern', {
      definitions: [{ auth: HEADERS, forward_headers: ['x-trace', 'x-user'] }],
    });
    talk.modern(call(), {
      proof: ANN,
      headers: { 'x-trace': 't', 'x-user': 'root', authorization: 'ann-token' },
    });
    expect(talk.one.last.call.headers).toEqual(['x-trace', 't', 'x-user', 'ann']);
  });

  it('shows nothing to an upstream without auth', () => {
    const talk = talkOf('modern');
    talk.modern(call(), { proof: ANN, headers: { authorization: 'ann-token' } });
    expect(talk.one.last.call.headers).toEqual([]);
  });

  it('that turns to the next owner shows that one what is for it, and nothing that was for the first', () => {
    const talk = talkOf('legacy', {
      resources: { 'x:1': { owners: [0, 1] } },
      definitions: [{ auth: BEARER }, { auth: HEADERS }],
    });
    const { reply } = talk.modern(
      { id: 1, method: 'resources/read', params: { uri: 'x:1' } },
      { proof: ANN },
    );
    expect(talk.one.last.call.headers).toEqual(['authorization', 'Bearer secret']);
    answer(talk.one.last, undefined, { error: { code: -32002, message: 'Resource not found' } });
    expect(talk.two.last.call.headers).toEqual(['x-user', 'ann']);
    answer(talk.two.last, { contents: [] });
    expect(reply.only.result).toMatchObject({ contents: [] });
    expect(talk.leftovers).toEqual(NOTHING_LEFT);
  });

  it('that a legacy server may ask about, parked or not, shows the same', () => {
    const talk = talkOf('legacy', { definitions: [{ auth: HEADERS }] });
    talk.modern(call(), { proof: ANN, capabilities: ABLE });
    expect(talk.one.last.call).not.toHaveProperty('reply');
    expect(talk.one.last.call.headers).toEqual(['x-user', 'ann']);
  });

  it('does not go out when there is nothing to show, and is told no more than that', () => {
    const broken: BundleAuth = { type: 'bearer', token: [{ env: 'MCPGW_NOT_SET' }] };
    const talk = talkOf('modern', { definitions: [{ auth: broken }] });
    const { exchange, reply } = talk.modern(call(), { proof: ANN });
    return vi.waitFor(() => {
      expect(exchange.finished).toBe(true);
      expect(reply.only.error).toEqual({ code: 503, message: 'The upstream is unavailable' });
      expect(talk.one.calls).toEqual([]);
      expect(talk.leftovers).toEqual(NOTHING_LEFT);
    });
  });
});

describe('a call for which a token has to be fetched', () => {
  it('waits for it, and the next one does not', async () => {
    const tokens = await tokenServer();
    try {
      const talk = talkOf('modern', { definitions: [{ auth: exchangeAt(tokens.url) }] });
      talk.modern(call(), { proof: ANN });
      expect(talk.one.calls).toEqual([]);
      await vi.waitFor(() => expect(talk.one.last.call.headers).toEqual(['authorization', 'Bearer t1']));
      talk.modern(call(), { proof: ANN });
      expect(talk.one.calls).toHaveLength(2);
      expect(tokens.asked.map(({ form }) => form.subject_token)).toEqual(['ann-token']);
    } finally {
      await tokens.close();
    }
  });

  it('that is given up meanwhile never goes out', async () => {
    const tokens = await tokenServer();
    const { script } = tokens;
    const answers: (() => void)[] = [];
    tokens.script = (asked, response, request) => answers.push(() => void script(asked, response, request));
    try {
      const talk = talkOf('modern', { definitions: [{ auth: exchangeAt(tokens.url) }] });
      const { exchange } = talk.modern(call(), { proof: ANN });
      await vi.waitFor(() => expect(answers).toHaveLength(1));
      exchange.clientGone();
      answers[0]!();
      const { edge } = talk.made;
      const definition = edge.current.get().bundle.upstreams[0]!;
      await vi.waitFor(() => {
        const shown = edge.credentials.headersFor(definition, exchange.who, exchange.peer.headers);
        expect(shown).not.toBeInstanceOf(Promise);
      });
      expect(talk.one.calls).toEqual([]);
      expect(talk.leftovers).toEqual(NOTHING_LEFT);
    } finally {
      await tokens.close();
    }
  });
});

it('what the gateway answers itself needs nothing to show', () => {
  const tokensNowhere = exchangeAt('http://127.0.0.1:9/token');
  const talk = talkOf('modern', { definitions: [{ auth: tokensNowhere }] });
  expect(
    talk.modern({ id: 1, method: 'tools/list', params: {} }, { proof: ANN }).reply.only.result,
  ).toBeDefined();
});

function exchangeAt(url: string): BundleAuth {
  return { type: 'token_exchange', token_url: [{ text: url }] };
}
