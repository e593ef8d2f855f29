// How a simulated call comes in: on a listener, with headers, as the newest kind of client.
import type { CallRequest } from './call.ts';
import type { Policy } from './policy.ts';

const NEWEST_REVISION = '2026-07-28';

/** The first listener unless one is named. */
export function requestOf(
  { bundle: { gateway } }: Policy,
  given: { readonly headers?: Readonly<Record<string, string>>; readonly listener?: string | undefined },
): CallRequest {
  const headers = new Map(
    Object.entries(given.headers ?? {}).map(([name, value]) => [name.toLowerCase(), value]),
  );
  const listener = gateway.listeners.find(({ name }) => name === given.listener) ?? gateway.listeners[0];
  return {
    listener: listener?.name ?? '',
    path: listener?.path ?? '',
    protocolVersion: NEWEST_REVISION,
    header: (name) => headers.get(name),
  };
}
