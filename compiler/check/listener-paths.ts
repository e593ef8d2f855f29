// Which field of a listener says where each transport is served.
import type { Listener } from '../../schema/generated/full-config.ts';

export interface ListenerPath {
  readonly field: 'path' | 'sse_path' | 'message_path' | 'ws_path';
  readonly transport: Listener['transports'][number];
}

export const LISTENER_PATHS: readonly ListenerPath[] = [
  { field: 'path', transport: 'streamable_http' },
  { field: 'sse_path', transport: 'sse' },
  { field: 'message_path', transport: 'sse' },
  { field: 'ws_path', transport: 'websocket' },
];
