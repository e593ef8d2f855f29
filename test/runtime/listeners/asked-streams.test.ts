// A legacy client over Streamable HTTP whose connections break while its calls are asked, cancelled and answered: each
// event reaches it once, on the stream it belongs to, and each call and each question has one end.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { answer, progress } from '../pipeline/answers.ts';
import type { TakenCall } from '../pipeline/scene.ts';
import { formQuestion, type ScriptedQuestion } from '../pipeline/scripted-question.ts';
import { callRpc, type Desk, deskOf, legacyAsk, openSession } from './desk.ts';
import { ask, type FakeResponse, messagesOf } from './fake-http.ts';

type Step =
  | { readonly do: 'call' | 'tick' | 'end' }
  | {
      readonly do: 'progress' | 'ask' | 'reply' | 'finish' | 'cancel' | 'leave' | 'stick' | 'resume';
      readonly which: number;
    };

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 12, arbitrary: fc.constantFrom('call' as const, 'tick' as const).map((name) => ({ do: name })) },
  {
    weight: 40,
    arbitrary: fc.record({
      do: fc.constantFrom(
        ...(['progress', 'ask', 'reply', 'finish', 'cancel', 'leave', 'stick', 'resume'] as const),
      ),
      which: fc.nat(7),
    }),
  },
  { weight: 1, arbitrary: fc.constant({ do: 'end' as const }) },
);

/** One call as its client sees it: the connections its stream was read on, one after the other. */
class Chain {
  readonly id: number;
  readonly taken: TakenCall;
  readonly questions: ScriptedQuestion[] = [];
  readonly responses: FakeResponse[];
  cancelled = false;
  over = false;
  /** It was not resumable when its connection was lost. */
  lost = false;
  steps = 0;

  constructor(id: number, taken: TakenCall, response: FakeResponse) {
    this.id = id;
    this.taken = taken;
    this.responses = [response];
  }

  get reading(): FakeResponse {
    return this.responses.at(-1) as FakeResponse;
  }

  get open(): boolean {
    return this.reading.phase === 'open' || this.reading.phase === 'streaming';
  }

  get lastId(): string | undefined {
    return this.responses.flatMap(({ body }) => [...body.matchAll(/^id: (.*)$/gm)]).at(-1)?.[1];
  }

  get messages(): Record<string, unknown>[] {
    return this.responses.flatMap((response) =>
      response.headers['content-type'] === 'text/event-stream'
        ? messagesOf(response.body)
        : response.messages(),
    );
  }
}

class Run {
  readonly desk: Desk = deskOf();
  readonly session = openSession(this.desk, '2025-11-25', { elicitation: {} });
  readonly chains: Chain[] = [];
  readonly replied = new Set<unknown>();
  ended = false;

  take(next: Step): void {
    if (!('which' in next)) {
      if (next.do === 'call') this.#call();
      else if (next.do === 'tick') this.tick();
      else this.end();
    } else {
      const chain = this.chains[next.which % Math.max(1, this.chains.length)];
      if (chain !== undefined) this.#with(chain, next.do);
    }
  }

  tick(): void {
    this.desk.clock.now += 250;
    this.desk.deadlines.sweep();
  }

  end(): void {
    ask(this.desk.handler, { ...legacyAsk({}, this.session), method: 'DELETE', body: '' });
    this.ended = true;
  }

  finish(chain: Chain): void {
    if (chain.over || chain.cancelled) return;
    chain.over = true;
    answer(chain.taken, { content: [], structuredContent: { id: chain.id } });
  }

  resume(chain: Chain): void {
    const { lastId } = chain;
    if (chain.open || lastId === undefined || this.ended) return;
    const lines = { 'last-event-id': lastId, 'content-type': undefined };
    const response = ask(this.desk.handler, {
      ...legacyAsk({}, this.session, lines),
      method: 'GET',
      body: '',
    });
    expect([200, 204]).toContain(response.status);
    if (response.status === 200) chain.responses.push(response);
  }

