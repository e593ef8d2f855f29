// The upstreams where every person connects an account of his own (`oauth_authorization_code`): what the checks on
// them share.
import type { Program } from '../../ast/program.ts';

export interface Consenting {
  readonly name: string;
  /** Of its `auth` in the document. */
  readonly pointer: string;
  readonly auth: NonNullable<NonNullable<Program['config']['upstreams'][string]>['auth']>;
}

export function consenting({ config, upstreams }: Program): Consenting[] {
  return upstreams.flatMap(({ name, pointer }) => {
    const auth = config.upstreams[name]?.auth;
    return auth?.type === 'oauth_authorization_code' ? [{ name, pointer: `${pointer}/auth`, auth }] : [];
  });
}
