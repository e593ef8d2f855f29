// Requests of the gateway to a client: each answer finds the one who asked, once, and nobody else.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Questions } from '../../../runtime/sessions/questions.ts';

const PARAMS = Buffer.from('{"x":1}');

class Asked {
  readonly heard: string[] = [];
  answered(result: Buffer): void {
    this.heard.push(result.toString());
  }
  refused(code: number, message: string): void {
    this.heard.push(`${code} ${message}`);
  }
}

function ask(questions: Questions, asker = new Asked()) {
  const sent: string[] = [];
  const id = questions.ask('roots/list', PARAMS, asker, (message) => sent.push(message.toString()));
  return { id, sent, asker };
}

const raw = (text: string) => Buffer.from(text);

describe('a question', () => {
  test('goes out as a request with an id of the session', () => {
    const { id, sent } = ask(new Questions());
    expect(sent.map((text) => JSON.parse(text))).toEqual([
      { jsonrpc: '2.0', id, method: 'roots/list', params: { x: 1 } },
    ]);
  });

  test('is answered once, with a result or an error', () => {
    const questions = new Questions();
    const [first, second] = [ask(questions), ask(questions)];
    expect(first.id).not.toBe(second.id);
    expect(questions.answered(raw(String(second.id)), raw('{"b":2}'))).toBe(true);
    expect(questions.refused(raw(String(first.id)), -1, 'no')).toBe(true);
    expect(questions.answered(raw(String(second.id)), raw('{"again":1}'))).toBe(false);
    expect([first.asker.heard, second.asker.heard]).toEqual([['-1 no'], ['{"b":2}']]);
    expect(questions.size).toBe(0);
  });

  test('that nobody waits for any more is answered to nobody', () => {
    const questions = new Questions();
    const { id, asker } = ask(questions);
    questions.drop(id!);
    expect(questions.answered(raw(String(id)), raw('{}'))).toBe(false);
    expect(asker.heard).toEqual([]);
  });

  test.each(['', '"1"', '1.0', '1e0', '-1', ' 1', '1 ', '+1', 'null', '9'.repeat(20), 'x'])(
    'is not answered under the id %j',
    (id) => {
      const questions = new Questions();
      const { asker } = ask(questions);
      expect(questions.answered(raw(id), raw('{}'))).toBe(false);
      expect(questions.refused(raw(id), 1, '')).toBe(false);
      expect([asker.heard, questions.size]).toEqual([[], 1]);
    },
  );

  test('without an id is answered to nobody', () => {
    expect(new Questions().answered(undefined, raw('{}'))).toBe(false);
  });

  test('that costs the client its session is asked of nobody', () => {
    const questions = new Questions();
    const asker = new Asked();
    expect(questions.ask('roots/list', PARAMS, asker, () => questions.end())).toBeUndefined();
    expect([asker.heard, questions.size]).toEqual([[], 0]);
  });

  test('may be asked by the answer to another one', () => {
    const questions = new Questions();
    const next = new Asked();
    const asker = new Asked();
    asker.answered = () => {
      ask(questions, next);
    };
    const { id } = ask(questions, asker);
    questions.answered(raw(String(id)), raw('{}'));
    expect(questions.answered(raw(String(id! + 1)), raw('{"n":1}'))).toBe(true);
    expect(next.heard).toEqual(['{"n":1}']);
  });
});

test('the end of the session is told to everybody who waits, and nothing is asked any more', () => {
  const questions = new Questions();
  const asked = [ask(questions), ask(questions)];
  questions.answered(raw(String(asked[0]!.id)), raw('{}'));
  const again = new Asked();
  asked[1]!.asker.refused = () => {
    expect(ask(questions, again).id).toBeUndefined();
    asked[1]!.asker.heard.push('refused');
  };
  questions.end();
  questions.end();
  expect(asked.map(({ asker }) => asker.heard)).toEqual([['{}'], ['refused']]);
  expect([again.heard, questions.size]).toEqual([[], 0]);
});

test('64 may be open; the next one is not sent, until one is answered', () => {
  const questions = new Questions();
  const open = Array.from({ length: 64 }, () => ask(questions));
  const refused = ask(questions);
  expect([refused.id, refused.sent]).toEqual([undefined, []]);
  questions.answered(raw(String(open[7]!.id)), raw('{}'));
  expect(ask(questions).id).toBeDefined();
});

test('whatever order answers come in, each reaches the one who asked', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(20), { minLength: 1, maxLength: 60 }), (order) => {
      const questions = new Questions();
      const asked = Array.from({ length: 20 }, () => ask(questions));
      const first = new Set<number>();
      for (const place of order) {
        const { id } = asked[place % 20]!;
        const fresh = !first.has(id!);
        first.add(id!);
        expect(questions.answered(raw(String(id)), raw(`{"to":${id}}`))).toBe(fresh);
      }
      for (const { id, asker } of asked) {
        expect(asker.heard).toEqual(first.has(id!) ? [`{"to":${id}}`] : []);
      }
    }),
  );
});
