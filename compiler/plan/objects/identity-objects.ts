// How callers prove who they are. Keys are in the bundle as hashes; a plan says that one changed, and no more.
import type { Bundle, BundleProvider } from '../../../schema/generated/bundle.ts';
import type { PlanObject } from './object.ts';
import { mapped, plainTemplate, secretTemplate, secretText } from './template-view.ts';
import type { View } from './view.ts';

export function identityObjects({ authn }: Bundle): PlanObject[] {
  if (authn === undefined) return [];
  const { mode, attempts, protected_resource } = authn;
  const view = { mode, attempts, protected_resource: protected_resource && { ...protected_resource } };
  return [
    { kind: 'authn', name: '', view, origin: null },
    ...authn.providers.map((provider) => ({
      kind: 'provider' as const,
      name: provider.name,
      view: providerView(provider),
      origin: null,
    })),
  ];
}

function providerView({ type, jwt, api_key, introspection, mtls }: BundleProvider): View {
  return {
    type,
    ...(jwt && {
      ...jwt,
      issuer: plainTemplate(jwt.issuer),
      jwks_uri: jwt.jwks_uri && plainTemplate(jwt.jwks_uri),
      identity: { ...jwt.identity },
    }),
    ...(api_key && {
      header: api_key.header,
      keys: mapped(api_key.keys, ({ hash, ...key }) => ({ ...key, hash: secretText(hash) })),
      keys_file: api_key.keys_file && plainTemplate(api_key.keys_file),
    }),
    ...(introspection && {
      ...introspection,
      endpoint: plainTemplate(introspection.endpoint),
      client_id: introspection.client_id && plainTemplate(introspection.client_id),
      client_secret: introspection.client_secret && secretTemplate(introspection.client_secret),
      identity: { ...introspection.identity },
    }),
    ...(mtls && { ...mtls }),
  };
}
