// The loader activates nothing it did not verify: 4,096 corruptions of a good bundle, and each reason by name.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadBundle } from '../../../runtime/snapshot/load.ts';
import { bundleText } from '../../../schema/canonical.ts';
import type { Bundle } from '../../../schema/generated/bundle.ts';
import { sampleBundle } from './sample-bundle.ts';

const textOf = (bundle: object): Buffer => Buffer.from(bundleText(bundle));
const reasonOf = (bytes: Buffer): string => loadBundle(bytes).failure?.reason ?? 'none';
const broken = (change: (bundle: Bundle) => void): Buffer => textOf(sampleBundle(change));

/** Numbers are looked at whatever the features say. */
function withLimit(bundle: Bundle, members: object): Bundle {
  const limit = {
    name: 'l/minute',
    limit_type: 'l',
    mode: 'enforce',
    key: [],
    scope: {},
    kind: 'window',
    limit: 1,
    window_ms: 60_000,
    burst: 0,
    cost: 1,
  };
  const table = [{ ...limit, ...members }];
  const limits = {
    store: 'memory',
    on_store_failure: 'allow',
    quota_reset: 'utc_midnight',
    table,
    matches: [],
  };
  bundle.origins.limits = ['mcpgw.yaml:1:1'];
  return Object.assign(bundle, { limits });
}

/** Denies everybody everything, if only its indexes lead there. */
function withDeny(bundle: Bundle, rest: { whos: number[]; whats: number[] }): Bundle {
  const names = () => ({
    globs: [],
    index: { exact: {}, labels: [''], first: [0], counts: [0], entries: [[]] },
  });
  bundle.origins.rules = ['mcpgw.yaml:1:1'];
  bundle.access = {
    default: 'allow',
    list_filtering: true,
    on_missing_scope: 'challenge',
    teams: [],
    clients: {},
    scopes: [],
    permissions: [],
    rules: [{ name: 'no', effect: 'deny', mode: 'enforce', kind: 'rule', message: null, who: 0, what: 0 }],
    whos: [{}],
    who_index: { teams: {}, clients: {}, users: {}, rest: rest.whos },
    whats: [{}],
    what_index: { tool: names(), prompt: names(), resource: names(), rest: rest.whats },
  };
  return bundle;
}

