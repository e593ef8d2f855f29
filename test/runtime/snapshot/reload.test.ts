// What a reload leaves behind when something breaks on the way: nothing, and the next one works.
import { afterEach, describe, expect, it } from 'vitest';
import { Bindings } from '../../../runtime/http/bindings.ts';
import { nodeEngine } from '../../../runtime/http/node.ts';
import { Secrets } from '../../../runtime/secrets/secrets.ts';
import { Reloader, type ReloadParts } from '../../../runtime/snapshot/reload.ts';
import type { Upstream } from '../../../runtime/upstreams/upstream.ts';
import { canonical } from '../../../schema/canonical.ts';
import type { Bundle } from '../../../schema/generated/bundle.ts';
import { sampleBundle } from './sample-bundle.ts';

const bytesOf = (bundle: Bundle): Buffer => Buffer.from(`${canonical(bundle)}\n`);
const bundle = bytesOf(sampleBundle());

const log = { error() {}, warn() {}, info() {}, debug() {} };
const bindings = new Bindings({ engine: nodeEngine(), secrets: new Secrets({ env: {}, log }), log });
afterEach(() => bindings.destroy());

function setUp(parts: Partial<ReloadParts>): { reloader: Reloader; destroyed: string[]; closed: string[] } {
  const destroyed: string[] = [];
  const closed: string[] = [];
  const reloader = new Reloader({
    bindings,
    createUpstream: ({ name }): Upstream => ({
      name,
      state: { phase: 'up', era: 'modern', inFlight: 0, reason: undefined },
      offers: undefined,
      events: undefined,
      dispatch: () => false,
      subscribe: async () => false,
      unsubscribe() {},
      followTask: async () => false,
      unfollowTask() {},
      forget() {},
      close: async () => void closed.push(name),
      destroy: () => void destroyed.push(name),
    }),
    discover: async () => {},
    prepare() {},
    publish: (_active, rebinding) => rebinding.commit([]),
    idle: async () => {},
    keep: async () => {},
    lastGood: async () => undefined,
    ...parts,
  });
  return { reloader, destroyed, closed };
}

describe('a reload that breaks', () => {
  it('is refused, leaves no upstream running, and the next one is taken', async () => {
    let broken = true;
    const { reloader, destroyed } = setUp({
      discover: async () => {
        if (broken) throw new Error('a bug');
      },
    });
    expect(await reloader.apply(bundle)).toMatchObject({ result: 'rejected', reason: 'a bug' });
    expect(destroyed).toEqual(['files', 'search']);
    broken = false;
    expect(await reloader.apply(bundle)).toMatchObject({ result: 'ok' });
  });
});

describe('a reload at the end of the process', () => {
  it('is not activated when it was under way, and leaves no upstream running', async () => {
    const { reloader, destroyed } = setUp({ discover: async () => reloader.stop() });
    expect(await reloader.apply(bundle)).toMatchObject({
      result: 'rejected',
      reason: 'the gateway is ending',
    });
    expect(destroyed).toEqual(['files', 'search']);
    expect(reloader.active).toBeUndefined();
    expect(bindings.connections).toBe(0);
  });

  it('closes replaced upstreams even while the bundle is still being written down', async () => {
    let written = (): void => {};
    let slow = false;
    const { reloader, closed } = setUp({
      keep: () => (slow ? new Promise((resolve) => (written = resolve)) : Promise.resolve()),
      publish: (active, rebinding) => {
        rebinding.commit([]);
        if (active.bundle.upstreams.length === 0) published();
      },
    });
    let published = (): void => {};
    const swapped = new Promise<void>((resolve) => (published = resolve));
    await reloader.apply(bundle);
    slow = true;
    const empty = sampleBundle((one) => {
      one.upstreams = [];
      one.origins.upstreams = [];
      one.routes.table = [];
      one.routes.entries = [];
      one.origins.routes = [];
      one.routes.tool = one.routes.prompt;
    });
    const result = reloader.apply(bytesOf(empty));
    await swapped;
    await new Promise((resolve) => setImmediate(resolve));
    await reloader.drained();
    expect(closed).toEqual(['files', 'search']);
    written();
    expect(await result).toMatchObject({ result: 'ok' });
  });
});
