// The numbers of the HTTP edge, shared by both engines. The values are the ones of the reliability study; tests
// give an engine shorter times so that nobody has to wait for a deadline.

export interface HttpLimits {
  /** Until the whole head has arrived. uWebSockets.js has its own, fixed at 10 to 12 s. */
  readonly headTimeoutMs: number;
  /** Until the whole body has arrived, counted from the head. */
  readonly bodyDeadlineMs: number;
  /** Idle time between two requests. uWebSockets.js has its own, fixed at 8 to 12 s. */
  readonly keepAliveMs: number;
  /** A peer that takes nothing for so long, with more than `stallBytes` waiting for it, is cut off. */
  readonly stallMs: number;
  readonly stallBytes: number;
  /** How often deadlines and stalls are looked at: one timer per server. */
  readonly sweepMs: number;
  /** How often the peer of a WebSocket is asked whether it is there. uWebSockets.js has its own time, fixed. */
  readonly pingMs: number;
}

export const LIMITS: HttpLimits = {
  headTimeoutMs: 10_000,
  bodyDeadlineMs: 30_000,
  keepAliveMs: 10_000,
  stallMs: 30_000,
  stallBytes: 1024 * 1024,
  sweepMs: 1_000,
  pingMs: 15_000,
};

/** `write` says false above this many bytes. */
export const HIGH_WATER = 64 * 1024;

/**
 * No message of a WebSocket is larger, whatever the configuration says: an engine may only allow one limit for all
 * connections, and holds what has arrived of every message until it is complete.
 */
export const MAX_MESSAGE_BYTES = 16 * 1024 * 1024;

/** A body nobody reads is discarded up to this size to keep the connection; behind a larger one it is closed. */
export const DISCARD_BYTES = 64 * 1024;
