// Who a policy takes a visitor for, and how seldom it has to find out.
import { describe, expect, test } from 'vitest';
import { preparePolicy } from '../../../runtime/access/prepare-policy.ts';
import { timeoutFor, timeoutsOf } from '../../../runtime/access/timeouts.ts';
import { whoIs } from '../../../runtime/access/who.ts';
import { NO_PROOF } from '../../../runtime/identity/proof.ts';
import { policyFrom } from '../../policies/calls/repository.ts';
import { proofOf } from './proofs.ts';
import { Gateway } from './repository-scene.ts';

const HEAD = `version: 1
gateway: { listeners: [{ name: main }] }
upstreams: { a: { url: "http://127.0.0.1:9001" } }
authn: { mode: optional, providers: { corp: { type: jwt, issuer: "https://login.example", audience: gateway } } }
teams: { red: { match: { groups: [eng] } }, blue: { match: { users: [ada] } } }
clients: { ci: { type: robot } }
`;

const rule = (text: string) => `authz: { rules: [{ name: one, effect: deny, ${text} }] }\n`;
const policyOf = (yaml: string) => preparePolicy(policyFrom(HEAD + yaml).bundle, undefined);

/** A visitor that counts how often it is looked at. */
function visitor(given: { proof?: ReturnType<typeof proofOf>; address?: string; clientType?: string } = {}) {
  const looks = { address: 0, clientType: 0 };
  return {
    looks,
    proof: given.proof ?? proofOf(),
    get address() {
      looks.address += 1;
      return given.address ?? '10.0.0.1';
    },
    get clientType() {
      looks.clientType += 1;
      return given.clientType ?? 'cursor';
    },
  };
}

describe('a caller', () => {
  const policy = policyOf(rule('who: { teams: [red] }'));

  test('is worked out once for each proof', () => {
    const someone = visitor();
    const first = whoIs(policy, someone, 's1');
    expect(whoIs(policy, visitor({ proof: someone.proof, address: '10.0.0.2' }), 's2')).toBe(first);
    expect(whoIs(policy, visitor({ proof: { ...someone.proof } }), 's1')).not.toBe(first);
    expect(someone.looks).toEqual({ address: 0, clientType: 0 });
  });

  test('is another one under another policy', () => {
    const someone = visitor();
    expect(whoIs(policyOf(rule('who: { teams: [red] }')), someone, '')).not.toBe(whoIs(policy, someone, ''));
  });

  test('is in the teams its groups and ids say, and in those its credential names', () => {
    const proof = proofOf({ user: 'ada', groups: ['eng'], teams: ['black'] });
    expect(whoIs(policy, visitor({ proof }), '').principal.teams).toEqual(['black', 'blue', 'red']);
  });

  test('without a proof is nobody in particular', () => {
    const { principal } = whoIs(policy, visitor({ proof: NO_PROOF }), '');
    expect([principal.authenticated, principal.teams]).toEqual([false, []]);
  });

  test('that comes to the same as another shares what is remembered of its decisions', () => {
    const [one, other] = ['ada', 'bob'].map((user) =>
      whoIs(policy, visitor({ proof: proofOf({ user }) }), ''),
    );
    expect(one).not.toBe(other);
    expect(one!.caller).toBe(other!.caller);
  });
});

