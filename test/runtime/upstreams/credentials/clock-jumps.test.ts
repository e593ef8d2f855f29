// The wall clock of the gateway is set back: nothing made before it may live longer for it, and no pause may last longer.
import { decodeJwt } from 'jose';
import { describe, expect, it } from 'vitest';
import { TokenSource } from '../../../../runtime/upstreams/credentials/token-source.ts';
import { bearer, bundleOf, cleanUp, scene, shown, somebody } from './credentials-scene.ts';

cleanUp();

const HOUR_MS = 3_600_000;

it('an internal token is made anew, and not dated into the future', async () => {
  const made = scene();
  const auth = { type: 'internal_jwt', header: 'authorization', algorithm: 'EdDSA', ttl_ms: 60_000 } as const;
  const bundle = bundleOf({ one: { auth } });
  made.credentials.update(bundle);
  const who = somebody({ user: 'ann' });
  const credential = made.credentials.credentialOf(bundle.upstreams[0]!, bundle);
  await shown(made, bundle, who);
  await credential.own();
  made.clock.now -= HOUR_MS;
  for (const lines of [await shown(made, bundle, who), (await credential.own())!]) {
    const { iat, exp } = decodeJwt(bearer(lines));
    expect(iat! * 1000).toBeLessThanOrEqual(made.clock.now);
    expect(exp! * 1000).toBeLessThanOrEqual(made.clock.now + 60_000);
  }
});

describe('a token that was fetched', () => {
  function source(grants: (() => { access: string; expiresIn: number })[]) {
    const clock = { now: 10 * HOUR_MS };
    const fetch = async () => grants.shift()!();
    const made = new TokenSource({ fetch, now: () => clock.now, until: Number.POSITIVE_INFINITY });
    return { clock, made };
  }
  const grant = (access: string) => () => ({ access, expiresIn: 60 });
  const failure = () => {
    throw new Error('down');
  };

  it('is not used for as long as the clock was ahead', async () => {
    const { clock, made } = source([grant('one'), grant('two')]);
    await made.lines();
    clock.now -= HOUR_MS;
    expect(await made.lines()).toEqual(['authorization', 'Bearer two']);
  });

  it('is replaced when it is refused', async () => {
    const { clock, made } = source([grant('one'), grant('two')]);
    const first = await made.lines();
    clock.now -= 9_000;
    expect(await made.instead(first)).toEqual(['authorization', 'Bearer two']);
  });

  it('is asked for again after a failure', async () => {
    const { clock, made } = source([failure, grant('one')]);
    await expect(made.lines()).rejects.toThrow('down');
    clock.now -= HOUR_MS;
    expect(await made.lines()).toEqual(['authorization', 'Bearer one']);
  });
});
