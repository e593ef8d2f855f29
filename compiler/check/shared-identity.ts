// Over WebSocket the gateway says who is asking when it opens the connection, and at no other time. A connection that all
// callers share can say it of nobody: the gateway would refuse to use the upstream.
import type { Program } from '../ast/program.ts';
import type { Report } from '../diagnostics/diagnostic.ts';

const PERSONAL: ReadonlySet<string> = new Set([
  'internal_jwt',
  'token_exchange',
  'identity_headers',
  'oauth_authorization_code',
]);

export function sharedIdentity({ upstreams, spanOf }: Program, report: Report): void {
  for (const { name, pointer, upstream } of upstreams) {
    const { auth, sessions, transport, url, instances } = upstream;
    const addresses = [url, ...(instances ?? []).map((instance) => instance.url)];
    const isWebSocket =
      transport === 'websocket' ||
      (transport === 'auto' && addresses.some((address) => /^wss?:/i.test(address ?? '')));
    if (!isWebSocket || sessions.isolation !== 'shared' || !PERSONAL.has(auth?.type ?? '')) continue;
    report(
      'shared-identity',
      spanOf(`${pointer}/auth/type`, 'value'),
      { upstream: name, type: auth?.type ?? '' },
      {
        label: 'said once, when the connection is opened',
        help: ['set `sessions.isolation: per_client`, or use Streamable HTTP'],
      },
    );
  }
}
