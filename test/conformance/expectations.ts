// What the gateway does not do yet, scenario by scenario and check by check, each with the reason. Everything that is
// not in this table must pass, also what a later version of the suite adds; a row whose checks pass in every cell is
// out of date and fails the test, so the table only gets shorter.
import type { Check, Wire } from './suite.ts';

export interface Cell {
  readonly wire: Wire;
  readonly upstream: 'legacy' | 'modern';
}

export interface Missing {
  /** Scenario; `*` at the end stands for any rest. */
  readonly scenario: string;
  /** Only these checks of it; all when absent. */
  readonly checks?: readonly string[];
  readonly reason: string;
}

export const MISSING: readonly Missing[] = [
  { scenario: 'prompts-*', reason: 'prompts are not relayed yet' },
  { scenario: 'resources-*', reason: 'resources are not relayed yet' },
  { scenario: 'sep-2164-resource-not-found', reason: 'resources are not relayed yet' },
  { scenario: 'completion-complete', reason: 'completion is not relayed yet' },
  { scenario: 'logging-set-level', reason: 'log levels are not kept yet' },
  { scenario: 'tools-call-with-logging', reason: 'log levels are not kept yet' },
  { scenario: 'tools-call-sampling', reason: 'requests of the server are not relayed yet' },
  { scenario: 'tools-call-elicitation', reason: 'requests of the server are not relayed yet' },
  { scenario: 'elicitation-*', reason: 'requests of the server are not relayed yet' },
  { scenario: 'input-required-result-*', reason: 'input-required results are not relayed yet' },
  { scenario: 'tasks-*', reason: 'the tasks extension is not relayed yet, and no fixture has tasks' },
  { scenario: 'http-custom-header-server-validation', reason: 'mirrored tool arguments are not checked yet' },
  {
    scenario: 'caching',
    checks: [
      'sep-2549-prompts-list-caching-hints',
      'sep-2549-resources-list-caching-hints',
      'sep-2549-resources-templates-list-caching-hints',
      'sep-2549-resources-read-caching-hints',
    ],
    reason: 'prompts and resources are not relayed yet',
  },
  {
    scenario: 'server-stateless',
    checks: [
      'sep-2575-server-rejects-undeclared-capability',
      'sep-2575-missing-capability-http-400',
      'sep-2575-http-server-no-independent-requests-on-stream',
    ],
    reason:
      "the client's capabilities are not passed on yet, and the tools these checks call do not exist in a legacy server",
  },
  {
    scenario: 'server-stateless',
    checks: [
      'sep-2575-server-sends-subscription-ack',
      'sep-2575-server-tags-subscription-id',
      'sep-2575-server-honors-notification-filter',
      'sep-2575-server-sends-prompts-list-changed-on-subscription',
      'sep-2575-server-sends-tools-list-changed-on-subscription',
    ],
    reason: 'subscriptions are not served yet',
  },
];

/** The rows that excuse a check. */
export function rowsFor(check: Check): Missing[] {
  return MISSING.filter(({ scenario, checks }) => {
    const named = scenario.endsWith('*')
      ? check.scenario.startsWith(scenario.slice(0, -1))
      : check.scenario === scenario;
    return named && (checks === undefined || checks.includes(check.id));
  });
}
