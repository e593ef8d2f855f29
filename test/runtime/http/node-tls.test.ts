// The engine on node:http behind the common suite again, over TLS: nothing of the contract depends on it.
import { describe } from 'vitest';
import { nodeEngine } from '../../../runtime/http/node.ts';
import { issue, makeAuthority } from '../../fixtures/certificates.ts';
import { httpConformance } from './conformance.ts';

const authority = makeAuthority('test authority');
const own = issue(authority, 'gateway', { addresses: [[127, 0, 0, 1]] });

describe('the HTTP engine on node:http, over TLS', () => {
  httpConformance(nodeEngine, {
    server: {
      cert: own.cert,
      key: own.key,
      minVersion: 'TLSv1.2',
      clientCa: undefined,
      requireClientCert: false,
    },
    client: { ca: authority.cert, checkServerIdentity: () => undefined },
  });
});
