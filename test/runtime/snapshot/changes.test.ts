import { describe, expect, it } from 'vitest';
import { describeChanges } from '../../../runtime/snapshot/changes.ts';
import { sampleBundle, sampleUpstream } from './sample-bundle.ts';

describe('the words for a reload', () => {
  it('says nothing when only sources changed', () => {
    const after = sampleBundle((b) => Object.assign(b.source, { commit: 'abc' }));
    expect(describeChanges(sampleBundle(), after)).toBe('nothing that is enforced');
  });

  it('counts a route whose condition moved, and only that one', () => {
    const after = sampleBundle((b) => Object.assign(b.routes.tool, { exact: { erase: [0] } }));
    expect(describeChanges(sampleBundle(), after)).toBe('1 route');
  });

  it('does not count routes whose upstream only got another number', () => {
    const after = sampleBundle((b) => {
      b.upstreams.unshift(sampleUpstream('aaa'));
      b.origins.upstreams.unshift('z.yaml:1:1');
      for (const target of b.routes.table.flatMap((route) => route.targets)) target.upstream += 1;
    });
    expect(describeChanges(sampleBundle(), after)).toBe('1 upstream');
  });

  it('names every kind that changed', () => {
    const after = sampleBundle((b) => {
      b.routes.table[0]!.timeout_ms = 5;
      b.routes.table[1]!.deny = 'Still not.';
      b.upstreams[0]!.timeouts.call_ms = 1;
      b.gateway.listeners[0]!.path = '/other';
      b.gateway.shutdown_grace_ms = 1;
    });
    expect(describeChanges(sampleBundle(), after)).toBe('2 routes, 1 upstream, 1 listener, gateway settings');
  });

  it('counts pinned tools and the mode of pinning', () => {
    const pins = (hash: string, mode: 'warn' | 'enforce') => {
      const definition = { name: 'read', inputSchema: {} };
      return sampleBundle((bundle) => {
        bundle.pins = {
          mode,
          on_change: 'warn',
          on_new: 'allow',
          upstreams: { files: { read: { hash, definition } } },
        };
      });
    };
    expect(describeChanges(pins('a', 'warn'), pins('b', 'warn'))).toBe('1 pinned tool');
    expect(describeChanges(pins('a', 'warn'), pins('a', 'enforce'))).toBe('pinning');
    expect(describeChanges(sampleBundle(), pins('a', 'enforce'))).toBe('1 pinned tool, pinning');
  });
});
