// What an upstream says of its own tools counts only where the policy believes it, and never against the lockfile.
import { describe, expect, it } from 'vitest';
import { preparePolicy } from '../../../runtime/access/prepare-policy.ts';
import { makeItems } from '../../../runtime/catalog/items.ts';
import { LISTS } from '../../../runtime/catalog/list-kinds.ts';
import { buildCatalog } from '../../../runtime/catalog/merge.ts';
import { NO_LISTING } from '../../../runtime/catalog/offer.ts';
import { listSeen } from '../../../runtime/catalog/seen.ts';
import { SlotTable } from '../../../runtime/observe/slots.ts';
import { Sealer } from '../../../runtime/sessions/seal.ts';
import { makeSnapshot } from '../../../runtime/snapshot/snapshot.ts';
import { sliceItems } from '../../../runtime/wire/items.ts';
import { namesIn } from '../catalog/catalog-scene.ts';
import { offering, resultAnswer } from '../catalog/listing-upstream.ts';
import { askerIn, bundleOf } from '../catalog/policy-scene.ts';
import { Ledger } from '../pipeline/scene.ts';

const TOOLS = [
  { name: 'look', annotations: { readOnlyHint: true } },
  { name: 'break', annotations: { readOnlyHint: false } },
  { name: 'silent' },
  { name: 'odd', annotations: { readOnlyHint: 'yes' } },
];

/** The tools somebody sees who may use what only reads. */
function shown(trusts: boolean, rule: object): string[] {
  const bundle = bundleOf({
    version: 1,
    gateway: { listeners: [{ name: 'main' }] },
    upstreams: { one: { url: 'http://127.0.0.1:9001', trust_annotations: trusts } },
    authz: { rules: [{ name: 'readers', effect: 'allow', ...rule }] },
  });
  const policy = preparePolicy(bundle, undefined);
  const raw = resultAnswer(JSON.stringify({ tools: TOOLS }));
  const tools = { items: makeItems(LISTS.tools, sliceItems(raw, 'name')), listed: true };
  const none = NO_LISTING;
  const catalog = buildCatalog({
    bundle,
    policy,
    routes: policy.routes,
    offers: [{ said: offering('tools'), tools, prompts: none, resources: none, templates: none }],
    slots: new SlotTable(10),
    serverInfo: { name: 'mcpgw', version: '1' },
    sealer: new Sealer(),
  });
  const parts = { bundle, policy, routes: policy.routes, upstreams: [], catalog, observer: new Ledger() };
  const snapshot = makeSnapshot(parts);
  return namesIn(listSeen(snapshot.views.get('main')!, 'tools', askerIn(snapshot)));
}

describe.each([
  ['a rule about annotations', { what: { annotations: { read_only: true } } }],
  ['a condition about them', { what: { tools: ['*'] }, when: 'tool.annotations.readOnlyHint' }],
])('%s', (_what, rule) => {
  it('believes an upstream that is trusted', () => {
    expect(shown(true, rule)).toEqual(['look']);
  });

  it('believes no other', () => {
    expect(shown(false, rule)).toEqual([]);
  });
});
