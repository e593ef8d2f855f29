// Snapshots over policies compiled from YAML, and the callers who meet them: what the runtime makes of a bundle, a
// catalog and a proof, with nothing put together by hand but the upstreams.
import { compile } from '../../../compiler/compile.ts';
import { renderText } from '../../../compiler/diagnostics/render-text.ts';
import type { RuntimePolicy } from '../../../runtime/access/policy.ts';
import { preparePolicy } from '../../../runtime/access/prepare-policy.ts';
import type { Visitor } from '../../../runtime/access/visitor.ts';
import { whoIs } from '../../../runtime/access/who.ts';
import type { Asker } from '../../../runtime/catalog/asker.ts';
import { makeItems } from '../../../runtime/catalog/items.ts';
import { LISTS } from '../../../runtime/catalog/list-kinds.ts';
import { buildCatalog } from '../../../runtime/catalog/merge.ts';
import type { Listing, Offer } from '../../../runtime/catalog/offer.ts';
import type { Authenticator } from '../../../runtime/identity/authenticator.ts';
import { NO_PROOF, type Proof } from '../../../runtime/identity/proof.ts';
import { SlotTable } from '../../../runtime/observe/slots.ts';
import { Sealer } from '../../../runtime/sessions/seal.ts';
import { makeSnapshot, type Snapshot } from '../../../runtime/snapshot/snapshot.ts';
import type { Upstream } from '../../../runtime/upstreams/upstream.ts';
import type { Bundle } from '../../../schema/generated/bundle.ts';
import { Ledger } from '../pipeline/scene.ts';
import { ListingUpstream, offering, slices } from './listing-upstream.ts';

/** What an upstream lists, by its own names. */
export interface Offered {
  readonly tools?: readonly string[];
  readonly prompts?: readonly string[];
  readonly resources?: readonly string[];
  readonly templates?: readonly string[];
  /** Upstream is up. */
  readonly listed?: boolean;
}

export interface PolicyScene {
  /** The configuration, as YAML would hold it. */
  readonly config: object | string;
  /** By name of the upstream. */
  readonly offered?: Readonly<Record<string, Offered>>;
  readonly authenticator?: Authenticator;
  /** By number; by default they only list. */
  readonly upstreams?: readonly Upstream[];
  readonly sealer?: Sealer;
}

/** @throws when it does not compile */
export function bundleOf(config: PolicyScene['config']): Bundle {
  const text = typeof config === 'string' ? config : JSON.stringify(config);
  const { bundle, diagnostics } = compile({ 'mcpgw.yaml': text }, { commit: null, dirty: false });
  if (bundle === undefined) throw new Error(renderText(diagnostics));
  return bundle;
}

export function snapshotFrom({ config, authenticator, ...given }: PolicyScene): Snapshot {
  return snapshotUnder(preparePolicy(bundleOf(config), authenticator), given);
}

/** The same policy, and what the upstreams list now. */
export function snapshotUnder(
  policy: RuntimePolicy,
  { offered = {}, upstreams, sealer = new Sealer() }: Omit<PolicyScene, 'config' | 'authenticator'>,
): Snapshot {
  const { bundle, routes } = policy;
  const catalog = buildCatalog({
    bundle,
    policy,
    routes,
    offers: bundle.upstreams.map(({ name }) => offerOf(name, offered[name] ?? {})),
    slots: new SlotTable(2_000),
    serverInfo: { name: 'mcpgw', version: '1' },
    sealer,
  });
  return makeSnapshot({
    bundle,
    policy,
    routes,
    upstreams: upstreams ?? bundle.upstreams.map(({ name }) => new ListingUpstream(name)),
    catalog,
    observer: new Ledger(),
  });
}

function offerOf(upstream: string, { tools, prompts, resources, templates, listed = true }: Offered): Offer {
  const listing = (list: keyof typeof LISTS, names: readonly string[] = []): Listing => ({
    items: makeItems(LISTS[list], slices(names, list, `of ${upstream}`)),
    listed,
  });
  return {
    said: offering('tools', 'prompts', 'resources', 'subscribe'),
    tools: listing('tools', tools),
    prompts: listing('prompts', prompts),
    resources: listing('resources', resources),
    templates: listing('templates', templates),
  };
}

/** Somebody verified; `owner` tells him from everybody else. */
export function proofOf(owner: string, given: Partial<Proof> = {}): Proof {
  return { ...NO_PROOF, provider: 'corp', authority: 'corp', owner, ...given };
}

export function visitorOf(proof: Proof, clientType = ''): Visitor {
  return { proof, address: '', clientType };
}

/** As the policy of a snapshot sees somebody who asks for a list. */
export function askerIn(
  { policy }: Snapshot,
  proof: Proof = NO_PROOF,
  headers: Readonly<Record<string, string>> = {},
  listener = 'main',
): Asker {
  const request = {
    listener,
    path: '/mcp',
    protocolVersion: '2026-07-28',
    header: (name: string) => headers[name],
  };
  return { who: whoIs(policy, visitorOf(proof), ''), request };
}
