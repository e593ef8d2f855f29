// What a call costs by an expression over its arguments, from the configuration to the refusal.
import { describe, expect, it } from 'vitest';
import { proofOf } from '../access/proofs.ts';
import { Gateway } from '../access/repository-scene.ts';
import { bundleOf } from '../catalog/policy-scene.ts';
import { edgeOf } from '../pipeline/edge-of.ts';

const definition = { name: 'query', inputSchema: {} };

function gatewayWith(cost: string) {
  const bundle = bundleOf({
    version: 1,
    gateway: { listeners: [{ name: 'main' }] },
    upstreams: { a: { url: 'http://127.0.0.1:9001' } },
    authn: { providers: { corp: { type: 'jwt', issuer: 'https://login.example', audience: 'gateway' } } },
    authz: {
      default: 'allow',
      rules: [{ name: 'no', effect: 'deny', when: 'has(tool.arguments.forbidden)' }],
    },
    rate_limits: {
      rules: [
        {
          name: 'rows',
          match: { tool_name: 'query' },
          key: ['client'],
          cost,
          limit: { requests_per_minute: 10 },
        },
      ],
    },
  });
  const pins = {
    mode: 'enforce',
    on_change: 'quarantine',
    on_new: 'quarantine',
    upstreams: { a: { query: { hash: '', definition } } },
  } as const;
  const gateway = new Gateway({ ...bundle, pins }, edgeOf({ limitClock: () => ({ steady: 0, wall: 0 }) }));
  return (args: object, client = 'ci') => {
    const { reply } = gateway.ask({
      method: 'tools/call',
      params: { name: 'query', arguments: args },
      era: 'modern',
      proof: proofOf({ client }),
    });
    return reply.answers[0]?.error;
  };
}

describe('a call costs', () => {
  const cost = 'has(tool.arguments.n) ? int(tool.arguments.n) : 1';

  it('what its arguments say, each caller from a budget of his own', () => {
    const call = gatewayWith(cost);
    expect([call({ n: 9 }), call({}), call({ n: 10 }, 'other')]).toEqual([undefined, undefined, undefined]);
    expect([call({}), call({ n: 1 }, 'other')].map((error) => error?.code)).toEqual([429, 429]);
  });

  it('nothing when it is denied', () => {
    const call = gatewayWith(cost);
    expect(call({ n: 9, forbidden: true })?.code).toBe(403);
    expect(call({ n: 10 })).toBeUndefined();
  });

  it.each([
    ['more than there is', { n: 11 }],
    ['what is no number', { n: 'x' }],
    ['less than nothing', { n: -5 }],
    ['what is too large to be a number', { n: 1e300 }],
  ])('more than any budget when its arguments say %s, and then waiting does not help', (_what, args) => {
    const call = gatewayWith(cost);
    const refused = call(args);
    expect(refused?.code).toBe(429);
    expect(refused?.data).not.toHaveProperty('retry_after');
    expect(call({ n: 10 })).toBeUndefined();
  });

  it('one at least', () => {
    const call = gatewayWith(cost);
    for (let i = 0; i < 10; i += 1) expect(call({ n: 0 })).toBeUndefined();
    expect(call({ n: 0 })?.code).toBe(429);
  });
});
