// What a bundle is made of, as plain data: the JSON form is exactly this. Numbers, names and places; of values that are
// looked up when the gateway runs not even the reference.

import { canonical, digestOf } from '../../schema/canonical.ts';
import { RUNTIME_FEATURES } from '../../schema/format.ts';
import type { AccessRule, Bundle, BundleExpression, BundleLimit } from '../../schema/generated/bundle.ts';
import { publicKeyIn } from '../../schema/signing-key.ts';
import { type InspectedRoute, routesOf } from './inspected-routes.ts';

export interface Inspection {
  readonly format_version: '1.0';
  readonly format: string;
  readonly digest: string;
  /** Over the content as it is; equal, or the file would have been refused. */
  readonly digest_recomputed: string;
  readonly compiler: string;
  readonly source: Bundle['source'];
  readonly features: readonly { readonly name: string; readonly implemented: boolean }[];
  readonly signature: {
    readonly mode: 'off' | 'verify' | 'require';
    /** Ids; null for a text that is no key. */
    readonly trusted_keys: readonly (string | null)[];
    /** Whose signatures lie beside the file, as they say; nothing is checked. */
    readonly named: readonly string[];
  };
  readonly tables: readonly Table[];
  readonly expressions: Expressions;
  readonly limits: readonly InspectedLimit[];
  readonly routes?: readonly InspectedRoute[];
  readonly rules?: readonly InspectedRule[];
}

interface Table {
  readonly name: string;
  readonly entries: number;
  readonly bytes: number;
}

interface Expressions {
  readonly count: number;
  /** Most steps of the costliest, and where it was written. */
  readonly most_steps: number;
  readonly costliest: string | null;
}

type InspectedLimit = Pick<BundleLimit, 'name' | 'mode' | 'kind' | 'limit' | 'window_ms' | 'burst' | 'key'>;

interface InspectedRule extends Pick<AccessRule, 'name' | 'effect' | 'mode' | 'kind'> {
  /** Most steps of its condition; null for a rule without one. */
  readonly steps: number | null;
  readonly origin: string | null;
}

/** `named`: as in the result; `wanted`: the long lists. */
export function inspect(
  bundle: Bundle,
  named: readonly string[],
  wanted: { readonly routes: boolean; readonly rules: boolean },
): Inspection {
  const { format, digest, compiler, source, features, gateway } = bundle;
  return {
    format_version: '1.0',
    format,
    digest,
    digest_recomputed: digestOf(bundle),
    compiler,
    source,
    features: features.map((name) => ({ name, implemented: RUNTIME_FEATURES.has(name) })),
    signature: {
      mode: gateway.reload.signature ?? 'off',
      trusted_keys: (gateway.reload.trusted_keys ?? []).map(idOf),
      named,
    },
    tables: tablesOf(bundle),
    expressions: expressionsOf(bundle),
    limits: (bundle.limits?.table ?? []).map(({ name, mode, kind, limit, window_ms, burst, key }) => ({
      name,
      mode,
      kind,
      limit,
      window_ms,
      burst,
      key,
    })),
    ...(wanted.routes && { routes: routesOf(bundle) }),
    ...(wanted.rules && { rules: rulesOf(bundle) }),
  };
}

function idOf(pem: string): string | null {
  const key = publicKeyIn(pem);
  return typeof key === 'string' ? null : key.id;
}

/** Only what is there; in the order in which a call meets them. */
function tablesOf(bundle: Bundle): Table[] {
  const { gateway, authn, upstreams, routes, access, expressions, limits, pins } = bundle;
  const pinned = Object.values(pins?.upstreams ?? {}).flatMap((tools) => Object.values(tools));
  const tables: readonly [string, readonly unknown[] | undefined][] = [
    ['listeners', gateway.listeners],
    ['providers', authn?.providers],
    ['upstreams', upstreams],
    ['routes', routes.table],
    ['route entries', routes.entries],
    ['teams', access?.teams],
    ['clients', access && Object.entries(access.clients)],
    ['rules', access?.rules],
    ['who', access?.whos],
    ['what', access?.whats],
    ['permissions', access?.permissions],
    ['expressions', expressions],
    ['limits', limits?.table],
    ['redactions', bundle.redactions],
    ['validations', bundle.validations],
    ['residency', bundle.residency],
    ['timeouts', bundle.timeouts],
    ['pinned tools', pins && pinned],
  ];
  return tables.flatMap(([name, table]) =>
    table === undefined ? [] : [{ name, entries: table.length, bytes: Buffer.byteLength(canonical(table)) }],
  );
}

function expressionsOf({ expressions = [] }: Bundle): Expressions {
  let most: BundleExpression | undefined;
  for (const one of expressions) if (most === undefined || one.cost > most.cost) most = one;
  return { count: expressions.length, most_steps: most?.cost ?? 0, costliest: most?.origin ?? null };
}

/** In the order in which they decide. */
function rulesOf({ access, expressions = [], origins }: Bundle): InspectedRule[] {
  return (access?.rules ?? []).map(({ name, effect, mode, kind, when }, number) => ({
    name,
    effect,
    mode,
    kind,
    steps: when === undefined ? null : (expressions[when]?.cost ?? null),
    origin: origins.rules?.[number] ?? null,
  }));
}
