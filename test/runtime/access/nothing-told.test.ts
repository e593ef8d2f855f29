// Whoever may not see something is told of it, to the byte, what he would be told if it did not exist: the same request
// goes to a gateway where the thing is there and forbidden, and to one where nobody has it.
import { describe, expect, test } from 'vitest';
import { compile } from '../../../compiler/compile.ts';
import type { Bundle } from '../../../schema/generated/bundle.ts';
import { edgeOf } from '../pipeline/edge-of.ts';
import { proofOf } from './proofs.ts';
import { type Asked, type Catalogued, Gateway } from './repository-scene.ts';

const THINGS = ['deploy', 'ask', 'file:///a'];

function bundleWith(authz: object, mode = 'required'): Bundle {
  const config = {
    version: 1,
    gateway: { listeners: [{ name: 'main' }] },
    upstreams: { a: { url: 'http://127.0.0.1:9001' } },
    authn: {
      mode,
      providers: { corp: { type: 'jwt', issuer: 'https://login.example', audience: 'gateway' } },
    },
    authz,
  };
  const { bundle } = compile({ 'mcpgw.yaml': JSON.stringify(config) }, { commit: null, dirty: false });
  if (bundle === undefined) throw new Error('it does not compile');
  const definition = { name: 'deploy', inputSchema: {}, annotations: {} };
  return {
    ...bundle,
    pins: {
      mode: 'enforce',
      on_change: 'quarantine',
      on_new: 'quarantine',
      upstreams: { a: { deploy: { hash: '', definition } } },
    },
  };
}

const REQUESTS: readonly (readonly [string, Omit<Asked, 'era'>])[] = [
  ['a tool', { method: 'tools/call', params: { name: 'deploy', arguments: { where: 'prod' } } }],
  ['a prompt', { method: 'prompts/get', params: { name: 'ask' } }],
  ['a resource', { method: 'resources/read', params: { uri: 'file:///a' } }],
  [
    'what completes a prompt',
    {
      method: 'completion/complete',
      params: { ref: { type: 'ref/prompt', name: 'ask' }, argument: { name: 'x', value: '' } },
    },
  ],
  [
    'what completes a resource',
    {
      method: 'completion/complete',
      params: { ref: { type: 'ref/resource', uri: 'file:///a' }, argument: { name: 'x', value: '' } },
    },
  ],
];

const POLICIES: readonly (readonly [string, object])[] = [
  ['no rule allows it', { default: 'deny' }],
  ['a rule denies it', { default: 'allow', rules: [{ name: 'no', effect: 'deny' }] }],
  [
    'a rule denies it whatever is given',
    {
      default: 'allow',
      rules: [{ name: 'no', effect: 'deny', when: 'client.id == "ci"' }],
    },
  ],
  ['it is allowed to others', { rules: [{ name: 'yes', effect: 'allow', who: { users: ['ada'] } }] }],
];

function told(bundle: Bundle, asked: Asked, catalogued: Catalogued) {
  const { reply, exchange } = new Gateway(bundle, edgeOf(), catalogued).ask(asked);
  const { status, text, headers, sessionId } = reply;
  return {
    seen: { status, text, headers, sessionId },
    exchange,
  };
}

