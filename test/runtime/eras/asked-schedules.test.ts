// Random schedules of everything that can happen to calls that are asked something, of both eras and in one house:
// every request is answered once, every question gets its own answer or none, and nothing is left behind.
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { answer } from '../pipeline/answers.ts';
import type { TakenCall } from '../pipeline/scene.ts';
import { ScriptedQuestion } from '../pipeline/scripted-question.ts';
import { ABLE, type Asked, call, NOTHING_LEFT, talkOf } from '../pipeline/talk.ts';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});
afterEach(() => {
  vi.useRealTimers();
});

/** What keeps a call going is likelier than what ends it, or hardly one would get anywhere. */
const event = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom('ask', 'settle', 'respond') },
  { weight: 1, arbitrary: fc.constantFrom('replay', 'replay', 'withdraw', 'end', 'leave', 'minutes') },
);

/** `at`: which of the calls it happens to. */
const step = fc.record({ event, at: fc.nat({ max: 2 }) });

const schedule = fc.record({
  modern: fc.tuple(fc.boolean(), fc.boolean(), fc.boolean()),
  steps: fc.array(step, { maxLength: 40, size: 'max' }),
});

interface Running {
  readonly modern: boolean;
  readonly tag: string;
  readonly taken: TakenCall;
  /** The requests that made up the call so far; the last one is or was the open one. */
  readonly requests: Asked[];
  readonly questions: ScriptedQuestion[];
  readonly left: Set<Asked>;
  responded: number;
  over: boolean;
}

test('one answer for each request, one fate for each question, nothing left', () => {
  const seen = new Set<string>();
  fc.assert(
    fc.property(schedule, ({ modern, steps }) => {
      const talk = talkOf('legacy');
      const client = talk.legacy({ capabilities: ABLE });
      const { session } = client;
      const { clock, edge } = talk.made;
      const running = modern.map((isModern, number): Running => {
        const tag = `call-${number}`;
        const rpc = call('echo', { tag }, number);
        const first = isModern ? talk.modern(rpc, { capabilities: ABLE }) : client.send(rpc);
        const taken = talk.one.last;
        const empty = { questions: [], left: new Set<Asked>(), responded: 0, over: false };
        return { modern: isModern, tag, taken, requests: [first], ...empty };
      });

      for (const { event, at } of [...steps, { event: 'minutes', at: 0 }, { event: 'minutes', at: 0 }]) {
        const one = running[at]!;
        const current = one.requests.at(-1)!;
        one.over ||= one.taken.aborts.length > 0;
        const note = (what: string) => seen.add(`${one.modern ? 'modern' : 'legacy'} ${what}`);
        switch (event) {
          case 'ask':
            if (one.over) break;
            one.questions.push(
              new ScriptedQuestion('elicitation/create', { message: one.tag, mode: 'form' }),
            );
            one.taken.sink.ask(one.questions.at(-1)!);
            break;
          case 'settle':
            vi.advanceTimersByTime(20);
            break;
          case 'respond': {
            const content = { tag: one.tag };
            if (!one.modern) {
              const put = current.reply.sent.filter(({ method }) => method === 'elicitation/create');
              const question = put[one.responded];
              if (question === undefined) break;
              one.responded += 1;
              client.respond(question, { result: { action: 'accept', content } });
              note('responded');
              break;
            }
            const asked = current.reply.answers[0]?.result;
            if (asked?.resultType !== 'input_required') break;
            const inputRequests = asked.inputRequests as Record<string, { params: { message: string } }>;
            const inputResponses: Record<string, unknown> = {};
            for (const [key, { params }] of Object.entries(inputRequests)) {
              expect(params.message).toBe(one.tag);
              inputResponses[key] = { action: 'accept', content };
            }
            const again = call('echo', { tag: one.tag }, 100 + one.requests.length);
            const inputs = { inputResponses, requestState: asked.requestState };
            one.requests.push(
              talk.modern({ ...again, params: { ...again.params, ...inputs } }, { capabilities: ABLE }),
            );
            note('came back');
            break;
          }
          case 'replay': {
            const [first, second] = one.requests;
            if (second === undefined) break;
            const requestState = first?.reply.answers[0]?.result?.requestState;
            const inputResponses = { question1: { action: 'accept', content: { tag: 'replayed' } } };
            const again = call('echo', { tag: one.tag }, 99);
            const { reply } = talk.modern(
              { ...again, params: { ...again.params, inputResponses, requestState } },
              { capabilities: ABLE },
            );
            expect([410, -32602]).toContain(reply.only.error?.code);
            note('replayed');
            break;
          }
          case 'withdraw':
            one.questions.at(-1)?.withdrawn?.();
            break;
          case 'end':
            if (one.over) break;
            one.over = true;
            note(current.reply.answers.length > 0 ? 'ended unheld' : 'ended');
            answer(one.taken, { content: [{ type: 'text', text: one.tag }] });
            break;
          case 'leave':
            if (current.reply.answers.length === 0) one.left.add(current);
            if (one.modern) current.exchange.clientGone();
            else client.send({ method: 'notifications/cancelled', params: { requestId: at } });
            break;
          case 'minutes':
            clock.now += 10 * 60_000 + 1;
            edge.deadlines.sweep();
            vi.advanceTimersByTime(20);
            break;
        }
      }

      for (const one of running) {
        expect(one.taken.aborts.length).toBeLessThanOrEqual(1);
        for (const { answers, refusals } of one.questions) {
          expect(answers.length + refusals.length).toBeLessThanOrEqual(1);
          for (const given of answers) {
            const known = [{ action: 'accept', content: { tag: one.tag } }, { action: 'cancel' }];
            expect(known).toContainEqual(given);
            seen.add(`answer ${(given as { action: string }).action}`);
          }
        }
        for (const request of one.requests) {
          const { answers, withdrawn } = request.reply;
          const silent = one.left.has(request) && answers.length === 0;
          expect(answers.length + (silent ? 1 : 0)).toBe(1);
          expect(withdrawn).toBeLessThanOrEqual(1);
          const content = answers[0]?.result?.content as { text: string }[] | undefined;
          if (content !== undefined) expect(content[0]?.text).toBe(one.tag);
          seen.add(
            `${one.modern ? 'modern' : 'legacy'} ${silent ? 'left' : (answers[0]?.error?.code ?? 'result')}`,
          );
        }
      }
      expect(session.questions.size).toBe(0);
      expect(talk.leftovers).toEqual(NOTHING_LEFT);
    }),
    { numRuns: 600 },
  );
  // The schedules got everywhere: the property is not true for want of cases.
  for (const way of [
    ...['modern came back', 'legacy responded', 'modern ended', 'modern ended unheld', 'legacy ended'],
    ...['modern left', 'legacy left', 'modern 504', 'legacy 504', 'modern result', 'legacy result'],
    ...['modern replayed', 'answer accept', 'answer cancel'],
  ]) {
    expect([...seen]).toContain(way);
  }
});
