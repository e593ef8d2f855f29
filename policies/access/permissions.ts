// Scopes that tools need: of a table the most specific entry counts, and only that; else its default. Prompts and
// resources need none.
import type { PermissionTable } from '../../schema/generated/bundle.ts';
import { listsOf, type PreparedIndex, prepareIndex } from '../routes/routes.ts';
import type { Principal } from './principal.ts';
import { isOneOf } from './requirement.ts';
import type { Target } from './target.ts';

export interface PreparedPermissions {
  readonly table: PermissionTable;
  readonly index: PreparedIndex;
  /** By place in the entries; undefined where the index settles the name. */
  readonly patterns: readonly (RegExp | undefined)[];
}

export function preparePermissions(table: PermissionTable): PreparedPermissions {
  return {
    table,
    index: prepareIndex(table.index),
    patterns: table.entries.map(({ pattern }) => (pattern === undefined ? undefined : new RegExp(pattern))),
  };
}

/** What one permission table says about a target. */
export interface Need {
  readonly table: number;
  /** Place in its entries; -1 when none fits. */
  readonly entry: number;
  /** Numbers of scopes; null when it says nothing about this target. */
  readonly scopes: readonly number[] | null;
}

/** Whether tables are about this caller at all. */
export function appliesTo({ table: { scope } }: PreparedPermissions, principal: Principal): boolean {
  const { teams, clients } = scope;
  if (teams !== undefined && !teams.some((team) => principal.teams.includes(team))) return false;
  return clients === undefined || isOneOf(clients, principal.client);
}

/** What every table that is about this target says. */
export function needsOf(permissions: readonly PreparedPermissions[], target: Target): Need[] {
  if (target.kind !== 'tool') return [];
  const needs: Need[] = [];
  for (const [number, prepared] of permissions.entries()) {
    const { routes, upstreams } = prepared.table.scope;
    if (routes !== undefined && !routes.includes(target.route)) continue;
    if (upstreams !== undefined && !upstreams.includes(target.upstream)) continue;
    const entry = entryOf(prepared, target.name);
    const { entries, default: otherwise } = prepared.table;
    needs.push({ table: number, entry, scopes: entry === -1 ? otherwise : entries[entry]!.scopes });
  }
  return needs;
}

/** The place of the entry that counts for a tool; -1 for none. */
function entryOf({ index, patterns }: PreparedPermissions, name: string): number {
  const found = listsOf(index, name)
    .flat()
    .filter((entry) => patterns[entry]?.test(name) !== false);
  return found.length === 0 ? -1 : Math.min(...found);
}
