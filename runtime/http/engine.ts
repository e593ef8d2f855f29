// Chooses the HTTP engine once, at start: uWebSockets.js where its binary loads, node:http everywhere else.
import { nodeEngine } from './node.ts';
import type { HttpEngine } from './server.ts';
import { uwsEngine } from './uws.ts';
import { findUws, type UwsSearch } from './uws-loader.ts';

export interface ChosenEngine {
  readonly engine: HttpEngine;
  /** One line for the log when the gateway falls back to node:http; undefined otherwise. */
  readonly note: string | undefined;
}

/**
 * `wanted` is what the operator asked for, undefined for the best there is. Throws, with words for the operator,
 * when `uws` was asked for and cannot be had.
 */
export function loadEngine(
  wanted: 'uws' | 'node' | undefined,
  find: () => UwsSearch = findUws,
): ChosenEngine {
  if (wanted === 'node') return { engine: nodeEngine(), note: undefined };
  const search = find();
  if (search.addon) return { engine: uwsEngine(search.addon), note: undefined };
  if (wanted === 'uws') {
    throw new Error(
      `the HTTP engine uws was asked for, but uWebSockets.js is not available: ${search.reason}`,
    );
  }
  return {
    engine: nodeEngine(),
    note: `uWebSockets.js is not available (${search.reason}): serving with node:http, at almost three times the CPU`,
  };
}
