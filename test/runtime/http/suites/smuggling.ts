// The smuggling table: requests that two parsers in a row may read differently, each with a second request hidden
// behind it. Whatever the engine makes of the first, the second must never reach a handler, and the first must not
// reach a complete body.
import { describe, expect, it } from 'vitest';
import { request } from '../raw-client.ts';
import { echo, type Rig } from '../rig.ts';
import { REFUSED, type Refused } from './refused.ts';

const SMUGGLED = 'POST /smuggled HTTP/1.1\r\nHost: gateway.test\r\nContent-Length: 0\r\n\r\n';

export function smuggling(rig: Rig): void {
  it('would notice: two honest requests in one packet both reach the ledger', async () => {
    const { connect, barrier, ledger } = await rig.start();
    const client = await connect();
    client.send(`POST /first HTTP/1.1\r\nHost: gateway.test\r\nContent-Length: 5\r\n\r\nhello${SMUGGLED}`);
    await barrier();
    expect([...ledger].sort()).toEqual(['POST /first hello', 'POST /smuggled ']);
  });

  describe.each(Object.entries(REFUSED))('%s', (_group, cases) => {
    it.each(Object.entries(cases))('%s', async (_name, refused) => {
      await together(rig, refused);
      await headFirst(rig, refused);
      await apart(rig, refused);
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
async function together(rig: Rig, refused: Refused): Promise<void> {
  const { connect, barrier, ledger } = await rig.start();
  const client = await connect();
  client.send(Buffer.concat([bytesOf(refused), Buffer.from(SMUGGLED)]));
  await barrier();
  const lax = rig.name === 'uws' && refused.lax?.together ? refused.lax.uws : undefined;
  expect(ledger).toEqual(lax === undefined ? [] : [lax]);
  expect(client.received).toMatch(lax === undefined ? /^(HTTP\/1\.1 [45]\d\d |$)/ : /^HTTP\/1\.1 200 /);
  if (!refused.hangs?.includes(rig.name)) await client.whenClosed;
}

/** The head alone, then everything else in one packet, when the handler may have been called already. */
async function headFirst(rig: Rig, refused: Refused): Promise<void> {
  const { connect, barrier, ledger } = await rig.start();
  const client = await connect();
  const bytes = bytesOf(refused);
  const end = bytes.indexOf('\r\n\r\n') + 4;
  client.send(bytes.subarray(0, end));
  await barrier();
  client.send(Buffer.concat([bytes.subarray(end), Buffer.from(SMUGGLED)]));
  await barrier();
  const lax = rig.name === 'uws' && refused.lax?.together ? refused.lax.uws : undefined;
  expect(ledger).toEqual(lax === undefined ? [] : [lax]);
  if (!refused.hangs?.includes(rig.name)) await client.whenClosed;
}

/** The smuggled request later, when the engine has made up its mind about the first. */
async function apart(rig: Rig, refused: Refused): Promise<void> {
  const { connect, barrier, ledger } = await rig.start();
  const client = await connect();
  client.send(bytesOf(refused));
  await barrier();
  const lax = rig.name === 'uws' ? refused.lax?.uws : undefined;
  expect(ledger).toEqual(lax === undefined ? [] : [lax]);
  expect(client.received).toMatch(lax === undefined ? /^(HTTP\/1\.1 [45]\d\d |$)/ : /^HTTP\/1\.1 200 /);
  client.send(SMUGGLED);
  await barrier();
  expect(ledger).toEqual(lax === undefined ? [] : [lax]);
  if (!refused.hangs?.includes(rig.name)) await client.whenClosed;
}

function bytesOf(refused: Refused): Buffer {
  return Buffer.from(refused.bytes, 'latin1');
}
