// Who stays longer than one request is looked at again: at every change of the policy, and every second.
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import type { Proof } from '../../../runtime/identity/proof.ts';
import { NO_PROOF } from '../../../runtime/identity/proof.ts';
import { type Guest, Guests } from '../../../runtime/sessions/guests.ts';
import { Sessions } from '../../../runtime/sessions/sessions.ts';
import { NO_CAPABILITIES } from '../../../runtime/wire/capabilities.ts';
import { KnownTokens, proofOf } from '../listeners/known-tokens.ts';
import { connection } from './stream-reader.ts';

const START = 1_000_000;

function scene() {
  vi.useFakeTimers({ now: START });
  onTestFinished(() => void vi.useRealTimers());
  const guests = new Guests();
  const policy = new KnownTokens();
  guests.judge(policy);
  return { guests, policy };
}

class Visit implements Guest {
  readonly turned: string[] = [];
  proof: Proof;

  constructor(proof: Proof) {
    this.proof = proof;
  }

  turnOut(why: string): void {
    this.turned.push(why);
  }
}

describe('a guest', () => {
  test('is shown out within a second of the end of its token', () => {
    const { guests } = scene();
    const visit = new Visit(proofOf('alice', { expiresAt: START + 5_500 }));
    guests.add(visit);
    vi.advanceTimersByTime(5_000);
    expect(visit.turned).toEqual([]);
    vi.advanceTimersByTime(1_500);
    expect(visit.turned).toEqual(['expired']);
  });

  test('stays when it has shown a newer token by then', () => {
    const { guests } = scene();
    const visit = new Visit(proofOf('alice', { expiresAt: START + 2_000 }));
    guests.add(visit);
    visit.proof = proofOf('alice', { expiresAt: START + 60_000 });
    vi.advanceTimersByTime(10_000);
    expect(visit.turned).toEqual([]);
  });

  test('goes in the very turn in which the policy no longer wants it', () => {
    const { guests, policy } = scene();
    const stays = new Visit(proofOf('alice'));
    const goes = new Visit(proofOf('bob'));
    guests.add(stays);
    guests.add(goes);
    policy.withdrawn.add(goes.proof);
    guests.judge(policy);
    expect([stays.turned, goes.turned]).toEqual([[], ['refused']]);
  });

  test('whose key is withdrawn without a reload goes within a second', () => {
    const { guests, policy } = scene();
    const visit = new Visit(proofOf('alice'));
    guests.add(visit);
    policy.withdrawn.add(visit.proof);
    vi.advanceTimersByTime(1_000);
    expect(visit.turned).toEqual(['refused']);
  });

  test('that showed nothing stays as long as nothing has to be shown', () => {
    const { guests, policy } = scene();
    policy.required = false;
    const visit = new Visit(NO_PROOF);
    guests.add(visit);
    guests.judge(policy);
    guests.judge(undefined);
    expect(visit.turned).toEqual([]);
    policy.required = true;
    guests.judge(policy);
    expect(visit.turned).toEqual(['refused']);
  });

  test('that has left is not looked at, and without guests nobody looks', () => {
    const { guests } = scene();
    const visit = new Visit(proofOf('alice', { expiresAt: START }));
    guests.add(visit);
    guests.remove(visit);
    expect([vi.getTimerCount(), guests.size]).toEqual([0, 0]);
    guests.sweep();
    expect(visit.turned).toEqual([]);
  });
});

describe('a session', () => {
  function opened(proof: Proof) {
    const { guests, policy } = scene();
    const sessions = new Sessions({ guests });
    const session = sessions.create({
      listener: 'main',
      version: '2025-11-25',
      capabilities: NO_CAPABILITIES,
      visitor: { proof, address: '', clientType: '' },
      max: 10,
    })!;
    return { guests, policy, sessions, session };
  }

  test('loses its stream with its token, and goes on with the next one', () => {
    const { sessions, session } = opened(proofOf('alice', { expiresAt: START + 1_000 }));
    const response = connection();
    session.streams?.listen(response);
    vi.advanceTimersByTime(2_000);
    expect([response.phase, session.ended]).toEqual(['ended', false]);
    const newer = proofOf('alice', { expiresAt: START + 60_000 });
    expect(sessions.find('main', session.id, newer)).toBe(session);
    const next = connection();
    session.streams?.listen(next);
    vi.advanceTimersByTime(2_000);
    expect(next.phase).toBe('streaming');
  });

  test('ends when the policy does not want its owner any more', () => {
    const { guests, policy, sessions, session } = opened(proofOf('alice'));
    const response = connection();
    session.streams?.listen(response);
    policy.withdrawn.add(session.visitor.proof);
    guests.judge(policy);
    expect([response.phase, session.ended, sessions.size, guests.size]).toEqual(['ended', true, 0, 0]);
  });
});
