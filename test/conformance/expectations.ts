// Checks that fail through the gateway and cannot do otherwise, each with the reason. Everything that is not in this
// table, and passes directly, must pass, also what a later version of the suite adds; a row whose checks pass in every
// cell is out of date and fails the test, so the table only gets shorter.
import type { Check, Wire } from './suite.ts';

export interface Cell {
  /** What the suite speaks to the gateway. */
  readonly wire: Wire;
  /** What stands behind it; `auto` is a server of both eras that the gateway has to ask. */
  readonly upstream: 'legacy' | 'modern' | 'auto';
}

export interface Unavoidable {
  /** Era of the server these checks fail in front of. */
  readonly upstream: Cell['upstream'];
  /** With `*` at the end for all that begin so. */
  readonly scenario: string;
  readonly checks: readonly string[] | 'all';
  readonly reason: string;
}

export const UNAVOIDABLE: readonly Unavoidable[] = [
  {
    upstream: 'legacy',
    scenario: 'input-required-result-basic-elicitation',
    checks: ['sep-2322-elicitation-incomplete'],
    reason:
      'the suite looks for a key of its own in inputRequests; questions of a legacy server have ids, and the gateway names them',
  },
  {
    upstream: 'legacy',
    scenario: 'server-stateless',
    checks: ['sep-2575-server-rejects-undeclared-capability', 'sep-2575-missing-capability-http-400'],
    reason:
      'the error for a missing capability is of 2026-07-28: a legacy server has no tool that answers with it',
  },
  {
    upstream: 'legacy',
    scenario: 'tasks-*',
    checks: 'all',
    reason:
      'the extension is of 2026-07-28: a legacy server has no such tasks, and the gateway promises none',
  },
];

/** The rows that excuse a check. */
export function rowsFor({ scenario, id }: Check, { upstream }: Cell): Unavoidable[] {
  return UNAVOIDABLE.filter(
    (row) =>
      row.upstream === upstream &&
      (row.scenario.endsWith('*')
        ? scenario.startsWith(row.scenario.slice(0, -1))
        : scenario === row.scenario) &&
      (row.checks === 'all' || row.checks.includes(id)),
  );
}
