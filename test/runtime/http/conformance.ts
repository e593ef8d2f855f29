// What every HTTP engine must do, run for each of them: uws.test.ts, node.test.ts, and over TLS node-tls.test.ts.
// Everything is said over raw sockets, and what reached a complete body is kept in a ledger.
import { describe } from 'vitest';
import { type MakeEngine, Rig, type RigTls } from './rig.ts';
import { aborts } from './suites/aborts.ts';
import { acceptance } from './suites/acceptance.ts';
import { basics } from './suites/basics.ts';
import { bodies } from './suites/bodies.ts';
import { lateWebsockets } from './suites/late-websockets.ts';
import { lifecycle } from './suites/lifecycle.ts';
import { smuggling } from './suites/smuggling.ts';
import { streams } from './suites/streams.ts';
import { websockets } from './suites/websockets.ts';

export function httpConformance(make: MakeEngine, tls?: RigTls): Rig {
  const rig = new Rig(make, tls);
  describe('heads', () => basics(rig));
  describe('bodies', () => bodies(rig));
  describe('streams', () => streams(rig));
  describe('clients that go away', () => aborts(rig));
  describe('the life of a server', () => lifecycle(rig));
  describe('connections that carry messages', () => websockets(rig));
  describe('connections that do so late', () => lateWebsockets(rig));
  describe('requests that must be refused', () => smuggling(rig));
  describe('requests that must be served', () => acceptance(rig));
  return rig;
}
