// The regions that calls may go to, globally and for what policies are attached to. `check` has proven them for every
// target; the runtime has nothing left to do, but a plan must see when they change.
import type { BundleResidency, BundleScope } from '../../schema/generated/bundle.ts';
import type { Residency } from '../../schema/generated/full-config.ts';
import type { Program } from '../ast/program.ts';
import { sortedSet } from './order.ts';

export function lowerResidency({
  config,
  attached,
}: Pick<Program, 'config' | 'attached'>): BundleResidency[] {
  const everywhere = config.residency === undefined ? [] : [lowerOne(config.residency, {})];
  const inPlaces = attached.flatMap(({ sections: { residency }, scopes }) =>
    residency === undefined ? [] : scopes.map((scope) => lowerOne(residency, scope)),
  );
  return [...everywhere, ...inPlaces];
}

function lowerOne({ allowed_regions }: Residency, scope: BundleScope): BundleResidency {
  return { scope, allowed_regions: sortedSet(allowed_regions) };
}
