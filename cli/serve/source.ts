// Where the gateway's bundle comes from: a bundle file or a directory of YAML. Both can be read again and watched.
import type { Fault } from '../../runtime/gateway.ts';
import type { SignatureFile } from '../../runtime/snapshot/trust.ts';

export interface Source {
  /** What is watched. */
  readonly directory: string;
  /** Levels below it that are watched. */
  readonly depth: number;
  readonly ignored: (path: string) => boolean;
  /** True when the last good bundle may take the place of a source that cannot be used at start. */
  readonly mayFallBack: boolean;
  /** Never rejects. */
  read(): Promise<Offered>;
}

export type Offered =
  | {
      readonly bytes: Buffer;
      /** What lies where its signature belongs; absent for nothing. */
      readonly signature?: SignatureFile | undefined;
    }
  | {
      readonly bytes?: undefined;
      /** For people: diagnostics as frames, or one line. */
      readonly report: string;
      readonly faults: readonly Fault[];
    };

/** There is nothing to read a bundle from. */
export function unreadable(message: string): Offered {
  return { report: `mcpgw: ${message}`, faults: [{ message, place: null }] };
}
