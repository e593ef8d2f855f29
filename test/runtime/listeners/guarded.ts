// A listener that asks everybody for a token, on every path.
import type { HttpEngine } from '../../../runtime/http/server.ts';
import type { BundleAuthn } from '../../../schema/generated/bundle.ts';
import type { Setup } from '../pipeline/scene.ts';
import { type ChannelServer, channelServer } from './channel-server.ts';
import { KnownTokens } from './known-tokens.ts';

export const AUTHN: BundleAuthn = {
  mode: 'required',
  providers: [],
  attempts: 60,
  protected_resource: {
    resource: 'https://gw.example.com/mcp',
    authorization_servers: ['https://auth.example.com'],
    scopes_supported: ['offline_access', 'tools:call', 'tools:read'],
  },
};

/** What WWW-Authenticate says at an endpoint of it, behind the word Bearer. */
export function challengeAt(path: string): string {
  return `resource_metadata="https://gw.example.com/.well-known/oauth-protected-resource${path}", scope="tools:call tools:read"`;
}

export function guarded(tokens: KnownTokens, setup: Setup = {}): Setup {
  return { authenticator: tokens, ...setup, bundle: { authn: AUTHN, ...setup.bundle } };
}

export interface GuardedServer extends ChannelServer {
  readonly tokens: KnownTokens;
}

/** Knows the tokens `alice` and `bob`, each its own owner's. */
export async function guardedServer(engine: HttpEngine, setup: Setup = {}): Promise<GuardedServer> {
  const tokens = new KnownTokens('alice', 'bob');
  return { ...(await channelServer(engine, guarded(tokens, setup))), tokens };
}
