// What results look like on the wire, by the era of the client and of the upstream: nothing of the other era gets
// through, and nothing else changes.
import { describe, expect, test } from 'vitest';
import type { Era } from '../../../runtime/upstreams/upstream.ts';
import { answer } from '../pipeline/answers.ts';
import {
  callRpc,
  deskOf,
  IDENTITY,
  initializeRpc,
  legacyAsk,
  modernAsk,
  modernCall,
  only,
  openSession,
} from './desk.ts';
import { ask } from './fake-http.ts';

const SERVER_INFO = 'io.modelcontextprotocol/serverInfo';
const OURS = { [SERVER_INFO]: IDENTITY };

const CONTENT = {
  content: [{ type: 'text', text: 'a"b\\u2028', annotations: { x: [1, { y: null }] } }],
  structuredContent: { big: 1, nested: { resultType: 'inner', ttlMs: 5 } },
  unknownMember: true,
};

const FROM: Record<Era, object> = {
  legacy: { ...CONTENT, _meta: { own: 1 } },
  modern: {
    resultType: 'complete',
    ttlMs: 5,
    cacheScope: 'private',
    ...CONTENT,
    _meta: { own: 1, [SERVER_INFO]: { name: 'theirs', version: '1' } },
  },
};

function resultFor(client: Era, upstream: Era, result: object): Record<string, unknown> {
  const desk = deskOf();
  const asked = client === 'modern' ? modernCall(1) : legacyAsk(callRpc(1), openSession(desk));
  const response = ask(desk.handler, asked);
  answer(desk.upstream.calls[0]!, result, { era: upstream });
  return only(response).result;
}

describe.each(['legacy', 'modern'] as const)('the result of a %s upstream', (upstream) => {
  test('for a legacy client carries nothing of the modern era', () => {
    const result = resultFor('legacy', upstream, FROM[upstream]);
    expect(result).toMatchObject(CONTENT);
    for (const member of ['resultType', 'ttlMs', 'cacheScope']) expect(result).not.toHaveProperty(member);
    expect(result._meta).toMatchObject({ own: 1 });
    expect(JSON.stringify(result)).not.toContain('theirs');
  });

  test('for a modern client is complete and carries who we are, not who the upstream is', () => {
    const result = resultFor('modern', upstream, FROM[upstream]);
    expect(result).toMatchObject({ resultType: 'complete', ...CONTENT });
    expect(result._meta).toEqual({ own: 1, ...OURS });
  });
});

test.each(['legacy', 'modern'] as const)(
  'a bare result of a %s upstream gets what a modern client wants',
  (upstream) => {
    expect(resultFor('modern', upstream, { content: [] })).toEqual({
      resultType: 'complete',
      content: [],
      _meta: OURS,
    });
  },
);

describe('answers of our own', () => {
  test('for modern clients always say resultType and who we are', () => {
    const { handler } = deskOf();
    const discovered = only(ask(handler, modernAsk({ id: 1, method: 'server/discover' }))).result;
    expect(discovered).toMatchObject({ resultType: 'complete', _meta: { [SERVER_INFO]: { name: 'mcpgw' } } });
  });

  test('for legacy clients never do', () => {
    const desk = deskOf();
    const session = openSession(desk);
    const answers = [
      ask(desk.handler, legacyAsk(initializeRpc())),
      ask(desk.handler, legacyAsk({ id: 1, method: 'ping' }, session)),
      ask(desk.handler, legacyAsk({ id: 2, method: 'tools/list' }, session)),
    ];
    for (const one of answers) expect(one.body).not.toMatch(/resultType|ttlMs|cacheScope|_meta/);
  });
});

test.each([['"a b"'], ['"\\u00e9\\n"'], ['9007199254740991'], ['-5'], ['0'], ['""']])(
  'the id %s comes back byte by byte',
  (raw) => {
    const desk = deskOf();
    const asked = modernCall(1);
    const response = ask(desk.handler, {
      ...asked,
      body: (asked.body as string).replace('"id":1', `"id":${raw}`),
    });
    answer(desk.upstream.calls[0]!, { content: [] });
    expect(response.body).toContain(`"id":${raw},`);
  },
);
