// What is masked, for everybody and for what policies are attached to.
import type { BundleRedaction, BundleScope } from '../../schema/generated/bundle.ts';
import type { Redaction } from '../../schema/generated/full-config.ts';
import type { Program } from '../ast/program.ts';
import { sortedSet } from './order.ts';

export function lowerRedactions({
  config,
  attached,
}: Pick<Program, 'config' | 'attached'>): BundleRedaction[] {
  const everywhere = config.redaction === undefined ? [] : [lowerRedaction(config.redaction, {})];
  const inPlaces = attached.flatMap(({ sections: { redaction }, scopes }) =>
    redaction === undefined ? [] : scopes.map((scope) => lowerRedaction(redaction, scope)),
  );
  return [...everywhere, ...inPlaces];
}

function lowerRedaction(
  { fields, detectors, patterns, replacement, apply_to }: Redaction,
  scope: BundleScope,
): BundleRedaction {
  const byName = [...patterns].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  return {
    scope,
    fields: sortedSet(fields.map((field) => field.toLowerCase())),
    detectors: sortedSet(detectors),
    patterns: byName.map(({ name, regex }) => ({ name, regex })),
    replacement,
    apply_to: sortedSet(apply_to),
  };
}
