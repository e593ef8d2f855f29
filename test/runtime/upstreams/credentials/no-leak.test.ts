// What arrives at upstreams, over real sockets: never a caller's own token, never a header he made up about himself, and
// never anything of another caller.
import { decodeJwt } from 'jose';
import { expect, it } from 'vitest';
import { isLines } from '../../../../runtime/upstreams/credentials/showing.ts';
import type { Bundle, BundleAuth, Template } from '../../../../schema/generated/bundle.ts';
import { call } from '../contract-sink.ts';
import {
  bundleOf,
  cleanUp,
  closeLater,
  headersOf,
  type Scene,
  scene,
  shown,
  somebody,
  start,
} from './credentials-scene.ts';
import { type RecordingUpstream, recordingUpstream, type Seen } from './recording-upstream.ts';
import { grant, tokenServer } from './token-server.ts';

cleanUp();

const USERS = 200;
const ROUNDS = 4;
const MADE_UP = /token-of-|impostor|admins|1\.2\.3\.4|stolen|other\.example|x-key/;
const SECRETS: NodeJS.ProcessEnv = { A: 'secret-a', B: 'secret-b', C: 'secret-c', D: 'secret-d' };
const secret = (name: string): Template => [{ env: name }];

const users = Array.from({ length: USERS }, (_, i) => {
  const user = `user-${i}`;
  return somebody({
    user,
    token: `token-of-${user}-`,
    teams: [`team-${i}`],
    claims: { mail: `${user}@example` },
  });
});

function everyType(tokenUrl: string): Record<string, BundleAuth> {
  const endpoint = {
    token_url: [{ text: tokenUrl }],
    client_id: [{ text: 'gw' }],
    client_secret: secret('D'),
  };
  return {
    bearer: { type: 'bearer', token: secret('A') },
    api_key: { type: 'api_key', header: 'x-api-key', value: secret('B') },
    basic: { type: 'basic', username: [{ text: 'gw' }], password: secret('C') },
    internal_jwt: { type: 'internal_jwt', header: 'authorization', algorithm: 'EdDSA', ttl_ms: 60_000 },
    oauth_client_credentials: { type: 'oauth_client_credentials', ...endpoint },
    token_exchange: { type: 'token_exchange', ...endpoint },
    identity_headers: {
      type: 'identity_headers',
      headers: { 'x-user': 'user', 'x-teams': 'teams', 'x-mail': 'claims.mail' },
    },
  };
}

/** What a client sends that would like to be somebody else. */
function spoofed(token: string) {
  return headersOf({
    authorization: `Bearer ${token}`,
    cookie: `session=${token}`,
    'proxy-authorization': token,
    'x-api-key': token,
    'x-key': token,
    'x-user': 'impostor',
    'x-teams': 'admins',
    'x-mail': 'impostor@example',
    'x-forwarded-for': '1.2.3.4',
    'x-forwarded-user': 'impostor',
    'mcp-session-id': 'stolen',
    host: 'other.example',
    'transfer-encoding': 'chunked',
    'x-trace': 'trace-1',
  });
}

const FORWARD = [
  'authorization',
  'cookie',
  'host',
  'mcp-session-id',
  'proxy-authorization',
  'transfer-encoding',
  'x-forwarded-for',
  'x-forwarded-user',
  'x-key',
  'x-mail',
  'x-teams',
  'x-trace',
  'x-user',
];

interface Running {
  readonly type: string;
  readonly number: number;
  readonly peer: RecordingUpstream;
  readonly upstream: ReturnType<typeof start>;
}

async function everything(made: Scene): Promise<{ bundle: Bundle; all: Running[] }> {
  const tokens = closeLater(await tokenServer());
  tokens.script = ({ form }, response) =>
    grant(
      response,
      form.subject_token === undefined
        ? 'gateways'
        : `exchanged-${form.subject_token.match(/user-\d+/)![0]}-`,
    );
  const types = everyType(tokens.url);
  const peers: RecordingUpstream[] = [];
  const definitions: Parameters<typeof bundleOf>[0] = {};
  for (const era of ['legacy', 'modern'] as const) {
    for (const [type, auth] of Object.entries(types)) {
      const peer = closeLater(await recordingUpstream(era));
      peers.push(peer);
      Object.assign(definitions, {
        [`${type} ${era}`]: {
          auth,
          url: peer.url,
          // Room for a session each.
          isolation: { mode: 'shared', max: USERS },
          forward_headers: type === 'api_key' ? [...FORWARD, 'x-api-key'] : FORWARD,
        },
      });
    }
  }
  const bundle = bundleOf(definitions, (one) => {
    const keys = { name: 'keys', type: 'api_key' as const, api_key: { header: 'x-key', keys: {} } };
    one.authn = { mode: 'required', attempts: 0, providers: [keys] };
  });
  made.credentials.update(bundle);
  const all = bundle.upstreams.map(({ auth }, number) => ({
    type: auth!.type,
    number,
    peer: peers[number]!,
    upstream: start(made, bundle, number),
  }));
  return { bundle, all };
}

