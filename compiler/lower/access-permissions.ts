// Scopes that tools need -> tables in which the first entry that fits counts: `tool_permissions` and `default_scopes`,
// of the repository and of every policy where it is attached.
import { globPrefix } from '../../policies/routes/glob.ts';
import type { AccessTable, BundleScope, PermissionTable } from '../../schema/generated/bundle.ts';
import type { PolicyAuthz } from '../../schema/generated/full-config.ts';
import type { Program } from '../ast/program.ts';
import { indexedGlob } from './access-globs.ts';
import { given } from './given.ts';
import { sortedSet } from './order.ts';
import { buildNameIndex } from './trie.ts';

/** What lowering access looks at. */
export type AccessProgram = Pick<Program, 'config' | 'upstreams' | 'expressions' | 'attached' | 'spanOf'>;

export interface WrittenPermissions {
  /** Where it applies. */
  readonly scope: BundleScope;
  /** Of the `authz` it stands in. */
  readonly pointer: string;
  readonly tools: Readonly<Record<string, readonly string[]>>;
  /** Undefined when it was not written. */
  readonly otherwise: readonly string[] | undefined;
}

/** Only where something is asked for, or expressly nothing. */
export function writtenPermissions({ config, attached }: AccessProgram): WrittenPermissions[] {
  const written = [permissionsAt(config.authz, '/authz', {})];
  for (const { sections, pointer, scopes } of attached) {
    const { authz } = sections;
    if (authz !== undefined)
      written.push(...scopes.map((scope) => permissionsAt(authz, `${pointer}/authz`, scope)));
  }
  return written.filter(({ tools, otherwise }) => Object.keys(tools).length > 0 || otherwise !== undefined);
}

function permissionsAt(
  { tool_permissions, default_scopes }: Pick<PolicyAuthz, 'tool_permissions' | 'default_scopes'>,
  pointer: string,
  scope: BundleScope,
): WrittenPermissions {
  return { scope, pointer, tools: tool_permissions, otherwise: default_scopes };
}

export function lowerPermissions(
  written: readonly WrittenPermissions[],
): Pick<AccessTable, 'scopes' | 'permissions'> {
  const scopes = sortedSet(
    written.flatMap(({ tools, otherwise }) => [...Object.values(tools).flat(), ...(otherwise ?? [])]),
  );
  const numbers = new Map(scopes.map((scope, number) => [scope, number]));
  const numbersOf = (names: readonly string[]) => sortedSet(names).map((name) => numbers.get(name)!);
  return { scopes, permissions: written.map((one) => lowerTable(one, numbersOf)) };
}

function lowerTable(
  { scope, tools, otherwise }: WrittenPermissions,
  numbersOf: (names: readonly string[]) => number[],
): PermissionTable {
  const ranked = Object.keys(tools).sort(compareSpecificity);
  const globs = ranked.map((tool, entry) => indexedGlob(tool, entry));
  return {
    scope,
    default: otherwise === undefined ? null : numbersOf(otherwise),
    entries: ranked.map((tool, entry) =>
      given({ tool, scopes: numbersOf(tools[tool]!), pattern: globs[entry]!.pattern }),
    ),
    index: buildNameIndex(globs),
  };
}

/** An exact name first, then the longest literal start, then the most literal characters; then as text. */
function compareSpecificity(a: string, b: string): number {
  return (
    Number(isGlob(a)) - Number(isGlob(b)) ||
    globPrefix(b).length - globPrefix(a).length ||
    b.replace(/[*?]/g, '').length - a.replace(/[*?]/g, '').length ||
    (a < b ? -1 : 1)
  );
}

function isGlob(tool: string): boolean {
  return globPrefix(tool) !== tool;
}
