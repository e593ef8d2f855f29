// The call that the options of `explain` describe.
import type { Call } from '../../policies/calls/call.ts';
import { METHODS } from '../../policies/calls/call.ts';
import type { Policy } from '../../policies/calls/policy.ts';
import { principalOf } from '../../policies/calls/simulated-caller.ts';
import { requestOf } from '../../policies/calls/simulated-request.ts';
import type { NameKind } from '../../policies/routes/subject.ts';
import { UsageError } from '../usage-error.ts';
import { callerFrom } from './as.ts';

export interface CallOptions {
  readonly as: readonly string[];
  readonly arg: readonly string[];
  readonly header: readonly string[];
  readonly listener?: string;
}

/** @throws UsageError for options that describe none */
export function callFrom(policy: Policy, kind: NameKind, name: string, options: CallOptions): Call {
  return {
    kind,
    name,
    method: METHODS[kind][0],
    arguments: Object.fromEntries(options.arg.map((text) => argumentOf(policy, name, text))),
    ...askedBy(policy, options),
  };
}

/** Who asks, and how. */
export function askedBy(policy: Policy, { as, header, listener }: CallOptions) {
  const { listeners } = policy.bundle.gateway;
  if (listener !== undefined && !listeners.some(({ name }) => name === listener)) {
    const names = listeners.map(({ name }) => name).join(', ');
    throw new UsageError(`no listener is called ${listener}; there are ${names}`);
  }
  return {
    principal: principalOf(policy, callerFrom(as)),
    request: requestOf(policy, { headers: Object.fromEntries(header.map(headerOf)), listener }),
  };
}

/** JSON where it is JSON, but for what the tool takes as text; everything else is text. */
function argumentOf({ tools }: Policy, tool: string, text: string): [string, unknown] {
  const at = text.indexOf('=');
  if (at < 1) throw new UsageError(`--arg: expected name=value, got \`${text}\``);
  const name = text.slice(0, at);
  const value = text.slice(at + 1);
  const { properties } = (tools.get(tool)?.inputSchema ?? {}) as {
    properties?: Record<string, { type?: unknown }>;
  };
  if (properties !== undefined && Object.hasOwn(properties, name) && properties[name]?.type === 'string')
    return [name, value];
  try {
    return [name, JSON.parse(value)];
  } catch {
    return [name, value];
  }
}

function headerOf(text: string): [string, string] {
  const at = text.indexOf(':');
  const name = text.slice(0, Math.max(0, at)).trim();
  if (!/^[A-Za-z0-9!#$%&'*+.^_`|~-]+$/.test(name)) throw new UsageError('--header: expected `Name: value`');
  return [name, text.slice(at + 1).trim()];
}
