// The file of a client: a map of servers under `mcpServers`, or `servers` in VS Code, and in Claude Code's own file a
// map for each project.
import { readEntry } from './client-entry.ts';
import type { Found, FoundServer, Remark } from './found.ts';
import { readInputs } from './inputs.ts';
import { isObject, type JsonObject, membersOf } from './json.ts';
import type { Dialect } from './references.ts';
import type { Source } from './source.ts';

const READ = new Set(['$schema', 'mcpServers', 'servers', 'inputs', 'projects']);

export function readClientConfig(source: Source, config: JsonObject): Found {
  const servers: FoundServer[] = [];
  const remarks: Remark[] = [];
  const inputs = readInputs(config.inputs);
  remarks.push(...inputs.remarks);

  const readMap = (map: unknown, path: string, project: string | undefined): void => {
    for (const [name, entry] of membersOf(map)) {
      const { workspace, workspaceName } = source;
      const dialect: Dialect = { inputs: inputs.byId, workspace: project ?? workspace, workspaceName };
      const read = readEntry(name, `${path}.${name}`, entry, dialect, project);
      remarks.push(...read.remarks);
      if (read.server !== undefined) servers.push(read.server);
    }
  };
  readMap(config.mcpServers, 'mcpServers', undefined);
  readMap(config.servers, 'servers', undefined);
  for (const [folder, project] of membersOf(config.projects)) {
    if (isObject(project)) readMap(project.mcpServers, `projects.${folder}.mcpServers`, folder);
  }
  remarks.push(...leftOut(config));
  return { servers, remarks };
}

/** Claude Code keeps its whole state in one file: that is not told member by member. */
function leftOut(config: JsonObject): Remark[] {
  const others = Object.keys(config).filter((key) => !READ.has(key));
  if (config.projects === undefined)
    return others.map((key) => ({ path: key, reason: 'a setting of the client, not of a server' }));
  return others.length === 0
    ? []
    : [{ path: `${others.length} other members`, reason: 'state of the client, nothing about servers' }];
}
