// Client certificates: whose are taken, whom they name, and when a header counts for one.
import { copyFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import type { Credentials } from '../../../runtime/identity/authenticator.ts';
import { forwardedCertificate } from '../../../runtime/identity/certificates/forwarded-certificate.ts';
import type { Proof } from '../../../runtime/identity/proof.ts';
import type { BundleProvider } from '../../../schema/generated/bundle.ts';
import { CertificateMaker, type Made } from './certificates-made.ts';
import { authenticatorOf, identityService, type Logged } from './service.ts';
import { bearer, showing } from './showing.ts';

const maker = new CertificateMaker();
const CLIENT = { uses: 'clientAuth', alternativeNames: ['URI:spiffe://corp/agent', 'DNS:agent.corp'] };
const made: Record<string, Made> = {};

beforeAll(() => {
  const make = (name: string, wanted: Parameters<CertificateMaker['make']>[1]) => {
    made[name] = maker.make(name, wanted);
  };
  make('ca', { subject: 'corp CA', authority: true });
  make('namesake', { subject: 'corp CA', authority: true });
  make('between', { subject: 'corp issuing CA', by: 'ca', authority: true });
  make('past-ca', { subject: 'past CA', authority: true, to: '20240101000000Z' });
  make('good', { subject: 'agent', by: 'ca', ...CLIENT });
  make('second', { subject: 'second', by: 'between', ...CLIENT });
  make('past', { subject: 'agent', by: 'ca', ...CLIENT, to: '20240101000000Z' });
  make('future', { subject: 'agent', by: 'ca', ...CLIENT, from: '20480101000000Z' });
  make('foreign', { subject: 'agent', by: 'namesake', ...CLIENT });
  make('of-past-ca', { subject: 'agent', by: 'past-ca', ...CLIENT });
  make('server', { subject: 'agent', by: 'ca', ...CLIENT, uses: 'serverAuth' });
  make('any-use', { subject: 'agent', by: 'ca', ...CLIENT, uses: 'anyExtendedKeyUsage' });
  make('no-use', { subject: 'agent', by: 'ca', alternativeNames: CLIENT.alternativeNames });
  make('self', { subject: 'agent', ...CLIENT });
  make('by-client', { subject: 'agent', by: 'good', ...CLIENT });
  make('nameless', { subject: 'agent', by: 'ca', uses: 'clientAuth' });
  make('other', {
    subject: 'other',
    by: 'ca',
    uses: 'clientAuth',
    alternativeNames: ['URI:spiffe://corp/other'],
  });
  make('tricky', {
    subject: 'tricky',
    by: 'ca',
    uses: 'clientAuth',
    alternativeNames: ['DNS:x, URI:spiffe://corp/agent', 'URI:spiffe://corp/real'],
  });
});

function provider(settings: Partial<NonNullable<BundleProvider['mtls']>> = {}): BundleProvider {
  return {
    name: 'certs',
    type: 'mtls',
    mtls: { ca: made.ca!.file, client_from: 'san_uri', allowed: ['*'], ...settings },
  };
}

function show(
  name: string,
  settings: Partial<NonNullable<BundleProvider['mtls']>> = {},
  more: Partial<Credentials> = {},
) {
  const authenticator = authenticatorOf(identityService(), [provider(settings)]);
  return authenticator.authenticate(showing([], { certificate: made[name]!.der, ...more }));
}

describe('a client certificate', () => {
  it('names its client, at once, and is remembered', () => {
    const authenticator = authenticatorOf(identityService(), [provider()]);
    const shown = showing([], { certificate: made.good!.der });
    const proof = authenticator.authenticate(shown) as Proof;
    expect(proof).toMatchObject({
      provider: 'certs',
      client: 'spiffe://corp/agent',
      user: '',
      scopes: [],
      expiresAt: Date.UTC(2049, 11, 31, 23, 59, 59),
    });
    expect(authenticator.authenticate(shown)).toBe(proof);
    expect(authenticator.accepts(proof)).toBe(true);
  });

  it.each(['any-use', 'no-use'])('with %s is taken', (name) => {
    expect(show(name)).toMatchObject({ client: 'spiffe://corp/agent' });
  });

  it.each([
    ['that is over', 'past'],
    ['that is not good yet', 'future'],
    ['of an authority of the same name', 'foreign'],
    ['for servers', 'server'],
    ['that signed itself', 'self'],
    ['signed by a client', 'by-client'],
    ['of an authority in between that is not in the file', 'second'],
    ['without the name that is asked for', 'nameless'],
  ])('%s is nobody', (_, name) => {
    expect(show(name)).toEqual({ failure: 'invalid', reason: 'certificate' });
  });

  it('of an authority in between that is in the file is taken', () => {
    const ca = maker.bundle('two.pem', made.ca!, made.between!);
    expect(show('second', { ca })).toMatchObject({ client: 'spiffe://corp/agent' });
    expect(show('good', { ca })).toMatchObject({ client: 'spiffe://corp/agent' });
  });

  it('of an authority that is over is nobody', () => {
    expect(show('of-past-ca', { ca: made['past-ca']!.file })).toMatchObject({ reason: 'certificate' });
  });

  it('in bytes that are none is nobody', () => {
    expect(show('good', {}, { certificate: Buffer.from('certificate') })).toMatchObject({
      reason: 'certificate',
    });
  });

  it.each([
    ['san_uri', 'spiffe://corp/agent'],
    ['san_dns', 'agent.corp'],
    ['subject_cn', 'agent'],
  ] as const)('names its client by %s', (client_from, client) => {
    expect(show('good', { client_from })).toMatchObject({ client });
  });

  it('must have a name that is allowed', () => {
    const allowed = ['spiffe://corp/ag*', 'spiffe://lab/*'];
    expect(show('good', { allowed })).toMatchObject({ client: 'spiffe://corp/agent' });
    expect(show('other', { allowed })).toEqual({ failure: 'invalid', reason: 'certificate' });
    expect(show('other', { allowed: [] })).toEqual({ failure: 'invalid', reason: 'certificate' });
  });

  it('cannot smuggle one name into another', () => {
    expect(show('tricky')).toMatchObject({ client: 'spiffe://corp/real' });
    expect(show('tricky', { allowed: ['spiffe://corp/agent'] })).toMatchObject({ reason: 'certificate' });
  });

  it('gives way to a credential in a header', async () => {
    const authenticator = authenticatorOf(identityService(), [provider()]);
    const answer = await authenticator.authenticate(bearer('token', { certificate: made.good!.der }));
    expect(answer).toMatchObject({ failure: 'invalid' });
  });

  it('that is missing is nobody, or anonymous', () => {
    const service = identityService();
    expect(authenticatorOf(service, [provider()]).authenticate(showing([]))).toEqual({
      failure: 'missing',
      reason: 'none',
    });
    const optional = authenticatorOf(service, [provider()], { mode: 'optional' });
    expect(optional.authenticate(showing([]))).toMatchObject({ owner: '' });
    expect(optional.authenticate(showing([], { certificate: made.foreign!.der }))).toMatchObject({
      failure: 'invalid',
    });
  });

  it('is judged by every provider, and counts for the first that takes it', () => {
    const settings = provider().mtls!;
    const other = {
      name: 'other',
      type: 'mtls' as const,
      mtls: { ...settings, allowed: ['spiffe://corp/other'] },
    };
    const authenticator = authenticatorOf(identityService(), [
      { ...other, name: 'another', mtls: { ...settings, ca: made.namesake!.file } },
      other,
      { ...provider(), name: 'rest' },
    ]);
    const by = (name: string) => authenticator.authenticate(showing([], { certificate: made[name]!.der }));
    expect(by('foreign')).toMatchObject({ provider: 'another' });
    expect(by('other')).toMatchObject({ provider: 'other' });
    expect(by('good')).toMatchObject({ provider: 'rest' });
  });

  it('is worth nothing from its end on', () => {
    let now = Date.UTC(2023, 11, 31);
    const authenticator = authenticatorOf(identityService({ now: () => now }), [provider()]);
    const shown = showing([], { certificate: made.past!.der });
    const proof = authenticator.authenticate(shown) as Proof;
    expect(proof).toMatchObject({ client: 'spiffe://corp/agent' });
    now = Date.UTC(2024, 0, 1);
    expect(authenticator.authenticate(shown)).toMatchObject({ reason: 'certificate' });
    expect(authenticator.accepts(proof)).toBe(false);
  });
});

describe('authorities', () => {
  it('that are replaced take their certificates with them; those that stay keep theirs', async () => {
    const ca = join(maker.folder, 'rotating.pem');
    copyFileSync(maker.bundle('both.pem', made.ca!, made.namesake!), ca);
    const logged: Logged[] = [];
    const authenticator = authenticatorOf(identityService({ logged }), [provider({ ca })]);
    const by = (name: string) => authenticator.authenticate(showing([], { certificate: made[name]!.der }));
    const [old, kept] = [by('good') as Proof, by('foreign') as Proof];
    expect([old.client, kept.client]).toEqual(['spiffe://corp/agent', 'spiffe://corp/agent']);

    copyFileSync(made.namesake!.file, ca);
    await vi.waitFor(() => expect(authenticator.accepts(old)).toBe(false));
    expect(authenticator.accepts(kept)).toBe(true);
    expect(by('good')).toMatchObject({ reason: 'certificate' });

    writeFileSync(ca, 'nothing');
    await vi.waitFor(() => expect(logged.map(({ message }) => message).join()).toContain('no good'));
    expect(by('foreign')).toBe(kept);
  });

  it.each([
    ['is missing', () => 'gone.pem'],
    ['names no authority', () => made.good!.file],
  ])('in a file that %s keep a bundle out', (_, file) => {
    const build = () => authenticatorOf(identityService(), [provider({ ca: file() })]);
    expect(build).toThrow(/^authn\.providers\.certs: /);
  });
});

describe('a certificate in a header', () => {
  const HEADER = { proxy_header: 'client-cert' };
  const rfc9440 = (name: string) => `:${made[name]!.der.toString('base64')}:`;
  const throughProxy = { throughProxy: true };

  function handedOn(value: string, more: Partial<Credentials> = {}, settings: object = HEADER) {
    const authenticator = authenticatorOf(identityService(), [provider(settings)]);
    return authenticator.authenticate(showing([['client-cert', value]], more));
  }

  it('counts as a byte sequence and as encoded PEM, from a trusted proxy', () => {
    expect(handedOn(rfc9440('good'), throughProxy)).toMatchObject({ client: 'spiffe://corp/agent' });
    for (const value of [
      encodeURIComponent(made.good!.pem),
      encodeURIComponent(made.good!.pem).replaceAll('%2B', '+').replaceAll('%2F', '/').replaceAll('%3D', '='),
    ]) {
      expect(handedOn(value, throughProxy)).toMatchObject({ client: 'spiffe://corp/agent' });
    }
  });

  it('means nothing from anybody else, or where no header is configured', () => {
    expect(handedOn(rfc9440('good'))).toEqual({ failure: 'missing', reason: 'none' });
    expect(handedOn(rfc9440('good'), throughProxy, {})).toEqual({ failure: 'missing', reason: 'none' });
    expect(handedOn(rfc9440('good'), { certificate: made.other!.der })).toMatchObject({
      client: 'spiffe://corp/other',
    });
  });

  it('is checked like any other', () => {
    for (const name of ['past', 'foreign', 'server', 'self']) {
      expect(handedOn(rfc9440(name), throughProxy)).toEqual({ failure: 'invalid', reason: 'certificate' });
    }
    for (const value of [
      '',
      'x',
      '::',
      `${rfc9440('good')}, ${rfc9440('good')}`,
      '%',
      `:${'A'.repeat(20_000)}:`,
    ]) {
      expect(handedOn(value, throughProxy)).toEqual({ failure: 'invalid', reason: 'certificate' });
    }
  });

  it('sent twice is nobody', () => {
    const authenticator = authenticatorOf(identityService(), [provider(HEADER)]);
    const line = ['client-cert', rfc9440('good')] as const;
    expect(authenticator.authenticate(showing([line, line], throughProxy))).toMatchObject({
      reason: 'several',
    });
  });

  it('is what counts behind the proxy: the certificate of the connection is the proxy’s own', () => {
    const authenticator = authenticatorOf(identityService(), [provider(HEADER)]);
    const proxied = { throughProxy: true, certificate: made.good!.der };
    expect(authenticator.authenticate(showing([], proxied))).toEqual({ failure: 'missing', reason: 'none' });
    const direct = { throughProxy: false, certificate: made.good!.der };
    expect(authenticator.authenticate(showing([], direct))).toMatchObject({ client: 'spiffe://corp/agent' });
  });

  it('that is expected of one provider keeps the proxy’s own from counting for another', () => {
    const authenticator = authenticatorOf(identityService(), [
      provider(HEADER),
      { ...provider(), name: 'direct' },
    ]);
    const certificate = made.other!.der;
    const proxied = { throughProxy: true, certificate };
    expect(authenticator.authenticate(showing([], proxied))).toEqual({ failure: 'missing', reason: 'none' });
    const handed = showing([['client-cert', rfc9440('good')]], proxied);
    expect(authenticator.authenticate(handed)).toMatchObject({ client: 'spiffe://corp/agent' });
    const direct = { throughProxy: false, certificate };
    expect(authenticator.authenticate(showing([], direct))).toMatchObject({ client: 'spiffe://corp/other' });
  });

  it("of the connection is nobody else's where a proxy says that it stands between, and hands nothing on", () => {
    const authenticator = authenticatorOf(identityService(), [provider()]);
    const certificate = made.good!.der;
    for (const name of ['x-forwarded-for', 'forwarded']) {
      const between = showing([[name, 'for=192.0.2.7']], { throughProxy: true, certificate });
      expect(authenticator.authenticate(between)).toEqual({ failure: 'missing', reason: 'none' });
    }
    // A client in the proxies' network that comes by itself, or says that it does not without being believed.
    for (const throughProxy of [true, false])
      expect(authenticator.authenticate(showing([], { throughProxy, certificate }))).toMatchObject({
        client: 'spiffe://corp/agent',
      });
    const lines: [string, string][] = [['x-forwarded-for', '192.0.2.7']];
    expect(authenticator.authenticate(showing(lines, { throughProxy: false, certificate }))).toMatchObject({
      client: 'spiffe://corp/agent',
    });
  });

  it('in PEM is one certificate, not a chain', () => {
    const chain = encodeURIComponent(`${made.good!.pem}\n${made.ca!.pem}`);
    expect(forwardedCertificate(chain)).toBeUndefined();
  });
});
