// The text of a lockfile with such tools, for tests: upstream -> tool -> annotations.
import { hashTool } from '../../../policies/pinning/definition.ts';

export function lockOf(upstreams: Readonly<Record<string, Readonly<Record<string, object>>>>): string {
  const toolOf = (name: string, annotations: object) => {
    const rest = { inputSchema: { type: 'object', properties: { n: { type: 'integer' } } }, annotations };
    return [name, { ...rest, hash: hashTool({ name, ...rest }) }];
  };
  const locked = Object.entries(upstreams).map(([upstream, tools]) => [
    upstream,
    {
      tools: Object.fromEntries(
        Object.entries(tools).map(([name, annotations]) => toolOf(name, annotations)),
      ),
    },
  ]);
  return JSON.stringify({ lockfile_version: 1, upstreams: Object.fromEntries(locked) });
}
