// Documents of an issuer: each fetched over a connection of its own. Where the address comes from a document, the name
// is resolved once, what it resolves to is checked, and that very address is connected to.
import { type LookupAddress, lookup } from 'node:dns';
import { isIP, type LookupFunction } from 'node:net';
import { buildConnector, Client } from 'undici';
import { type AddressKind, addressKind, mayLeadTo } from './address-kind.ts';
import { NoAnswer, roundTrip, TIMEOUT_MS } from './round-trip.ts';

export interface Document {
  readonly text: string;
  /** The kind of place it came from. */
  readonly from: AddressKind;
}

/**
 * `led` is undefined for an address out of the configuration, which may be anywhere; else the kind of place the
 * document that named it came from. Rejects with NoAnswer.
 */
export async function fetchDocument(url: URL, led: AddressKind | undefined): Promise<Document> {
  const host = url.hostname.replace(/^\[|\]$/g, '');
  if (led !== undefined && isIP(host) !== 0 && !mayLeadTo(led, addressKind(host))) {
    throw new NoAnswer('address not allowed');
  }
  let from: AddressKind = 'public';
  const connect = buildConnector({
    timeout: TIMEOUT_MS,
    allowH2: false,
    ...(led !== undefined && { lookup: lookupAllowed(led) }),
  });
  const client = new Client(url.origin, {
    connect: (options, callback) =>
      connect(options, (...[error, socket]) => {
        if (error !== null) return callback(error, null);
        from = addressKind(socket.remoteAddress ?? '');
        callback(null, socket);
      }),
    allowH2: false,
  });
  try {
    return { text: await roundTrip(client, { method: 'GET', url, headers: {} }), from };
  } finally {
    client.destroy().catch(() => {});
  }
}

/** An address out of the configuration: https or http, and no password in it. Throws. */
export function configuredUrl(text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url === undefined || !/^https?:$/.test(url.protocol) || url.username !== '' || url.password !== '') {
    throw new Error('is no http or https address');
  }
  return url;
}

function lookupAllowed(led: AddressKind): LookupFunction {
  return (host, options, done) => {
    lookup(host, { ...options, all: true }, (error, found) => {
      const allowed = (error ? [] : (found as LookupAddress[])).filter(({ address }) =>
        mayLeadTo(led, addressKind(address)),
      );
      const [first] = allowed;
      if (first === undefined) return done(error ?? new NoAnswer('address not allowed'), '', 0);
      if (options.all) done(null, allowed);
      else done(null, first.address, first.family);
    });
  };
}