describe('is told apart, where the policy asks for it, by', () => {
  test.each([
    ['its address', rule('who: { ips: ["10.0.0.0/8"] }'), { address: '10.0.0.2' }, 's1'],
    [
      'its address in an expression',
      rule('when: \'client.ip == "10.0.0.1"\''),
      { address: '10.0.0.2' },
      's1',
    ],
    ['its kind', rule('who: { client_types: [vscode] }'), { clientType: 'vscode' }, 's1'],
    ['its kind in an expression', rule('when: \'client.type == "x"\''), { clientType: 'vscode' }, 's1'],
    ['its session', rule('when: \'client.session == "x"\''), {}, 's2'],
  ])('%s', (_by, yaml, other, session) => {
    const policy = policyOf(yaml);
    const proof = proofOf({ client: 'bot' });
    const first = whoIs(policy, visitor({ proof }), 's1');
    const second = whoIs(policy, visitor({ proof, ...other }), session);
    expect(second).not.toBe(first);
    expect(whoIs(policy, visitor({ proof }), 's1')).toBe(first);
    expect(whoIs(policy, visitor({ proof, ...other }), session)).toBe(second);
  });

  test('the address of somebody without an id, where limits count by client', () => {
    const policy = policyOf('rate_limits: { per_client: { requests_per_minute: 5 } }\n');
    const nameless = [1, 2].map((n) =>
      whoIs(policy, visitor({ proof: NO_PROOF, address: `10.0.0.${n}` }), ''),
    );
    expect(nameless.map(({ principal }) => principal.ip)).toEqual(['10.0.0.1', '10.0.0.2']);
    expect(whoIs(policy, visitor(), '').principal.ip).toBe('');
  });

  test('what the repository knows of the client, before what it says itself', () => {
    const policy = policyOf(rule('who: { client_types: [robot] }'));
    const typeOf = (client: string) =>
      whoIs(policy, visitor({ proof: proofOf({ client }) }), '').principal.clientType;
    expect([typeOf('ci'), typeOf('bot')]).toEqual(['robot', 'cursor']);
  });
});

test('of any number of anonymous callers a bounded number is remembered, and the rest worked out again', () => {
  const policy = policyOf(rule('who: { ips: ["10.0.0.0/8"] }'));
  const from = (n: number) =>
    whoIs(policy, visitor({ proof: NO_PROOF, address: `10.0.${n >> 8}.${n & 255}` }), '');
  const first = from(0);
  for (let n = 1; n < 5000; n += 1) from(n);
  expect(policy.knownCallers.get(NO_PROOF)?.all.size).toBe(4096);
  expect(from(4999)).toBe(from(4999));
  expect([from(0) === first, from(0).caller === first.caller]).toEqual([false, true]);
});

describe('a caller may take', () => {
  test('no longer than the smallest timeout that applies', () => {
    const all = [
      { scope: { teams: ['red'] }, timeout_ms: 5000 },
      { scope: { teams: ['blue'] }, timeout_ms: 1 },
      { scope: { clients: ['ci'], upstreams: [1] }, timeout_ms: 2000 },
      { scope: { clients: ['ci'], routes: [3] }, timeout_ms: 1000 },
    ];
    const { principal } = whoIs(
      policyOf(rule('who: { teams: [red] }')),
      visitor({ proof: proofOf({ groups: ['eng'] }) }),
      '',
    );
    const own = timeoutsOf(all, principal);
    expect(own).toHaveLength(3);
    expect([
      timeoutFor(own, -1, 0, 60_000),
      timeoutFor(own, -1, 1, 60_000),
      timeoutFor(own, 3, 1, 60_000),
      timeoutFor(own, 3, 1, 500),
    ]).toEqual([5000, 2000, 1000, 500]);
  });

  test('that long, and then it is over', () => {
    const { bundle } = policyFrom(`${HEAD}authz: { default: allow }\n`);
    const definition = { name: 'deploy', inputSchema: {}, annotations: {} };
    const gateway = new Gateway({
      ...bundle,
      pins: {
        mode: 'enforce',
        on_change: 'quarantine',
        on_new: 'quarantine',
        upstreams: { a: { deploy: { hash: '', definition } } },
      },
      timeouts: [{ scope: { clients: ['ci'] }, timeout_ms: 1500 }],
    });
    const call = { method: 'tools/call', params: { name: 'deploy' }, era: 'modern' } as const;
    const [own, other] = ['ci', 'bot'].map((client) => gateway.ask({ ...call, proof: proofOf({ client }) }));
    expect([own!.exchange.timeoutMs, other!.exchange.timeoutMs]).toEqual([
      1500,
      bundle.upstreams[0]!.timeouts.call_ms,
    ]);
    gateway.made.clock.now += 1600;
    gateway.made.edge.deadlines.sweep();
    expect([own!.reply.only.error?.code, other!.reply.answers]).toEqual([504, []]);
  });
});
