// What the stage asks of a request, and what it leaves on it.
import { describe, expect, test } from 'vitest';
import { followingOf } from '../../../runtime/access/follow.ts';
import { preparePolicy } from '../../../runtime/access/prepare-policy.ts';
import { callTarget } from '../../../runtime/access/target.ts';
import { authorize } from '../../../runtime/pipeline/authorize.ts';
import { route } from '../../../runtime/pipeline/route.ts';
import { makeSnapshot, type Snapshot } from '../../../runtime/snapshot/snapshot.ts';
import { scanMessage } from '../../../runtime/wire/scan-message.ts';
import { policyFrom } from '../../policies/calls/repository.ts';
import { exchangeOf } from '../pipeline/exchange-of.ts';
import {
  Ledger,
  promptNamed,
  ScriptedUpstream,
  type Setup,
  snapshotOf,
  toolNamed,
} from '../pipeline/scene.ts';
import { proofOf } from './proofs.ts';

const HEAD = `version: 1
gateway: { listeners: [{ name: main }] }
upstreams:
  a: { url: "http://127.0.0.1:9001" }
  b: { url: "http://127.0.0.1:9002" }
  c: { url: "http://127.0.0.1:9003" }
authn: { mode: optional, providers: { corp: { type: jwt, issuer: "https://login.example", audience: gateway } } }
`;

/** Everybody may have `x:1`; `deploy` is a tool of the first. */
function snapshotFrom(yaml: string, more: Setup = {}, observer = new Ledger()): Snapshot {
  const { bundle } = policyFrom(HEAD + yaml);
  const policy = preparePolicy(bundle, undefined);
  const base = snapshotOf({
    upstreams: bundle.upstreams.map(({ name }) => new ScriptedUpstream(name)),
    tools: [toolNamed('deploy')],
    resources: { 'x:1': { owners: [0, 1, 2] } },
    ...more,
  });
  return makeSnapshot({ ...base, bundle, policy, routes: policy.routes, observer });
}

function asked(snapshot: Snapshot, method: string, params: object, look?: () => Buffer) {
  const { exchange, edge } = exchangeOf({ proof: proofOf() });
  edge.current.set(snapshot);
  Object.assign(exchange, { snapshot });
  const message = scanMessage(Buffer.from(JSON.stringify({ jsonrpc: '2.0', id: 1, method, params })));
  if ('refusal' in message) throw new Error('no message');
  if (look !== undefined) Object.defineProperty(message, 'arguments', { get: look });
  exchange.message = message;
  const refusal = route(exchange, snapshot) ?? authorize(exchange, snapshot);
  return { exchange, refusal };
}

const deploy = (args?: object) => ({ name: 'deploy', ...(args && { arguments: args }) });

describe('arguments', () => {
  const conditional = (when: string) =>
    snapshotFrom(`authz: { default: allow, rules: [{ name: no, effect: deny, when: '${when}' }] }\n`);

  test.each([
    ['client.id == "someone"', 0],
    ['tool.arguments.n > 1.0', 1],
    ['tool.arguments.n > 1.0 || tool.arguments.n < 0.0', 1],
  ])('are looked at only for conditions that do: %s', (when, times) => {
    let looks = 0;
    const { refusal } = asked(conditional(when), 'tools/call', deploy(), () => {
      looks += 1;
      return Buffer.from('{"n":1}');
    });
    expect([refusal, looks]).toEqual([undefined, times]);
  });

  test('are parsed once', () => {
    const { exchange } = asked(conditional('tool.arguments.n > 1.0'), 'tools/call', deploy({ n: 1 }));
    expect(exchange.arguments).toBe(exchange.arguments);
    expect(exchange.arguments).toEqual({ n: 1 });
  });

  test.each([
    [{ n: 1 }, undefined],
    [{ n: 1.5 }, 'denied'],
    [{ n: 'x' }, 'denied'],
    [undefined, 'denied'],
  ])('%j are seen as conditions expect them', (args, kind) => {
    const { refusal } = asked(conditional('tool.arguments.n > 1.0'), 'tools/call', deploy(args));
    expect(refusal?.kind).toBe(kind);
  });
});

describe('a rule in audit mode', () => {
  const yaml =
    'authz: { default: allow, rules: [{ name: soon, effect: deny, mode: audit, what: { tools: [deploy] } }] }\n';

  test('lets the call pass, and is on record', () => {
    const ledger = new Ledger();
    const snapshot = snapshotFrom(yaml, {}, ledger);
    const { exchange, refusal } = asked(snapshot, 'tools/call', deploy());
    expect([refusal, exchange.decision?.audited, ledger.auditedRules]).toEqual([undefined, [0], [0]]);
  });
});

