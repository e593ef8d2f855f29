// The answers to tools/list, made once per change of the catalog and sent as they are to every client.
import type { Identity } from '../eras/identity.ts';
import { renameTool, type ToolSlice } from '../wire/tools.ts';
import type { ToolList } from './view.ts';

/** One tool of a list: the upstream's own bytes, under the name clients see. */
export interface ListedTool {
  readonly name: string;
  readonly tool: ToolSlice;
}

/**
 * The value of `result` for each era. `cacheScope` is private and `ttlMs` 0, since what is listed depends on policy
 * and may change with the next bundle (2026-07-28, caching hints).
 */
export function buildList(tools: readonly ListedTool[], identity: Identity): ToolList {
  const array: Buffer[] = [];
  for (const { name, tool } of tools) {
    if (array.length > 0) array.push(COMMA);
    array.push(renameTool(tool, name));
  }
  const serverInfo = JSON.stringify({ name: identity.name, version: identity.version });
  return {
    legacy: Buffer.concat([Buffer.from('{"tools":['), ...array, Buffer.from(']}')]),
    modern: Buffer.concat([
      Buffer.from('{"resultType":"complete","tools":['),
      ...array,
      Buffer.from(
        `],"ttlMs":0,"cacheScope":"private","_meta":{"io.modelcontextprotocol/serverInfo":${serverInfo}}}`,
      ),
    ]),
    count: tools.length,
  };
}

const COMMA = Buffer.from(',');
