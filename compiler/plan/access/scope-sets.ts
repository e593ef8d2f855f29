// Which sets of scopes a caller may hold make a difference to a tool: all, none, what the tool needs on either side, and
// what rules ask for. Scopes come from an authorization server the repository does not know, so each is possible.
import { needsOf } from '../../../policies/access/permissions.ts';
import type { Target } from '../../../policies/access/target.ts';
import type { KnownSide } from '../world/known-side.ts';
import { scopesOf, setsOf } from './mentioned.ts';

export class ScopeSets {
  /** Every scope that is mentioned. */
  readonly all: readonly string[];
  readonly #sides: readonly KnownSide[];
  readonly #ofRules: readonly (readonly string[])[];
  readonly #ofTool = new Map<string, readonly (readonly string[])[]>();

  constructor(sides: readonly KnownSide[]) {
    this.#sides = sides;
    this.all = scopesOf(sides);
    this.#ofRules = sides.flatMap(({ bundle }) => setsOf(bundle));
  }

  /** The set of all first, the others by text. */
  of(tool: string): readonly (readonly string[])[] {
    let sets = this.#ofTool.get(tool);
    if (sets === undefined) {
      const needed = this.#sides.flatMap((side) => neededBy(side, tool));
      const distinct = new Map<string, readonly string[]>();
      for (const set of [[], ...needed, ...this.#ofRules]) {
        const sorted = [...new Set(set)].sort();
        distinct.set(sorted.join('\n'), sorted);
      }
      distinct.delete(this.all.join('\n'));
      sets = [this.all, ...[...distinct].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, set]) => set)];
      this.#ofTool.set(tool, sets);
    }
    return sets;
  }
}

/** What a tool needs behind any route and at any upstream: each table by itself, and all together. */
function neededBy({ policy, bundle }: KnownSide, name: string): string[][] {
  const { access } = policy;
  if (access === undefined) return [];
  const sets: string[][] = [];
  for (const upstream of [-1, ...bundle.upstreams.keys()]) {
    for (const route of [-1, ...bundle.routes.table.keys()]) {
      const needs = needsOf(access.permissions, targetOf(name, route, upstream));
      const scopes = needs
        .flatMap((need) => need.scopes ?? [])
        .map((scope) => access.table.scopes[scope] ?? '');
      sets.push(scopes);
      if (!isScoped(access.permissions)) return sets;
    }
  }
  return sets;
}

function isScoped(permissions: readonly { readonly table: { readonly scope: object } }[]): boolean {
  return permissions.some(({ table }) => Object.keys(table.scope).length > 0);
}

function targetOf(name: string, route: number, upstream: number): Target {
  return { kind: 'tool', name, method: 'tools/call', route, upstream, description: '', annotations: {} };
}
