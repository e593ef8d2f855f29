// Replay against a naive model, over random interleavings of several streams, lost connections, slow readers and
// returns from any event ever seen: whatever a client is told behind an id is what was said on that very stream
// behind it, in order, without a hole and without a repetition.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { EventStore } from '../../../runtime/sessions/event-store.ts';
import type { EventStream } from '../../../runtime/sessions/event-stream.ts';
import { EventStreams } from '../../../runtime/sessions/event-streams.ts';
import type { FakeResponse } from '../listeners/fake-http.ts';
import { connection, eventsOn, textMessage, textsOn } from './stream-reader.ts';

/** `stream` and `event` are taken modulo what there is. */
type Step =
  | { readonly do: 'open' | 'listen' }
  | { readonly do: 'say' | 'progress' | 'finish' | 'leave' | 'stick' | 'read'; readonly stream: number }
  | { readonly do: 'return'; readonly stream: number; readonly event: number };

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 1, arbitrary: fc.record({ do: fc.constantFrom('open' as const, 'listen' as const) }) },
  {
    weight: 8,
    arbitrary: fc.record({
      do: fc.constantFrom(
        'say' as const,
        'say' as const,
        'progress' as const,
        'finish' as const,
        'leave' as const,
        'stick' as const,
        'read' as const,
      ),
      stream: fc.nat(5),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({ do: fc.constant('return' as const), stream: fc.nat(5), event: fc.nat(30) }),
  },
);

/** A connection of a stream, and how much of `said` had been told before it. */
class Reading {
  readonly response: FakeResponse;
  readonly from: number;
  /** Bytes that have been checked. */
  checked = 0;

  constructor(response: FakeResponse, from: number) {
    this.response = response;
    this.from = from;
  }
}

/** One stream as the naive model knows it. */
interface Model {
  readonly name: string;
  /** Everything that was said, in order; folded when it may be left out of a replay. */
  readonly said: { readonly text: string; readonly folded: boolean }[];
  /** Event ids its clients have seen, with how much of `said` was told by then. */
  readonly seen: Map<string, number>;
  readonly stream: EventStream | undefined;
  readonly connections: Reading[];
  over: boolean;
}

class World {
  readonly store: EventStore;
  readonly streams: EventStreams;
  readonly models: Model[] = [];
  #count = 0;

  constructor(perSession: number) {
    const limits = { total: perSession, perSession, keptMs: 1000 };
    this.store = new EventStore(() => 0, limits);
    this.streams = new EventStreams(this.store, '2025-11-25');
    this.models.push(modelOf('get', undefined));
  }

  take(one: Step): void {
    if (!('stream' in one)) this.#begin(one.do);
    else this.#go(one, this.models[one.stream % this.models.length]!);
    this.look();
  }

  #begin(what: 'open' | 'listen'): void {
    if (what === 'open') {
      const response = connection();
      const model = modelOf(`s${this.models.length}`, this.streams.open(response));
      model.connections.push(new Reading(response, 0));
      this.models.push(model);
    } else if (!this.streams.listening) {
      const get = this.models[0]!;
      const response = connection();
      // Told from what nobody was given yet; where that is, the earlier connections say.
      get.connections.push(new Reading(response, this.#given(get)));
      this.streams.listen(response);
    }
  }

  #go(one: Extract<Step, { stream: number }>, model: Model): void {
    const current = model.connections.at(-1)?.response;
    if (one.do === 'say' || one.do === 'progress') this.#say(model, one.do === 'progress');
    else if (one.do === 'finish' && model.stream !== undefined && !model.over) {
      const text = `${model.name} answer`;
      model.said.push({ text, folded: false });
      model.over = true;
      model.stream.finish([textMessage(text)]);
    } else if (one.do === 'leave') current?.leave();
    else if (one.do === 'stick' && current !== undefined) current.stuck = true;
    else if (one.do === 'read' && current?.stuck === true) current.drain();
    else if (one.do === 'return') this.#return(model, one.event);
  }

  #say(model: Model, folded: boolean): void {
    if (model.over) return;
    const text = `${model.name} ${this.#count++}`;
    model.said.push({ text, folded });
    if (model.stream === undefined) this.streams.send(textMessage(text));
    else model.stream.add(textMessage(text), folded ? model : undefined);
  }

  #return(model: Model, event: number): void {
    const ids = [...model.seen];
    const [id, from] = ids[event % Math.max(1, ids.length)] ?? [];
    if (id === undefined || from === undefined) return;
    const place = this.streams.find(id);
    if (place === undefined) return;
    const response = connection();
    model.connections.push(new Reading(response, from));
    this.streams.resume(place, response);
  }

  /** Checks what every connection was told, and notes the ids on it. */
  look(): void {
    for (const model of this.models) {
      for (const reading of model.connections) {
        const { response, from } = reading;
        if (response.body.length === reading.checked) continue;
        reading.checked = response.body.length;
        const expected = model.said.slice(from);
        let at = 0;
        for (const { id, data } of eventsOn(response)) {
          if (data !== '') {
            const { text } = JSON.parse(data);
            // Only folded ones may be missing in between.
            while (at < expected.length && expected[at]!.text !== text && expected[at]!.folded) at++;
            expect(expected[at]?.text, `${model.name} from ${from}`).toBe(text);
            at++;
          }
          if (id !== '') model.seen.set(id, model.seen.get(id) ?? from + at);
        }
      }
    }
  }

  /** How much of a stream some connection was told. */
  #given(model: Model): number {
    return Math.max(0, ...model.connections.map(({ response, from }) => from + textsOn(response).length));
  }
}

function modelOf(name: string, stream: EventStream | undefined): Model {
  return { name, said: [], seen: new Map(), stream, connections: [], over: false };
}

test('a replay is what was said on that stream behind that event, and nothing else', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 80, size: 'max' }), (steps) => {
      const world = new World(1024 * 1024);
      for (const one of steps) world.take(one);
      // Whoever comes back in the end to any event has all there was to tell behind it.
      for (const model of world.models) {
        for (const [id, from] of model.seen) {
          const response = connection();
          const place = world.streams.find(id)!;
          world.streams.resume(place, response);
          model.connections.push(new Reading(response, from));
          const must = model.said.slice(from).filter(({ folded }) => !folded);
          const told = new Set(textsOn(response));
          expect(must.filter(({ text }) => !told.has(text))).toEqual([]);
        }
      }
      world.look();
    }),
    { numRuns: 100 },
  );
});

test('with little room a replay is refused or complete, and never more is kept than allowed', () => {
  fc.assert(
    fc.property(
      fc.array(step, { maxLength: 120, size: 'max' }),
      fc.integer({ min: 800, max: 6000 }),
      (steps, room) => {
        const world = new World(room);
        for (const one of steps) {
          // What waits for a GET stream may be dropped unsent, and that is no replay.
          if ('stream' in one && one.stream % world.models.length === 0) continue;
          world.take(one);
          expect(world.store.bytes).toBeLessThanOrEqual(room);
          expect(world.store.bytes).toBeGreaterThanOrEqual(0);
        }
        world.streams.end();
        expect(world.store.bytes).toBe(0);
      },
    ),
    { numRuns: 100 },
  );
});
