// Which servers are imported, and under what names: the first of equal ones, and none whose name is there already.
import type { FoundServer, Remark } from './found.ts';
import { freeName, upstreamName } from './names.ts';
import { toUpstream } from './to-upstream.ts';

/** What a configuration that is there uses already. */
export interface Existing {
  /** Names of upstreams and of variables that are there already, with the file each is in. */
  readonly upstreams: ReadonlyMap<string, string>;
  readonly vars: ReadonlyMap<string, string>;
  /** Variables of the environment it refers to, by name, with the upstreams that do; empty for other places. */
  readonly environment: ReadonlyMap<string, ReadonlySet<string>>;
}

export interface Named {
  readonly name: string;
  readonly server: FoundServer;
}

/** @param force whether upstreams that are there already are replaced */
export function nameServers(
  servers: readonly FoundServer[],
  existing: Existing,
  force: boolean,
  remarks: Remark[],
): Named[] {
  const named = new Map<string, FoundServer>();
  for (const server of servers) {
    const wanted = upstreamName(server.name);
    const twin = [...named.values()].find(
      (other) => upstreamName(other.name) === wanted && isSame(other, server),
    );
    const file = existing.upstreams.get(wanted);
    if (twin !== undefined) {
      remarks.push({ path: server.path, reason: `the same as \`${twin.path}\`` });
    } else if (file !== undefined && !force) {
      remarks.push({
        path: server.path,
        reason: `upstream \`${wanted}\` is in ${file} already; --force replaces it`,
      });
    } else {
      const isTaken = (name: string) => named.has(name) || (name !== wanted && existing.upstreams.has(name));
      named.set(freeName(wanted, isTaken), server);
    }
  }
  return [...named].map(([name, server]) => ({ name, server }));
}

function isSame(a: FoundServer, b: FoundServer): boolean {
  return JSON.stringify(toUpstream(a)) === JSON.stringify(toUpstream(b));
}