describe('a resource that several may have', () => {
  const without = (upstreams: string) =>
    snapshotFrom(
      `authz: { default: allow, rules: [{ name: no, effect: deny, what: { upstreams: ${upstreams} } }] }\n`,
    );
  const read = (snapshot: Snapshot) => asked(snapshot, 'resources/read', { uri: 'x:1' });

  test.each([
    ['[c]', 0, [1]],
    ['[a]', 1, [2]],
    ['[a, b]', 2, []],
  ])('is asked of those that are allowed: not of %s', (upstreams, first, others) => {
    const { exchange, refusal } = read(without(upstreams));
    expect([refusal, exchange.target, exchange.otherOwners]).toEqual([undefined, first, others]);
    expect(exchange.decision?.outcome).toBe('allow');
  });

  test('is completed only by those it may be read from', () => {
    const rules = `[{ name: r, effect: deny, what: { upstreams: [a], methods: [resources/read] } },
      { name: c, effect: deny, what: { upstreams: [b], methods: [completion/complete] } }]`;
    const snapshot = snapshotFrom(`authz: { default: allow, rules: ${rules} }\n`);
    const ref = { type: 'ref/resource', uri: 'x:1' };
    const { exchange, refusal } = asked(snapshot, 'completion/complete', {
      ref,
      argument: { name: 'n', value: '' },
    });
    expect([refusal, exchange.target, exchange.otherOwners]).toEqual([undefined, 2, []]);
  });

  test.each(['', 'authz: { default: allow }\n'])('is not completed where it cannot be used (%s)', (authz) => {
    const routes = `routes:
  - { name: get, match: { prompt_name: ask, method: prompts/get }, upstream: b }
  - { name: complete, match: { prompt_name: ask, method: completion/complete }, upstream: a }\n`;
    const ask = promptNamed('ask', { candidates: [0, 1], offeredBy: new Map([[0, 'ask']]) });
    const snapshot = snapshotFrom(routes + authz, { prompts: [ask] });
    const ref = { type: 'ref/prompt', name: 'ask' };
    const argument = { name: 'n', value: '' };
    expect(asked(snapshot, 'prompts/get', { name: 'ask' }).refusal?.kind).toBe('unknown_prompt');
    expect(asked(snapshot, 'completion/complete', { ref, argument }).refusal?.kind).toBe('unknown_prompt');
  });

  test('does not exist where none of them is allowed', () => {
    expect(read(without('[a, b, c]')).refusal).toEqual({ kind: 'resource_not_found', data: { uri: 'x:1' } });
  });

  test('is followed where reading and following are allowed', () => {
    const rules = `[{ name: r, effect: deny, what: { upstreams: [a], methods: [resources/read] } },
      { name: s, effect: deny, what: { upstreams: [b], methods: [resources/subscribe] } },
      { name: l, effect: deny, what: { upstreams: [c], methods: [subscriptions/listen] } }]`;
    const snapshot = snapshotFrom(`authz: { default: allow, rules: ${rules} }\n`);
    const { exchange } = read(snapshot);
    const follows = (method: string) => followingOf(snapshot, exchange, 'x:1', method).upstreams;
    expect([follows('resources/subscribe'), follows('subscriptions/listen')]).toEqual([[2], []]);
  });

  test('is not followed any more once another policy denies it', () => {
    const { exchange } = read(without('[c]'));
    const { visitor, sessionId, request } = exchange;
    const later = without('[a, b, c]');
    const who = asked(later, 'resources/read', { uri: 'x:1' }).exchange.who;
    const standing = { who, sessionId, request, address: visitor.address, arguments: {} };
    expect(followingOf(later, standing, 'x:1', 'resources/subscribe')).toMatchObject({
      upstreams: [],
      refusal: undefined,
    });
  });
});

describe('a target', () => {
  test('is worked out once for each item, method, route and upstream', () => {
    const { policy } = snapshotFrom(
      'authz: { default: allow, rules: [{ name: no, effect: deny, who: { teams: [] } }] }\n'.replace(
        'teams: []',
        'users: [ada]',
      ),
    );
    const item = toolNamed('deploy');
    const use = { kind: 'tool' as const, name: 'deploy', method: 'tools/call', route: -1, upstream: 0 };
    const first = callTarget(policy, item, use);
    expect(callTarget(policy, item, { ...use })).toBe(first);
    expect(callTarget(policy, item, { ...use, upstream: 1 })).not.toBe(first);
    expect(callTarget(policy, { ...item }, use)).not.toBe(first);
    expect(callTarget(policy, { ...item }, use).known).toBe(first.known);
  });
});

describe('the kind of client', () => {
  const typeOf = (params: object, method = 'initialize') => {
    const { exchange } = exchangeOf({ headers: [['user-agent', 'claude-code/2.1 (cli)']] });
    const message = scanMessage(Buffer.from(JSON.stringify({ jsonrpc: '2.0', id: 1, method, params })));
    if ('refusal' in message) throw new Error('no message');
    exchange.message = message;
    return exchange.clientType;
  };

  test('is what initialize says, or each modern request, or else the User-Agent', () => {
    const info = { name: 'Cursor', version: '1' };
    const _meta = {
      'io.modelcontextprotocol/protocolVersion': '2026-07-28',
      'io.modelcontextprotocol/clientInfo': info,
      'io.modelcontextprotocol/clientCapabilities': {},
    };
    expect([
      typeOf({ protocolVersion: '2025-11-25', capabilities: {}, clientInfo: info }),
      typeOf({ _meta }, 'tools/list'),
      typeOf({}, 'tools/list'),
    ]).toEqual(['cursor', 'cursor', 'claude_code']);
  });
});
