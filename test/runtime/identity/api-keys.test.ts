// Keys that the operator handed out, in the configuration or a file.
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { keysInFile } from '../../../runtime/identity/api-keys/key-entry.ts';
import type { Proof } from '../../../runtime/identity/proof.ts';
import type { BundleProvider } from '../../../schema/generated/bundle.ts';
import { goodClaims, signed, signingKey, startIssuer } from './issuer.ts';
import { authenticatorOf, identityService, jwtProvider, type Logged } from './service.ts';
import { bearer, showing } from './showing.ts';

const KEY = `mcpgw_${'k'.repeat(43)}`;
const OTHER = `mcpgw_${'o'.repeat(43)}`;
const hashOf = (key: string) => `sha256:${createHash('sha256').update(key).digest('hex')}`;

function provider(settings: Partial<NonNullable<BundleProvider['api_key']>> = {}): BundleProvider {
  return {
    name: 'keys',
    type: 'api_key',
    api_key: {
      header: 'authorization',
      keys: { ci: { hash: hashOf(KEY), scopes: ['deploy'], team: 'platform', user: 'robot' } },
      ...settings,
    },
  };
}

describe('an API key', () => {
  it('says who holds it, at once', () => {
    const authenticator = authenticatorOf(identityService(), [provider()]);
    const proof = authenticator.authenticate(bearer(KEY)) as Proof;
    expect(proof).toMatchObject({
      provider: 'keys',
      client: 'ci',
      user: 'robot',
      teams: ['platform'],
      groups: [],
      scopes: ['deploy'],
      expiresAt: Number.POSITIVE_INFINITY,
      token: undefined,
    });
    expect(authenticator.accepts(proof)).toBe(true);
    expect(authenticator.authenticate(bearer(KEY))).toBe(proof);
  });

  it.each([
    ['another', OTHER],
    ['one character less', KEY.slice(0, -1)],
    ['its hash', hashOf(KEY)],
    ['another case', KEY.toUpperCase()],
  ])('is nobody when it is %s', async (_, key) => {
    const authenticator = authenticatorOf(identityService(), [provider()]);
    expect(await authenticator.authenticate(bearer(key))).toMatchObject({ failure: 'invalid' });
  });

  it('is shown in the header that is configured, bare, and in no other', async () => {
    const authenticator = authenticatorOf(identityService(), [provider({ header: 'x-api-key' })]);
    const show = async (...lines: [string, string][]) => authenticator.authenticate(showing(lines));
    expect(await show(['x-api-key', KEY])).toMatchObject({ client: 'ci' });
    expect(await show(['x-api-key', `Bearer ${KEY}`])).toMatchObject({ reason: 'unknown' });
    expect(await show(['authorization', `Bearer ${KEY}`])).toMatchObject({ reason: 'unknown' });
    expect(await show(['x-api-key', ''])).toMatchObject({ reason: 'malformed' });
    expect(await show(['x-api-key', KEY], ['x-api-key', KEY])).toMatchObject({ reason: 'several' });
    expect(await show(['x-api-key', KEY], ['authorization', `Bearer ${KEY}`])).toMatchObject({
      reason: 'several',
    });
    expect(await show(['x-other-key', KEY])).toMatchObject({ failure: 'missing' });
  });

  it('is never taken for a token that was verified, nor a token for a key', async () => {
    const key = await signingKey();
    const issuer = await startIssuer([key]);
    const authenticator = authenticatorOf(identityService(), [
      provider({ header: 'x-api-key' }),
      jwtProvider(issuer.url),
    ]);
    const token = await signed(key, goodClaims(issuer.url));
    expect(await authenticator.authenticate(bearer(token))).toMatchObject({ provider: 'sso' });
    expect(await authenticator.authenticate(showing([['x-api-key', token]]))).toMatchObject({
      reason: 'unknown',
    });
  });

  it.each([
    ['2027-03-31', Date.UTC(2027, 3, 1)],
    ['2027-03-31T12:00:00Z', Date.UTC(2027, 2, 31, 12)],
    ['2027-12-31', Date.UTC(2028, 0, 1)],
  ])('that expires %s is good until then', (expires, end) => {
    let now = end - 1;
    const keys = { ci: { hash: hashOf(KEY), scopes: [], expires } };
    const authenticator = authenticatorOf(identityService({ now: () => now }), [provider({ keys })]);
    const proof = authenticator.authenticate(bearer(KEY)) as Proof;
    expect(proof).toMatchObject({ client: 'ci', expiresAt: end });
    now = end;
    expect(authenticator.authenticate(bearer(KEY))).toEqual({ failure: 'invalid', reason: 'expired' });
    expect(authenticator.accepts(proof)).toBe(false);
  });

  it('that expires on no day of any calendar is over', () => {
    const keys = { ci: { hash: hashOf(KEY), scopes: [], expires: '2027-13-45' } };
    const authenticator = authenticatorOf(identityService(), [provider({ keys })]);
    expect(authenticator.authenticate(bearer(KEY))).toMatchObject({ reason: 'expired' });
  });

  it('stays good over a reload that changes other keys, and not over one that changes it', () => {
    const service = identityService();
    const key = { hash: hashOf(KEY), scopes: ['deploy'] };
    const proof = authenticatorOf(service, [provider({ keys: { ci: key } })]).authenticate(
      bearer(KEY),
    ) as Proof;
    const accepts = (keys: NonNullable<BundleProvider['api_key']>['keys']) =>
      authenticatorOf(service, [provider({ keys })]).accepts(proof);
    expect(accepts({ ci: key, more: { hash: hashOf(OTHER), scopes: [] } })).toBe(true);
    expect(accepts({ ci: { ...key, scopes: [] } })).toBe(false);
    expect(accepts({ ci: { ...key, hash: hashOf(OTHER) } })).toBe(false);
    expect(accepts({ cd: key })).toBe(false);
    expect(accepts({})).toBe(false);
  });
});

