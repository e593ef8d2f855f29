// Guessing, by address: bounded, forgotten in time, and no harm to who was verified.

import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Attempts } from '../../../runtime/identity/attempts.ts';
import { NO_PROOF } from '../../../runtime/identity/proof.ts';
import { VerifiedTokens } from '../../../runtime/identity/verified-tokens.ts';
import type { BundleProvider } from '../../../schema/generated/bundle.ts';
import { goodClaims, signed, signingKey, startIssuer } from './issuer.ts';
import { authenticatorOf, identityService, jwtProvider } from './service.ts';
import { bearer, showing } from './showing.ts';

const START = 1_900_000_000_000;

describe('failed attempts', () => {
  it('of an address are at most so many in any minute, and waiting as told is always enough', () => {
    const steps = fc.array(fc.integer({ min: 0, max: 20_000 }), { minLength: 1, maxLength: 120 });
    fc.assert(
      fc.property(
        steps,
        fc.integer({ min: 1, max: 6 }),
        fc.integer({ min: 0, max: 9_999 }),
        (gaps, limit, start) => {
          const attempts = new Attempts();
          let now = START + start;
          const failed: number[] = [];
          for (const gap of gaps) {
            now += gap;
            const wait = attempts.wait('192.0.2.1', limit, now);
            if (wait > 0) {
              expect(wait).toBeLessThanOrEqual(70_000);
              expect(attempts.wait('192.0.2.1', limit, now + wait)).toBe(0);
              now += wait;
            }
            attempts.failed('192.0.2.1', now);
            failed.push(now);
          }
          for (const from of failed) {
            expect(failed.filter((at) => at >= from && at < from + 60_000).length).toBeLessThanOrEqual(limit);
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  it('count for the network of an IPv6 address, and for an IPv4 address however it is written', () => {
    const attempts = new Attempts();
    attempts.failed('2001:db8:1:2::1', START);
    attempts.failed('::ffff:192.0.2.1', START);
    expect(attempts.wait('2001:db8:1:2:ffff::9', 1, START)).toBeGreaterThan(0);
    expect(attempts.wait('2001:db8:1:3::1', 1, START)).toBe(0);
    expect(attempts.wait('192.0.2.1', 1, START)).toBeGreaterThan(0);
    expect(attempts.wait('192.0.2.2', 1, START)).toBe(0);
  });

  it('are remembered of so many addresses only, the quietest is forgotten first', () => {
    const attempts = new Attempts(3);
    for (const last of [1, 2, 3, 1, 4]) attempts.failed(`192.0.2.${last}`, START);
    expect(attempts.size).toBe(3);
    const barred = [1, 2, 3, 4].filter((last) => attempts.wait(`192.0.2.${last}`, 1, START) > 0);
    expect(barred).toEqual([1, 3, 4]);
  });

  it('do not last for ever when the clock is set back', () => {
    const attempts = new Attempts();
    attempts.failed('192.0.2.1', START);
    expect(attempts.wait('192.0.2.1', 1, START - 3_600_000)).toBe(0);
  });
});

describe('an address that guesses', () => {
  const CI = `mcpgw_${'c'.repeat(43)}`;
  const LATE = `mcpgw_${'l'.repeat(43)}`;
  const hash = (key: string) => `sha256:${createHash('sha256').update(key).digest('hex')}`;
  const keys: BundleProvider = {
    name: 'keys',
    type: 'api_key',
    api_key: {
      header: 'authorization',
      keys: { ci: { hash: hash(CI), scopes: [] }, late: { hash: hash(LATE), scopes: [] } },
    },
  };

  async function world() {
    const key = await signingKey();
    const issuer = await startIssuer([key]);
    let now = Date.now();
    const service = identityService({ now: () => now });
    const providers = [keys, jwtProvider(issuer.url)];
    const authenticator = authenticatorOf(service, providers, { attempts: 5 });
    const token = (more: object = {}) => signed(key, goodClaims(issuer.url, { exp: 9_999_999_999, ...more }));
    return {
      authenticator,
      service,
      providers,
      token,
      pass: (ms: number) => {
        now += ms;
      },
    };
  }

  it('is told to wait after so many failures, whatever it shows; others go on', async () => {
    const { authenticator, token, pass } = await world();
    const show = async (shown: string, address = '192.0.2.1') =>
      authenticator.authenticate(bearer(shown, { address }));
    const known = await token();
    const proof = await show(known);
    expect(await show(CI)).toMatchObject({ client: 'ci' });
    for (let i = 0; i < 5; i += 1) expect(await show(`guess-${i}`)).toMatchObject({ failure: 'invalid' });

    for (const shown of ['guess', await token({ sub: 'new' }), LATE, 'x'.repeat(9_000)]) {
      expect(await show(shown)).toMatchObject({ failure: 'too_many', reason: 'attempts' });
    }
    expect(await show(known)).toBe(proof);
    expect(await show(CI)).toMatchObject({ client: 'ci' });
    expect(await show(LATE, '192.0.2.2')).toMatchObject({ client: 'late' });

    const { retryAfter } = (await show('guess')) as { retryAfter: number };
    expect(retryAfter).toBeGreaterThan(0);
    pass(retryAfter * 1000);
    expect(await show(await token({ sub: 'new' }))).toMatchObject({ user: 'new' });
  });

  it('does not get out of it by a reload', async () => {
    const { authenticator, service, providers } = await world();
    for (let i = 0; i < 5; i += 1) await authenticator.authenticate(bearer(`guess-${i}`));
    const next = authenticatorOf(service, providers, { attempts: 5 });
    expect(await next.authenticate(bearer('guess'))).toMatchObject({ failure: 'too_many' });
  });

  it('shuts nobody out whose key was good before, also over a reload that gives the provider another key', async () => {
    const { authenticator, service, providers } = await world();
    expect(await authenticator.authenticate(bearer(CI))).toMatchObject({ client: 'ci' });
    for (let i = 0; i < 5; i += 1) await authenticator.authenticate(bearer(`guess-${i}`));
    const more = providers.map((one) =>
      one.api_key === undefined
        ? one
        : {
            ...one,
            api_key: {
              ...one.api_key,
              keys: { ...one.api_key.keys, extra: { hash: `sha256:${'0'.repeat(64)}`, scopes: [] } },
            },
          },
    );
    const next = authenticatorOf(service, more, { attempts: 5 });
    expect(await next.authenticate(bearer(CI))).toMatchObject({ client: 'ci' });
    expect(await next.authenticate(bearer(LATE))).toMatchObject({ failure: 'too_many' });
  });

  it('is not barred by showing nothing, nor where there is no bound', async () => {
    const { authenticator, service, providers } = await world();
    for (let i = 0; i < 20; i += 1) {
      expect(await authenticator.authenticate(showing([]))).toEqual({ failure: 'missing', reason: 'none' });
    }
    expect(await authenticator.authenticate(bearer(CI))).toMatchObject({ client: 'ci' });
    const open = authenticatorOf(service, providers, { attempts: 0 });
    for (let i = 0; i < 20; i += 1) {
      expect(await open.authenticate(bearer(`guess-${i}`))).toMatchObject({ failure: 'invalid' });
    }
  });

  it('may show a token that was good once, which is no guess, as often as it likes', async () => {
    const { authenticator, token, pass } = await world();
    const short = await token({ exp: Math.floor(Date.now() / 1000) + 60 });
    await authenticator.authenticate(bearer(short));
    pass(120_000);
    for (let i = 0; i < 20; i += 1) {
      expect(await authenticator.authenticate(bearer(short))).toMatchObject({ reason: 'expired' });
    }
    expect(await authenticator.authenticate(bearer(await token()))).toMatchObject({ user: 'ann' });
  });

  it('may show a key that is over, which is no guess either', async () => {
    const over = {
      ...keys,
      api_key: { ...keys.api_key!, keys: { ci: { hash: hash(CI), scopes: [], expires: '2020-01-01' } } },
    };
    const authenticator = authenticatorOf(identityService(), [over], { attempts: 5 });
    for (let i = 0; i < 20; i += 1) {
      expect(await authenticator.authenticate(bearer(CI))).toMatchObject({ reason: 'expired' });
    }
  });

  it('costs no look at the address of who was verified', async () => {
    const { authenticator, token } = await world();
    const shown = await token();
    await authenticator.authenticate(bearer(shown));
    const credentials = bearer(shown);
    Object.defineProperty(credentials, 'address', {
      get: () => {
        throw new Error('asked');
      },
    });
    expect(authenticator.authenticate(credentials)).toMatchObject({ user: 'ann' });
  });
});

describe('verified tokens', () => {
  const verified = (expiresAt = Number.POSITIVE_INFINITY) => ({
    proof: { ...NO_PROOF, expiresAt },
    grounds: { good: true },
    until: expiresAt,
  });

  it('are so many at most; one that is used outlives one that is not', () => {
    const tokens = new VerifiedTokens(3);
    for (const digest of ['a', 'b', 'c']) tokens.remember(digest, verified());
    tokens.find('a', START);
    for (const digest of ['d', 'e']) tokens.remember(digest, verified());
    expect(tokens.size).toBe(3);
    expect(['a', 'b', 'c', 'd', 'e'].filter((digest) => tokens.find(digest, START))).toEqual(['a', 'd', 'e']);
    for (const digest of ['f', 'g', 'h', 'i']) tokens.remember(digest, verified());
    expect(tokens.size).toBe(3);
  });

  it('are worth nothing once what they rest on is gone', () => {
    const tokens = new VerifiedTokens(3);
    const one = verified();
    tokens.remember('a', one);
    expect(tokens.groundsOf(one.proof)?.good).toBe(true);
    one.grounds.good = false;
    expect(tokens.find('a', START)).toBeUndefined();
    expect(tokens.groundsOf(one.proof)?.good).toBe(false);
  });
});
