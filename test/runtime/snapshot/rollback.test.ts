// Of bundles that count as signed, time only goes forward, also from one process to the next.
import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { keepLastGood, readLastGood } from '../../../runtime/snapshot/last-good.ts';
import { Reloader, type ReloadResult } from '../../../runtime/snapshot/reload.ts';
import type { TrustRoot } from '../../../runtime/snapshot/trust.ts';
import { withSignature } from '../../../schema/bundle-signature.ts';
import { bundleText } from '../../../schema/canonical.ts';
import { keyIdOf } from '../../../schema/signing-key.ts';
import { sampleBundle } from './sample-bundle.ts';

const { publicKey, privateKey } = generateKeyPairSync('ed25519');
const ROOT: TrustRoot = {
  mode: 'require',
  keys: [{ id: keyIdOf(publicKey), key: publicKey }],
  allowRollback: false,
};

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'mcpgw-state-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A process of a gateway; `folder` outlives it. */
function reloader(trust: TrustRoot | undefined): Reloader {
  return new Reloader({
    prepare() {},
    bindings: { prepare: async () => ({ ports: [], commit() {}, abandon() {} }) },
    createUpstream: () => {
      throw new Error('there are none');
    },
    discover: async () => {},
    publish: () => {},
    idle: async () => {},
    keep: (offered) => keepLastGood(folder, offered),
    lastGood: () => readLastGood(folder),
    trust,
  });
}

/** Offers a bundle of `committed`, different for each `name`, signed unless told otherwise. */
function offer(
  to: Reloader,
  committed: number | undefined,
  { name = 'sample', signed = true } = {},
): Promise<ReloadResult> {
  const bundle = sampleBundle((content) => {
    content.gateway.name = name;
    content.upstreams = [];
    content.origins.upstreams = [];
    content.routes = { ...content.routes, table: [], entries: [], tool: content.routes.prompt };
    content.origins.routes = [];
    if (committed !== undefined) content.source.committed = committed;
  });
  const text = withSignature(bundle.digest, privateKey);
  return to.apply(Buffer.from(bundleText(bundle)), signed ? { text } : undefined);
}

const REFUSED = {
  result: 'rejected',
  reason: expect.stringMatching(/^rollback refused: .*--allow-rollback/),
};

describe('a signed bundle', () => {
  it('that is older than the active one is refused, and the newer one goes on', async () => {
    const gateway = reloader(ROOT);
    expect(await offer(gateway, 2000)).toMatchObject({ result: 'ok' });
    expect(await offer(gateway, 1999)).toMatchObject(REFUSED);
    expect(gateway.active?.bundle.source.committed).toBe(2000);
    expect(await offer(gateway, 2001)).toMatchObject({ result: 'ok' });
  });

  it('of the same time follows another one both ways', async () => {
    const gateway = reloader(ROOT);
    for (const name of ['a', 'b', 'a'])
      expect(await offer(gateway, 2000, { name })).toMatchObject({ result: 'ok' });
  });

  it('without a time follows only what has none', async () => {
    const gateway = reloader(ROOT);
    expect(await offer(gateway, undefined, { name: 'a' })).toMatchObject({ result: 'ok' });
    expect(await offer(gateway, undefined, { name: 'b' })).toMatchObject({ result: 'ok' });
    expect(await offer(gateway, 2000)).toMatchObject({ result: 'ok' });
    expect(await offer(gateway, undefined, { name: 'c' })).toMatchObject(REFUSED);
  });

  it('that is older than what the process before enforced is refused at start', async () => {
    await offer(reloader(ROOT), 2000);
    const gateway = reloader(ROOT);
    expect(await offer(gateway, 1999)).toMatchObject(REFUSED);
    expect(gateway.active).toBeUndefined();
    const kept = await readLastGood(folder);
    expect(await gateway.apply(kept!.bytes, kept!.signature)).toMatchObject({ result: 'ok' });
  });

  it('may be older when the operator says so, and is the mark from then on', async () => {
    const root = { ...ROOT, allowRollback: true };
    const gateway = reloader(root);
    await offer(gateway, 2000);
    expect(await offer(gateway, 1500)).toMatchObject({ result: 'ok' });
    expect(await offer(reloader(ROOT), 1500)).toMatchObject({ result: 'ok' });
    expect(await offer(reloader(ROOT), 1499)).toMatchObject(REFUSED);
  });

  it('is refused all the same under verify, and when it has lost its signature', async () => {
    const gateway = reloader({ ...ROOT, mode: 'verify' });
    await offer(gateway, 2000);
    expect(await offer(gateway, 1999)).toMatchObject(REFUSED);
    expect(await offer(gateway, 1999, { signed: false })).toMatchObject(REFUSED);
  });
});

it('where nobody looks at signatures, and where a directory is served, any bundle follows any other', async () => {
  for (const trust of [undefined, { mode: undefined, keys: [], allowRollback: false }]) {
    const gateway = reloader(trust);
    for (const committed of [2000, 1000, undefined])
      expect(await offer(gateway, committed, { signed: false })).toMatchObject({ result: 'ok' });
  }
});

it('what was kept is no mark when nobody who is trusted signed it', async () => {
  await offer(reloader(undefined), 3000, { signed: false });
  expect(await offer(reloader(ROOT), 2000)).toMatchObject({ result: 'ok' });
});

it('the same bundle is refused when its signature is gone or spoilt, for a restart would refuse it', async () => {
  const gateway = reloader(ROOT);
  await offer(gateway, 1);
  expect(await offer(gateway, 1, { signed: false })).toMatchObject({ result: 'rejected' });
  expect(gateway.active?.trust?.signedBy).toBe(keyIdOf(publicKey));
  expect(await offer(gateway, 1)).toMatchObject({ result: 'unchanged' });
});

describe('what is kept', () => {
  it('comes with its own signature, and with no other one', async () => {
    const gateway = reloader({ ...ROOT, mode: 'verify' });
    await offer(gateway, 1, { name: 'a' });
    await offer(gateway, 2, { name: 'b' });
    expect(readdirSync(folder).filter((name) => name.endsWith('.sig'))).toHaveLength(1);
    expect((await readLastGood(folder))?.signature).toHaveProperty('text');
    await offer(gateway, 3, { name: 'c', signed: false });
    expect(readdirSync(folder)).toEqual(['last-good.bundle.json']);
    expect((await readLastGood(folder))?.signature).toBeUndefined();
  });

  it('has no signature when its process ended between writing the two', async () => {
    await offer(reloader(ROOT), 1, { name: 'a' });
    const next = Buffer.from(bundleText(sampleBundle()));
    writeFileSync(join(folder, 'last-good.bundle.json'), next);
    expect(await readLastGood(folder)).toEqual({ bytes: next, signature: undefined });
  });

  it('is kept again when the same bundle is signed later', async () => {
    const gateway = reloader({ ...ROOT, mode: 'verify' });
    await offer(gateway, 1, { signed: false });
    expect(gateway.active?.trust?.signedBy).toBeUndefined();
    expect(await offer(gateway, 1)).toMatchObject({ result: 'unchanged' });
    expect(gateway.active?.trust?.signedBy).toBe(keyIdOf(publicKey));
    expect((await readLastGood(folder))?.signature).toHaveProperty('text');
  });
});
