import { describe, expect, test } from 'vitest';
import { Exchange } from '../../../runtime/pipeline/exchange.ts';
import { run } from '../../../runtime/pipeline/run.ts';
import { STAGES, type Stage } from '../../../runtime/pipeline/stages.ts';
import { REFUSALS } from '../../../runtime/wire/errors.ts';
import { exchangeOf } from './exchange-of.ts';
import { RecordedReply } from './recorded-reply.ts';

function scene() {
  const reply = new RecordedReply();
  const { exchange, errors } = exchangeOf({ reply });
  return { reply, exchange, errors };
}

const pass: Stage = () => undefined;

test('the order of the stages is the documented one', () => {
  expect(STAGES.map((stage) => stage.name)).toEqual([
    'authenticate',
    'decode',
    'route',
    'authorize',
    'validate',
    'limit',
    'credential',
    'dispatch',
  ]);
});

describe('the runner', () => {
  test('goes through all stages in one turn when none has to wait', () => {
    const { exchange } = scene();
    const order: number[] = [];
    run(
      exchange,
      [1, 2, 3].map(
        (n): Stage =>
          () =>
            void order.push(n),
      ),
    );
    expect(order).toEqual([1, 2, 3]);
  });

  test('stops at the first refusal and sends it', () => {
    const { exchange, reply } = scene();
    const order: string[] = [];
    run(exchange, [pass, () => REFUSALS.denied, () => void order.push('next')]);
    expect(order).toEqual([]);
    expect(reply.answers).toMatchObject([{ error: { code: 403 } }]);
    expect(exchange.finished).toBe(true);
  });

  test('waits for a stage that has to, then goes on behind it', async () => {
    const { exchange, reply } = scene();
    const order: string[] = [];
    let release = (_: undefined) => {};
    const waiting = new Promise<undefined>((resolve) => {
      release = resolve;
    });
    run(exchange, [() => waiting, () => void order.push('next'), () => REFUSALS.unknown_tool]);
    expect([order, reply.answers]).toEqual([[], []]);
    release(undefined);
    await reply.answered;
    expect(order).toEqual(['next']);
    expect(reply.answers).toMatchObject([{ error: { message: 'Unknown tool' } }]);
  });

  test('does not go on with an exchange that ended while a stage waited', async () => {
    const { exchange, reply } = scene();
    exchange.era = 'modern';
    const waiting = Promise.resolve(undefined);
    const order: string[] = [];
    run(exchange, [() => waiting, () => void order.push('next')]);
    exchange.clientGone();
    // Behind everything that waits for the promise.
    await new Promise((resolve) => setImmediate(resolve));
    expect([order, reply.answers]).toEqual([[], []]);
  });

  test.each([
    [
      'throws',
      () => {
        throw new Error('secret at /srv/x.ts:1:2');
      },
    ],
    ['rejects', () => Promise.reject(new Error('secret at /srv/x.ts:1:2'))],
  ] as [string, Stage][])(
    'answers for a stage that %s, logs why and tells the client nothing',
    async (_how, stage) => {
      const { exchange, reply, errors } = scene();
      run(exchange, [stage]);
      await reply.answered;
      expect(reply.answers).toEqual([
        { jsonrpc: '2.0', id: null, error: { code: -32603, message: 'Internal error' } },
      ]);
      expect(errors).toHaveLength(1);
    },
  );
});

test('an exchange holds its snapshot from its start to its end', () => {
  const { exchange, pins } = exchangeOf({ reply: new RecordedReply() });
  expect(exchange).toBeInstanceOf(Exchange);
  expect(pins.count).toBe(1);
  exchange.refuse(REFUSALS.denied);
  expect(pins.count).toBe(0);
});
