// The admin port: a handler on an HTTP server of its own, with one path per question. It only answers; nothing can
// be changed through it.
import { isLoopback } from '../../policies/listeners/loopback.ts';
import type { HttpHandler, HttpResponse } from '../http/server.ts';
import type { Log } from '../observe/log.ts';
import type { Metrics } from '../observe/metrics.ts';
import type { SecretText } from '../secrets/secrets.ts';
import { type AdminAnswer, json, send } from './answer.ts';
import { bundle } from './bundle.ts';
import { mayRead } from './credential.ts';
import { refusalOf } from './guard.ts';
import { livez } from './livez.ts';
import { metrics } from './metrics.ts';
import { readyz } from './readyz.ts';
import type { AdminState } from './state.ts';
import { status } from './status.ts';

export interface AdminParts {
  readonly state: AdminState;
  readonly metrics: Metrics;
  readonly log: Log;
  /** Where the server listens; decides which Host headers are good. */
  readonly address: string;
  /** What everything but health asks for; undefined for nothing. */
  readonly token?: SecretText | undefined;
}

const CHALLENGE = 'Bearer realm="mcpgw admin"';

type Page = (query: URLSearchParams) => AdminAnswer | Promise<AdminAnswer>;

export function adminHandler(parts: AdminParts): HttpHandler {
  const ready: Page = (query) => readyz(parts.state.status(), query.has('verbose'));
  const pages = new Map<string, Page>([
    ['/livez', livez],
    ['/readyz', ready],
    ['/healthz', ready],
    ['/metrics', () => metrics(parts.metrics, parts.state.status())],
    ['/status', () => status(parts.state.status())],
    ['/bundle', () => bundle(parts.state.activeBundle())],
  ]);
  const onLoopback = isLoopback(parts.address);

  return (request, response) => {
    const withBody = request.method !== 'HEAD';
    const refusal = refusalOf(request.headers, onLoopback);
    const page = pages.get(request.path);
    if (refusal !== undefined) send(response, json(403, { error: refusal }), { withBody });
    else if (!mayRead(request.path, request.headers, parts.token)) {
      const headers = ['www-authenticate', CHALLENGE];
      send(response, json(401, { error: 'unauthenticated' }), { withBody, headers });
    } else if (page === undefined) send(response, json(404, { error: 'not_found' }), { withBody });
    else if (request.method !== 'GET' && request.method !== 'HEAD') {
      send(response, json(405, { error: 'method_not_allowed' }), {
        withBody,
        headers: ['allow', 'GET, HEAD'],
      });
    } else void turn(page, new URLSearchParams(request.query), response, withBody, parts.log);
  };
}

async function turn(
  page: Page,
  query: URLSearchParams,
  response: HttpResponse,
  withBody: boolean,
  log: Log,
): Promise<void> {
  try {
    send(response, await page(query), { withBody });
  } catch (error) {
    log.error('the admin port could not answer', { err: error });
    send(response, json(500, { error: 'internal' }), { withBody });
  }
}
