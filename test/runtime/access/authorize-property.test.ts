// What the pipeline answers to a call is what the policy says: for thousands of random policies, against the naive
// evaluator, which reads the configuration as it is written.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Access } from '../../../policies/access/access.ts';
import type { Target } from '../../../policies/access/target.ts';
import { teamsOf } from '../../../policies/access/teams.ts';
import type { KnownTool } from '../../../policies/catalog/known-tool.ts';
import { preparePolicy } from '../../../runtime/access/prepare-policy.ts';
import { authorize } from '../../../runtime/pipeline/authorize.ts';
import { Exchange } from '../../../runtime/pipeline/exchange.ts';
import { route } from '../../../runtime/pipeline/route.ts';
import type { Snapshot } from '../../../runtime/snapshot/snapshot.ts';
import type { Refusal } from '../../../runtime/wire/errors.ts';
import { scanMessage } from '../../../runtime/wire/scan-message.ts';
import type { Config } from '../../../schema/generated/config.ts';
import { type NaiveDecision, naiveDecision, naiveTeams } from '../../policies/access/naive.ts';
import {
  type Identity,
  identities,
  type PolicySet,
  policySets,
  targets,
} from '../../policies/access/policy-sets.ts';
import { accessOf } from '../../policies/access/scene.ts';
import { ARE_ALL, runs } from '../../runs.ts';
import { edgeOf, type MadeEdge } from '../pipeline/edge-of.ts';
import { RecordedReply } from '../pipeline/recorded-reply.ts';
import { promptNamed, routeTo, ScriptedUpstream, snapshotOf, toolNamed } from '../pipeline/scene.ts';
import { proofFor } from './proofs.ts';

const SEED = Number(process.env.SEED ?? 20261122);
const WHENS = ['a', '!a', 'b', 'user ada', 'yes', 'no', 'broken', 'absent'];
const ARGUMENTS = [{}, { a: true, b: false }, { a: false, b: true }];
const UPSTREAMS = ['files', 'web', 'db'].map((name) => new ScriptedUpstream(name));

const settings = fc.record({
  on_missing_scope: fc.constantFrom('challenge' as const, 'deny' as const, 'hide' as const),
  list_filtering: fc.constantFrom('on' as const, 'on' as const, 'off' as const),
});

const METHODS = { tool: 'tools/call', prompt: 'prompts/get', resource: 'resources/read' } as const;

/** Nothing when the policy says nothing about callers. */
function prepare({ config, attachments }: PolicySet, given: object): Access | undefined {
  try {
    return accessOf({ ...config, authz: { ...config.authz, ...given } } as Config, attachments);
  } catch (error) {
    if ((error as Error).message === 'nothing is said about access') return undefined;
    throw error;
  }
}

/** A catalog with one thing in it, which is where `target` says. */
function snapshotWith(access: Access, target: Target): Snapshot {
  const { kind, name, route: number, upstream, annotations } = target;
  const routed = number === -1 ? [] : [number];
  const change = { candidates: routed, owner: upstream, offeredBy: new Map([[upstream, 'own']]) };
  const snapshot = snapshotOf({
    upstreams: UPSTREAMS,
    routes: [0, 1, 2].map(() => routeTo(upstream)),
    entries: [0, 1, 2].map((one) => ({ route: one })),
    tools: kind === 'tool' ? [toolNamed(name, change)] : [],
    prompts: kind === 'prompt' ? [promptNamed(name, change)] : [],
    resources: kind === 'resource' ? { [name]: { candidates: routed, owners: [upstream] } } : {},
  });
  const known = { name, annotations, description: '', said: new Map() } as unknown as KnownTool;
  const policy = preparePolicy(snapshot.bundle, undefined);
  // The asker asks for everything a random rule may look at.
  const asked = { clientType: true, session: false, address: true, addressOfNameless: true };
  return { ...snapshot, policy: { ...policy, access, asked, tools: new Map([[name, known]]) } };
}

