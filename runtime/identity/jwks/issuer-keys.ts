// Where the keys of an issuer are: at a configured address, or at the one its own metadata names (RFC 8414; OpenID
// Connect Discovery). Metadata that speaks for another issuer is nobody's.
import type { JWK } from 'jose';
import type { AddressKind } from '../fetch/address-kind.ts';
import { configuredUrl, type Document, fetchDocument } from '../fetch/document.ts';
import { NoAnswer } from '../fetch/round-trip.ts';
import { publicKeysIn } from './public-keys.ts';

/** Metadata is asked for again after an hour, and after it has led nowhere. */
const METADATA_MS = 60 * 60_000;

export type FetchDocument = (url: URL, led: AddressKind | undefined) => Promise<Document>;

/** Fetches the keys anew at each call. Throws for an address that is none. */
export type LoadKeys = () => Promise<readonly JWK[]>;

export function keysAt(address: string, fetch: FetchDocument = fetchDocument): LoadKeys {
  const url = configuredUrl(address);
  return async () => publicKeysIn((await fetch(url, undefined)).text);
}

export function keysOfIssuer(
  issuer: string,
  now: () => number,
  fetch: FetchDocument = fetchDocument,
): LoadKeys {
  const places = metadataPlaces(issuer);
  let found: { readonly keys: KeysPlace; readonly at: number } | undefined;
  return async () => {
    const at = now();
    if (found === undefined || Math.abs(at - found.at) >= METADATA_MS) {
      found = { keys: await discover(issuer, places, fetch), at };
    }
    const { url, led } = found.keys;
    try {
      return publicKeysIn((await fetch(url, led)).text);
    } catch (error) {
      found = undefined;
      throw error;
    }
  };
}

interface KeysPlace {
  readonly url: URL;
  readonly led: AddressKind | undefined;
}

/** The well-known addresses in the order they are tried; throws for an issuer that is no address. */
function metadataPlaces(issuer: string): URL[] {
  const { origin, pathname, search, hash } = configuredUrl(issuer);
  if (search !== '' || hash !== '') throw new Error('is an address with a query or fragment');
  const path = pathname.replace(/\/$/, '');
  const paths = [
    `/.well-known/oauth-authorization-server${path}`,
    `/.well-known/openid-configuration${path}`,
    ...(path === '' ? [] : [`${path}/.well-known/openid-configuration`]),
  ];
  return paths.map((place) => new URL(place, origin));
}

async function discover(issuer: string, places: readonly URL[], fetch: FetchDocument): Promise<KeysPlace> {
  let failure = new NoAnswer('no metadata');
  for (const place of places) {
    try {
      const { text, from } = await fetch(place, undefined);
      return keysPlace(issuer, place, text, from);
    } catch (error) {
      failure = error as NoAnswer;
      // Whoever does not answer at all will not at the next address either; waiting for it helps nobody.
      if (failure.message === 'timeout') break;
    }
  }
  throw failure;
}

function keysPlace(issuer: string, place: URL, text: string, from: AddressKind): KeysPlace {
  const metadata = metadataIn(text);
  if (metadata.issuer !== issuer) throw new NoAnswer('metadata of another issuer');
  const address = metadata.jwks_uri;
  if (typeof address !== 'string' || !URL.canParse(address)) throw new NoAnswer('metadata without jwks_uri');
  const url = new URL(address);
  const secure = url.protocol === 'https:' || (url.protocol === 'http:' && place.protocol === 'http:');
  if (!secure || url.username !== '' || url.password !== '') throw new NoAnswer('jwks_uri is not https');
  // The host of the issuer was configured, wherever it is; any other host is the document's word.
  return { url, led: url.hostname === place.hostname ? undefined : from };
}

function metadataIn(text: string): { readonly issuer?: unknown; readonly jwks_uri?: unknown } {
  try {
    return (JSON.parse(text) as object | null) ?? {};
  } catch {
    throw new NoAnswer('metadata that is no JSON');
  }
}
