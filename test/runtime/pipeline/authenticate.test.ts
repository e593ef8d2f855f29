// The first stage: whose request it is, from credentials or from the proof of the channel it came by.
import { describe, expect, test } from 'vitest';
import { NO_PROOF } from '../../../runtime/identity/proof.ts';
import { authenticate } from '../../../runtime/pipeline/authenticate.ts';
import { KnownTokens, proofOf } from '../listeners/known-tokens.ts';
import { exchangeOf } from './exchange-of.ts';

describe('a request that brings its proof along', () => {
  const hour = () => Date.now() + 3_600_000;

  test.each([
    ['good', () => proofOf('alice', { expiresAt: hour() }), undefined],
    ['over', () => proofOf('alice', { expiresAt: Date.now() - 1 }), 'unauthenticated'],
    ['nothing, where something has to be shown', () => NO_PROOF, 'unauthenticated'],
  ])('that is %s', (_what, proof, kind) => {
    const authenticator = new KnownTokens();
    const { exchange, ledger } = exchangeOf({ setup: { authenticator }, proof: proof() });
    expect(authenticate(exchange, exchange.snapshot)).toEqual(kind && { kind });
    expect(ledger.authFailures).toEqual(kind === undefined ? [] : ['expired']);
    // Whoever was verified once is not verified again.
    expect(authenticator.asked).toEqual([]);
  });

  test('that the policy does not want any more', () => {
    const authenticator = new KnownTokens();
    const proof = proofOf('alice');
    authenticator.withdrawn.add(proof);
    const { exchange } = exchangeOf({ setup: { authenticator }, proof });
    expect(authenticate(exchange, exchange.snapshot)).toEqual({ kind: 'unauthenticated' });
  });
});

test('whoever cannot show anything is the operator', () => {
  const authenticator = new KnownTokens();
  const { exchange } = exchangeOf({ setup: { authenticator } });
  expect(authenticate(exchange, exchange.snapshot)).toBeUndefined();
  expect(exchange.proof).toBe(NO_PROOF);
});

test('where nobody is asked, nobody is refused', () => {
  const { exchange } = exchangeOf({ proof: proofOf('alice') });
  expect(authenticate(exchange, exchange.snapshot)).toBeUndefined();
  expect(exchange.proof.owner).toBe('alice');
});
