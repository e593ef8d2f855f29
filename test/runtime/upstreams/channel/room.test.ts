// Who gets a session when there are as many as there may be.
import { afterEach, describe, expect, it } from 'vitest';
import type { ClientKey } from '../../../../runtime/upstreams/upstream.ts';
import { CapabilityTable } from '../../../../runtime/wire/capabilities.ts';
import { call, takeViolations } from '../contract-sink.ts';
import { until } from './memory-server.ts';
import { start } from './memory-upstream.ts';

const ANNA: ClientKey = { session: 'a', client: 'anna' };
const BERT: ClientKey = { session: 'b', client: 'bert' };

afterEach(() => expect(takeViolations()).toEqual([]));

describe('clients', () => {
  /** Calls and is answered; the number of the connection, or how else it ended. */
  async function served(made: ReturnType<typeof start>, options: Parameters<typeof call>[2]) {
    const before = made.server.connections.map(({ received }) => received.length);
    const called = call(made.upstream, 'tool', options);
    let at = -1;
    let over = '';
    void called.outcome.then(({ kind }) => (over = kind));
    await until(() => {
      at = made.server.connections.findIndex(({ received }, i) => received.length > (before[i] ?? 0));
      return at >= 0 || over !== '';
    });
    if (at < 0) return over;
    const connection = made.server.connections[at]!;
    connection.say({ id: connection.received.at(-1)!.id, result: {} });
    await called.outcome;
    return at;
  }
  const table = new CapabilityTable([]);
  const made = [
    '{"elicitation":{}}',
    '{"sampling":{}}',
    '{"roots":{}}',
    '{"sampling":{"tools":{}}}',
    '{"elicitation":{"url":{}}}',
    '{"sampling":{"context":{}}}',
  ].map((declared) => table.legacy(Buffer.from(declared), '2025-11-25'));

  it('that make up capabilities push out their own sessions and nobody else', async () => {
    const scene = start('per_client', { max: 5 });
    const honest = await served(scene, { client: BERT });
    for (const capabilities of made) {
      expect(await served(scene, { client: ANNA, capabilities })).toBeTypeOf('number');
    }
    expect(await served(scene, { client: BERT })).toBe(honest);
    expect(await served(scene, { client: { session: undefined, client: 'late' } })).toBeTypeOf('number');
    expect(await served(scene, { client: BERT })).toBe(honest);
    await until(() => scene.server.connections.filter(({ ended }) => !ended).length <= 5);
    scene.upstream.destroy('done');
  });

  it('are not taken when every session is in use', async () => {
    const scene = start('per_client', { max: 2 });
    for (const client of [ANNA, BERT]) call(scene.upstream, 'tool', { client });
    const late = call(scene.upstream, 'tool', { client: { session: undefined, client: 'late' } });
    expect((await late.outcome).kind).toBe('not taken');
    scene.upstream.destroy('done');
  });

  it('find room where free connections of other capabilities fill it, and where one does not read', async () => {
    const scene = start('shared', { single: false });
    const extended = new CapabilityTable(['x']);
    for (let i = 0; i < 65; i++) {
      const declared = Buffer.from(`{"elicitation":{},"extensions":{"x":{"n":${i}}}}`);
      expect(await served(scene, { capabilities: extended.modern(declared) })).toBe(i);
    }
    const last = Buffer.from('{"elicitation":{},"extensions":{"x":{"n":64}}}');
    scene.server.connections[64]!.writable = false;
    expect(await served(scene, { capabilities: extended.modern(last) })).toBe(65);
    await until(() => scene.server.connections[64]!.ended);
    await until(() => scene.server.connections.filter(({ ended }) => !ended).length <= 64);
    scene.upstream.destroy('done');
  });

  it('are not mistaken for a session of the same name', async () => {
    const scene = start('per_session');
    const session = await served(scene, { client: { session: 'name', client: 'anna' } });
    expect(await served(scene, { client: { session: undefined, client: 'name' } })).not.toBe(session);
    scene.upstream.destroy('done');
  });
});
