// What whoever starts a gateway has to say.
import type { Readable, Writable } from 'node:stream';
import type { Log } from './observe/log.ts';
import type { SignatureFile, TrustRoot } from './snapshot/trust.ts';

export interface GatewayOptions {
  readonly version: string;
  /** Undefined for the best there is. */
  readonly engine: 'uws' | 'node' | undefined;
  readonly log: Log;
  /** Folder for the last good bundle. */
  readonly stateFolder: string;
  /** Serves the one client at these streams, under the name of the first listener, instead of opening listeners. */
  readonly stdio?: StdioClient;
  /** Whose bundles are believed; absent where signatures mean nothing, because the bundles are made in this process. */
  readonly trust?: TrustRoot | undefined;
}

export interface OfferOptions {
  /** What lies where the bundle's signature belongs; absent for nothing. */
  readonly signature?: SignatureFile | undefined;
  /** It is the persisted last good bundle. */
  readonly lastKnownGood?: boolean;
}

export interface StdioClient {
  readonly input: Readable;
  readonly output: Writable;
  /** The client has left, and has been answered. */
  onEnd(): void;
}