function answer({ edge }: MadeEdge, snapshot: Snapshot, caller: Identity, target: Target, args: object) {
  const { kind, name } = target;
  const params = kind === 'resource' ? { uri: name } : { name, arguments: args };
  const body = Buffer.from(JSON.stringify({ jsonrpc: '2.0', id: 1, method: METHODS[kind], params }));
  const peer = {
    address: caller.ip,
    credentials: undefined,
    proof: proofFor(caller),
    challenges: undefined,
    path: '/mcp',
    headers: { get: () => undefined },
    head: undefined,
    channel: undefined,
  };
  edge.current.set(snapshot);
  const exchange = new Exchange(edge, peer, body, new RecordedReply(), 'legacy', 0);
  const message = scanMessage(body);
  if ('refusal' in message) throw new Error('the body is not a message');
  exchange.message = message;
  Object.defineProperty(exchange, 'clientType', { value: caller.clientType });
  const refusal = route(exchange, snapshot) ?? authorize(exchange, snapshot);
  return { refusal, exchange };
}

const unknownAnswer = ({ kind, name }: Target): Refusal =>
  kind === 'resource'
    ? { kind: 'resource_not_found', data: { uri: name } }
    : { kind: kind === 'tool' ? 'unknown_tool' : 'unknown_prompt' };

/** In the words of the documentation: what becomes of a decision. */
function told(
  naive: NaiveDecision,
  listed: NaiveDecision,
  message: string | undefined,
  target: Target,
  given: { readonly on_missing_scope: string; readonly list_filtering: string },
): Partial<Refusal> | undefined {
  if (naive.outcome === 'allow') return undefined;
  if (naive.reason === 'missing_scope') {
    if (given.on_missing_scope === 'challenge') return { kind: 'insufficient_scope' };
    if (given.on_missing_scope === 'deny' || given.list_filtering === 'off') return { kind: 'denied' };
    return unknownAnswer(target);
  }
  if (message !== undefined) return { kind: 'denied', text: message };
  const isShown =
    given.list_filtering === 'off' ||
    listed.outcome !== 'deny' ||
    (listed.reason === 'missing_scope' && given.on_missing_scope === 'challenge');
  return isShown ? { kind: 'denied' } : unknownAnswer(target);
}

test('the answer to a call is what the policy says', () => {
  const made = edgeOf();
  const seen = new Map<string, number>();
  fc.assert(
    fc.property(policySets(WHENS), settings, identities, targets, (policy, given, identity, wanted) => {
      const access = prepare(policy, given);
      if (access === undefined) return;
      const target = { ...wanted, method: METHODS[wanted.kind] };
      const snapshot = snapshotWith(access, target);
      const clientType = naiveType(policy.config, identity);
      const caller = { ...identity, clientType, teams: teamsOf(access, identity) };
      expect(caller.teams.join()).toBe(naiveTeams(policy.config, identity).join());
      for (const args of target.kind === 'tool' ? ARGUMENTS : [{}]) {
        const { refusal, exchange } = answer(made, snapshot, identity, target, args);
        const ask = (of: object | 'unknown') =>
          naiveDecision(policy.config, policy.attachments, { caller, target, given: of as never });
        const naive = ask(args);
        const rule = access.table.rules[exchange.decision?.rule ?? -1];
        if (rule !== undefined) expect(naive.deciders).toContain(rule.name);
        const expected = told(
          naive,
          ask(target.kind === 'tool' ? 'unknown' : {}),
          rule?.message ?? undefined,
          target,
          given,
        );
        if (expected === undefined) expect(refusal).toBeUndefined();
        else
          expect({ kind: refusal?.kind, ...(refusal?.text && { text: refusal.text }) }).toMatchObject({
            kind: expected.kind,
            ...(expected.text && { text: expected.text }),
          });
        if (expected?.data !== undefined) expect(refusal).toEqual(expected);
        expect(exchange.decision?.audited.map((one) => access.table.rules[one]!.name).sort()).toEqual(
          [...naive.audited].sort(),
        );
        const answered = refusal?.kind ?? 'allowed';
        seen.set(answered, (seen.get(answered) ?? 0) + 1);
      }
    }),
    { numRuns: runs(5000), seed: SEED },
  );
  if (!ARE_ALL) return;
  const answers = [
    'allowed',
    'denied',
    'insufficient_scope',
    'resource_not_found',
    'unknown_prompt',
    'unknown_tool',
  ];
  expect([...seen.keys()].sort()).toEqual(answers);
  for (const one of answers) expect(seen.get(one), one).toBeGreaterThan(50);
}, 120_000);

/** What the repository knows of a client counts for more than what it says of itself. */
function naiveType({ clients = {} }: Config, { client, clientType }: Identity): string {
  return (Object.hasOwn(clients, client) ? clients[client]?.type : undefined) ?? clientType;
}
