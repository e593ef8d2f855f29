// What an upstream connection says on its own account, beside calls: probing, initialize, the subscription to changes
// of the tool list. And what it reads from the answers, which decides the era.
import type { Answer } from '../wire/answer.ts';
import {
  buildInitialize,
  buildMethodNotFound,
  buildPong,
  buildRequest,
  modernEnvelope,
} from '../wire/envelope.ts';
import { LEGACY_VERSIONS, MODERN_VERSIONS } from '../wire/versions.ts';

/** Who the gateway is to an upstream. The version is the package's; a test holds them together. */
export const CLIENT_INFO = Buffer.from('{"name":"mcpgw","version":"0.1.0"}');
/** None: sampling, elicitation and roots cannot find their client through a shared connection. */
const CAPABILITIES = Buffer.from('{}');

export const UNSUPPORTED_VERSION = -32022;
export const HEADER_MISMATCH = -32020;

/** `_meta` of every modern request of ours; made once per revision. */
export function envelopeFor(version: string): string {
  return modernEnvelope(version, CLIENT_INFO, CAPABILITIES);
}

/** Asks for the newest legacy revision; whichever known one the answer names is spoken. */
export function initializeRequest(id: number): Buffer {
  return buildInitialize(id, LEGACY_VERSIONS[0]!, CLIENT_INFO, CAPABILITIES);
}

export function discoverRequest(id: number, version: string): Buffer {
  return buildRequest({
    id,
    method: 'server/discover',
    name: undefined,
    cursor: undefined,
    arguments: undefined,
    envelope: envelopeFor(version),
    wantsProgress: false,
    meta: undefined,
  });
}

/** subscriptions/listen for changes of the tool list (2026-07-28); its id is the subscription's id. */
export function listenRequest(id: number, version: string): Buffer {
  const params = `"notifications":{"toolsListChanged":true},"_meta":{${envelopeFor(version)}}`;
  return Buffer.from(`{"jsonrpc":"2.0","id":${id},"method":"subscriptions/listen","params":{${params}}}`);
}

/** Answers a request of a legacy server: ping is served, nothing else was offered to it. */
export function replyTo(request: Answer): Buffer {
  const id = request.rawId ?? Buffer.from('null');
  return request.method === 'ping' ? buildPong(id) : buildMethodNotFound(id);
}

export interface Greeting {
  readonly version: string;
  /** The server will say when its tools change. */
  readonly listChanged: boolean;
}

/** What an answer to `initialize` says; undefined when it is none, or names a revision that is not known here. */
export function readInitialized(answer: Answer): Greeting | undefined {
  const result = resultOf(answer);
  const version = result?.protocolVersion;
  if (typeof version !== 'string' || !LEGACY_VERSIONS.includes(version)) return undefined;
  return { version, listChanged: followsTools(result) };
}

/**
 * What an answer to `server/discover` says. The version is the newest revision both sides speak, undefined when there
 * is none; the whole is undefined when no modern server speaks.
 */
export function readDiscovered(
  answer: Answer,
): { version: string | undefined; listChanged: boolean } | undefined {
  const result = resultOf(answer);
  if (Array.isArray(result?.supportedVersions)) {
    return { version: newestCommon(result.supportedVersions), listChanged: followsTools(result) };
  }
  if (answer.kind !== 'error' || answer.code !== UNSUPPORTED_VERSION || answer.data === undefined)
    return undefined;
  const data = parse(answer.raw.subarray(answer.data.start, answer.data.end));
  return Array.isArray(data?.supported)
    ? { version: newestCommon(data.supported), listChanged: false }
    : undefined;
}

interface Loose {
  readonly [key: string]: unknown;
}

function resultOf(answer: Answer): Loose | undefined {
  return answer.kind === 'result' ? parse(answer.raw.subarray(answer.start, answer.end)) : undefined;
}

/** The scanner has been over these bytes: they are JSON, and not too deep. */
function parse(json: Buffer): Loose | undefined {
  const value: unknown = JSON.parse(json.toString('utf8'));
  return typeof value === 'object' && value !== null ? (value as Loose) : undefined;
}

function followsTools(result: Loose | undefined): boolean {
  const capabilities = result?.capabilities as { tools?: { listChanged?: unknown } } | undefined;
  return capabilities?.tools?.listChanged === true;
}

function newestCommon(offered: readonly unknown[]): string | undefined {
  return MODERN_VERSIONS.find((version) => offered.includes(version));
}
