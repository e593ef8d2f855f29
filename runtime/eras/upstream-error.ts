// What a client may learn from a JSON-RPC error of an upstream: its code and its words, but nothing about where the
// upstream runs. Servers like to put addresses, paths and stack traces in messages; `data` is not passed on at all.
import type { Era } from '../upstreams/upstream.ts';

const INTERNAL = -32603;

/**
 * The code a client gets. -32020..-32022 speak about the headers and the envelope between gateway and upstream,
 * never about what the client sent; from 2026-07-28 on the whole range up to -32099 is the specification's own.
 */
export function codeForClient(code: number, era: Era): number {
  if (!Number.isSafeInteger(code)) return INTERNAL;
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
