// Accounts, and a listener with nothing on it but their pages, over a real socket.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Accounts } from '../../../runtime/connect/accounts.ts';
import { ConnectDesk } from '../../../runtime/connect/desk.ts';
import type { ConnectDoor } from '../../../runtime/connect/door.ts';
import { loadEngine } from '../../../runtime/http/engine.ts';
import { NO_PROOF, type Proof } from '../../../runtime/identity/proof.ts';
import { Secrets } from '../../../runtime/secrets/secrets.ts';
import { Sealer } from '../../../runtime/sessions/seal.ts';
import type { Bundle, BundleAuth } from '../../../schema/generated/bundle.ts';
import { sampleBundle, sampleUpstream } from '../snapshot/sample-bundle.ts';

export const KEY = '0123456789abcdef0123456789abcdef';

export interface SceneOptions {
  /** Of the upstream `crm`. */
  readonly auth: Partial<BundleAuth>;
  readonly url?: string;
  readonly key?: string | null;
  /** Of an earlier scene; it is kept then. */
  readonly stateFolder?: string;
  readonly change?: (bundle: Bundle) => void;
}

export interface Scene {
  readonly accounts: Accounts;
  readonly door: ConnectDoor;
  readonly base: string;
  readonly stateFolder: string;
  /** Milliseconds since 1970; moves only when told to. */
  readonly clock: { now: number };
  /** Everything that was logged, as text. */
  readonly logged: string[];
  page(proof?: Proof): string;
  bundle(change?: (bundle: Bundle) => void): Bundle;
  close(): Promise<void>;
}

export const ALICE: Proof = proofOf('alice');
export const BOB: Proof = proofOf('bob');

export function proofOf(user: string): Proof {
  return { ...NO_PROOF, provider: 'idp', owner: `["idp","${user}"]`, user, client: 'assistant' };
}

export async function startScene(options: SceneOptions): Promise<Scene> {
  const { auth, url = 'http://127.0.0.1:9/mcp', key = KEY, change = () => {} } = options;
  const stateFolder = options.stateFolder ?? mkdtempSync(join(tmpdir(), 'mcpgw-connect-'));
  const clock = { now: Date.now() };
  const now = () => clock.now;
  const logged: string[] = [];
  const line = (...parts: unknown[]) => void logged.push(JSON.stringify(parts));
  const log = { error: line, warn: line, info: line, debug: line };
  const secrets = new Secrets({ env: {}, log });
  const accounts = new Accounts({ secrets, log, stateFolder, now });
  const bundle = (more: (bundle: Bundle) => void = () => {}) =>
    sampleBundle((one) => {
      const upstream = sampleUpstream('crm');
      one.upstreams = [
        {
          ...upstream,
          http: { ...upstream.http!, instances: [{ name: 'a', url: [{ text: url }], weight: 1 }] },
          auth: { type: 'oauth_authorization_code', client_id: [{ text: 'gateway' }], ...auth },
        },
      ];
      one.authn = { mode: 'required', providers: [], attempts: 0 };
      one.gateway.sessions.key = key === null ? null : [{ text: key }];
      change(one);
      more(one);
    });
  accounts.update(bundle());

  const desk = new ConnectDesk({ accounts, sealer: new Sealer(KEY, now), log, now });
  let door: ConnectDoor | undefined;
  const server = loadEngine('node').engine.createServer(
    { address: '127.0.0.1', port: 0, maxConnections: 100 },
    (request, response) => {
      if (door?.handle(request, response) !== true) response.send(404, [], 'no page');
    },
  );
  const port = await server.listen();
  const [listener] = bundle().gateway.listeners;
  door = desk.doorOf(listener!, port, 'the gateway');
  return {
    accounts,
    door,
    base: `http://127.0.0.1:${port}`,
    stateFolder,
    clock,
    logged,
    page: (proof = ALICE) => door.pageFor('crm', proof)?.url ?? '',
    bundle,
    close: async () => {
      server.destroy();
      await accounts.close();
      secrets.close();
      if (options.stateFolder === undefined) rmSync(stateFolder, { recursive: true });
    },
  };
}
