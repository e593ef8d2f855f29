// What of all this can grow, and how far: accounts, journeys, used tickets, clients that wait to be told.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Account, type AccountRecord } from '../../../runtime/connect/account.ts';
import { AccountBook } from '../../../runtime/connect/account-book.ts';
import { AskedSessions } from '../../../runtime/connect/asked-sessions.ts';
import { Journeys } from '../../../runtime/connect/journeys.ts';
import { publicBase } from '../../../runtime/connect/public-base.ts';
import { newTicketId, Tickets } from '../../../runtime/connect/ticket.ts';
import { Sealer } from '../../../runtime/sessions/seal.ts';
import type { Session } from '../../../runtime/sessions/session.ts';
import type { BundleListener } from '../../../schema/generated/bundle.ts';
import { sampleBundle } from '../snapshot/sample-bundle.ts';

function recordOf(owner: string, upstream: string, binding = 'b'): AccountRecord {
  return { owner, upstream, binding, issuer: undefined, access: 'a', refresh: undefined, expiresAt: null };
}

describe('the book of accounts', () => {
  const name = fc.constantFrom('a', 'b', 'c', 'd');
  const command = fc.record({ put: fc.boolean(), owner: name, upstream: name });

  test('holds what was put last, within its bounds, like a plain list would', () => {
    fc.assert(
      fc.property(
        fc.array(command, { maxLength: 60 }),
        fc.integer({ min: 1, max: 4 }),
        (commands, perOwner) => {
          const all = 6;
          const book = new AccountBook({ perOwner, all });
          let list: Account[] = [];
          const is = (record: AccountRecord) => (one: Account) =>
            one.record.owner === record.owner && one.record.upstream === record.upstream;
          for (const { put, owner, upstream } of commands) {
            const record = recordOf(owner, upstream);
            list = list.filter((one) => !is(record)(one));
            if (!put) {
              book.forget(record);
              continue;
            }
            const account = new Account(record, 0);
            book.put(account);
            list.push(account);
            const own = list.filter((one) => one.record.owner === owner);
            if (own.length > perOwner) list = list.filter((one) => one !== own[0]);
            // Of everybody's the one goes whose owner got nothing for longest.
            if (list.length > all) {
              const latest = (one: Account) =>
                list.findLastIndex((other) => other.record.owner === one.record.owner);
              const idle = list.reduce((best, one) => (latest(one) < latest(best) ? one : best));
              list = list.filter((one) => one !== idle);
            }
            expect(book.find(record)).toBe(account);
          }
          expect(new Set(book)).toEqual(new Set(list));
          expect(book.size).toBe(list.length);
        },
      ),
    );
  });

  test('tells upstreams and definitions apart whatever they are called', () => {
    const book = new AccountBook();
    const one = new Account(recordOf('o', 'a', 'b c'), 0);
    book.put(one);
    expect(book.find({ owner: 'o', upstream: 'a', binding: 'b' })).toBeUndefined();
    expect(book.find({ owner: 'o', upstream: 'a', binding: 'b c' })).toBe(one);
  });
});

const CLOCK = { now: 1_000 };
const now = () => CLOCK.now;
const TICKET = { owner: 'o', upstream: 'u', binding: 'b', listener: 'l', user: '', client: '' };

test('a used ticket is remembered for its life; beyond the bound no journey begins', () => {
  const tickets = new Tickets(new Sealer(undefined, now), now, 2);
  const [a, b, c] = ['a', 'b', 'c'].map((id) => ({ ...TICKET, id })) as [never, never, never];
  expect([tickets.use(a), tickets.use(a), tickets.use(b), tickets.use(c)]).toEqual([
    true,
    false,
    true,
    false,
  ]);
  CLOCK.now += 10 * 60_000;
  expect(tickets.use(c)).toBe(true);
});

test('an owner who begins journeys without end keeps nobody else from one', () => {
  const tickets = new Tickets(new Sealer(undefined, now), now);
  const use = (owner: string) => tickets.use({ ...TICKET, owner, id: newTicketId() });
  const begun = Array.from({ length: 20_000 }, () => use('o')).filter(Boolean).length;
  expect(begun).toBeGreaterThan(0);
  expect(use('other')).toBe(true);
  expect(use('o')).toBe(false);
  CLOCK.now += 10 * 60_000;
  expect(use('o')).toBe(true);
});

test('an owner has so many journeys open; the oldest ends when one more begins, and nobody else loses any', () => {
  const journeys = new Journeys(now);
  const server = { authorizationUrl: 'https://as/', scopes: [] } as never;
  const begin = (owner: string) =>
    new URL(
      journeys.begin({
        ticket: { ...TICKET, owner, id: newTicketId() },
        settings: { clientId: 'c' } as never,
        server,
        redirectUri: 'https://gw/',
        browser: 'x',
      }),
    ).searchParams.get('state') ?? '';
  const other = begin('other');
  const states = Array.from({ length: 9 }, () => begin('o'));
  expect(states.map((state) => journeys.end(state, 'x') !== undefined)).toEqual([
    false,
    ...Array(8).fill(true),
  ]);
  expect(journeys.end(other, 'x')?.ticket.owner).toBe('other');
});

test('a client that waits is told once, and not when it has gone', () => {
  const sent: string[] = [];
  const asked = new AskedSessions(now);
  const outlet = { send: (message: Buffer) => void sent.push(message.toString()) };
  const session = (ended: boolean) => ({ ended, outlet }) as unknown as Session;
  asked.remember('a', session(false));
  asked.remember('b', session(true));
  for (const id of ['a', 'a', 'b', 'c']) asked.settled(id);
  expect(sent.map((text) => JSON.parse(text))).toEqual([
    { jsonrpc: '2.0', method: 'notifications/elicitation/complete', params: { elicitationId: 'a' } },
  ]);
});

describe('where browsers reach a listener', () => {
  const [plain] = sampleBundle().gateway.listeners;
  test.each<[string, Partial<BundleListener>, string | undefined]>([
    ['this machine', {}, 'http://127.0.0.1:8080'],
    ['this machine, IPv6', { address: '::1' }, 'http://[::1]:8080'],
    ['a name', { public_url: 'https://gw.example.com/mcp' }, 'https://gw.example.com'],
    ['a name without a path', { public_url: 'https://gw.example.com' }, 'https://gw.example.com'],
    ['a proxy that adds a path', { public_url: 'https://x.example.com/gw/mcp' }, 'https://x.example.com/gw'],
    ['a port of its own', { public_url: 'https://gw.example.com:8443/mcp' }, 'https://gw.example.com:8443'],
    ['every address', { address: '0.0.0.0' }, undefined],
    ['plain http', { public_url: 'http://gw.example.com/mcp' }, undefined],
    ['no address', { public_url: 'gw' }, undefined],
  ])('%s', (_, change, base) => {
    expect(publicBase({ ...plain!, ...change }, 8080)).toBe(base);
  });
});
