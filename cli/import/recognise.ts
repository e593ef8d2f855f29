// Which kind of file a source is, told from its members and not from its name.
import { UsageError } from '../usage-error.ts';
import { readClientConfig } from './client-config.ts';
import type { Found } from './found.ts';
import { isObject } from './json.ts';
import { readServerJson } from './server-json.ts';
import type { Source } from './source.ts';

/**
 * @param prefer what to take from a registry's description that offers both
 * @throws UsageError when it names no servers in any way known
 */
export function readServers(source: Source, prefer: 'remote' | 'package'): Found {
  const { value, file } = source;
  if (isObject(value)) {
    if (isObject(value.mcpServers) || isObject(value.projects) || isObject(value.servers))
      return readClientConfig(source, value);
    if (isObject(value.mcp) && isObject(value.mcp.servers)) return readClientConfig(source, value.mcp);
    if (Array.isArray(value.packages) || Array.isArray(value.remotes)) return readServerJson(value, prefer);
    if (isObject(value.server)) return readServerJson(value.server, prefer);
  }
  throw new UsageError(
    `${file} names no servers: no \`mcpServers\`, \`servers\`, \`packages\` or \`remotes\` in it`,
  );
}