  #call(): void {
    if (this.ended || this.chains.length >= 8) return;
    const id = this.chains.length + 1;
    const response = ask(this.desk.handler, legacyAsk(callRpc(id, 'echo', {}, `token-${id}`), this.session));
    this.chains.push(new Chain(id, this.desk.upstream.last, response));
  }

  #with(chain: Chain, what: Exclude<Step['do'], 'call' | 'tick' | 'end'>): void {
    const running = !chain.over && !chain.cancelled;
    if (what === 'progress' && running) progress(chain.taken, ++chain.steps);
    else if (what === 'ask' && running) {
      const question = formQuestion(`${chain.id}`);
      chain.questions.push(question);
      chain.taken.sink.ask(question);
    } else if (what === 'reply') this.#reply(chain);
    else if (what === 'finish') this.finish(chain);
    else if (what === 'cancel' && running && !this.ended) {
      chain.cancelled = true;
      const params = { requestId: chain.id };
      ask(this.desk.handler, legacyAsk({ method: 'notifications/cancelled', params }, this.session));
    } else if (what === 'leave' && chain.open) {
      chain.lost ||= chain.reading.phase === 'open';
      chain.reading.leave();
    } else if (what === 'stick' && chain.reading.phase === 'streaming') {
      if (chain.reading.stuck) chain.reading.drain();
      else chain.reading.stuck = true;
    } else if (what === 'resume') this.resume(chain);
  }

  #reply(chain: Chain): void {
    const asked = chain.messages.find(
      ({ id, method }) => method === 'elicitation/create' && !this.replied.has(id),
    );
    if (asked === undefined || this.ended) return;
    this.replied.add(asked.id);
    const result = { action: 'accept', content: { from: chain.id } };
    ask(this.desk.handler, legacyAsk({ id: asked.id, result }, this.session));
  }
}

test('every event arrives once, on the stream of its call, and nothing is left', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
      const run = new Run();
      for (const next of steps) run.take(next);
      for (const chain of run.chains) run.finish(chain);
      run.tick();
      for (const chain of run.chains) {
        if (chain.reading.stuck && chain.open) chain.reading.drain();
        run.resume(chain);
      }
      for (const chain of run.chains) check(run, chain);
      run.end();
      const { deadlines, pins, sessions, errors } = run.desk;
      expect([deadlines.size, pins.count, sessions.size, errors]).toEqual([0, 0, 0, []]);
      for (const { reading } of run.chains) expect(reading.phase).not.toMatch(/open|streaming/);
    }),
    { numRuns: 400 },
  );
});

function check(run: Run, chain: Chain): void {
  const { id, messages, questions, responses } = chain;
  const ids = responses.flatMap(({ body }) =>
    [...body.matchAll(/^id: (.*)$/gm)].map(([, eventId]) => eventId),
  );
  expect(new Set(ids).size).toBe(ids.length);
  const answers = messages.filter(({ method }) => method === undefined);
  expect(answers.length).toBeLessThanOrEqual(1);
  for (const told of answers) expect(told).toMatchObject({ id, result: { structuredContent: { id } } });
  // What is behind the answer belongs to nobody.
  if (answers.length === 1) expect(messages.at(-1)).toBe(answers[0]);
  if (chain.cancelled) expect(answers).toEqual([]);
  else if (!chain.lost && !run.ended) expect(answers).toHaveLength(1);
  let before = 0;
  for (const { method, params } of messages as { method?: string; params?: Record<string, unknown> }[]) {
    if (method === 'elicitation/create') expect(params?.message).toBe(`${id}`);
    if (method !== 'notifications/progress') continue;
    expect(params?.progressToken).toBe(`token-${id}`);
    expect(params?.progress).toBeGreaterThan(before);
    before = params?.progress as number;
  }
  for (const { answers: given, refusals } of questions) {
    expect(given.length + refusals.length).toBeLessThanOrEqual(1);
    for (const one of given) expect(one).toMatchObject({ content: { from: id } });
  }
}