describe('loading a bundle', () => {
  it('accepts what a compiler wrote', () => {
    expect(loadBundle(textOf(sampleBundle())).bundle?.upstreams.map((one) => one.name)).toEqual([
      'files',
      'search',
    ]);
  });

  it('accepts a rule that its indexes lead to', () => {
    expect(reasonOf(broken((b) => withDeny(b, { whos: [0], whats: [0] })))).toBe('none');
  });

  it('never accepts a corrupted one, wherever the damage is', () => {
    const good = textOf(sampleBundle());
    let tried = 0;
    const refuses = (bytes: Buffer): void => {
      if (bytes.equals(good)) return;
      tried += 1;
      expect(loadBundle(bytes).bundle).toBeUndefined();
    };
    for (let cut = 0; cut < good.length; cut += 1) refuses(good.subarray(0, cut));
    const damage = fc.tuple(
      fc.nat(good.length - 1),
      fc.nat(255),
      fc.constantFrom('replace', 'insert', 'remove', 'double'),
    );
    fc.assert(
      fc.property(damage, ([at, byte, how]) => {
        const head = good.subarray(0, at);
        const tail = good.subarray(how === 'replace' || how === 'remove' ? at + 1 : at);
        const middle = how === 'remove' ? [] : how === 'double' ? [good[at] ?? 0] : [byte];
        refuses(Buffer.concat([head, Buffer.from(middle), tail]));
      }),
      { numRuns: 6000 },
    );
    expect(tried).toBeGreaterThanOrEqual(4096);
  });

  it.each([
    ['not JSON', Buffer.from('hello'), 'not_json'],
    ['a list', Buffer.from('[]\n'), 'not_json'],
    ['another format', textOf({ ...sampleBundle(), format: 'mcpgw.bundle/9' }), 'format'],
    [
      'white space a compiler does not write',
      Buffer.from(`${JSON.stringify(sampleBundle(), null, 1)}\n`),
      'not_canonical',
    ],
    [
      'a key given twice',
      Buffer.from(bundleText(sampleBundle()).replace('{"compiler"', '{"compiler":"x","compiler"')),
      'not_canonical',
    ],
    ['content changed after the digest', textOf({ ...sampleBundle(), compiler: 'mcpgw 9.9.9' }), 'digest'],
    ['an unknown member', broken((b) => Object.assign(b.gateway, { surprise: true })), 'schema'],
    ['a feature of a later version', broken((b) => b.features.push('zz.future/1')), 'feature'],
    [
      'a target outside the upstreams',
      broken((b) => Object.assign(b.routes.table[0]?.targets[0] ?? {}, { upstream: 2 })),
      'numbers',
    ],
    [
      'an entry outside the routes',
      broken((b) => Object.assign(b.routes.entries[0] ?? {}, { route: 2 })),
      'numbers',
    ],
    [
      'an index outside the entries',
      broken((b) => Object.assign(b.routes.tool.exact, { drop: [7] })),
      'numbers',
    ],
    [
      'a trie that runs in circles',
      broken((b) => Object.assign(b.routes.tool, { first: [0, 0] })),
      'numbers',
    ],
    ['origins that do not match', broken((b) => b.origins.routes.pop()), 'numbers'],
    [
      'a fallback outside the upstreams',
      broken((b) => Object.assign(b.routes.table[0] ?? {}, { fallback: [9] })),
      'numbers',
    ],
    [
      'a mirror outside the upstreams',
      broken((b) =>
        Object.assign(b.routes.table[0] ?? {}, { mirror: { upstream: 2, share: 1, only_read_only: true } }),
      ),
      'numbers',
    ],
    [
      'a condition outside the expressions',
      broken((b) => Object.assign(b.routes.entries[0] ?? {}, { when: 0 })),
      'numbers',
    ],
    ['a limit that names no match', broken((b) => withLimit(b, { matches: [0] })), 'numbers'],
    ['a limit that names no expression', broken((b) => withLimit(b, { cost_expression: 0 })), 'numbers'],
    ['a limit for a route that is none', broken((b) => withLimit(b, { scope: { routes: [9] } })), 'numbers'],
    [
      'a limit for an upstream that is none',
      broken((b) => withLimit(b, { scope: { upstreams: [2] } })),
      'numbers',
    ],
    ['limits without origins', broken((b) => withLimit(b, {}) && delete b.origins.limits), 'numbers'],
    [
      'a limit that is sound',
      broken((b) => withLimit(b, { scope: { routes: [0], upstreams: [1] } })),
      'none',
    ],
    ['a deny no caller is led to', broken((b) => withDeny(b, { whos: [], whats: [0] })), 'numbers'],
    ['a deny no target is led to', broken((b) => withDeny(b, { whos: [0], whats: [] })), 'numbers'],
    [
      'a timeout for an upstream that is none',
      broken((b) => Object.assign(b, { timeouts: [{ scope: { upstreams: [5] }, timeout_ms: 1 }] })),
      'numbers',
    ],
  ])('refuses %s', (_name, bytes, reason) => {
    expect(reasonOf(bytes)).toBe(reason);
  });

  it('is not fooled by keys of Object.prototype', () => {
    const text = bundleText(sampleBundle()).replace(
      '{"compiler"',
      '{"__proto__":{"format":"mcpgw.bundle/1"},"compiler"',
    );
    expect(loadBundle(Buffer.from(text)).bundle).toBeUndefined();
    expect(({} as { format?: unknown }).format).toBeUndefined();
  });
});
