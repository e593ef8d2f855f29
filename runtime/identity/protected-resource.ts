// What a client without a token is told about an endpoint: which resource it is, and where tokens for it come from
// (RFC 9728). Each path that takes messages is a resource of its own, with a document of its own.
//
// Clients refuse a document whose `resource` is not where they called, so it has to be the address they know: the
// configured one, or failing that the listener's public one, or failing that the Host they named, which was checked.
import type { BundleAuthn, BundleListener, BundleProvider, Template } from '../../schema/generated/bundle.ts';
import { type Challenges, challengesOf, publicScopes } from './challenge.ts';

export const WELL_KNOWN = '/.well-known/oauth-protected-resource';

export interface ProtectedResource {
  readonly document: Buffer;
  readonly challenges: Challenges;
}

export interface ResourceParts {
  readonly listener: BundleListener;
  readonly authn: BundleAuthn;
  /** Path of the gateway's first listener: what the configured resource stands for. */
  readonly mainPath: string | null;
  /** Of the gateway. */
  readonly name: string;
  /** The text of a setting; throws when it cannot be had. */
  readonly resolve: (template: Template) => string;
}

/** Where a listener is known to its clients. */
interface Known {
  readonly url: URL;
  /** The path for which the address stands as it was written. */
  readonly ownPath: string | null;
  readonly written: string;
}

export class ProtectedResources {
  /** Paths of this listener that answer with a document, and the endpoint each is about. */
  readonly documents: ReadonlyMap<string, string>;

  readonly #paths: readonly string[];
  readonly #scheme: string;
  readonly #common: object;
  readonly #scopes: readonly string[];
  readonly #known: ReadonlyMap<string, ProtectedResource> | undefined;
  /** Made of the Host of a request; nearly all name the same. */
  #host = '';
  #byHost: ReadonlyMap<string, ProtectedResource> = new Map();

  constructor({ listener, authn, mainPath, name, resolve }: ResourceParts) {
    const { path, sse_path, ws_path, tls } = listener;
    this.#paths = [path, sse_path, ws_path].filter((one) => one !== null);
    this.#scheme = tls === undefined ? 'http' : 'https';
    this.#scopes = publicScopes(authn.protected_resource?.scopes_supported ?? []);
    this.#common = commonMembers(authn, this.#scopes, name, resolve);
    const known = whereKnown(listener, authn, mainPath);
    this.#known = known && this.#prepare((endpoint) => addressOf(known, endpoint));
    this.documents = this.#documentPaths(known);
  }

  /** Of the endpoint at `path` of the listener; `host`: as the client named it, and allowed. */
  at(path: string, host: string): ProtectedResource | undefined {
    if (this.#known !== undefined) return this.#known.get(path);
    if (host !== this.#host) {
      const base = `${this.#scheme}://${host}`;
      // A port there cannot be is not looked at by the check of Host.
      if (!URL.canParse(base)) return undefined;
      const { origin } = new URL(base);
      this.#byHost = this.#prepare((endpoint) => origin + endpoint);
      this.#host = host;
    }
    return this.#byHost.get(path);
  }

  #prepare(addressOfEndpoint: (path: string) => string): ReadonlyMap<string, ProtectedResource> {
    return new Map(
      this.#paths.map((path) => {
        const resource = addressOfEndpoint(path);
        const document = Buffer.from(JSON.stringify({ resource, ...this.#common }));
        return [path, { document, challenges: challengesOf(metadataOf(resource), this.#scopes) }];
      }),
    );
  }

  /** Also under the path clients see, where a proxy in front of the listener shows another one. */
  #documentPaths(known: Known | undefined): ReadonlyMap<string, string> {
    const documents = new Map<string, string>();
    const [first] = this.#paths;
    if (known !== undefined) {
      for (const path of this.#paths) {
        documents.set(new URL(metadataOf(addressOf(known, path))).pathname, path);
      }
    }
    // Clients look here when they find nothing under the path they called.
    if (first !== undefined) documents.set(WELL_KNOWN, first);
    for (const path of this.#paths) documents.set(wellKnownPath(path), path);
    return documents;
  }
}

/** Undefined when nobody said where. */
function whereKnown(
  { path, sse_path, ws_path, public_url }: BundleListener,
  { protected_resource }: BundleAuthn,
  mainPath: string | null,
): Known | undefined {
  const configured = parsed(protected_resource?.resource, mainPath);
  const own = parsed(public_url, path ?? sse_path ?? ws_path);
  // A listener that is known elsewhere is another resource.
  if (configured === undefined || (own !== undefined && own.url.origin !== configured.url.origin)) return own;
  return configured;
}

function parsed(address: string | undefined, ownPath: string | null): Known | undefined {
  if (address === undefined || !URL.canParse(address)) return undefined;
  const url = new URL(address);
  return url.origin === 'null' ? undefined : { url, ownPath, written: address };
}

function addressOf({ url, ownPath, written }: Known, path: string): string {
  // A resource without a path is the whole origin, whatever is called there.
  if (path === ownPath || url.pathname === '/') return written;
  const before =
    ownPath !== null && url.pathname.endsWith(ownPath) ? url.pathname.slice(0, -ownPath.length) : '';
  return url.origin + before + path;
}

/** Where the document about a resource lies (RFC 9728, 3.1). */
function metadataOf(resource: string): string {
  const { origin, pathname, search } = new URL(resource);
  return origin + wellKnownPath(pathname) + search;
}

function wellKnownPath(path: string): string {
  return path === '/' ? WELL_KNOWN : WELL_KNOWN + path;
}

/** What the documents of all endpoints say alike. */
function commonMembers(
  { providers, protected_resource }: BundleAuthn,
  scopes: readonly string[],
  name: string,
  resolve: (template: Template) => string,
): object {
  const { authorization_servers = [], documentation } = protected_resource ?? {};
  const servers = authorization_servers.length > 0 ? authorization_servers : issuersOf(providers, resolve);
  return {
    ...(servers.length > 0 && { authorization_servers: servers }),
    ...(scopes.length > 0 && { scopes_supported: scopes }),
    bearer_methods_supported: ['header'],
    resource_name: name,
    ...(documentation !== undefined && { resource_documentation: documentation }),
  };
}

function issuersOf(
  providers: readonly BundleProvider[],
  resolve: (template: Template) => string,
): readonly string[] {
  const issuers = providers.flatMap(({ jwt }) => (jwt === undefined ? [] : [resolve(jwt.issuer)]));
  return [...new Set(issuers)];
}
