// What is attached to what: policies by their names, and the sections a route says inline.
import type { BundleScope } from '../../schema/generated/bundle.ts';
import type { Policy, Route } from '../../schema/generated/full-config.ts';
import { memberPointer } from '../ast/pointer.ts';
import type { Attached, LinkedRoute, PolicySections } from '../ast/program.ts';
import type { Report } from '../diagnostics/diagnostic.ts';
import type { Upstreams } from './link-upstreams.ts';
import type { Named, NameUse } from './names.ts';
import { unknownName, usesOf } from './names.ts';

/** What a policy can be attached to. */
type Kind = keyof BundleScope;

/** What one policy is attached to, in the order of the bundle. */
type Attachments = { readonly [K in Kind]: NonNullable<BundleScope[K]> };

/** Policies by name, then routes by number. A policy nobody refers to is not in it. */
export function linkPolicies(
  named: Named,
  upstreams: Upstreams,
  routes: readonly LinkedRoute[],
  report: Report,
): Attached[] {
  const { config, document } = named;
  const attachments = new Map<string, Attachments>();
  const isSound = (pointer: string) => !document.broken.has(pointer);

  for (const [number, { name, pointer, route }] of routes.entries())
    attach('routes', number, usesOf(route.policies, `${pointer}/policies`, `route \`${name}\``));
  for (const [number, { name, pointer, upstream }] of upstreams.enabled.entries())
    if (isSound(pointer))
      attach('upstreams', number, usesOf(upstream.policies, `${pointer}/policies`, `upstream \`${name}\``));
  for (const kind of ['teams', 'clients'] as const) {
    for (const [name, entry] of Object.entries(config[kind])) {
      const pointer = memberPointer(`/${kind}`, name);
      const where = `${kind === 'teams' ? 'team' : 'client'} \`${name}\``;
      if (isSound(pointer)) attach(kind, name, usesOf(entry.policies, `${pointer}/policies`, where));
    }
  }
  const policies = [...attachments].sort(([a], [b]) => (a < b ? -1 : 1)).flatMap(policyOf);
  return [...policies, ...routes.flatMap(inlineOf)];

  function attach(kind: Kind, to: number | string, uses: readonly NameUse[]): void {
    for (const use of uses) {
      const { name, pointer, where } = use;
      if (config.policies[name] === undefined) {
        const canTell = document.complete && isSound('/policies');
        const extras = unknownName(
          named,
          name,
          { section: 'policies', kind: 'policy' },
          Object.keys(config.policies),
        );
        if (canTell) report('unknown-policy', named.spanOf(pointer, 'value'), { name, where }, extras);
        continue;
      }
      const known = attachments.get(name) ?? { routes: [], upstreams: [], teams: [], clients: [] };
      const members = known[kind] as (number | string)[];
      // What names a policy twice is asked about once; everything comes in order.
      if (members.at(-1) !== to) members.push(to);
      attachments.set(name, known);
    }
  }

  function policyOf([name, to]: [string, Attachments]): Attached[] {
    const policy = config.policies[name];
    const pointer = memberPointer('/policies', name);
    if (policy === undefined || !isSound(pointer)) return [];
    const kinds: readonly Kind[] = ['routes', 'upstreams', 'teams', 'clients'];
    const scopes = kinds
      .filter((kind) => to[kind].length > 0)
      .map((kind): BundleScope => ({ [kind]: to[kind] }));
    return [{ pointer, name, sections: sectionsOf(policy), scopes }];
  }
}

function sectionsOf({
  authz,
  rate_limits,
  redaction,
  validation,
  residency,
  timeout,
}: Policy): PolicySections {
  return { authz, rate_limits, redaction, validation, residency, timeout };
}

/** A route's `timeout` is its own and not a policy's. */
function inlineOf({ name, pointer, route }: LinkedRoute, number: number): Attached[] {
  const { authz, rate_limits, redaction, validation, residency }: Route = route;
  const sections = { authz, rate_limits, redaction, validation, residency };
  const isWritten = Object.values(sections).some((section) => section !== undefined);
  return isWritten ? [{ pointer, name, sections, scopes: [{ routes: [number] }] }] : [];
}
