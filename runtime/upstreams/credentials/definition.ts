// What of a bundle decides about the credential of one upstream: equal texts, same credential.
import { canonical } from '../../../schema/canonical.ts';
import type { Bundle, BundleUpstream, Template } from '../../../schema/generated/bundle.ts';
import { tellableUrl } from '../../connect/tellable-url.ts';
import type { TokenFacts } from './internal-jwt.ts';

/** Empty for an upstream without `auth`. */
export function credentialKey({ name, auth, http }: BundleUpstream, { gateway }: Bundle): string {
  if (auth === undefined) return '';
  const urls = http?.instances.map(({ url }) => url) ?? [];
  return canonical({ name, auth, urls, gateway: gateway.name, issuer: issuerOf(gateway) });
}

/** `resolve` may throw, with words for the operator. */
export function factsOf(
  { http }: BundleUpstream,
  { gateway }: Bundle,
  resolve: (template: Template) => string,
): TokenFacts {
  const url = http?.instances[0]?.url;
  if (url === undefined) throw new Error('auth needs an upstream with a url');
  return { issuer: issuerOf(gateway), audience: canonicalUrl(url, resolve(url)), gateway: gateway.name };
}

/** Where people find the gateway; its name when it does not know. */
function issuerOf({ name, listeners }: Bundle['gateway']): string {
  return listeners.find(({ public_url }) => public_url !== undefined)?.public_url ?? name;
}

/** As a resource indicator (RFC 8707): without a slash that says nothing. WebSockets have no scheme there. */
function canonicalUrl(template: Template, text: string): string {
  const url = tellableUrl(template, text.replace(/^ws(?=s?:)/i, 'http'));
  return url.pathname === '/' && url.search === '' ? url.origin : url.href;
}
