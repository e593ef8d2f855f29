// What the gateway, as a client of an authorization server, does not do, each with the reason. Everything about
// authorization that is not in this table must pass, also what a later version of the suite adds; a row whose checks
// pass in every era is out of date and fails the test, so the table only gets shorter.
import type { Check } from '../suite.ts';

export interface Excused {
  readonly scenarios: readonly string[];
  readonly checks: readonly string[] | 'all';
  readonly reason: string;
}

export const EXCUSED: readonly Excused[] = [
  {
    scenarios: ['auth/metadata-default', 'auth/metadata-var1', 'auth/metadata-var2', 'auth/metadata-var3'],
    checks: ['client-registration'],
    reason: 'the operator registers the gateway; it does not register itself (RFC 7591)',
  },
  {
    scenarios: ['auth/authorization-server-migration'],
    checks: ['sep-2352-reregister-on-as-change'],
    reason:
      'nor with another authorization server, which people are asked for their permission by all the same',
  },
  {
    scenarios: ['auth/basic-cimd'],
    checks: ['cimd-client-id-used'],
    reason:
      'only a warning: the address of a document is used as a client id where the operator writes it down',
  },
  {
    scenarios: ['auth/scope-step-up'],
    checks: ['scope-step-up-escalation', 'sep-2350-scope-union-on-reauth'],
    reason:
      'what people are asked for is what the operator wrote down, or what the upstream wants of everybody; a call that needs more fails',
  },
  {
    scenarios: ['auth/client-credentials-jwt'],
    checks: ['client-credentials-grant-type', 'client-credentials-jwt-verified'],
    reason:
      'an extension: the gateway proves itself to authorization servers by a secret, not by a key (RFC 7523)',
  },
  {
    scenarios: ['auth/dpop', 'auth/dpop-nonce'],
    checks: 'all',
    reason: 'an extension: tokens are not bound to a key (RFC 9449)',
  },
  {
    scenarios: ['auth/enterprise-managed-authorization'],
    checks: ['complete-flow-token-exchange', 'complete-flow-jwt-bearer'],
    reason: 'an extension: identity assertions of a company are not traded for tokens of another server',
  },
  {
    scenarios: ['auth/wif-jwt-bearer'],
    checks: 'all',
    reason: 'an extension: identities of workloads are not traded for tokens (RFC 7523)',
  },
];

/** The row that excuses a check. */
export function excuseFor({ scenario, id }: Check): Excused | undefined {
  return EXCUSED.find(
    ({ scenarios, checks }) => scenarios.includes(scenario) && (checks === 'all' || checks.includes(id)),
  );
}
