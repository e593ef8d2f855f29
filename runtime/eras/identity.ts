// What the gateway says it is and can do, the same towards clients of every era.

/** Shown to clients as serverInfo; never a basis for any decision. */
export interface Identity {
  readonly name: string;
  readonly version: string;
}

/** Only what works from end to end. No `listChanged`: nothing delivers such a notification in this release. */
export const CAPABILITIES = { tools: {} } as const;
