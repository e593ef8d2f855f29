// Addresses of upstreams no request could be sent to. The runtime would only find out when it makes the upstream, and
// serve without it. What a reference stands for is not known here, so a text with one is read up to it.
import { memberPointer } from '../ast/pointer.ts';
import { textParts } from '../ast/reference.ts';
import type { Value } from '../ast/value.ts';
import { isMap } from '../ast/value.ts';
import { shortened } from '../diagnostics/printable.ts';
import type { Scope } from './scope.ts';
import { fieldOf } from './where.ts';

const EXPECTED = 'an address such as `https://mcp.example.com/mcp`';
const WITHOUT_USER = 'an address without a user and a password';
const IN_HEADERS = { help: ['send them in `headers`, as in `Authorization: Basic ${env:NAME}`'] };
const START = /^(?:https?|wss?):\/\/[^\s/?#]/i;
const START_BEFORE_REFERENCE = /^(?:https?|wss?):\/\/([^\s/?#]|$)/i;

export function reportAddresses(scope: Scope): void {
  for (const [name, upstream] of Object.entries(scope.valueAt('/upstreams') ?? {}) as [string, Value][]) {
    if (!isMap(upstream)) continue;
    const pointer = memberPointer('/upstreams', name);
    reportAddress(scope, `${pointer}/url`);
    for (const index of Array.isArray(upstream.instances) ? upstream.instances.keys() : [])
      reportAddress(scope, `${pointer}/instances/${index}/url`);
  }
}

function reportAddress(scope: Scope, pointer: string): void {
  const url = scope.valueAt(pointer);
  if (typeof url !== 'string' || scope.isFaulty(pointer)) return;
  if (canBeSentTo(url)) {
    if (namesUser(url))
      scope.fault('bad-value', pointer, 'value', paramsOf(scope, pointer, url, WITHOUT_USER), IN_HEADERS);
    return;
  }
  const meant = `http://${url}`;
  const help =
    /^[a-z][a-z0-9+.-]*:\/\//i.test(url) || !canBeSentTo(meant) ? [] : [`did you mean \`${meant}\`?`];
  scope.fault('bad-value', pointer, 'value', paramsOf(scope, pointer, url, EXPECTED), { help });
}

function paramsOf(scope: Scope, pointer: string, url: string, expected: string) {
  return { field: fieldOf(scope, pointer), value: shortened(url), expected };
}

/** What stands before an `@` is never sent, so an upstream that wants it would refuse every call. */
function namesUser(url: string): boolean {
  const visible = textParts(url)
    .map((part) => (part.kind === 'text' ? part.text : '0'))
    .join('');
  return /^[a-z][a-z0-9+.-]*:\/\/[^/?#]*@/i.test(visible);
}

function canBeSentTo(url: string): boolean {
  const parts = textParts(url);
  const [first] = parts;
  if (parts.every((part) => part.kind === 'text')) return START.test(url) && URL.canParse(url);
  return first?.kind !== 'text' || START_BEFORE_REFERENCE.test(first.text);
}
