// What is hidden, checked, recorded and kept in its region.
import type { Bundle, BundleScope, BundleUpstream } from '../../../schema/generated/bundle.ts';
import { scopeText } from '../objects/scope-text.ts';
import { sizeText } from '../units.ts';
import { byAllowed, byLevel, byMaximum, type Finding, without } from './direction.ts';

const EVERYTHING = 'everything';
const STRICTNESS = ['off', 'warn', 'enforce'] as const;

/** All redactions that apply are done, so what matters is what is looked for where, not how it is grouped. */
export function compareRedaction(base: Bundle, head: Bundle): Finding[] {
  const before = lookedFor(base);
  const after = lookedFor(head);
  // Direction, scope and items -> targets.
  const found = new Map<string, string[]>();
  for (const place of [...new Set([...before.keys(), ...after.keys()])].sort()) {
    const [attached, target] = place.split('\n') as [string, string];
    // What is looked for everywhere need not be looked for here.
    const global = `${EVERYTHING}\n${target}`;
    const old = [...(before.get(place) ?? [])];
    const now = [...(after.get(place) ?? [])];
    const lost = without(old, [...now, ...(after.get(global) ?? [])]);
    const gained = without(now, [...old, ...(before.get(global) ?? [])]);
    for (const [sign, items] of [
      ['-', lost],
      ['+', gained],
    ] as const) {
      if (items.length === 0) continue;
      const key = JSON.stringify([sign, attached, items]);
      found.set(key, [...(found.get(key) ?? []), target]);
    }
  }
  const findings = [...found].map(([key, targets]): Finding => {
    const [sign, attached, items] = JSON.parse(key) as ['-' | '+', string, string[]];
    const direction = sign === '-' ? 'weakened' : 'strengthened';
    return { direction, text: `${targets.join(', ')} of ${attached}: ${sign} ${items.join(', ')}` };
  });
  return [...findings, ...compareReplacements(base, head)];
}

/** What stands in the place of what was found: something that tells more is no redaction. */
function compareReplacements(base: Bundle, head: Bundle): Finding[] {
  const [before, after] = [byScope(base, base.redactions), byScope(head, head.redactions)];
  return [...before].flatMap(([scope, { replacement: old }]): Finding[] => {
    const now = after.get(scope)?.replacement;
    if (now === undefined || now === old) return [];
    return [{ direction: 'changed', text: `replacement of ${scope}: ${old} → ${now}` }];
  });
}

/** `<attached to>\n<target>` -> what is replaced there. */
function lookedFor(bundle: Bundle): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  for (const { scope, fields, detectors, patterns, apply_to } of bundle.redactions ?? []) {
    const items = [
      ...fields.map((field) => `field ${field}`),
      ...detectors.map((detector) => `detector ${detector}`),
      ...patterns.map(({ name, regex }) => `pattern ${name} ${regex}`),
    ];
    for (const target of apply_to) {
      const place = `${scopeText(bundle, scope)}\n${target}`;
      found.set(place, new Set([...(found.get(place) ?? []), ...items]));
    }
  }
  return found;
}

export function compareValidation(base: Bundle, head: Bundle): Finding[] {
  const before = byScope(base, base.validations);
  const after = byScope(head, head.validations);
  return bothSides(before, after, 'validation', (what, old, now) => [
    ...byLevel(`arguments of ${what}`, STRICTNESS, old.arguments, now.arguments),
    ...byLevel(`results of ${what}`, STRICTNESS, old.results, now.results),
    ...byMaximum(`largest arguments of ${what}`, old.max_argument_bytes, now.max_argument_bytes, sizeText),
    ...byMaximum(`deepest arguments of ${what}`, old.max_depth, now.max_depth),
  ]);
}

export function compareResidency(base: Bundle, head: Bundle): Finding[] {
  const before = byScope(base, base.residency);
  const after = byScope(head, head.residency);
  return [
    ...bothSides(before, after, 'regions', (what, old, now) =>
      byAllowed(`regions of ${what}`, old.allowed_regions, now.allowed_regions),
    ),
    ...compareRegions(base, head),
  ];
}

/** Where upstreams are is what all proofs of residency rest on, and nobody but the configuration says it. */
function compareRegions(base: Bundle, head: Bundle): Finding[] {
  if (base.residency === undefined && head.residency === undefined) return [];
  const before = new Map(base.upstreams.map((upstream) => [upstream.name, regionsOf(upstream)]));
  return head.upstreams.flatMap((upstream) => {
    const [old, now] = [before.get(upstream.name), regionsOf(upstream)];
    if (old === undefined || old === now) return [];
    return [
      {
        direction: 'changed',
        text: `upstream ${upstream.name} is in ${now || 'no region'}, was in ${old || 'none'}`,
      },
    ];
  });
}

function regionsOf({ region = '', http }: BundleUpstream): string {
  const regions = (http?.instances ?? []).map((instance) => instance.region ?? region);
  return [...new Set(regions.length === 0 ? [region] : regions)].sort().join(', ');
}

function byScope<Policy extends { readonly scope: BundleScope }>(
  bundle: Bundle,
  policies: readonly Policy[] = [],
): Map<string, Policy> {
  const found = new Map<string, Policy>();
  for (const policy of policies) {
    let name = scopeText(bundle, policy.scope);
    for (let again = 2; found.has(name); again += 1) name = `${scopeText(bundle, policy.scope)} ${again}`;
    found.set(name, policy);
  }
  return found;
}

function bothSides<Policy>(
  before: ReadonlyMap<string, Policy>,
  after: ReadonlyMap<string, Policy>,
  what: string,
  compare: (scope: string, before: Policy, after: Policy) => Finding[],
): Finding[] {
  const findings: Finding[] = [];
  for (const scope of [...new Set([...before.keys(), ...after.keys()])].sort()) {
    const [old, now] = [before.get(scope), after.get(scope)];
    if (old === undefined) findings.push({ direction: 'strengthened', text: `${what} of ${scope}: added` });
    else if (now === undefined)
      findings.push({ direction: 'weakened', text: `${what} of ${scope}: removed` });
    else findings.push(...compare(scope, old, now));
  }
  return findings;
}
