// Every way to protect less.
import { describe, it } from 'vitest';
import { expectShown, type Mutation } from './mutation.ts';

const DATA: Mutation[] = [
  [
    'validation is off',
    (c) => {
      c.validation.arguments = 'off';
    },
    'medium',
    ['weakened'],
    /arguments of everything: enforce → off/,
  ],
  [
    'validation is gone',
    (c) => {
      delete c.validation;
    },
    'medium',
    ['weakened'],
    /validation of everything: removed/,
  ],
  [
    'deeper arguments',
    (c) => {
      c.validation.max_depth = 20;
    },
    'medium',
    ['weakened'],
    /8 → 20/,
  ],
  [
    'another replacement',
    (c) => {
      c.redaction.replacement = 'x';
    },
    'medium',
    ['redaction', 'weakened'],
    /replacement of everything: \[gone\] → x/,
  ],
  [
    'a detector',
    (c) => {
      c.redaction.detectors = ['email'];
    },
    'high',
    ['redaction'],
    /- detector api_key/,
  ],
  [
    'a field',
    (c) => {
      c.redaction.fields = [];
    },
    'high',
    ['redaction'],
    /- field \*password\*/,
  ],
  [
    'a pattern',
    (c) => {
      c.redaction.patterns[0].regex = 'B[0-9]{9}';
    },
    'high',
    ['redaction'],
    /- pattern badge B\[0-9\]\{4\}/,
  ],
  [
    'where',
    (c) => {
      c.redaction.apply_to = ['audit'];
    },
    'high',
    ['redaction'],
    /results of everything: - detector/,
  ],
  [
    'redaction is gone',
    (c) => {
      delete c.redaction;
    },
    'high',
    ['redaction'],
    /- detector api_key/,
  ],
  [
    'residency is gone',
    (c) => {
      delete c.routes[1].residency;
    },
    'high',
    ['residency'],
    /regions of route db: removed/,
  ],
  [
    'residency allows more',
    (c) => void c.routes[1].residency.allowed_regions.push('us'),
    'high',
    ['residency'],
    /regions of route db: \+ us/,
  ],
  [
    'a server is said to be elsewhere',
    (c) => {
      c.upstreams.files.region = 'us';
    },
    'medium',
    ['residency'],
    /upstream files is in us, was in eu/,
  ],
];

const DOORS: Mutation[] = [
  [
    'drifted tools are only told',
    (c) => {
      c.pinning.mode = 'warn';
    },
    'high',
    ['weakened'],
    /pinning: enforce → warn/,
  ],
  [
    'nothing is pinned',
    (c) => {
      c.pinning.mode = 'off';
    },
    'high',
    ['weakened'],
    /pinning: enforce → off/,
  ],
  [
    'new tools pass',
    (c) => {
      c.pinning.on_new = 'allow';
    },
    'high',
    ['weakened'],
    /a tool the lockfile lacks: quarantine → allow/,
  ],
  [
    'changed tools pass',
    (c) => {
      c.pinning.on_change = 'warn';
    },
    'high',
    ['weakened'],
    /a pinned tool that changed: quarantine → warn/,
  ],
  [
    'signatures are not required',
    (c) => {
      c.gateway.reload.signature = 'verify';
    },
    'high',
    ['weakened'],
    /signature of bundles: require → verify/,
  ],
  [
    'a trusted key',
    (c) => void c.gateway.reload.trusted_keys.push('keys/b.pub'),
    'high',
    ['weakened'],
    /trusted keys: \+ …/,
  ],
  [
    'a listener for the network',
    (c) => {
      c.gateway.listeners[0].address = '0.0.0.0';
    },
    'high',
    ['weakened'],
    /this machine → the network/,
  ],
  [
    'a new listener',
    (c) => void c.gateway.listeners.push({ name: 'x', address: '127.0.0.1', port: 9999 }),
    'medium',
    ['weakened'],
    /listener x: new/,
  ],
  [
    'a new listener for the network',
    (c) => void c.gateway.listeners.push({ name: 'x', address: '0.0.0.0', port: 9999 }),
    'high',
    ['weakened'],
    /listener x: new, and not on loopback/,
  ],
  [
    'no TLS',
    (c) => {
      delete c.gateway.listeners[0].tls;
      c.authn.providers.mesh.proxy_header = 'client-cert';
    },
    'high',
    ['weakened'],
    /TLS: on → off/,
  ],
  [
    'no certificate of clients',
    (c) => {
      c.gateway.listeners[0].tls.require_client_cert = false;
    },
    'high',
    ['weakened'],
    /client certificates: required → optional/,
  ],
  [
    'another authority of clients',
    (c) => {
      c.gateway.listeners[0].tls.client_ca = '/tmp/ca';
    },
    'medium',
    ['weakened'],
    /authority of client certificates changed/,
  ],
  [
    'older TLS',
    (c) => {
      c.gateway.listeners[0].tls.min_version = '1.2';
    },
    'high',
    ['weakened'],
    /least TLS version: 1\.3 → 1\.2/,
  ],
  [
    'any page',
    (c) => {
      c.gateway.listeners[0].allowed_origins = ['*'];
    },
    'high',
    ['weakened'],
    /allowed origins: \+ \*/,
  ],
  [
    'another host',
    (c) => void c.gateway.listeners[0].allowed_hosts.push('b.example'),
    'high',
    ['weakened'],
    /allowed hosts: \+ b\.example/,
  ],
  [
    'proxies',
    (c) => void c.gateway.listeners[0].trusted_proxies.push('0.0.0.0/0'),
    'high',
    ['weakened'],
    /trusted proxies: \+ 0\.0\.0\.0\/0/,
  ],
  [
    'the admin port for the network',
    (c) => {
      c.gateway.admin.address = '0.0.0.0';
    },
    'high',
    ['weakened'],
    /admin port is reached from: this machine → the network/,
  ],
  [
    'the admin port without a token',
    (c) => {
      delete c.gateway.admin.token;
    },
    'high',
    ['weakened'],
    /token of the admin port: asked for → none/,
  ],
  [
    'larger requests',
    (c) => {
      c.gateway.limits.max_request_bytes = '100MiB';
    },
    'medium',
    ['weakened'],
    /largest request: 1MiB → 100MiB/,
  ],
  [
    'whoever is shared state',
    (c) => {
      c.gateway.redis.url = '${env:OTHER}';
    },
    'medium',
    ['weakened'],
    /shared state changed/,
  ],
  [
    'its certificate',
    (c) => {
      c.gateway.redis.tls.insecure_skip_verify = true;
    },
    'medium',
    ['weakened'],
    /certificate of shared state: checked → not checked/,
  ],
  [
    'errors of upstreams',
    (c) => {
      c.gateway.errors.expose_upstream = true;
    },
    'medium',
    ['weakened'],
    /errors of upstreams: kept back → passed on/,
  ],
  [
    'the key of sessions',
    (c) => {
      c.gateway.sessions = { key: '${env:K}' };
    },
    'medium',
    ['weakened'],
    /key of sessions changed/,
  ],
];

describe('a plan shows what protects less', () => {
  it.each(DATA)('of data: %s', (...mutation) => expectShown(mutation));
  it.each(DOORS)('of doors: %s', (...mutation) => expectShown(mutation));
});
