// Task ids towards clients (tasks extension of 2026-07-28): sealed tokens that name the upstream and its own id, so
// that any replica can route tasks/get, tasks/update and tasks/cancel without remembering a task. They are worth
// something to whom they were given and to nobody else.
import type { Sealer } from '../sessions/seal.ts';
import { TASKS } from '../wire/capabilities.ts';
import type { Refusal } from '../wire/errors.ts';

/** For clients that ask about tasks and do not declare the extension. */
export const TASKS_UNDECLARED: Refusal = {
  kind: 'missing_capability',
  data: { requiredCapabilities: { extensions: { [TASKS]: {} } } },
};

export interface TaskAddress {
  /** Name of the upstream that has the task. */
  readonly upstream: string;
  /** The upstream's own id. */
  readonly taskId: string;
}

/** How long a task is remembered whose server does not say: longer than anyone waits for one. */
export const DEFAULT_TASK_LIFE_MS = 7 * 24 * 60 * 60 * 1000;

/** The id the client `owner` gets; it works for `lifeMs` milliseconds. */
export function sealTask(
  sealer: Sealer,
  owner: string,
  { upstream, taskId }: TaskAddress,
  lifeMs: number,
): string {
  return sealer.seal('task', JSON.stringify([upstream, taskId]), lifeMs, owner);
}

/** Undefined for whatever is no live id that this owner was given. */
export function openTask(sealer: Sealer, owner: string, token: string): TaskAddress | undefined {
  const payload = sealer.open('task', token, owner);
  if (payload === undefined) return undefined;
  const [upstream, taskId] = JSON.parse(payload.toString()) as [string, string];
  return { upstream, taskId };
}
