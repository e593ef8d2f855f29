// What the lockfile knows, and what that means for tools it does not know.
import { describe, expect, it } from 'vitest';
import { judge } from '../../../policies/calls/judge.ts';
import { isClosed, namesKnown } from '../../../policies/calls/known-names.ts';
import { listFor } from '../../../policies/calls/list-for.ts';
import { type Policy, preparePolicy } from '../../../policies/calls/policy.ts';
import type { PinTable } from '../../../schema/generated/bundle.ts';
import { policyFrom, somebody, toolCall, world } from './repository.ts';

const { bundle } = policyFrom(`version: 1
gateway: { listeners: [{ name: main }] }
upstreams:
  a: { url: "http://127.0.0.1:9001", tools: { exclude: [secret_*] } }
  b: { url: "http://127.0.0.1:9002" }
  spare: { url: "http://127.0.0.1:9003" }
routes:
  - { name: files, match: { tool_prefix: file_ }, upstream: a, fallback: [spare] }
  - { name: more, match: { tool_name: [file_new, both] }, upstream: b }
authz:
  default: allow
  rules:
    - { name: no-destruction, effect: deny, what: { annotations: { destructive: true } } }
`);

const tool = (name: string, annotations = {}) => ({
  hash: '',
  definition: { name, inputSchema: {}, annotations },
});

const UPSTREAMS: PinTable['upstreams'] = {
  a: Object.fromEntries(
    ['file_read', 'secret_key', 'both', 'lone']
      .map((name) => [name, tool(name)])
      .concat([['file_shred', tool('file_shred', { destructiveHint: true })]]),
  ),
  spare: { file_read: tool('file_read') },
};

const pinned = (pins: Partial<PinTable> = {}): Policy =>
  preparePolicy({
    ...bundle,
    pins: { mode: 'enforce', on_change: 'quarantine', on_new: 'quarantine', upstreams: UPSTREAMS, ...pins },
  });

/** With nothing to be found outside the lockfile. */
const closed = () => pinned({ upstreams: { ...UPSTREAMS, b: {} } });

const judged = (policy: Policy, name: string, given = {}) => {
  const { decision, reason, upstream, rule } = judge(policy, world(policy, given), toolCall(name));
  return [decision, reason, upstream?.name ?? '', rule?.name ?? ''];
};

describe('a tool', () => {
  it('that is known goes to who has it, with or without a route', () => {
    expect(judged(pinned(), 'file_read')).toEqual(['allow', 'allowed_by_default', 'a', '']);
    expect(judged(pinned(), 'lone')).toEqual(['allow', 'allowed_by_default', 'a', '']);
  });

  it('is judged by what the upstream says that a call goes to, not by what others call the same', () => {
    const { bundle: split } = policyFrom(`version: 1
gateway: { listeners: [{ name: main }] }
upstreams: { a: { url: "http://127.0.0.1:9001" }, b: { url: "http://127.0.0.1:9002" } }
routes:
  - { name: here, match: { tool_name: both }, upstream: a }
  - { name: there, match: { tool_name: both, header: { x-to: b } }, upstream: b }
authz: { rules: [{ name: reading, effect: allow, what: { annotations: { read_only: true } } }] }
`);
    const upstreams = { a: { both: tool('both', { readOnlyHint: true }) }, b: { both: tool('both') } };
    const policy = preparePolicy({
      ...split,
      pins: { mode: 'enforce', on_change: 'quarantine', on_new: 'quarantine', upstreams },
    });
    const decide = (to: string) => {
      const header = (name: string) => (name === 'x-to' ? to : undefined);
      const request = { listener: 'main', path: '/mcp', protocolVersion: '', header };
      return judge(policy, world(policy), toolCall('both', { request })).decision;
    };
    expect([decide('a'), decide('b')]).toEqual(['allow', 'deny']);
  });

  it('that its upstream leaves out does not exist', () => {
    expect(judged(closed(), 'secret_key').slice(0, 2)).toEqual(['error', 'unknown_tool']);
  });

  it('is judged by its reviewed annotations', () => {
    expect(judged(pinned(), 'file_shred')).toEqual(['deny', 'denied_by_rule', 'a', 'no-destruction']);
  });

  it('that nobody reviewed is withheld under quarantine, and else judged by its name', () => {
    expect(judged(pinned(), 'file_else').slice(0, 2)).toEqual(['error', 'unknown_tool']);
    for (const open of [
      pinned({ on_new: 'allow' }),
      pinned({ mode: 'warn' }),
      policyFrom(JSON.stringify({ version: 1, upstreams: { a: { url: 'http://127.0.0.1:9001' } } })),
    ])
      expect(judged(open, 'file_else')).toEqual(['allow', 'allowed_by_default', 'a', '']);
  });

  it('that only an upstream outside the lockfile can have is judged by its name', () => {
    expect(judged(pinned(), 'file_new')).toEqual(['allow', 'allowed_by_default', 'b', '']);
  });

  it('is asked for at a fallback that has it too', () => {
    expect(judged(pinned(), 'file_read', { down: ['a'] })[2]).toBe('spare');
    expect(judged(pinned(), 'file_shred', { down: ['a'] })).toEqual([
      'deny',
      'denied_by_rule',
      'a',
      'no-destruction',
    ]);
  });
});

describe('the names there are', () => {
  it('are those of the lockfile, and those the policy spells out while an upstream is not in it', () => {
    expect(isClosed(pinned())).toBe(false);
    expect(namesKnown(pinned(), 'tool')).toEqual(['both', 'file_new', 'file_read', 'file_shred', 'lone']);
    expect(isClosed(closed())).toBe(true);
    expect(namesKnown(closed(), 'tool')).not.toContain('file_new');
  });

  it('that the catalog leaves out are hidden for its reason', () => {
    const { request } = toolCall('');
    const question = { kind: 'tool' as const, principal: somebody(), request, now: 0 };
    const { hidden } = listFor(closed(), question, ['secret_key', 'file_shred', 'file_read']);
    expect(hidden.map(({ name, reason, because }) => [name, reason, because])).toEqual([
      ['secret_key', 'unknown_tool', 'excluded'],
      ['file_shred', 'denied_by_rule', undefined],
    ]);
  });
});