/** What of a request is not as it has to be for an upstream of this type; undefined for nothing. */
function wrong(type: string, { who, headers, raw }: Seen): string | undefined {
  if (headers['x-trace'] !== 'trace-1') return 'the header that may pass is missing';
  if (type !== 'internal_jwt' && [...raw.matchAll(/user-\d+/g)].some(([name]) => name !== who))
    return 'somebody else';
  return headers.authorization === expected(type, who!, headers) ? undefined : 'the wrong credential';
}

/** The header `authorization`, after whatever else the type calls for. */
function expected(type: string, who: string, headers: Seen['headers']): string | undefined {
  switch (type) {
    case 'bearer':
      return 'Bearer secret-a';
    case 'api_key':
      return headers['x-api-key'] === 'secret-b' ? undefined : 'a key';
    case 'basic':
      return `Basic ${btoa('gw:secret-c')}`;
    case 'oauth_client_credentials':
      return 'Bearer gateways';
    case 'token_exchange':
      return `Bearer exchanged-${who}-`;
    case 'internal_jwt':
      return decodeJwt(headers.authorization!.slice(7)).sub === who ? headers.authorization : 'his';
    default:
      return headers['x-user'] === who && headers['x-mail'] === `${who}@example` ? undefined : 'his';
  }
}

it('of 11,200 calls of 200 people, each says who made it and nothing else gets there', async () => {
  const made = scene({ env: SECRETS });
  const { bundle, all } = await everything(made);
  let done = 0;
  for (let round = 0; round < ROUNDS; round++) {
    for (const { number, upstream } of all) {
      const ends = users.map(async (who) => {
        const { token, user, owner } = who.proof;
        const client = { session: undefined, client: owner };
        const definition = bundle.upstreams[number]!;
        const headers = await made.credentials.headersFor(definition, who, spoofed(token!));
        if (!isLines(headers)) return;
        const { text } = await call(upstream, 'x', { client, headers, arguments: { who: user } }).outcome;
        if (text === 'done') done += 1;
      });
      await Promise.all(ends);
    }
  }
  expect(done).toBe(11_200);
  for (const { type, peer } of all) {
    const calls = peer.seen.filter(({ method }) => method === 'tools/call');
    expect(calls).toHaveLength(USERS * ROUNDS);
    expect(calls.flatMap((one) => wrong(type, one) ?? [])).toEqual([]);
    expect(peer.seen.filter(({ raw }) => MADE_UP.test(raw))).toEqual([]);
  }
  expect(made.log.lines.join('\n')).not.toMatch(/secret-|token-of-|exchanged-/);
}, 60_000);

it('a header about the caller that the gateway has nothing to say in is not the client`s to fill', async () => {
  const made = scene();
  const auth: BundleAuth = { type: 'identity_headers', headers: { 'x-user': 'user', 'x-org': 'claims.org' } };
  const bundle = bundleOf({ one: { auth, forward_headers: ['x-org', 'x-user'] } });
  made.credentials.update(bundle);
  const client = headersOf({ 'x-user': 'impostor', 'x-org': 'all' });
  expect(await shown(made, bundle, somebody(), { client })).toEqual([]);
});

it.each([
  ['with a line break', 'a\r\nx-user: root'],
  ['with a letter no header carries', 'jörg'],
  ['that is empty', ''],
  ['that is too long', 'x'.repeat(9_000)],
])('a header of the client %s stays behind', async (_, value) => {
  const made = scene();
  const bundle = bundleOf({ one: { forward_headers: ['x-one', 'x-two'] } });
  made.credentials.update(bundle);
  const client = headersOf({ 'x-one': value, 'x-two': ' two ' });
  expect(await shown(made, bundle, somebody(), { client })).toEqual(['x-two', 'two']);
});

it('a header the client calls one of the connection stays behind', async () => {
  const made = scene();
  const bundle = bundleOf({ one: { forward_headers: ['x-one'] } });
  made.credentials.update(bundle);
  const client = headersOf({ 'x-one': '1', connection: 'keep-alive, X-One' });
  expect(await shown(made, bundle, somebody(), { client })).toEqual([]);
});
