// Every way to let in somebody who was not let in, or to take somebody for more than before.
import { describe, it } from 'vitest';
import { expectShown, type Mutation } from './mutation.ts';

const KEY = `sha256:${'8'.repeat(64)}`;

const CALLERS: Mutation[] = [
  [
    'nobody has to sign in',
    (c) => {
      c.authn.mode = 'optional';
    },
    'high',
    ['grant', 'destructive-grant'],
    /authentication: required → optional/,
  ],
  [
    'nobody can sign in',
    (c) => {
      c.authn.mode = 'off';
    },
    'high',
    ['grant'],
    /authentication: required → off/,
  ],
  [
    'groups of a team',
    (c) => {
      c.teams.platform.match.groups = ['*'];
    },
    'high',
    ['grant', 'destructive-grant'],
    /members of team platform: \+ group \*/,
  ],
  [
    'users of a team',
    (c) => {
      c.teams.platform.match.users = ['eve'];
    },
    'high',
    ['grant', 'destructive-grant'],
    /\+ user eve/,
  ],
  [
    'claims of a team',
    (c) => {
      c.teams.data.match.claims = { dept: { glob: '*' } };
    },
    'high',
    ['grant'],
    /\+ claim dept=\*/,
  ],
  [
    'clients of a team',
    (c) => {
      c.teams.platform.match.clients = ['robot'];
    },
    'high',
    ['grant', 'destructive-grant'],
    /GRANT +client robot/,
  ],
  [
    'the team of a client',
    (c) => {
      c.clients.robot.team = 'platform';
    },
    'high',
    ['grant', 'destructive-grant'],
    /GRANT +client robot/,
  ],
  [
    'the type of a client',
    (c) => {
      c.clients.robot.type = 'zed';
    },
    'medium',
    ['grant', 'weakened'],
    /client robot type: cursor → zed/,
  ],
  [
    'a client is nobody in particular',
    (c) => {
      delete c.clients.robot;
    },
    'high',
    ['grant', 'weakened'],
    /client robot deny is gone/,
  ],
  [
    'a key',
    (c) => {
      c.authn.providers.ci.keys.other = { hash: KEY, team: 'platform', scopes: ['admin', 'read'] };
    },
    'high',
    ['grant', 'destructive-grant'],
    /GRANT +key other +db_drop/,
  ],
  [
    'a key that may do nothing alone',
    (c) => {
      c.authn.providers.ci.keys.other = { hash: KEY, scopes: [] };
    },
    'high',
    ['grant', 'weakened'],
    /keys: \+ other/,
  ],
  [
    'scopes of a key',
    (c) => void c.authn.providers.ci.keys.deploy.scopes.push('admin'),
    'high',
    ['grant', 'weakened'],
    /key deploy scopes: \+ admin/,
  ],
  [
    'the team of a key',
    (c) => {
      c.authn.providers.ci.keys.deploy.team = 'platform';
    },
    'high',
    ['grant', 'destructive-grant'],
    /GRANT +key deploy .*file_drop/,
  ],
  [
    'the user of a key',
    (c) => {
      c.authn.providers.ci.keys.deploy.user = 'root';
    },
    'medium',
    ['grant', 'weakened'],
    /key deploy user: none → root/,
  ],
  [
    'a later end of a key',
    (c) => {
      c.authn.providers.ci.keys.deploy.expires = '2037-01-31';
    },
    'high',
    ['grant', 'weakened'],
    /expires: 2027-01-31 → 2037-01-31/,
  ],
  [
    'no end of a key',
    (c) => {
      delete c.authn.providers.ci.keys.deploy.expires;
    },
    'high',
    ['grant', 'weakened'],
    /expires: 2027-01-31 → never/,
  ],
  [
    'somebody else has a key',
    (c) => {
      c.authn.providers.ci.keys.deploy.hash = KEY;
    },
    'medium',
    ['grant', 'weakened'],
    /key deploy changed/,
  ],
  [
    'a file of keys',
    (c) => {
      c.authn.providers.ci.keys_file = '/k';
    },
    'medium',
    ['grant', 'weakened'],
    /file of keys changed/,
  ],
  [
    'a provider',
    (c) => {
      c.authn.providers.more = { type: 'jwt', issuer: 'https://more.example', audience: 'mcp' };
    },
    'high',
    ['grant', 'weakened'],
    /a new way in \(jwt\)/,
  ],
  [
    'an issuer',
    (c) => {
      c.authn.providers.okta.issuer = 'https://more.example';
    },
    'medium',
    ['grant', 'weakened'],
    /provider okta issuer changed/,
  ],
  [
    'an audience',
    (c) => void c.authn.providers.okta.audience.push('other'),
    'high',
    ['grant', 'weakened'],
    /audience: \+ other/,
  ],
  [
    'keys of an issuer',
    (c) => {
      c.authn.providers.okta.jwks_uri = 'https://more.example/k';
    },
    'medium',
    ['grant', 'weakened'],
    /provider okta keys changed/,
  ],
  [
    'what a token must have',
    (c) => {
      c.authn.providers.okta.require = ['exp'];
    },
    'high',
    ['grant', 'weakened'],
    /required claims: - sub/,
  ],
  [
    'which claim is the team',
    (c) => {
      c.authn.providers.okta.identity = { team: 'email' };
    },
    'medium',
    ['grant', 'weakened'],
    /provider okta identity changed/,
  ],
  [
    'certificates of anybody',
    (c) => {
      c.authn.providers.mesh.allowed = [];
    },
    'high',
    ['grant', 'weakened'],
    /provider mesh clients: \+ \*/,
  ],
  [
    'an authority',
    (c) => {
      c.authn.providers.mesh.ca = '/tmp/ca';
    },
    'medium',
    ['grant', 'weakened'],
    /provider mesh authority changed/,
  ],
  [
    'a header of proxies',
    (c) => {
      c.authn.providers.mesh.proxy_header = 'client-cert';
    },
    'high',
    ['grant', 'weakened'],
    /provider mesh header of proxies: \+ client-cert/,
  ],
  [
    'tokens for anybody',
    (c) => {
      delete c.authn.providers.opaque.audience;
    },
    'high',
    ['grant', 'weakened'],
    /provider opaque audience: \+ \*/,
  ],
  [
    'guessing as often as one likes',
    (c) => {
      c.authn.attempts = 0;
    },
    'high',
    ['weakened'],
    /failed proofs in a minute: 30 → any number/,
  ],
  [
    'where people are sent to sign in',
    (c) => {
      c.authn.protected_resource = {
        resource: 'https://a.example/mcp',
        authorization_servers: ['https://more.example'],
      };
    },
    'medium',
    ['weakened'],
    /where clients sign in changed/,
  ],
];

describe('a plan shows who is let in', () => {
  it.each(CALLERS)('by %s', (...mutation) => expectShown(mutation));
});
