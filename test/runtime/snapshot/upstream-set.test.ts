// Which upstreams a reload keeps running: those whose transport would be made the same way again.
import { describe, expect, it } from 'vitest';
import { planUpstreams, type RunningUpstream } from '../../../runtime/snapshot/upstream-set.ts';
import type { BundleAuth, BundleUpstream } from '../../../schema/generated/bundle.ts';
import { ListingUpstream } from '../catalog/listing-upstream.ts';
import { sampleBundle } from './sample-bundle.ts';

type Change = (upstream: BundleUpstream) => void;

const BEARER: BundleAuth = { type: 'bearer', token: [{ env: 'TOKEN' }] };

/** Whether the upstream that is changed stays, and the one beside it. */
function kept(change: Change): boolean[] {
  const create = ({ name }: BundleUpstream): ListingUpstream => new ListingUpstream(name);
  const before = planUpstreams([], sampleBundle(), create).next;
  const after = planUpstreams(
    before,
    sampleBundle(({ upstreams }) => change(upstreams[0]!)),
    create,
  );
  const same = (one: RunningUpstream, number: number): boolean => one.upstream === before[number]?.upstream;
  const stays = after.next.map(same);
  expect(after.dropped).toEqual(before.filter((_, number) => !stays[number]).map(({ upstream }) => upstream));
  expect(after.fresh).toEqual(
    after.next.filter((_, number) => !stays[number]).map(({ upstream }) => upstream),
  );
  return stays;
}

describe('a reload', () => {
  const shown: [string, Change][] = [
    ['nothing', () => {}],
    ['what it may ask clients for', (one) => one.server_requests.push('sampling')],
    ['which tools are shown', (one) => one.tools.exclude.push('x')],
    ['which prompts are shown', (one) => one.prompts.include.push('x')],
    ['which resources are shown', (one) => one.resources.exclude.push('x')],
    ['the prefix', (one) => void Object.assign(one, { prefix: 'p_' })],
    ['which headers of clients it gets', (one) => void Object.assign(one, { forward_headers: ['x-a'] })],
    ['how often lists are read', (one) => void Object.assign(one.discovery, { interval_ms: 1 })],
  ];
  it.each(shown)('that changes %s keeps the upstream', (_, change) => {
    expect(kept(change)).toEqual([true, true]);
  });

  const made: [string, Change][] = [
    ['the transport', (one) => void Object.assign(one.http!, { transport: 'websocket' })],
    ['who shares a session', (one) => void Object.assign(one.isolation, { mode: 'per_client' })],
    ['how many sessions there may be', (one) => void Object.assign(one.isolation, { max: 3 })],
    [
      'whether changes are followed',
      (one) => void Object.assign(one.discovery, { follow_list_changed: false }),
    ],
    ['the era', (one) => void Object.assign(one, { era: 'legacy' })],
    ['a timeout', (one) => void Object.assign(one.timeouts, { connect_ms: 1 })],
    ['who the gateway is to it', (one) => void Object.assign(one, { auth: BEARER })],
    ['a header', (one) => void Object.assign(one.http!.headers, { 'x-a': [{ text: 'b' }] })],
  ];
  it.each(made)('that changes %s makes it anew, and only it', (_, change) => {
    expect(kept(change)).toEqual([false, true]);
  });
});
