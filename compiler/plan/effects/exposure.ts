// Listeners and the admin port: who can reach the gateway.
import { isLoopback } from '../../../policies/listeners/loopback.ts';
import type { Bundle, BundleListener } from '../../../schema/generated/bundle.ts';
import { byAllowed, byIdentity, byLevel, type Finding } from './direction.ts';

export function compareListeners(base: Bundle, head: Bundle): Finding[] {
  const before = byName(base.gateway.listeners);
  const findings: Finding[] = [];
  for (const after of head.gateway.listeners) {
    const what = `listener ${after.name}`;
    const old = before.get(after.name);
    if (old !== undefined) findings.push(...compareListener(what, old, after));
    else if (isLoopback(after.address)) findings.push({ direction: 'changed', text: `${what}: new` });
    else findings.push({ direction: 'weakened', text: `${what}: new, and not on loopback` });
  }
  return [...findings, ...compareAdmin(base, head)];
}

/** Whoever reaches it without a token reads the whole policy, and can do more. */
function compareAdmin({ gateway: base }: Bundle, { gateway: head }: Bundle): Finding[] {
  const [before, after] = [base.admin, head.admin];
  const open = ({ enabled, address }: typeof before): 'nowhere' | 'this machine' | 'the network' =>
    enabled ? (isLoopback(address) ? 'this machine' : 'the network') : 'nowhere';
  const asks = ({ token }: typeof before): 'none' | 'asked for' =>
    token === undefined ? 'none' : 'asked for';
  const both = before.token !== undefined && after.token !== undefined;
  return [
    ...byLevel(
      'admin port is reached from',
      ['the network', 'this machine', 'nowhere'],
      open(before),
      open(after),
    ),
    ...byLevel('token of the admin port', ['none', 'asked for'], asks(before), asks(after)),
    ...(both ? byIdentity('token of the admin port', before.token, after.token) : []),
  ];
}

function compareListener(what: string, before: BundleListener, after: BundleListener): Finding[] {
  return [
    ...byLevel(`${what} is reached from`, ['the network', 'this machine'], reach(before), reach(after)),
    ...byLevel(`${what} TLS`, ['off', 'on'], before.tls ? 'on' : 'off', after.tls ? 'on' : 'off'),
    ...byLevel(
      `${what} client certificates`,
      ['optional', 'required'],
      certificates(before),
      certificates(after),
    ),
    ...(before.tls && after.tls
      ? byLevel(
          `${what} least TLS version`,
          ['1.0', '1.1', '1.2', '1.3'],
          before.tls.min_version,
          after.tls.min_version,
        )
      : []),
    ...byIdentity(`${what} authority of client certificates`, before.tls?.client_ca, after.tls?.client_ca),
    ...byIdentity(`${what} public address`, before.public_url, after.public_url),
    ...byAllowed(`${what} paths`, pathsOf(before), pathsOf(after)),
    ...byAllowed(`${what} allowed origins`, before.allowed_origins, after.allowed_origins),
    ...byAllowed(`${what} allowed hosts`, before.allowed_hosts, after.allowed_hosts),
    ...byAllowed(`${what} trusted proxies`, before.trusted_proxies, after.trusted_proxies),
  ];
}

function pathsOf({ path, sse_path, ws_path }: BundleListener): string[] {
  const paths = { 'Streamable HTTP': path, SSE: sse_path, WebSocket: ws_path };
  return Object.entries(paths).flatMap(([transport, at]) => (at === null ? [] : [`${transport} ${at}`]));
}

function reach({ address }: BundleListener): 'the network' | 'this machine' {
  return isLoopback(address) ? 'this machine' : 'the network';
}

function certificates({ tls }: BundleListener): 'optional' | 'required' {
  return tls?.require_client_cert === true ? 'required' : 'optional';
}

function byName<Item extends { readonly name: string }>(items: readonly Item[]): Map<string, Item> {
  return new Map(items.map((item) => [item.name, item]));
}
