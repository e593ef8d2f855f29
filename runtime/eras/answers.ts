// What becomes of an upstream's answer that cannot simply be passed on: questions, tasks and errors, by the era of
// the client. A plain result never comes here.

import { MAX_TOKEN } from '../sessions/seal.ts';
import { allowsQuestion } from '../wire/allowed-questions.ts';
import type { Answer } from '../wire/answer.ts';
import type { Piece } from '../wire/assemble.ts';
import { TASKS } from '../wire/capabilities.ts';
import { type Edit, NO_EDITS } from '../wire/edits.ts';
import { REFUSALS } from '../wire/errors.ts';
import { splitInputRequests } from '../wire/input-requests.ts';
import { quote } from '../wire/json-text.ts';
import type { ClientCall } from './client-call.ts';
import { pagesToVisit, URL_ELICITATION_REQUIRED } from './elicitation.ts';
import { InputRounds } from './input-rounds.ts';
import { STATE_LIFE_MS, sealState } from './request-state.ts';
import { DEFAULT_TASK_LIFE_MS, sealTask } from './sealed-task.ts';
import {
  isNotFound,
  missesCapability,
  missingCapabilities,
  translateError,
  uriOf,
} from './upstream-error.ts';

/** Methods a server may answer with questions (2026-07-28, multi round-trip requests). */
const ASKING_METHODS: readonly string[] = ['tools/call', 'prompts/get', 'resources/read'];

export function canBeAsked(method: string): boolean {
  return ASKING_METHODS.includes(method);
}

/** A result that is not complete, or answers one of the methods about tasks. */
export function specialResult(call: ClientCall, answer: Answer): void {
  const { method, taskId } = call.message;
  if (isComplete(answer)) {
    if (taskId !== undefined && method.startsWith('tasks/')) taskAnswered(call, answer, taskId);
    else call.complete(answer, NO_EDITS);
  } else if (answer.era === 'modern' && answer.resultType === 'input_required' && canBeAsked(method)) {
    inputRequired(call, answer);
  } else if (answer.era === 'modern' && answer.resultType === 'task' && method === 'tools/call') {
    taskStarted(call, answer);
  } else call.refuse(REFUSALS.bad_answer);
}

export function isComplete({ resultType }: Answer): boolean {
  return resultType === undefined || resultType === 'complete';
}

/** The pieces of a result with questions of the gateway's own wording. `requests` and `token` as they are sent. */
export function questionsResult(requests: readonly Piece[], token: string, serverInfo: Buffer): Piece[] {
  return [
    '{"resultType":"input_required","inputRequests":',
    ...requests,
    `,"requestState":"${token}","_meta":{`,
    serverInfo,
    '}}',
  ];
}

export function upstreamError(call: ClientCall, answer: Answer): void {
  const { era, message, session } = call;
  const uri = uriOf(message);
  if (isNotFound(answer, uri) && call.askNextOwner()) return;
  if (answer.code === URL_ELICITATION_REQUIRED && era === 'modern' && canBeAsked(message.method)) {
    visitPages(call, answer);
    return;
  }
  if (era === 'legacy' && missesCapability(answer) && message.method === 'tools/call') {
    toolError(call, `The client does not support: ${missingCapabilities(answer)}`);
    return;
  }
  const told = translateError(answer, { era, uri, version: session?.version });
  if ('kind' in told) call.refuse(told);
  else call.tell(told);
}

/** A legacy client cannot answer what the upstream has to know; a model can read why a tool did not work. */
export function unanswered(call: ClientCall, method: string): void {
  if (call.message.method === 'tools/call') toolError(call, `The client did not answer ${method}`);
  else call.refuse(REFUSALS.internal);
}

/** Whether a model is told what is wrong with a call as the tool's own answer (2025-11-25, Tools, Error Handling). */
export function readsToolErrors({ era, session }: Pick<ClientCall, 'era' | 'session'>): boolean {
  return era === 'modern' || (session !== undefined && session.version >= '2025-11-25');
}

