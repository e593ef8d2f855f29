// What an operator writes down about the suite's servers: how the gateway is registered there. The suite tells it where
// it insists on certain credentials; everywhere else it takes any, as if they had been registered before.
import type { Task } from './counter.ts';

export interface Credentials {
  /** `auth` of the upstream. */
  readonly auth: object;
  /** What is in the file with the secret. */
  readonly secret: string;
}

/** `file`: where the secret will be. */
export async function credentialsFor(
  { scenario, server, context }: Task,
  file: string,
): Promise<Credentials> {
  const { client_id = 'mcpgw', client_secret: secret = 'a secret of the suite', issuer } = context;
  const client_secret = `\${file:${file}}`;
  const type = 'oauth_authorization_code';
  switch (scenario) {
    case 'auth/client-credentials-basic': {
      const token_url = `${await issuerOf(server)}/token`;
      return { auth: { type: 'oauth_client_credentials', token_url, client_id, client_secret }, secret };
    }
    case 'auth/pre-registration':
      return { auth: { type, client_id, client_secret, issuer }, secret };
    case 'auth/token-endpoint-auth-basic':
    case 'auth/token-endpoint-auth-post':
      return { auth: { type, client_id, client_secret, issuer: await issuerOf(server) }, secret };
    default:
      return { auth: { type, client_id }, secret };
  }
}

/** Who has a secret with somebody knows with whom. */
async function issuerOf(server: string): Promise<string> {
  const { origin, pathname } = new URL(server);
  const answer = await fetch(`${origin}/.well-known/oauth-protected-resource${pathname}`);
  const { authorization_servers } = (await answer.json()) as { authorization_servers: string[] };
  return authorization_servers[0] ?? '';
}