describe('a file of keys', () => {
  function fileOf(text: string): string {
    const folder = mkdtempSync(join(tmpdir(), 'mcpgw-keys-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const file = join(folder, 'keys.yaml');
    writeFileSync(file, text);
    return file;
  }

  it.each(['path', 'reference'])('given by %s is read, and again when it changes', async (form) => {
    const file = fileOf(`ci: { hash: "${hashOf(KEY)}", team: platform, expires: 2999-01-01 }\n`);
    const logged: Logged[] = [];
    const keys_file = form === 'path' ? [{ text: file }] : [{ file }];
    const authenticator = authenticatorOf(identityService({ logged }), [provider({ keys: {}, keys_file })]);
    const proof = authenticator.authenticate(bearer(KEY)) as Proof;
    expect(proof).toMatchObject({ client: 'ci', teams: ['platform'] });

    writeFileSync(file, JSON.stringify({ cd: { hash: hashOf(OTHER), scopes: ['x'] } }));
    await vi.waitFor(() => expect(authenticator.accepts(proof)).toBe(false));
    expect(authenticator.authenticate(bearer(OTHER))).toMatchObject({ client: 'cd', scopes: ['x'] });
    expect(authenticator.authenticate(bearer(KEY))).toMatchObject({ failure: 'invalid' });

    writeFileSync(file, 'not: [keys');
    await vi.waitFor(() => expect(logged.map(({ message }) => message).join()).toContain('no good'));
    expect(authenticator.authenticate(bearer(OTHER))).toMatchObject({ client: 'cd' });
  });

  it('that is missing or no good keeps a bundle out, with the name of the provider and none of the keys', () => {
    const service = identityService();
    const file = fileOf('ci: { hash: mcpgw_plain }');
    for (const path of [file, `${file}.gone`]) {
      const build = () => authenticatorOf(service, [provider({ keys_file: [{ text: path }] })]);
      expect(build).toThrow(/^authn\.providers\.keys: /);
      expect(build).not.toThrow(/mcpgw_plain/);
    }
  });

  it.each([
    ['a list', '[]'],
    ['nothing', '# empty'],
    ['a key twice', `a: { hash: "${hashOf(KEY)}" }\na: { hash: "${hashOf(OTHER)}" }`],
    ['an alias', `a: &k { hash: "${hashOf(KEY)}" }\nb: *k`],
    ['a hash that is none', 'a: { hash: "sha256:abc" }'],
    ['an id that is none', `"a b": { hash: "${hashOf(KEY)}" }`],
    ['something unknown', `a: { hash: "${hashOf(KEY)}", admin: true }`],
    ['scopes in one text', `a: { hash: "${hashOf(KEY)}", scopes: "a b" }`],
    ['a date that is none', `a: { hash: "${hashOf(KEY)}", expires: tomorrow }`],
  ])('with %s is none', (_, text) => {
    expect(() => keysInFile(text)).toThrow(/^(is|has) /);
  });
});

describe('secrets', () => {
  it('are compared in constant time: no code about keys compares digests or keys in another way', () => {
    const folder = new URL('../../../runtime/identity/api-keys/', import.meta.url);
    const code = readdirSync(folder)
      .map((file) => readFileSync(new URL(file, folder), 'utf8'))
      .join('\n');
    expect(code).toContain('timingSafeEqual(');
    expect(comparisons(code)).toEqual([]);
    expect(comparisons('if (digest === entry.digest) x();\nkey.digest.equals(other)')).toHaveLength(2);
  });

  it('are not in what is logged or thrown', async () => {
    const logged: Logged[] = [];
    const authenticator = authenticatorOf(identityService({ logged }), [provider()], { attempts: 3 });
    for (let i = 0; i < 10; i += 1) await authenticator.authenticate(bearer(`${OTHER}${i}`));
    expect(JSON.stringify(logged)).not.toContain(OTHER);
  });
});

/** Lines that compare something secret other than in constant time; texts in quotes are nothing. */
function comparisons(code: string): string[] {
  return code
    .replace(/'[^'\n]*'|`[^`]*`/g, '')
    .split('\n')
    .filter((line) => /[=!]==?(?!>)|\.equals\(|\.compare\(|localeCompare/.test(line))
    .filter((line) => /\b(secret|digest|hash|token)\b/i.test(line));
}
