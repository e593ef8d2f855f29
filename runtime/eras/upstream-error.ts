// What a client may learn from a JSON-RPC error of an upstream: its code and its words, but nothing about where the
// upstream runs. Servers like to put addresses, paths and stack traces in messages. `data` is passed on only where the
// protocol gives it a meaning, and then only the part that has it.
import type { Era } from '../upstreams/upstream.ts';
import type { Answer } from '../wire/answer.ts';
import { assemble } from '../wire/assemble.ts';
import type { Refusal } from '../wire/errors.ts';
import type { Message } from '../wire/message.ts';
import { URL_ELICITATION_REQUIRED } from './elicitation.ts';
import { membersOf } from './members.ts';

const INTERNAL = -32603;
const INVALID_PARAMS = -32602;
const METHOD_NOT_FOUND = -32601;
const RESOURCE_NOT_FOUND = -32002;
const MISSING_CAPABILITY = -32021;

/** An upstream's error as the client gets it. */
export interface ToldError {
  readonly status: number;
  readonly code: number;
  readonly message: string;
  /** Raw JSON. */
  readonly data: Buffer | undefined;
}

/** What the translation depends on. */
export interface AskedBy {
  readonly era: Era;
  /** Of a read, or of what is to be completed; undefined for anything else. */
  readonly uri: string | undefined;
  /** The revision of a legacy client. */
  readonly version: string | undefined;
}

/**
 * Whether there is no such resource, in the words of any revision. No parameter but the URI can be wrong with a read; with
 * a completion another one can, but whoever may not have a resource must not learn from other words that there is one.
 */
export function isNotFound({ code }: Answer, uri: string | undefined): boolean {
  return uri !== undefined && (code === RESOURCE_NOT_FOUND || code === INVALID_PARAMS);
}

/** The URI of a request that an upstream answers. */
export function uriOf({ uri, ref }: Pick<Message, 'uri' | 'ref'>): string | undefined {
  return ref?.type === 'ref/resource' ? ref.uri : uri;
}

/** Whether a modern server wants to ask for something that the client did not declare. */
export function missesCapability({ code, era }: Answer): boolean {
  return code === MISSING_CAPABILITY && era === 'modern';
}

/** The refusal for an error that is one of the gateway's own in the words of every revision; else what to tell. */
export function translateError(answer: Answer, client: AskedBy): Refusal | ToldError {
  if (isNotFound(answer, client.uri)) {
    return { kind: 'resource_not_found', data: { uri: client.uri } };
  }
  if (missesCapability(answer)) {
    if (client.era === 'legacy') return { kind: 'internal' };
    return { kind: 'missing_capability', data: { requiredCapabilities: capabilitiesIn(answer) } };
  }
  const code = codeForClient(answer.code, client.era);
  const status = code === METHOD_NOT_FOUND && client.era === 'modern' ? 404 : 200;
  return { status, code, message: scrub(answer.message), data: pagesFor(answer, client) };
}

/** The names of what a modern server misses, such as `sampling`; for people. */
export function missingCapabilities(answer: Answer): string {
  return Object.keys(capabilitiesIn(answer)).join(', ') || 'unknown';
}

function capabilitiesIn({ raw, data }: Answer): object {
  const parsed = data === undefined ? undefined : JSON.parse(raw.toString('utf8', data.start, data.end));
  const required = parsed?.requiredCapabilities;
  return typeof required === 'object' && required !== null ? required : {};
}

/** The pages of a -32042: clients of 2025-11-25 know what to do with them, and nobody else. */
function pagesFor({ code, raw, data }: Answer, { version }: AskedBy): Buffer | undefined {
  if (code !== URL_ELICITATION_REQUIRED || data === undefined) return undefined;
  if (version === undefined || version < '2025-11-25') return undefined;
  const pages = membersOf(raw.subarray(data.start, data.end)).find(({ key }) => key === 'elicitations');
  return pages === undefined ? undefined : assemble(['{"elicitations":', pages.value, '}']);
}

/**
 * The code a client gets. -32020..-32022 speak about the headers and the envelope between gateway and upstream,
 * never about what the client sent; from 2026-07-28 on the whole range up to -32099 is the specification's own, and
 * two numbers of earlier revisions must not be sent any more.
 */
export function codeForClient(code: number, era: Era): number {
  if (!Number.isSafeInteger(code)) return INTERNAL;
  if (era === 'modern' && code === RESOURCE_NOT_FOUND) return INVALID_PARAMS;
  const lowest = era === 'modern' ? -32099 : -32022;
  return code >= lowest && code <= -32020 ? INTERNAL : code;
}

/** More than any person or model reads, and a bound on the work below. */
const LONGEST = 2000;

const RULES: readonly (readonly [RegExp, string])[] = [
  // Stack frames of JavaScript: `at fn (file:1:2)`.
  [/\s*\bat [^\n]{0,300}?:\d+:\d+\)?/g, ''],
  [/\b[a-z][a-z0-9+.-]{1,20}:\/\/[^\s"'<>)\]}]+/gi, '[url]'],
  // IPv6 with a port, IPv6, IPv4.
  [/\[[0-9a-f:.%]*:[0-9a-f:.%]*\](?::\d{1,5})?/gi, '[address]'],
  [
    /(?<![\w:.])(?=[0-9a-f.]{0,4}(?::[0-9a-f.]{1,4}){0,6}(?:::|(?::[0-9a-f]{1,4}){5}))[0-9a-f:.]{2,50}(?:%\w+)?/gi,
    '[address]',
  ],
  [/\b\d{1,3}(?:\.\d{1,3}){3}(?::\d{1,5})?\b/g, '[address]'],
  // Names that failed to resolve, names of private zones, host:port.
  [/\b(ENOTFOUND|EAI_AGAIN) \S+/g, '$1 [host]'],
  [
    /\b[a-z0-9-]+(?:\.[a-z0-9-]+){0,8}\.(?:local|localdomain|internal|intranet|lan|corp|svc)\b(?::\d{1,5})?/gi,
    '[host]',
  ],
  [/\b[a-z0-9_-]+(?:\.[a-z0-9_-]+){0,8}:\d{2,5}\b/gi, '[host]'],
  // Absolute paths.
  [/(?<![\w.~/])~?(?:\/[\w.@+~-]+)+\/?/g, '[path]'],
  [/(?:\b[a-z]:|\\)\\[^\s"'<>|]+/gi, '[path]'],
];

/** `message` without addresses, hosts, paths and stack frames. */
export function scrub(message: string): string {
  let text = message.length > LONGEST ? message.slice(0, LONGEST) : message;
  for (const [pattern, replacement] of RULES) text = text.replace(pattern, replacement);
  return text;
}
