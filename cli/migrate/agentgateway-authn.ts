// Who may call, as agentgateway asks for it: tokens of one issuer.
import { type Data, isData, type Leave, leaveOthers } from './migrated.ts';

/** Nothing without an issuer and an audience: a token for anybody is a token for nobody. */
export function providerOf(auth: Data, path: string, leave: Leave): Data | undefined {
  leaveOthers(auth, ['issuer', 'audiences', 'audience', 'jwks', 'jwksUrl', 'mode'], path, leave);
  const audience = auth.audiences ?? auth.audience;
  if (typeof auth.issuer !== 'string' || audience === undefined) {
    leave(path, 'an issuer and an audience are needed');
    return undefined;
  }
  if (auth.mode !== undefined && auth.mode !== 'strict')
    leave(`${path}.mode`, 'every call needs a token here; see authn.mode');
  return { type: 'jwt', issuer: auth.issuer, audience, ...keysOf(auth, path, leave) };
}

function keysOf(auth: Data, path: string, leave: Leave): Data {
  const { jwks, jwksUrl } = auth;
  const source = isData(jwks) ? jwks : { url: jwks ?? jwksUrl };
  if (typeof source.file === 'string') return { jwks_file: source.file };
  if (typeof source.url === 'string' && /^https?:/.test(source.url)) return { jwks_uri: source.url };
  if (jwks !== undefined) leave(`${path}.jwks`, 'keys are found by their issuer, a jwks_uri or a jwks_file');
  return {};
}
