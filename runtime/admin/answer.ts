// One answer of the admin port, and how it is sent. Nothing here may be kept or guessed at by a browser.
import type { HttpResponse } from '../http/server.ts';
import { escapeJsonLine } from '../observe/printable.ts';

export interface AdminAnswer {
  readonly status: number;
  readonly type: string;
  readonly body: string;
}

export function text(status: number, body: string): AdminAnswer {
  return { status, type: 'text/plain; charset=utf-8', body: `${body}\n` };
}

/** Names and reasons in it were written by upstreams: what would act on a terminal is shown escaped. */
export function json(status: number, value: unknown): AdminAnswer {
  const lines = JSON.stringify(value, null, 2).split('\n');
  return { status, type: 'application/json', body: `${lines.map(escapeJsonLine).join('\n')}\n` };
}

export function send(
  response: HttpResponse,
  answer: AdminAnswer,
  options: { withBody: boolean; headers?: string[] },
): void {
  const headers = [
    'content-type',
    answer.type,
    'cache-control',
    'no-store',
    'x-content-type-options',
    'nosniff',
  ];
  response.send(answer.status, [...headers, ...(options.headers ?? [])], options.withBody ? answer.body : '');
}
