// What an upstream connection says on its own account, beside calls: probing, initialize, subscriptions, answers to
// a server's requests. And what it reads from the answers, which decides the era.
import type { Answer } from '../wire/answer.ts';
import { type Capabilities, toLegacyCapabilities } from '../wire/capabilities.ts';
import {
  buildAnswer,
  buildInitialize,
  buildPong,
  buildRefusal,
  buildRequest,
  completeEnvelope,
  modernEnvelope,
} from '../wire/envelope.ts';
import { quote } from '../wire/json-text.ts';
import type { ListenFilter } from '../wire/listen-filter.ts';
import type { LogLevel } from '../wire/log-level.ts';
import { LEGACY_VERSIONS, MODERN_VERSIONS } from '../wire/versions.ts';
import { type Declared, NOTHING_DECLARED, readDeclared } from './offers.ts';
import type { Kind } from './upstream.ts';

/** Who the gateway is to an upstream. The version is the package's; a test holds them together. */
export const CLIENT_INFO = Buffer.from('{"name":"mcpgw","version":"0.1.0"}');

export const UNSUPPORTED_VERSION = -32022;
export const HEADER_MISMATCH = -32020;

/** `_meta` of the requests to a modern server, for one capability set and log level; worth keeping. */
export function envelopeFor(
  version: string,
  capabilities: Capabilities,
  logLevel: LogLevel | undefined,
): string {
  return completeEnvelope(modernEnvelope(version, CLIENT_INFO), capabilities, logLevel);
}

/** Asks for the newest legacy revision; whichever known one the answer names is spoken. */
export function initializeRequest(id: number, capabilities: Capabilities): Buffer {
  const version = LEGACY_VERSIONS[0]!;
  return buildInitialize(id, version, CLIENT_INFO, toLegacyCapabilities(capabilities, version));
}

export function discoverRequest(id: number, version: string, capabilities: Capabilities): Buffer {
  const envelope = envelopeFor(version, capabilities, undefined);
  return buildRequest({
    id,
    method: 'server/discover',
    params: [],
    envelope,
    wantsProgress: false,
    meta: undefined,
  });
}

/** Asks a modern server where a task stands. `envelope`: declares the tasks extension. */
export function getTaskRequest(id: number, envelope: string, taskId: string): Buffer {
  const params = [`"taskId":${quote(taskId)}`];
  return buildRequest({ id, method: 'tasks/get', params, envelope, wantsProgress: false, meta: undefined });
}

export interface LegacyGreeting extends Declared {
  readonly version: string;
}

/** What an answer to `initialize` says; undefined when it is none, or names a revision that is not known here. */
export function readInitialized(answer: Answer): LegacyGreeting | undefined {
  const result = resultOf(answer);
  const version = result?.protocolVersion;
  if (typeof version !== 'string' || !LEGACY_VERSIONS.includes(version)) return undefined;
  return { version, ...readDeclared(result?.capabilities, version) };
}

export interface Discovery extends Declared {
  /** The newest revision both sides speak; undefined when there is none. */
  readonly version: string | undefined;
}

/** What an answer to `server/discover` says; undefined when no modern server speaks. */
export function readDiscovered(answer: Answer): Discovery | undefined {
  const result = resultOf(answer);
  if (Array.isArray(result?.supportedVersions)) {
    const version = newestCommon(result.supportedVersions);
    return { version, ...readDeclared(result.capabilities, version ?? '') };
  }
  const version = readSupported(answer);
  return version === undefined ? undefined : { version: version.common, ...NOTHING_DECLARED };
}

/** Of the error "unsupported version": what both sides speak, if anything. Undefined for any other answer. */
export function readSupported(answer: Answer): { readonly common: string | undefined } | undefined {
  if (answer.kind !== 'error' || answer.code !== UNSUPPORTED_VERSION || answer.data === undefined)
    return undefined;
  const data = parse(answer.raw.subarray(answer.data.start, answer.data.end));
  return Array.isArray(data?.supported) ? { common: newestCommon(data.supported) } : undefined;
}

/** The members a listen was acknowledged with (notifications/subscriptions/acknowledged). */
export function readAcknowledged(answer: Answer): ListenFilter {
  const params = parse(answer.raw.subarray(answer.start, answer.end));
  const notifications = params?.notifications as Loose | undefined;
  return {
    toolsListChanged: notifications?.toolsListChanged === true,
    promptsListChanged: notifications?.promptsListChanged === true,
    resourcesListChanged: notifications?.resourcesListChanged === true,
    resourceSubscriptions: texts(notifications?.resourceSubscriptions),
    taskIds: texts(notifications?.taskIds),
  };
}

/**
 * A server's request that goes to no client. Everybody answers ping; `roots/list` is answered with none on the
 * gateway's own session, which declares roots only to be shown everything; the rest has no call that could answer it.
 */
export function replyTo(request: Answer, control: boolean): Buffer {
  const id = request.rawId!;
  switch (request.method) {
    case 'ping':
      return buildPong(id);
    case 'roots/list':
      return control ? buildAnswer(id, NO_ROOTS) : buildRefusal(id, NO_ORIGIN.code, NO_ORIGIN.message);
    case 'elicitation/create':
    case 'sampling/createMessage':
      return buildRefusal(id, NO_ORIGIN.code, NO_ORIGIN.message);
    default:
      return buildRefusal(id, METHOD_NOT_FOUND.code, METHOD_NOT_FOUND.message);
  }
}

/** The list that a notification says has changed; undefined for any other notification. */
export function changedKind(method: string): Kind | undefined {
  return LIST_CHANGED.get(method);
}

/** JSON-RPC errors towards servers that ask. */
export const METHOD_NOT_FOUND = { code: -32601, message: 'Method not found' };
export const NO_ORIGIN = { code: -32603, message: 'no originating request' };
export const TOO_MANY_QUESTIONS = { code: -32603, message: 'too many open questions' };

const LIST_CHANGED: ReadonlyMap<string, Kind> = new Map([
  ['notifications/tools/list_changed', 'tools'],
  ['notifications/prompts/list_changed', 'prompts'],
  ['notifications/resources/list_changed', 'resources'],
]);
const NO_ROOTS = Buffer.from('{"roots":[]}');

interface Loose {
  readonly [key: string]: unknown;
}

function resultOf(answer: Answer): Loose | undefined {
  return answer.kind === 'result' ? parse(answer.raw.subarray(answer.start, answer.end)) : undefined;
}

/** The scanner has been over these bytes: they are JSON, and not too deep. */
function parse(json: Buffer): Loose | undefined {
  if (json.length === 0) return undefined;
  const value: unknown = JSON.parse(json.toString('utf8'));
  return typeof value === 'object' && value !== null ? (value as Loose) : undefined;
}

function texts(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}

function newestCommon(offered: readonly unknown[]): string | undefined {
  return MODERN_VERSIONS.find((version) => offered.includes(version));
}
