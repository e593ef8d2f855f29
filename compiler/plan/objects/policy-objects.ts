// Limits, redaction, validation, residency and pinning.
import type { Bundle, BundleLimit, BundleScope } from '../../../schema/generated/bundle.ts';
import type { ObjectKind } from '../model.ts';
import { conditionTexts, expressionText, patternText } from './entry-text.ts';
import type { PlanObject } from './object.ts';
import { scopeText } from './scope-text.ts';
import type { View } from './view.ts';

export function policyObjects(bundle: Bundle): PlanObject[] {
  const { limits, redactions = [], validations = [], timeouts = [], residency = [], pins } = bundle;
  return [
    ...(limits === undefined ? [] : limitObjects(bundle, limits.table)),
    ...scoped(bundle, 'redaction', redactions, ({ patterns, ...rest }) => ({
      ...rest,
      patterns: Object.fromEntries(patterns.map(({ name, regex }) => [`[${name}]`, regex])),
    })),
    ...scoped(bundle, 'validation', validations, (validation) => validation),
    ...scoped(bundle, 'timeout', timeouts, (timeout) => timeout),
    ...scoped(bundle, 'residency', residency, (one) => one),
    ...(pins === undefined
      ? []
      : [{ kind: 'pinning' as const, name: '', view: pinningView(pins), origin: null }]),
  ];
}

function limitObjects(bundle: Bundle, table: readonly BundleLimit[]): PlanObject[] {
  const { store, on_store_failure, quota_reset } = bundle.limits!;
  return [
    { kind: 'limit', name: '', view: { store, on_store_failure, quota_reset }, origin: null },
    ...table.map((limit, number) => ({
      kind: 'limit' as const,
      name: limit.name,
      view: limitView(bundle, limit),
      origin: bundle.origins.limits?.[number] ?? null,
    })),
  ];
}

export function limitView(bundle: Bundle, limit: BundleLimit): View {
  const { name: _, scope, matches, cost_expression, ...rest } = limit;
  return {
    ...rest,
    attached_to: scopeText(bundle, scope),
    matches: matches && matchesTexts(bundle, limit),
    cost_expression: cost_expression === undefined ? undefined : expressionText(bundle, cost_expression),
  };
}

/** The conditions of a limit, one text for each alternative. */
export function matchesTexts(bundle: Bundle, { matches = [] }: BundleLimit): string[] {
  const entries = bundle.limits?.matches ?? [];
  return matches.map((number) => {
    const entry = entries[number];
    if (entry === undefined) return '';
    const { kind, exact, prefix, pattern } = entry.name ?? {};
    const name = exact ?? (pattern === undefined ? prefix && `${prefix}*` : patternText(pattern));
    const named = kind === undefined ? [] : [`${kind} ${name ?? '*'}`];
    return [...named, ...conditionTexts(bundle, entry)].join(' and ');
  });
}

function pinningView({ mode, on_change, on_new }: NonNullable<Bundle['pins']>): View {
  return { mode, on_change, on_new };
}

/** Named by what they are attached to, and by number where several are attached to the same. */
function scoped<Policy extends { readonly scope: BundleScope }>(
  bundle: Bundle,
  kind: ObjectKind,
  policies: readonly Policy[],
  view: (policy: Omit<Policy, 'scope'>) => View,
): PlanObject[] {
  const names = new Map<string, number>();
  return policies.map(({ scope, ...policy }) => {
    const attached = scopeText(bundle, scope);
    const again = (names.get(attached) ?? 0) + 1;
    names.set(attached, again);
    const name = again === 1 ? attached : `${attached} ${again}`;
    return { kind, name, view: view(policy), origin: null };
  });
}
