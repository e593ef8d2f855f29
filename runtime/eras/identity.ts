// What the gateway says it is, the same towards clients of every era.
import { asciiJson } from '../wire/json-text.ts';

/** Shown to clients as serverInfo; never a basis for any decision. */
export interface Identity {
  readonly name: string;
  readonly version: string;
}

/** The member of `_meta` that every modern result carries. */
export function serverInfoMember({ name, version }: Identity): Buffer {
  return Buffer.from(`"io.modelcontextprotocol/serverInfo":${asciiJson({ name, version })}`);
}
