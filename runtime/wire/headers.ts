// The headers in which a modern client repeats parts of its message (2026-07-28, Streamable HTTP). They are checked
// against the body and then forgotten: nothing is ever decided on a header.

import { isUtf8 } from 'node:buffer';
import { REFUSALS, type Refusal } from './errors.ts';
import type { Message } from './message.ts';

/** What is needed of request headers here; names in lower case. */
export interface HeaderSource {
  get(name: string): string | undefined;
}

const SENTINEL_START = '=?base64?';
const SENTINEL_END = '?=';

/** Methods whose Mcp-Name repeats a member of params. */
const NAMED: ReadonlyMap<string, 'name' | 'uri' | 'taskId'> = new Map([
  ['tools/call', 'name'],
  ['prompts/get', 'name'],
  ['resources/read', 'uri'],
  ['tasks/get', 'taskId'],
  ['tasks/update', 'taskId'],
  ['tasks/cancel', 'taskId'],
]);

/** Compares the headers of a modern request with its body. Notifications need none. */
export function checkStandardHeaders(message: Message, headers: HeaderSource): Refusal | undefined {
  if (message.kind !== 'request') return undefined;
  const version = headerText(headers, 'mcp-protocol-version');
  if (version === undefined || version !== message.envelope?.protocolVersion) return REFUSALS.header_mismatch;
  if (headerText(headers, 'mcp-method') !== message.method) return REFUSALS.header_mismatch;
  if (!NAMED.has(message.method)) return undefined;
  const header = headerText(headers, 'mcp-name');
  const value = mirroredName(message);
  // Without a value in the body there is nothing to repeat; that such a request is no good is found elsewhere.
  if (header === undefined) return value === undefined ? undefined : REFUSALS.header_mismatch;
  const decoded = decodeHeaderValue(header);
  if (decoded === undefined || (value !== undefined && decoded !== value)) return REFUSALS.header_mismatch;
  return undefined;
}

/** What Mcp-Name repeats of a message; undefined for nothing. */
export function mirroredName(message: Message): string | undefined {
  const member = NAMED.get(message.method);
  return member === undefined ? undefined : message[member];
}

/** A header's value without the white space HTTP allows around it. */
export function headerText(headers: HeaderSource, name: string): string | undefined {
  const value = headers.get(name);
  if (value === undefined) return undefined;
  // Not by a regular expression: one for both ends takes quadratic time on a value full of blanks.
  let start = 0;
  let end = value.length;
  while (start < end && isBlank(value.charCodeAt(start))) start++;
  while (end > start && isBlank(value.charCodeAt(end - 1))) end--;
  return value.slice(start, end);
}

/** The text a Mcp-Name or Mcp-Param header stands for; undefined when it is not well-formed. */
export function decodeHeaderValue(raw: string): string | undefined {
  if (!isPlain(raw)) return undefined;
  if (!isSentinel(raw)) return raw;
  // `=?base64?=` uses one question mark for both ends: it stands for nothing.
  if (raw.length < SENTINEL_START.length + SENTINEL_END.length) return undefined;
  const base64 = raw.slice(SENTINEL_START.length, -SENTINEL_END.length);
  const bytes = Buffer.from(base64, 'base64');
  // Node reads base64 leniently; only what it would write itself was strict.
  return bytes.toString('base64') === base64 && isUtf8(bytes) ? bytes.toString() : undefined;
}

/** A text as the value of a header: as it is where HTTP carries it unchanged, else in base64. */
export function encodeHeaderValue(text: string): string {
  const carried = isPlain(text) && text !== '' && !/^[ \t]|[ \t]$/.test(text) && !isSentinel(text);
  return carried ? text : `${SENTINEL_START}${Buffer.from(text).toString('base64')}${SENTINEL_END}`;
}

function isSentinel(text: string): boolean {
  return text.startsWith(SENTINEL_START) && text.endsWith(SENTINEL_END);
}

function isPlain(text: string): boolean {
  return /^[\t -~]*$/.test(text);
}

function isBlank(code: number): boolean {
  return code === 0x20 || code === 0x09;
}
