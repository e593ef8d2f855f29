// The smuggling table: requests that two parsers in a row may read differently, each with a second request hidden
// behind it. Whatever the engine makes of the first, the second must never reach a handler, and the first must not
// reach a complete body.
import { describe, expect, it } from 'vitest';
import { request } from '../raw-client.ts';
import { echo, type Rig, type Started } from '../rig.ts';
import type { Engine, Refused } from './refused/case.ts';
import { REFUSED } from './refused.ts';

const SMUGGLED = 'POST /smuggled HTTP/1.1\r\nHost: gateway.test\r\nContent-Length: 0\r\n\r\n';
// A refusal behind a good answer may leave before it, or in its place.
const ONE_ANSWER = /^(?!.*200 OK.*200 OK)HTTP\/1\.1 [245]\d\d /s;
const REFUSAL = /^(HTTP\/1\.1 [45]\d\d |$)/;

export function smuggling(rig: Rig): void {
  it('would notice: two honest requests in one packet both reach the ledger', async () => {
    const { connect, barrier, ledger } = await rig.start();
    const client = await connect();
    client.send(`POST /first HTTP/1.1\r\nHost: gateway.test\r\nContent-Length: 5\r\n\r\nhello${SMUGGLED}`);
    await barrier();
    expect([...ledger].sort()).toEqual(['POST /first hello', 'POST /smuggled ']);
  });

  describe.each(Object.entries(REFUSED))('%s', (_group, cases) => {
    const rows = Object.entries(cases).filter(([, { only = rig.name }]) => only === rig.name);
    it.each(rig.rows(rows))('%s', async (_name, refused) => {
      const started = await rig.start();
      await together(started, rig.name, refused);
      await headFirst(started, rig.name, refused);
      await apart(started, rig.name, refused);
    });
  });

  it('does not handle what follows a refused request even when the handler answers at once', async () => {
    const handled: string[] = [];
    const { connect, barrier } = await rig.start((req, res) => {
      handled.push(req.path);
      res.send(200, [], '');
    });
    for (const first of [
      'POST /first HTTP/1.1\r\nHost: h\r\nHost: h\r\nContent-Length: 5\r\n\r\nhello',
      'POST /first HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: xchunked\r\n\r\n5\r\nhello\r\n0\r\n\r\n',
      'POST /first HTTP/1.1\r\nHost: h\r\n\r\n',
    ]) {
      const client = await connect();
      client.send(first + SMUGGLED);
      await client.whenClosed;
    }
    await barrier();
    expect(handled).toEqual([]);
  });

  it('takes a head of 8 KiB, 15 KiB and 64 fields', async () => {
    const { connect } = await rig.start();
    const many = Array.from({ length: 62 }, (_, i) => `X-${i}: ${i}`);
    for (const fields of [
      [`Authorization: Bearer ${'x'.repeat(8192)}`],
      [`X-Large: ${'x'.repeat(15_000)}`],
      many,
    ]) {
      const client = await connect();
      client.send(request('POST', '/first', 'hello', fields));
      expect((await client.response()).body.toString()).toBe('hello');
    }
  });

  it.each([
    ['a head of 17 KiB', [`X-Large: ${'x'.repeat(17_000)}`]],
    ['a head of 17 KiB in 30 fields', Array.from({ length: 30 }, (_, i) => `X-${i}: ${'x'.repeat(580)}`)],
    ['a head of 1 MiB', [`X-Large: ${'x'.repeat(1024 * 1024)}`]],
    ['65 fields', Array.from({ length: 63 }, (_, i) => `X-${i}: ${i}`)],
    ['2000 fields', Array.from({ length: 2000 }, (_, i) => `X-${i}: ${i}`)],
  ])('answers %s with 431', async (_name, fields) => {
    const { connect, ledger, barrier } = await rig.start(echo);
    const client = await connect();
    client.send(Buffer.concat([request('POST', '/first', 'hello', fields), Buffer.from(SMUGGLED)]));
    await client.whenClosed;
    await barrier();
    expect(client.received).toMatch(/^(HTTP\/1\.1 431 |$)/);
    expect(ledger).toEqual([]);
  });

  it('answers 431 where nothing follows the head', async () => {
    const { connect } = await rig.start();
    for (const fields of [
      [`X-Large: ${'x'.repeat(17_000)}`],
      Array.from({ length: 63 }, (_, i) => `X-${i}: ${i}`),
    ]) {
      const client = await connect();
      client.send(request('GET', '/', '', fields.concat(fields.length > 1 ? ['X-A: b'] : [])));
      await client.whenClosed;
      expect(client.received).toMatch(/^HTTP\/1\.1 431 /);
    }
  });
}

/** The refused request and the smuggled one in one packet. */
async function together(started: Started, engine: Engine, refused: Refused): Promise<void> {
  const client = await started.connect();
  const ledger = since(started);
  client.send(Buffer.concat([bytesOf(refused), Buffer.from(SMUGGLED)]));
  await started.barrier();
  const served = refused.lax?.together ? refused.lax[engine] : undefined;
  expect(ledger()).toEqual(served === undefined ? [] : [served]);
  expect(client.received).toMatch(served === undefined ? REFUSAL : ONE_ANSWER);
  if (!refused.hangs?.includes(engine)) await client.whenClosed;
}

/** The head alone, then everything else in one packet, when the handler may have been called already. */
async function headFirst(started: Started, engine: Engine, refused: Refused): Promise<void> {
  const client = await started.connect();
  const ledger = since(started);
  const bytes = bytesOf(refused);
  const end = bytes.indexOf('\r\n\r\n') + 4;
  client.send(bytes.subarray(0, end));
  await started.barrier();
  client.send(Buffer.concat([bytes.subarray(end), Buffer.from(SMUGGLED)]));
  await started.barrier();
  const served = refused.lax?.together ? refused.lax[engine] : undefined;
  expect(ledger()).toEqual(served === undefined ? [] : [served]);
  if (!refused.hangs?.includes(engine)) await client.whenClosed;
}

/** The smuggled request later, when the engine has made up its mind about the first. */
async function apart(started: Started, engine: Engine, refused: Refused): Promise<void> {
  const client = await started.connect();
  const ledger = since(started);
  client.send(bytesOf(refused));
  await started.barrier();
  const served = refused.lax?.[engine];
  expect(ledger()).toEqual(served === undefined ? [] : [served]);
  expect(client.received).toMatch(served === undefined ? REFUSAL : ONE_ANSWER);
  client.send(SMUGGLED);
  await started.barrier();
  expect(ledger()).toEqual(served === undefined ? [] : [served]);
  if (!refused.hangs?.includes(engine)) await client.whenClosed;
}

/** What the ledger has got since this was called. */
function since({ ledger }: Started): () => readonly string[] {
  const before = ledger.length;
  return () => ledger.slice(before);
}

function bytesOf(refused: Refused): Buffer {
  return Buffer.from(refused.bytes, 'latin1');
}
