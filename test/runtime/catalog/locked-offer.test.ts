// Tools of an upstream that tells them to nobody in particular: those of the lockfile stand for them.
import { expect, test } from 'vitest';
import { definitionOf, hashTool } from '../../../policies/pinning/definition.ts';
import { makeItems } from '../../../runtime/catalog/items.ts';
import { LISTS } from '../../../runtime/catalog/list-kinds.ts';
import { NO_OFFER, type Offer } from '../../../runtime/catalog/offer.ts';
import { holdAgainstPins } from '../../../runtime/catalog/pinned-offers.ts';
import type { Bundle, PinTable } from '../../../schema/generated/bundle.ts';
import { sampleUpstream } from '../snapshot/sample-bundle.ts';
import { slices } from './listing-upstream.ts';

const definition = definitionOf({ name: 'read', description: 'Reads.', inputSchema: { type: 'object' } });
const read = { hash: hashTool(definition), definition } as PinTable['upstreams'][string][string];

function held(offer: Offer, change: { type?: 'bearer'; mode?: PinTable['mode'] } = {}) {
  const { type = 'oauth_authorization_code', mode = 'enforce' } = change;
  const upstreams: Bundle['upstreams'] = [{ ...sampleUpstream('crm'), auth: { type } }];
  const pins: PinTable = {
    mode,
    on_change: 'quarantine',
    on_new: 'quarantine',
    upstreams: { crm: { read } },
  };
  return holdAgainstPins({ upstreams, pins }, [offer]);
}

const namesOf = ({ offers }: ReturnType<typeof held>) => {
  const { items, listed } = offers[0]!.tools;
  return listed ? items.map(({ slice }) => slice.name) : [];
};

test.each(['enforce', 'warn'] as const)('they are offered while the list cannot be read (%s)', (mode) => {
  const first = held(NO_OFFER, { mode });
  expect(namesOf(first)).toEqual(['read']);
  expect(JSON.parse(first.offers[0]!.tools.items[0]!.slice.raw.toString())).toEqual(definition);
  expect(first.offers[0]!.said?.tools).toBe(true);
  expect(first.tools[0]?.verdicts).toMatchObject([{ locked: true, withheld: false, drift: undefined }]);
  expect(first.drift).toEqual([{ changed: [], added: [], missing: [] }]);
});

test('they stay the same objects from one catalog to the next under one lockfile', () => {
  const upstreams: Bundle['upstreams'] = [
    { ...sampleUpstream('crm'), auth: { type: 'oauth_authorization_code' } },
  ];
  const pins: PinTable = {
    mode: 'enforce',
    on_change: 'quarantine',
    on_new: 'allow',
    upstreams: { crm: { read } },
  };
  const [one, two] = [NO_OFFER, NO_OFFER].map((offer) => holdAgainstPins({ upstreams, pins }, [offer]));
  expect(one!.offers[0]!.tools).toBe(two!.offers[0]!.tools);
});

test('what was read counts, however little it is', () => {
  const items = makeItems(LISTS.tools, slices(['other'], 'tools', 'of crm'));
  expect(namesOf(held({ ...NO_OFFER, tools: { items, listed: true } }))).toEqual(['other']);
  expect(namesOf(held({ ...NO_OFFER, tools: { items, listed: false } }))).toEqual([]);
  expect(namesOf(held({ ...NO_OFFER, tools: { items: [], listed: true } }))).toEqual([]);
});

test('nothing stands for the tools of any other upstream, or without pinning', () => {
  expect(namesOf(held(NO_OFFER, { type: 'bearer' }))).toEqual([]);
  expect(namesOf(held(NO_OFFER, { mode: 'off' }))).toEqual([]);
});
