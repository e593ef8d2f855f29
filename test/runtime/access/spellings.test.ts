// A rule about a resource is a rule about it in whatever spelling a client asks for: through the real catalog, in every
// method and both eras, and the same in `judge`.
import { describe, expect, it } from 'vitest';
import { ANONYMOUS } from '../../../policies/access/principal.ts';
import { METHODS } from '../../../policies/calls/call.ts';
import { judge } from '../../../policies/calls/judge.ts';
import { SimulatedWorld } from '../../../policies/calls/simulated-world.ts';
import { followingOf } from '../../../runtime/access/follow.ts';
import type { Snapshot } from '../../../runtime/snapshot/snapshot.ts';
import { snapshotFrom } from '../catalog/policy-scene.ts';
import { ScriptedUpstream } from '../pipeline/scene.ts';
import { talkOf } from '../pipeline/talk.ts';

const SPELLINGS = [
  'file:///secret/key',
  'FILE:///secret/key',
  'file:/secret/key',
  'file://localhost/secret/key',
  'file:///%73ecret/key',
  'file:///public/../secret/key',
  'file:///public/%2e%2e/secret/key',
  'file:///public/..%2Fsecret/key',
  'file:///public/%252e%252e/secret/key',
  'file:///public\\..\\secret\\key',
  'file:////secret//key',
  'file:///secret%2fkey',
  'file:///./secret/key?x',
  'file:///secret/key#x',
];
/** Only where what is allowed is said, the last four are something else than what is allowed anyway. */
const CLIMBING = SPELLINGS.filter((uri) => uri.includes('public'));
const HARMLESS = [
  'file:///public/key',
  'file:///public/my%20key',
  'file:///public/a%2Fb',
  'file:///public/caf%c3%a9',
];

const BASE = {
  version: 1,
  gateway: { listeners: [{ name: 'main' }] },
  upstreams: { files: { url: 'http://127.0.0.1:9001' }, other: { url: 'http://127.0.0.1:9002' } },
};
const secret = 'file:///secret/*';
const rules = (rule: object) => ({
  authz: { default: 'allow', rules: [{ name: 'no', effect: 'deny', ...rule }] },
});

const POLICIES: readonly (readonly [string, object, readonly string[]])[] = [
  ['a rule denies it', rules({ what: { resources: [secret] } }), SPELLINGS],
  [
    'a rule denies reading it',
    rules({ what: { resources: [secret], methods: ['resources/read'] } }),
    SPELLINGS,
  ],
  [
    'a rule allows only others',
    { authz: { rules: [{ name: 'yes', effect: 'allow', what: { resources: ['file:///public*'] } }] } },
    CLIMBING,
  ],
  [
    'its upstreams do not show it',
    {
      upstreams: {
        files: { url: 'http://127.0.0.1:9001', resources: { exclude: [secret] } },
        other: { url: 'http://127.0.0.1:9002', resources: { exclude: ['*'] } },
      },
    },
    SPELLINGS,
  ],
  [
    'its upstreams show only others',
    {
      upstreams: {
        files: { url: 'http://127.0.0.1:9001', resources: { include: ['file:///public*'] } },
        other: { url: 'http://127.0.0.1:9002', resources: { exclude: ['*'] } },
      },
    },
    CLIMBING,
  ],
  [
    'a route denies it',
    { routes: [{ name: 'no', match: { resource_glob: secret }, deny: 'No.' }] },
    SPELLINGS,
  ],
  [
    'a route for others would take it',
    {
      routes: [
        { name: 'public', match: { resource_prefix: 'file:///public' }, upstream: 'files' },
        { name: 'rest', match: { resource_prefix: 'file:' }, deny: 'No.' },
      ],
    },
    CLIMBING,
  ],
];

function sceneOf(policy: object) {
  const upstreams = [new ScriptedUpstream('files'), new ScriptedUpstream('other')];
  const offered = { files: { resources: ['file:///public/key'], templates: ['file:///{+path}'] } };
  const snapshot = snapshotFrom({ config: { ...BASE, ...policy }, offered, upstreams });
  const talk = talkOf('modern');
  talk.made.edge.current.set(snapshot);
  return { snapshot, talk, sent: () => upstreams.reduce((sum, { calls }) => sum + calls.length, 0) };
}

const completion = (uri: string) => ({
  ref: { type: 'ref/resource', uri },
  argument: { name: 'x', value: '' },
});

function judged({ policy }: Snapshot, uri: string, method: string) {
  const request = { listener: 'main', path: '/mcp', protocolVersion: '2026-07-28', header: () => undefined };
  const call = { kind: 'resource', name: uri, method, arguments: {}, principal: ANONYMOUS, request } as const;
  return judge(policy, new SimulatedWorld(policy, {}), call).decision;
}

describe.each(POLICIES)('where %s', (_why, policy, spellings) => {
  it.each(spellings)('%s is not there', (uri) => {
    const { snapshot, talk, sent } = sceneOf(policy);
    const legacy = talk.legacy();
    talk.modern({ id: 1, method: 'resources/read', params: { uri } });
    talk.modern({ id: 2, method: 'completion/complete', params: completion(uri) });
    legacy.send({ id: 3, method: 'resources/read', params: { uri } });
    legacy.send({ id: 4, method: 'completion/complete', params: completion(uri) });
    expect(sent()).toBe(0);
    const { exchange } = talk.modern({ id: 5, method: 'ping' });
    for (const method of ['resources/subscribe', 'subscriptions/listen'])
      expect(followingOf(snapshot, exchange, uri, method).upstreams).toEqual([]);
    for (const method of METHODS.resource) expect(judged(snapshot, uri, method)).not.toBe('allow');
  });

  it.each(HARMLESS)('%s is', (uri) => {
    const { snapshot, talk, sent } = sceneOf(policy);
    talk.modern({ id: 1, method: 'resources/read', params: { uri } });
    expect(sent()).toBe(1);
    expect(judged(snapshot, uri, 'resources/read')).toBe('allow');
  });
});

it('without a word about resources every spelling is passed on as it is', () => {
  const { talk, sent } = sceneOf({});
  for (const [id, uri] of SPELLINGS.entries()) talk.modern({ id, method: 'resources/read', params: { uri } });
  expect(sent()).toBe(SPELLINGS.length);
});
