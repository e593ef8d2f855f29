// What an importer finds: servers in the words of mcpgw, whichever file they come from, and what of them was left out.

/** Something of a source that is not in the configuration made of it. */
export interface Remark {
  /** Names of members, such as `mcpServers.github.autoApprove`; never a value. */
  readonly path: string;
  readonly reason: string;
}

/** One server. Its texts are those of a configuration: `${env:NAME}` is a reference, `$${` a literal `${`. */
export interface FoundServer {
  /** As its source calls it. */
  readonly name: string;
  /** Where it stands in the source. */
  readonly path: string;
  readonly enabled: boolean;
  readonly description?: string;
  readonly transport?: 'streamable_http' | 'sse' | 'websocket';
  /** Either this or `command`. */
  readonly url?: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly command?: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  readonly cwd?: string;
  readonly era?: 'auto' | 'legacy' | 'modern';
  readonly tools?: { readonly include?: readonly string[]; readonly exclude?: readonly string[] };
  /** Values the configuration can change: `${var:NAME}` in the texts above. */
  readonly vars: readonly FoundVariable[];
  /** What a person should know who sets a variable of the environment, by its name. */
  readonly hints: ReadonlyMap<string, string>;
}

export interface FoundVariable {
  readonly name: string;
  readonly value: string;
  /** What it is and what it may be. */
  readonly comment?: string;
}

export interface Found {
  readonly servers: readonly FoundServer[];
  readonly remarks: readonly Remark[];
}
