// What arguments and results are held against, for everybody and for what policies are attached to.
import type { BundleScope, BundleValidation } from '../../schema/generated/bundle.ts';
import { CONFIG_FIELDS } from '../../schema/generated/config-fields.ts';
import type { Validation } from '../../schema/generated/full-config.ts';
import type { Program } from '../ast/program.ts';
import { sizeBytes } from './size.ts';

export function lowerValidations({
  config,
  attached,
}: Pick<Program, 'config' | 'attached'>): BundleValidation[] {
  const everywhere = saysNothing(config.validation) ? [] : [lowerValidation(config.validation, {})];
  const inPlaces = attached.flatMap(({ sections: { validation }, scopes }) =>
    validation === undefined ? [] : scopes.map((scope) => lowerValidation(validation, scope)),
  );
  return [...everywhere, ...inPlaces];
}

/** The section is there even when nobody wrote it; with its defaults it asks for nothing. */
function saysNothing(validation: Validation): boolean {
  const defaults = CONFIG_FIELDS.sections.validation!.defaults;
  return Object.entries(validation).every(([member, value]) => value === defaults[member]);
}

function lowerValidation(
  { arguments: ofArguments, results, max_argument_bytes, max_depth }: Validation,
  scope: BundleScope,
): BundleValidation {
  return {
    scope,
    arguments: ofArguments,
    results,
    max_argument_bytes: sizeBytes(max_argument_bytes),
    max_depth,
  };
}
