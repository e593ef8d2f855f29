import { describe, expect, it } from 'vitest';
import { validationRulesFor } from '../../../policies/validation/rules.ts';
import type { BundleValidation } from '../../../schema/generated/bundle.ts';

const section = (given: Partial<BundleValidation>): BundleValidation => ({
  scope: {},
  arguments: 'off',
  results: 'off',
  max_argument_bytes: 1000,
  max_depth: 64,
  ...given,
});
const call = { route: 1, upstream: 0, teams: ['data'], client: 'ci' };

describe('the validation of a call', () => {
  it('is none without a section that applies', () => {
    expect(validationRulesFor([], call)).toBeUndefined();
    for (const scope of [{ routes: [0] }, { upstreams: [1] }, { teams: ['ops'] }, { clients: ['web'] }])
      expect(validationRulesFor([section({ scope, arguments: 'enforce' })], call)).toBeUndefined();
  });

  it('is that of the sections whose every scope fits', () => {
    const scope = { routes: [1, 2], upstreams: [0], teams: ['ops', 'data'], clients: ['ci'] };
    expect(validationRulesFor([section({ scope, arguments: 'warn' })], call)).toEqual({
      arguments: 'warn',
      results: 'off',
      maxArgumentBytes: 1000,
      maxDepth: 64,
    });
    expect(validationRulesFor([section({ scope: { ...scope, clients: [''] } })], call)).toBeUndefined();
  });

  it('is the strictest of each thing, whatever the order', () => {
    const sections = [
      section({ arguments: 'enforce', max_depth: 3 }),
      section({ arguments: 'warn', results: 'warn', max_argument_bytes: 10 }),
      section({ results: 'enforce', scope: { teams: ['other'] } }),
    ];
    const expected = { arguments: 'enforce', results: 'warn', maxArgumentBytes: 10, maxDepth: 3 };
    expect(validationRulesFor(sections, call)).toEqual(expected);
    expect(validationRulesFor(sections.toReversed(), call)).toEqual(expected);
  });
});
