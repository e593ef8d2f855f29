// The admin port: on node:http whatever the data ports run on, for it must answer when the other engine does not.
import type { BundleGateway } from '../schema/generated/bundle.ts';
import { adminHandler } from './admin/admin.ts';
import type { AdminState } from './admin/state.ts';
import { loadEngine } from './http/engine.ts';
import type { HttpServer } from './http/server.ts';
import type { Log } from './observe/log.ts';
import type { Metrics } from './observe/metrics.ts';
import type { Secrets } from './secrets/secrets.ts';

const MAX_CONNECTIONS = 100;

export interface AdminParts {
  readonly state: AdminState;
  readonly metrics: Metrics;
  readonly log: Log;
  readonly secrets: Secrets;
}

export interface AdminPort {
  readonly server: HttpServer;
  readonly port: number;
}

/** Undefined when it is not wanted or cannot be had: the gateway serves without it, and the log says so. */
export async function openAdmin(
  admin: BundleGateway['admin'],
  { secrets, ...parts }: AdminParts,
): Promise<AdminPort | undefined> {
  if (!admin.enabled) return undefined;
  try {
    const token = admin.token && secrets.text(admin.token);
    const handler = adminHandler({ ...parts, address: admin.address, token });
    const options = { address: admin.address, port: admin.port, maxConnections: MAX_CONNECTIONS };
    const server = loadEngine('node').engine.createServer(options, handler);
    return { server, port: await server.listen() };
  } catch (error) {
    const { address, port } = admin;
    parts.log.error('the admin port cannot be opened', { address, port, err: error });
    return undefined;
  }
}