describe.each(['legacy', 'modern'] as const)('a %s client learns nothing of', (era) => {
  describe.each(REQUESTS)('%s', (_what, request) => {
    test.each(POLICIES)('where %s', (_why, authz) => {
      const bundle = bundleWith(authz);
      const asked: Asked = { ...request, era, proof: proofOf() };
      const forbidden = told(bundle, asked, {}).seen;
      const unknown = told(bundle, asked, { without: THINGS }).seen;
      expect(unknown.text).toContain('"error"');
      expect(forbidden).toEqual(unknown);
    });
  });

  test('a tool it lacks scopes for, where the policy hides such tools', () => {
    const authz = { default: 'allow', on_missing_scope: 'hide', tool_permissions: { deploy: ['s1'] } };
    const asked: Asked = { ...REQUESTS[0]![1], era, proof: proofOf() };
    const forbidden = told(bundleWith(authz), asked, {});
    expect(forbidden.exchange.decision?.reason).toBe('missing_scope');
    expect(forbidden.seen).toEqual(told(bundleWith(authz), asked, { without: THINGS }).seen);
  });

  test('what a tool wants repeated in headers', () => {
    const declared = {
      name: 'where',
      header: 'mcp-param-where',
      path: ['where'],
      type: 'string' as const,
    };
    const mirrored = new Map([[0, [declared]]]);
    const asked: Asked = { ...REQUESTS[0]![1], era, proof: proofOf() };
    const bundle = bundleWith({ default: 'deny' });
    const forbidden = told(bundle, asked, { mirrored }).seen;
    expect(forbidden).toEqual(told(bundle, asked, { without: THINGS }).seen);
  });
});

test('the metrics know that it was denied', () => {
  const made = edgeOf();
  new Gateway(bundleWith({ default: 'deny' }), made).ask({
    ...REQUESTS[0]![1],
    era: 'modern',
    proof: proofOf(),
  });
  expect(made.ledger.outcomes).toEqual(['denied']);
});

describe('who may know of it is told', () => {
  const asked = (era: Asked['era']): Asked => ({
    ...REQUESTS[0]![1],
    era,
    proof: proofOf({ scopes: ['s2'] }),
  });
  const answer = (authz: object, era: Asked['era'] = 'modern') => {
    const { reply } = new Gateway(bundleWith(authz)).ask(asked(era));
    return { status: reply.status, error: reply.only.error, headers: reply.headers };
  };
  const permissions = { default: 'allow', tool_permissions: { deploy: ['s2', 's1'], '*': ['s3'] } };

  test.each(['legacy', 'modern'] as const)('all scopes it needs, in one challenge (%s)', (era) => {
    expect(answer(permissions, era)).toEqual({
      status: 403,
      error: { code: 403, message: 'Insufficient scope', data: { required_scopes: ['s1', 's2'] } },
      headers: [
        'www-authenticate',
        'Bearer error="insufficient_scope", scope="s1 s2", resource_metadata="https://gateway.example/.well-known/oauth-protected-resource/mcp"',
      ],
    });
  });

  test.each(['legacy', 'modern'] as const)(
    'to show who he is, if nobody knows, and for which scopes (%s)',
    (era) => {
      const gateway = new Gateway(bundleWith(permissions, 'optional'));
      const { reply } = gateway.ask({ ...asked(era), proof: undefined });
      expect([reply.status, reply.only.error, reply.headers]).toEqual([
        401,
        { code: 401, message: 'Unauthorized', data: { required_scopes: ['s1', 's2'] } },
        [
          'www-authenticate',
          'Bearer resource_metadata="https://gateway.example/.well-known/oauth-protected-resource/mcp", scope="s1 s2"',
        ],
      ]);
    },
  );

  test('the scopes without a challenge, where the policy only denies', () => {
    expect(answer({ ...permissions, on_missing_scope: 'deny' })).toEqual({
      status: 200,
      error: { code: 403, message: 'Denied by policy', data: { required_scopes: ['s1', 's2'] } },
      headers: [],
    });
  });

  test('what the rule has to say', () => {
    const rules = [{ name: 'no', effect: 'deny', message: 'Deploys are frozen.' }];
    expect(answer({ default: 'allow', rules })).toMatchObject({
      status: 200,
      error: { code: 403, message: 'Deploys are frozen.' },
    });
  });

  test('that these arguments are denied, where others are not', () => {
    const rules = [{ name: 'no', effect: 'deny', when: 'tool.arguments.where == "prod"' }];
    expect(answer({ default: 'allow', rules }).error).toEqual({ code: 403, message: 'Denied by policy' });
  });

  test('that it is denied, where lists hide nothing', () => {
    expect(answer({ default: 'deny', list_filtering: 'off' }).error).toEqual({
      code: 403,
      message: 'Denied by policy',
    });
  });
});
