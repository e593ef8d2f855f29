// An IdentityService with real secrets, and bundles that hold nothing but authentication.
import { onTestFinished } from 'vitest';
import type { Authenticator } from '../../../runtime/identity/authenticator.ts';
import { type IdentityParts, IdentityService } from '../../../runtime/identity/identity-service.ts';
import type { Log } from '../../../runtime/observe/log.ts';
import { Secrets } from '../../../runtime/secrets/secrets.ts';
import type { Bundle, BundleAuthn, BundleProvider } from '../../../schema/generated/bundle.ts';
import { sampleBundle } from '../snapshot/sample-bundle.ts';

export const IDENTITY = { user: 'sub', client: 'azp', team: 'groups', scopes: 'scope' };

export interface Logged {
  readonly message: string;
  readonly fields: Readonly<Record<string, unknown>> | undefined;
}

export function listeningLog(lines: Logged[]): Log {
  const say = (message: string, fields?: Readonly<Record<string, unknown>>) =>
    void lines.push({ message, fields });
  return { error: say, warn: say, info: say, debug: say };
}

/** Files are looked at again every few milliseconds. */
export function identityService(parts: Partial<IdentityParts> & { logged?: Logged[] } = {}): IdentityService {
  const { logged = [], ...more } = parts;
  const log = listeningLog(logged);
  const secrets = new Secrets({ env: { SECRET: 's3cret' }, log, intervalMs: 5 });
  const service = new IdentityService({ secrets, log, ...more });
  onTestFinished(() => {
    service.close();
    secrets.close();
  });
  return service;
}

export function bundleWith(providers: readonly BundleProvider[], authn: Partial<BundleAuthn> = {}): Bundle {
  return sampleBundle((bundle) => {
    bundle.authn = { mode: 'required', attempts: 0, providers: [...providers], ...authn };
  });
}

export function authenticatorOf(
  service: IdentityService,
  providers: readonly BundleProvider[],
  authn: Partial<BundleAuthn> = {},
): Authenticator {
  const authenticator = service.authenticatorFor(bundleWith(providers, authn))!;
  onTestFinished(() => authenticator.close());
  return authenticator;
}

export function jwtProvider(
  issuer: string,
  more: Partial<NonNullable<BundleProvider['jwt']>> = {},
  name = 'sso',
): BundleProvider {
  return {
    name,
    type: 'jwt',
    jwt: {
      issuer: [{ text: issuer }],
      audience: ['https://gw.example/mcp'],
      jwks_cache_ms: 600_000,
      algorithms: ['ES256', 'EdDSA', 'RS256'],
      clock_skew_ms: 30_000,
      require: [],
      identity: IDENTITY,
      ...more,
    },
  };
}
