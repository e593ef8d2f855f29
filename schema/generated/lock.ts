// DO NOT EDIT. Generated from schema/source by `npm run generate`.

/**
 * mcpgw.lock.json: the tools of every upstream as they were reviewed. Written by `mcpgw pin`, committed, read by the compiler.
 */
export interface Lock {
  lockfile_version: 1;
  /**
   * By name.
   */
  upstreams: {
    [k: string]: {
      /**
       * By the upstream's own name.
       */
      tools: {
        [k: string]: LockedTool;
      };
    };
  };
}
/**
 * This interface was referenced by `Lock`'s JSON-Schema
 * via the `definition` "LockedTool".
 */
export interface LockedTool {
  /**
   * sha256:<hex> over the canonical text of the rest.
   */
  hash: string;
  inputSchema: {
    [k: string]: unknown;
  };
  title?: string;
  description?: string;
  outputSchema?: {
    [k: string]: unknown;
  };
  annotations?: {
    [k: string]: unknown;
  };
}
