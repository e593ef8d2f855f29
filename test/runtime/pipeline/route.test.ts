import { describe, expect, test } from 'vitest';
import { authorize } from '../../../runtime/pipeline/authorize.ts';
import { decode } from '../../../runtime/pipeline/decode.ts';
import type { Exchange } from '../../../runtime/pipeline/exchange.ts';
import { route } from '../../../runtime/pipeline/route.ts';
import { modernCall } from '../listeners/desk.ts';
import { exchangeOf } from './exchange-of.ts';
import { denyWith, routeTo, type Setup, toolNamed } from './scene.ts';

interface Caller {
  readonly name?: string;
  readonly headers?: readonly (readonly [string, string])[];
  readonly address?: string;
}

/** A modern call, decoded and routed. */
function routed(setup: Setup, { name = 'echo', headers = [], address = '127.0.0.1' }: Caller = {}) {
  const asked = modernCall(1, name);
  const { exchange } = exchangeOf({
    setup,
    body: asked.body as string,
    headers: [...asked.headers!, ...headers],
    address,
  });
  expect(decode(exchange)).toBeUndefined();
  const refusal = route(exchange, exchange.snapshot);
  return { exchange, refusal };
}

const BOTH = new Map([
  [0, 'zero'],
  [1, 'one'],
]);

describe('a call without a route', () => {
  test("goes to the tool's owner, under the owner's name", () => {
    const { exchange } = routed({ tools: [toolNamed('echo', { owner: 1, offeredBy: BOTH, slot: 4 })] });
    expect([exchange.target, exchange.name, exchange.slot, exchange.route]).toEqual([1, 'one', 4, undefined]);
  });

  test('does not exist when nobody owns the tool', () => {
    const { refusal } = routed({ tools: [toolNamed('echo', { owner: -1, offeredBy: BOTH })] });
    expect(refusal?.kind).toBe('unknown_tool');
  });
});

describe('a call with routes', () => {
  const tools = [toolNamed('echo', { offeredBy: BOTH, candidates: [0, 1] })];

  test('follows the first entry whose conditions hold', () => {
    const canary = { headers: [{ name: 'x-canary', not: false, exact: 'yes' }] };
    const setup: Setup = {
      tools,
      routes: [routeTo(1), routeTo(0)],
      entries: [{ route: 0, ...canary }, { route: 1 }],
    };
    expect(routed(setup, { headers: [['x-canary', 'yes']] }).exchange.target).toBe(1);
    expect(routed(setup, { headers: [['x-canary', 'no']] }).exchange.target).toBe(0);
    expect(routed(setup).exchange.target).toBe(0);
  });

  test('can be told apart by listener and method', () => {
    const setup: Setup = {
      tools,
      routes: [routeTo(1), routeTo(0)],
      entries: [
        { route: 0, listeners: ['other'] },
        { route: 1, listeners: ['main'], methods: ['tools/call'] },
      ],
    };
    expect(routed(setup).exchange.target).toBe(0);
  });

  test('falls back to the owner when no entry holds', () => {
    const setup: Setup = {
      tools,
      routes: [routeTo(1)],
      entries: [
        { route: 0, methods: ['prompts/get'] },
        { route: 0, listeners: [] },
      ],
    };
    const { exchange } = routed(setup);
    expect([exchange.target, exchange.route]).toEqual([0, undefined]);
  });

  test('does not exist where the chosen upstream has no such tool', () => {
    const setup: Setup = {
      tools: [toolNamed('echo', { candidates: [0] })],
      routes: [routeTo(1)],
      entries: [{ route: 0 }],
    };
    expect(routed(setup).refusal?.kind).toBe('unknown_tool');
  });

  test('is refused by a deny route in its own words, and never dispatched', () => {
    const setup: Setup = {
      tools,
      routes: [denyWith('No.'), routeTo(0)],
      entries: [{ route: 0 }, { route: 1 }],
    };
    const { exchange, refusal } = routed(setup);
    expect([refusal, exchange.target]).toEqual([undefined, -1]);
    expect(authorize(exchange, exchange.snapshot)).toEqual({ kind: 'denied', text: 'No.' });
  });

  test('is not refused by a route that leads somewhere', () => {
    const { exchange } = routed({ tools, routes: [routeTo(0)], entries: [{ route: 0 }, { route: 0 }] });
    expect(authorize(exchange, exchange.snapshot)).toBeUndefined();
  });
});

describe('a weighted split', () => {
  const targets = [
    { upstream: 0, weight: 1 },
    { upstream: 1, weight: 1 },
  ];
  const setup = (sticky_by: 'session' | 'none'): Setup => ({
    tools: [toolNamed('echo', { offeredBy: BOTH, candidates: [0] })],
    routes: [routeTo(0, { targets, sticky_by })],
    entries: [{ route: 0 }],
  });
  const sides = (exchanges: Exchange[]) => new Set(exchanges.map((exchange) => exchange.target));

  test('keeps an address without session on its side, and spreads addresses', () => {
    const from = (address: string) => routed(setup('session'), { address }).exchange;
    for (let host = 1; host <= 20; host++) {
      expect(sides(Array.from({ length: 10 }, () => from(`10.0.0.${host}`))).size).toBe(1);
    }
    expect(sides(Array.from({ length: 100 }, (_, host) => from(`10.0.1.${host}`)))).toEqual(new Set([0, 1]));
  });

  test('spreads the calls of one caller when nothing is sticky', () => {
    // A fair coin shows one side 200 times in a row once in 10^59 runs.
    expect(sides(Array.from({ length: 200 }, () => routed(setup('none')).exchange))).toEqual(new Set([0, 1]));
  });
});
