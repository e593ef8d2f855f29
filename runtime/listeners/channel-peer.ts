// Who is at the other end of a channel: what the request that opened it said, and the proof that counts now.
import type { Proof } from '../identity/proof.ts';
import type { ChannelState, Peer } from '../pipeline/peer.ts';
import type { HeaderSource } from '../wire/headers.ts';

/** Who opened a channel. */
export interface Opener {
  /** Empty for a local client; likewise the path. */
  readonly address: string;
  readonly headers: HeaderSource;
  readonly path: string;
  /** Undefined on stdio, where nothing can be shown. */
  readonly proof: Proof | undefined;
}

export class ChannelPeer implements Peer {
  readonly address: string;
  readonly headers: HeaderSource;
  readonly path: string;
  readonly channel: ChannelState;
  readonly credentials = undefined;
  readonly challenges = undefined;
  readonly head = undefined;
  proof: Proof | undefined;

  constructor({ address, headers, path, proof }: Opener, channel: ChannelState) {
    this.address = address;
    this.headers = headers;
    this.path = path;
    this.channel = channel;
    this.proof = proof;
  }
}
