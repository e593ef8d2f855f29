// The part of an answer's head that both engines write the same way.
import { STATUS_CODES } from 'node:http';

const UNSAFE = /[^\t\x20-\x7e]/;

/**
 * Throws when a header could break the head apart. uWebSockets.js writes what it is given; node would throw too.
 * A value taken from a client or an upstream must have been checked before: this is the last net.
 */
export function assertFields(headers: readonly string[]): void {
  for (let i = 0; i < headers.length; i += 1) {
    if (UNSAFE.test(headers[i] as string))
      throw new TypeError('a response header holds a control or non-ASCII character');
  }
}

/** Statuses whose answers never have a body nor a Content-Length. */
export function isBodyless(status: number): boolean {
  return status === 204 || status === 304;
}

/** `200 OK` and so on, at the place of the status. A handler that answers outside of it has a bug. */
export const STATUS_LINES: readonly string[] = Array.from(
  { length: 600 },
  (_, status) => `${status} ${STATUS_CODES[status] ?? 'Unknown'}`,
);
