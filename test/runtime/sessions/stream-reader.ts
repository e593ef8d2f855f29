// The streams of a session for tests of them alone, and what a client reads on their connections, event by event.
import { EVENT_LIMITS, EventStore } from '../../../runtime/sessions/event-store.ts';
import { EventStreams } from '../../../runtime/sessions/event-streams.ts';
import { FakeResponse } from '../listeners/fake-http.ts';

export interface ReadEvent {
  readonly id: string;
  /** Empty for an event that only carries an id. */
  readonly data: string;
}

/** A response whose head has been begun, as a listener hands it to a stream. */
export function connection(): FakeResponse {
  const response = new FakeResponse();
  response.startStream(200, []);
  return response;
}

/** The events on a connection so far; comments left out. */
export function eventsOn(response: FakeResponse): ReadEvent[] {
  return response.body
    .split('\n\n')
    .filter((event) => event !== '' && !event.startsWith(':'))
    .map((event) => {
      const lines = event.split('\n');
      const field = (name: string) =>
        lines.find((line) => line.startsWith(`${name}:`))?.slice(name.length + 2);
      return { id: field('id') ?? '', data: field('data') ?? '' };
    });
}

/** The texts of the messages on a connection, as `textMessage` made them. */
export function textsOn(response: FakeResponse): string[] {
  return eventsOn(response)
    .filter((event) => event.data !== '')
    .map((event) => JSON.parse(event.data).text);
}

export function textMessage(text: string): Buffer {
  return Buffer.from(JSON.stringify({ text }));
}

/** The id of the last event on a connection. */
export function lastId(response: FakeResponse): string {
  const last = eventsOn(response).at(-1);
  if (last === undefined) throw new Error('no event yet');
  return last.id;
}

/** A store with a clock the test moves. */
export function storeAt(limits = EVENT_LIMITS) {
  const clock = { now: 1000 };
  return { clock, store: new EventStore(() => clock.now, limits) };
}

/** The streams of a session of that version. */
export function sessionOf(version = '2025-11-25', store = storeAt().store) {
  return new EventStreams(store, version);
}

/** The client comes back with that id; undefined when it is refused. */
export function resume(streams: EventStreams, id: string): FakeResponse | undefined {
  const place = streams.find(id);
  if (place === undefined) return undefined;
  const response = connection();
  streams.resume(place, response);
  return response;
}