export function toolError(call: ClientCall, text: string): void {
  const shape = call.era === 'modern' ? '"resultType":"complete",' : '';
  const meta: Piece[] = call.era === 'modern' ? [',"_meta":{', call.edge.serverInfo, '}}'] : ['}'];
  const content = `"content":[{"type":"text","text":${quote(text)}}],"isError":true`;
  call.conclude('tool_error', [`{${shape}${content}`, ...meta]);
}

function inputRequired(call: ClientCall, answer: Answer): void {
  const { session } = call;
  if (session !== undefined) {
    call.rounds ??= new InputRounds(call, session.questions, session.version);
    call.rounds.next(answer);
    return;
  }
  const requests = splitInputRequests(answer);
  const allowed = requests?.every(({ method, params }) => allowsQuestion(call.capabilities, method, params));
  if (allowed !== true) {
    call.refuse(REFUSALS.bad_answer);
    return;
  }
  const { raw, start, requestState } = answer;
  const state =
    requestState === undefined ? undefined : raw.toString('utf8', requestState.start, requestState.end);
  // Sealed even when the upstream has no state: a split could send the retry somewhere else.
  const asked = { kind: 'asked', upstream: call.upstreamName, state } as const;
  const token = sealState(call.edge.sealer, call, asked, STATE_LIFE_MS);
  if (token.length > MAX_TOKEN) {
    call.refuse(REFUSALS.bad_answer);
    return;
  }
  const edit: Edit =
    requestState === undefined
      ? { range: { start: start + 1, end: start + 1 }, text: `"requestState":"${token}",` }
      : { range: requestState, text: `"${token}"` };
  call.complete(answer, [edit]);
}

/** A legacy server will only go on when the user has been to a page: a modern client is asked to see to it. */
function visitPages(call: ClientCall, answer: Answer): void {
  if (call.capabilities.elicitation?.url !== true) {
    const data = { requiredCapabilities: { elicitation: { url: {} } } };
    call.refuse({ kind: 'missing_capability', data });
    return;
  }
  const pages = pagesToVisit(answer);
  if (pages === undefined) {
    call.refuse(REFUSALS.bad_answer);
    return;
  }
  const visit = { kind: 'visit', upstream: call.upstreamName } as const;
  const token = sealState(call.edge.sealer, call, visit, STATE_LIFE_MS);
  call.conclude('success', questionsResult([pages], token, call.edge.serverInfo));
}

function taskStarted(call: ClientCall, answer: Answer): void {
  const { raw, taskId, start, end } = answer;
  if (taskId === undefined || !call.capabilities.extensions.has(TASKS)) {
    call.refuse(REFUSALS.bad_answer);
    return;
  }
  const { ttlMs } = JSON.parse(raw.toString('utf8', start, end)) as { ttlMs?: unknown };
  const lifeMs = typeof ttlMs === 'number' && ttlMs > 0 ? ttlMs : DEFAULT_TASK_LIFE_MS;
  const own = JSON.parse(raw.toString('utf8', taskId.start, taskId.end)) as unknown;
  if (typeof own !== 'string') {
    call.refuse(REFUSALS.bad_answer);
    return;
  }
  const address = { upstream: call.upstreamName, taskId: own };
  const token = sealTask(call.edge.sealer, call.proof.owner, address, lifeMs);
  if (token.length > MAX_TOKEN) call.refuse(REFUSALS.bad_answer);
  else call.complete(answer, [{ range: taskId, text: quote(token) }]);
}

/** `taskId`: as the client knows it. */
function taskAnswered(call: ClientCall, answer: Answer, taskId: string): void {
  if (answer.inputRequests !== undefined) {
    const requests = splitInputRequests(answer);
    const allowed = requests?.every(({ method, params }) =>
      allowsQuestion(call.capabilities, method, params),
    );
    if (allowed !== true) {
      call.refuse(REFUSALS.bad_answer);
      return;
    }
  }
  call.complete(answer, answer.taskId === undefined ? [] : [{ range: answer.taskId, text: quote(taskId) }]);
}
