// Who can reach an address: only this machine, or the network as well.

/** True for 127.0.0.0/8, ::1 and `localhost`; false for everything else, so an odd spelling counts as open. */
export function isLoopback(address: string): boolean {
  return /^(127(\.(0|[1-9][0-9]{0,2})){3}|\[?::1\]?|localhost)$/i.test(address);
}
